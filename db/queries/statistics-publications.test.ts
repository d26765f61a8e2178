import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DAY_BANDS } from "@/domain/statistics/day-bands";
import { monthsOf, type Span } from "@/domain/statistics/period";
import {
  ARTICLE_20_ITEMS,
  FULLNESS,
  isPublicationKey,
  itemKey,
  PUBLICATION_TIMINGS,
  type PublicationCut,
} from "@/domain/statistics/publication-cuts";
import { addDays, beijingInstant, type CalendarDate, calendarDate } from "@/domain/time/calendar-date";
import { addWorkingDays, workingDaysBetween } from "@/domain/time/working-days";
import { q, type Store, tx } from "../client";
import { chance } from "../ledger-for-tests";
import { createColumn } from "../mutations/columns";
import { withoutFileGuardForTests } from "../published-for-tests";
import { NOTICE } from "../publishing-for-tests";
import { columns } from "../schema/columns";
import { publicationDrafts, publicationReviews } from "../schema/publication-drafts";
import { fileTextPages, fileTexts, publicationFiles } from "../schema/publication-files";
import { publications } from "../schema/publications";
import { agencyForTest, holidaysForTest } from "../test-cases";
import { proofOf } from "../test-staff";
import { openTestStore } from "../test-store";
import { calendarInForce } from "./calendar";
import type { Scope } from "./statistics-cases";
import { article20Coverage, publicationStatistics, publicationsOfCut } from "./statistics-publications";

const by = proofOf<"oversight.read">("supervisor", ["supervisor"]);
const FIRST = calendarDate("2025-06-01");
const ALL: Span = { from: FIRST, to: calendarDate("2026-12-31") };
let store: Store;

interface Made {
  id: string;
  body: string;
  column: string;
  publishedOn: CalendarDate;
  issuedOn: CalendarDate | null;
  isLegacy: boolean;
  isWithdrawn: boolean;
  full: (typeof FULLNESS)[number];
}
const COLUMNS = [
  { code: "documents", item: "20(一)", under: null },
  { code: "budgets", item: "20(七)", under: null },
  { code: "town-budgets", item: null, under: "budgets" },
  { code: "villages", item: "21", under: null },
] as const;
const bodies: { id: string; code: string }[] = [];
const columnIds = new Map<string, string>();
let made: Made[] = [];

async function keep(one: Made, at: number) {
  const { id, publishedOn, issuedOn, full } = one;
  const agencyId = bodies.find(({ code }) => code === one.body)?.id ?? "";
  const columnId = columnIds.get(one.column) ?? "";
  const publishedAt = beijingInstant(publishedOn, 10);
  const title = `第${at}号`;
  await q()
    .insert(publicationDrafts)
    .values({
      ...{ id, agencyId, columnId, title, stage: "published", fields: { ...NOTICE, title }, contentHash: "" },
      ...{ authorId: null, demonstration: true, createdAt: 0, updatedAt: 0, lockVersion: 1 },
    });
  await q()
    .insert(publicationReviews)
    .values({
      ...{ id: `review-${id}`, draftId: id, kind: "archiveImport", contentHash: "", staffId: null },
      ...{ authorisedBy: "测试", opinion: "导入。", at: publishedAt },
    });
  await q()
    .insert(publications)
    .values({
      ...{
        id,
        indexPrefix: "P",
        indexYear: 2026,
        indexSerial: at,
        indexNumber: `P-${at}`,
        agencyId,
        columnId,
        title,
      },
      ...{
        genre: "通知",
        issuedOn,
        validity: "inForce",
        disclosureKind: "proactive",
        keywords: [],
        body: [],
      },
      ...{ bodyText: full === "body" ? "正文" : "", publishedAt, publishedOn, legacyPublished: one.isLegacy },
      ...{ year: Number(publishedOn.slice(0, 4)), version: 1, contentHash: "", demonstration: true },
      ...{ withdrawnAt: one.isWithdrawn ? 1 : null, withdrawnReason: one.isWithdrawn ? "有误" : null },
    });
  if (full === "entry" || (full === "body" && at % 2 === 0)) return;
  const sha256 = `sha-${at}`;
  await q()
    .insert(publicationFiles)
    .values({
      ...{ id: `file-${at}`, publicationId: id, position: 1, name: "附件.pdf", mediaType: "application/pdf" },
      ...{ byteSize: 1, sha256, objectName: sha256, addedAt: 0, removedAt: null },
    });
  await q().insert(fileTexts).values({ sha256, status: "read", pageCount: 1, readAt: 0 });
  await q()
    .insert(fileTextPages)
    .values({ sha256, page: 1, text: full === "file" ? "文字" : "" });
}

beforeAll(async () => {
  store = openTestStore();
  await holidaysForTest();
  for (const code of ["one", "two"]) bodies.push({ code, id: await agencyForTest(code, code.toUpperCase()) });
  for (const [position, { code, item, under }] of COLUMNS.entries()) {
    const parentId = under === null ? null : (columnIds.get(under) ?? null);
    const words = { name: code, description: code, columnType: "政务公开", emptyNote: null };
    columnIds.set(
      code,
      await createColumn(
        "system",
        { ...words, code, parentId, position, statutoryItem: item, ownerAgencyId: null, updateDays: null },
        0,
      ),
    );
  }
  const random = chance(7);
  const of = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  made = Array.from({ length: 300 }, (_, at): Made => {
    const publishedOn = addDays(FIRST, Math.floor(random() * 560));
    return {
      id: `p-${at}`,
      body: of(bodies).code,
      column: of(COLUMNS).code,
      publishedOn,
      issuedOn: random() < 0.15 ? null : addDays(publishedOn, -Math.floor(random() ** 2 * 90)),
      isLegacy: random() < 0.2,
      isWithdrawn: random() < 0.1,
      full: of(FULLNESS),
    };
  });
  await withoutFileGuardForTests();
  await tx(async () => {
    // 预算法第十四条: 20 days, not working days.
    await q()
      .update(columns)
      .set({ publishLimits: ["budget"] })
      .where(eq(columns.code, "budgets"));
    for (const [at, one] of made.entries()) await keep(one, at + 1);
  });
});
afterAll(() => store.close());

/** Told again without SQL. */
async function naive({ agencies, span }: Scope, cut: PublicationCut, key: string): Promise<string[]> {
  const calendar = await calendarInForce();
  const seen = made.filter((one) => !one.isWithdrawn && agencies.some(({ code }) => code === one.body));
  const within = seen.filter(({ publishedOn }) => publishedOn >= span.from && publishedOn <= span.to);
  const timing = ({ isLegacy, issuedOn, column, publishedOn }: Made) => {
    if (isLegacy) return "legacy";
    if (issuedOn === null) return "undated";
    const due = column === "budgets" ? addDays(issuedOn, 20) : addWorkingDays(issuedOn, 20, calendar).day;
    return publishedOn > due ? "late" : "onTime";
  };
  const lag = ({ isLegacy, issuedOn, publishedOn }: Made) =>
    isLegacy || issuedOn === null ? -1 : workingDaysBetween(issuedOn, publishedOn, calendar);
  const band = DAY_BANDS.find((one) => one.key === key);
  const items: Readonly<Record<string, readonly string[]>> = {
    "20-1": ["documents"],
    "20-7": ["budgets", "town-budgets"],
  };
  const [item = "", body = ""] = key.split("@");
  const found = {
    published: () => within,
    body: () => within.filter((one) => one.body === key),
    column: () => within.filter(({ column }) => column === key),
    month: () => within.filter(({ publishedOn }) => publishedOn.startsWith(key)),
    fullness: () => within.filter(({ full }) => full === key),
    timing: () => within.filter((one) => timing(one) === key),
    lag: () => within.filter((one) => band && lag(one) >= band.from && lag(one) <= band.to),
    item: () =>
      seen.filter(
        (one) =>
          one.publishedOn <= span.to &&
          (body === "" || one.body === body) &&
          (items[item] ?? []).includes(one.column),
      ),
  } satisfies Record<PublicationCut, () => Made[]>;
  return found[cut]()
    .map(({ id }) => id)
    .toSorted();
}

async function listed(scope: Scope, cut: PublicationCut, key: string) {
  const ids: string[] = [];
  for (let page = 1; ; page += 1) {
    const found = await publicationsOfCut(by, scope, { cut, key }, await calendarInForce(), page, 37);
    ids.push(...found.items.map(({ id }) => id));
    if (!found.more) return { ids: ids.toSorted(), total: found.total };
  }
}

const KEYS: Record<PublicationCut, (span: Span) => readonly string[]> = {
  published: () => [""],
  body: () => ["one", "two"],
  column: () => COLUMNS.map(({ code }) => code),
  month: monthsOf,
  fullness: () => FULLNESS,
  timing: () => PUBLICATION_TIMINGS,
  lag: () => DAY_BANDS.map(({ key }) => key),
  item: () => ["", "one", "two"].flatMap((body) => ARTICLE_20_ITEMS.map((item) => itemKey(body, item))),
};

async function figures(scope: Scope) {
  const counts = await publicationStatistics(by, scope, await calendarInForce());
  const coverage = await article20Coverage(by, scope.agencies, scope.span.to);
  return (cut: PublicationCut, key: string): number => {
    const band = DAY_BANDS.find((one) => one.key === key);
    const [item = "", body = ""] = key.split("@");
    const rows = [...coverage].filter(([code]) => body === "" || code === body);
    return {
      published: () => counts.total,
      body: () => counts.bodies.get(key) ?? 0,
      column: () => counts.columns.get(key) ?? 0,
      month: () => counts.months.get(key) ?? 0,
      fullness: () => new Map(Object.entries(counts.fullness)).get(key) ?? 0,
      timing: () => new Map(Object.entries(counts.timings)).get(key) ?? 0,
      lag: () =>
        counts.lags.reduce(
          (sum, { value, count }) => (band && value >= band.from && value <= band.to ? sum + count : sum),
          0,
        ),
      item: () => rows.reduce((sum, [, of]) => sum + (of.get(item) ?? 0), 0),
    }[cut]();
  };
}

describe("statistics of publications", () => {
  const spans: [string, Span, number][] = [
    ["of everything", ALL, 2],
    ["of a quarter and one agency", { from: calendarDate("2026-01-01"), to: calendarDate("2026-03-31") }, 1],
    ["of days without any", { from: calendarDate("2030-01-01"), to: calendarDate("2030-01-31") }, 2],
  ];
  it.each(spans)("%s count as a person would and open exactly those", async (_name, span, many) => {
    const scope = { agencies: bodies.slice(0, many), span };
    const of = await figures(scope);
    for (const [cut, keys] of Object.entries(KEYS) as [PublicationCut, (typeof KEYS)[PublicationCut]][])
      for (const key of keys(span)) {
        expect(isPublicationKey(cut, key), `${cut} ${key}`).toBe(true);
        const expected = await naive(scope, cut, key);
        const { ids, total } = await listed(scope, cut, key);
        expect({ cut, key, ids, total, count: of(cut, key) }).toEqual({
          ...{ cut, key, ids: expected, total: expected.length, count: expected.length },
        });
      }
  });

  it("has something of every kind, so that nothing above was compared with nothing", async () => {
    const of = await figures({ agencies: bodies, span: ALL });
    for (const cut of ["body", "column", "fullness", "timing", "lag"] as const)
      for (const key of KEYS[cut](ALL).filter((one) => one !== "41"))
        expect([cut, key, of(cut, key) > 0]).toEqual([cut, key, true]);
  });
});
