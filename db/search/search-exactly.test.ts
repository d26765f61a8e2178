import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rows, type Store } from "@/db/client";
import { DEMO_ACCOUNTS } from "@/db/seed/accounts";
import { seedDemonstration } from "@/db/seed/demonstration";
import { openTestStore } from "@/db/test-store";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import type { Facet } from "./facet-table";
import { type ExactSearch, openExactSearch } from "./search-exactly";
import { type PublicationSearch, searchPublications } from "./search-publications";

const TODAY = calendarDate("2026-11-24");
const WORDS = [
  "绿线",
  "增城市 办法",
  "医疗保险",
  "通知 -办法",
  "台风",
  "财政",
  "号",
  "2026",
  "“公共服务”",
  "没有这个词汇",
];

let store: Store;
let searchExactly: ExactSearch;

beforeAll(async () => {
  store = openTestStore();
  await seedDemonstration({
    today: TODAY,
    now: beijingInstant(TODAY, 16),
    accounts: DEMO_ACCOUNTS.map((account) => ({ ...account, passwordHash: "none" })),
    unknownPasswordHash: "none",
  });
  searchExactly = openExactSearch();
}, 120_000);
afterAll(() => store.close());

const asked = (query: string, more: Partial<PublicationSearch> = {}): PublicationSearch => ({
  query,
  sort: "relevance",
  page: 1,
  pageSize: 200,
  ...more,
});

describe("the exact search beside the quick one", () => {
  it("gives the same hits in the same order, by relevance and by day, anywhere and in titles", async () => {
    for (const query of WORDS) {
      for (const more of [{}, { sort: "newest" }, { scope: "title" }] as const) {
        const search = asked(query, more);
        const [exact, quick] = [await searchExactly(search, TODAY), await searchPublications(search)];
        expect([query, more, exact.hits]).toEqual([query, more, quick.hits]);
        expect(exact.total).toBe(quick.total);
      }
    }
  });

  it("cuts the same list into pages", async () => {
    const whole = await searchExactly(asked("增城市"), TODAY);
    const second = await searchExactly(asked("增城市", { page: 2, pageSize: 7 }), TODAY);
    expect(second.hits).toEqual(whole.hits.slice(7, 14));
    expect(second.pages).toBe(Math.ceil(whole.total / 7));
  });

  it("counts every facet like GROUP BY does, and by the day a document lapses", async () => {
    const column: Partial<Record<Facet, string>> = {
      agency: "agency_id",
      column: "column_id",
      genre: "genre",
      year: "year",
    };
    const { facets, total } = await searchExactly(asked(""), TODAY);
    for (const [facet, name] of Object.entries(column)) {
      const truth = await rows<{ value: string; total: number }>(
        sql`SELECT CAST(${sql.raw(name)} AS text) AS value, count(*) AS total FROM search_entries GROUP BY 1`,
      );
      const counted = facets?.[facet as Facet] ?? [];
      expect(counted.toSorted((a, b) => (a.value < b.value ? -1 : 1))).toEqual(
        truth.toSorted((a, b) => (a.value < b.value ? -1 : 1)),
      );
    }
    const later = await searchExactly(asked(""), calendarDate("2099-01-01"));
    const expired = (found: typeof later) =>
      found.facets?.validity.find(({ value }) => value === "expired")?.total ?? 0;
    expect(later.total).toBe(total);
    expect(expired(later)).toBeGreaterThan(expired(await searchExactly(asked(""), TODAY)));
  });

  it("orders by the day of issue, undated last", async () => {
    const { hits } = await searchExactly(asked("", { sort: "issued" }), TODAY);
    const days = await rows<{ rid: number; issued: string | null }>(
      sql`SELECT rid, issued_on AS issued FROM search_entries`,
    );
    const byRid = new Map(days.map(({ rid, issued }) => [rid, issued ?? ""]));
    const inOrder = hits.map(({ rid }) => byRid.get(rid) ?? "");
    expect(inOrder).toEqual(inOrder.toSorted().reverse());
  });
});
