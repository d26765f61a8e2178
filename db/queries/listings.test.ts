import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { validityOn } from "@/domain/publication/validity";
import { calendarDate } from "@/domain/time/calendar-date";
import type { Store } from "../client";
import { fillWithPublications } from "../many-publications-for-tests";
import { withdrawContent } from "../mutations/publications";
import { openTestStore } from "../test-store";
import type { ListingFilter } from "./listing-conditions";
import { publicListing } from "./listings";
import type { CatalogueOrder } from "./publications";

const today = calendarDate("2026-11-24");
type Filled = Awaited<ReturnType<typeof fillWithPublications>>;
let store: Store;
let filled: Filled;
beforeAll(async () => {
  store = openTestStore();
  filled = await fillWithPublications(4000);
  store.sqlite.pragma("optimize=0x10002");
}, 60_000);
afterAll(() => store.close());

type Row = Filled["rows"][number];
const within = (path: string | null | undefined, asked: string) =>
  path === asked || (!asked.includes("\\") && path?.startsWith(`${asked}\\`) === true);

/** The same list from the rows themselves, the slow way. */
function expected(filter: Partial<ListingFilter>, { by, ascending }: CatalogueOrder): string[] {
  const meets = (row: Row) =>
    !row.withdrawnAt &&
    (!filter.columnIds || filter.columnIds.includes(row.columnId)) &&
    (!filter.agencyId || filter.agencyId === row.agencyId) &&
    (!filter.genre || filter.genre === row.genre) &&
    (!filter.year || filter.year === row.year) &&
    (!filter.theme || within(row.theme, filter.theme)) &&
    (!filter.audience || (row.audiences ?? []).some((one) => within(one, filter.audience ?? ""))) &&
    (!filter.validity ||
      filter.validity === validityOn({ validity: row.validity, expiresOn: row.expiresOn ?? null }, today));
  const way = ascending ? 1 : -1;
  const key = (row: Row) => `${row[by] ?? ""} ${row.id}`;
  return filled.rows
    .filter(meets)
    .toSorted((one, other) => {
      const undated = Number(!one[by]) - Number(!other[by]);
      return undated || (key(one) < key(other) ? -way : way);
    })
    .map(({ id }) => id);
}

const NEWEST: CatalogueOrder = { by: "publishedOn", ascending: false };
const ORDERS: CatalogueOrder[] = (["publishedOn", "issuedOn"] as const).flatMap((by) => [
  { by, ascending: false },
  { by, ascending: true },
]);

describe("a list of the catalogue", () => {
  const filters: [string, (from: Filled) => Partial<ListingFilter>][] = [
    ["nothing", () => ({})],
    ["a column", ({ columnIds }) => ({ columnIds: columnIds.slice(0, 1) })],
    ["columns that hold much", ({ columnIds }) => ({ columnIds: columnIds.slice(2, 9) })],
    ["no column at all", () => ({ columnIds: [] })],
    ["an agency", ({ agencyIds }) => ({ agencyId: agencyIds[3] ?? "" })],
    ["a class of themes", () => ({ theme: "综合政务" })],
    ["a class whose name begins another's", () => ({ theme: "国防" })],
    ["a theme", () => ({ theme: "综合政务\\政务公开" })],
    ["a genre", () => ({ genre: "通知" })],
    ["a year", () => ({ year: 2011 })],
    ["what has lapsed", () => ({ validity: "expired" })],
    ["what holds", () => ({ validity: "inForce" })],
    ["what was amended", () => ({ validity: "amended" })],
    ["what was repealed", () => ({ validity: "repealed" })],
    ["persons", () => ({ audience: "个人" })],
    ["a matter of businesses", () => ({ audience: "企业\\设立变更" })],
    [
      "everything together",
      ({ columnIds, agencyIds }) => ({
        columnIds: columnIds.slice(0, 6),
        agencyId: agencyIds[1] ?? "",
        audience: "个人",
        validity: "expired",
      }),
    ],
  ];

  it.each(filters)("narrowed by %s holds what it says, in every order, to its last page", async (_, of) => {
    const filter = of(filled);
    for (const order of ORDERS) {
      const all = expected(filter, order);
      const pages = Math.max(1, Math.ceil(all.length / 50));
      for (const page of new Set([1, 2, Math.ceil(pages / 2), Math.ceil(pages / 2) + 1, pages - 1, pages])) {
        if (page < 1 || page > pages) continue;
        const found = await publicListing({ ...filter, today }, { order, page, pageSize: 50 });
        expect(found).toMatchObject({ total: all.length, pages, page });
        expect(found.items.map(({ id }) => id)).toEqual(all.slice((page - 1) * 50, page * 50));
      }
    }
  });

  it("ends with its last page, whatever is asked", async () => {
    const found = await publicListing({ today }, { order: NEWEST, page: 999_999, pageSize: 20 });
    expect(found.page).toBe(found.pages);
    expect(found.items.length).toBeGreaterThan(0);
  });

  it("PS-014 forgets what is withdrawn at once, and counts it no more", async () => {
    const before = await publicListing({ today }, { order: NEWEST, page: 1, pageSize: 20 });
    const [first] = before.items;
    if (!first) throw new Error("the list is empty");
    await withdrawContent({ id: first.id, reason: "内容有误", at: 1, actor: "system" });
    const after = await publicListing({ today }, { order: NEWEST, page: 1, pageSize: 20 });
    expect(after.total).toBe(before.total - 1);
    expect(after.items.map(({ id }) => id)).not.toContain(first.id);
  });
});
