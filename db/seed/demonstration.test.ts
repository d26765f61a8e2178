import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clockOf } from "@/domain/info-request/clock/clock";
import { STAGES } from "@/domain/info-request/history/lifecycle";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { q, type Store } from "../client";
import { verifyAudit } from "../mutations/audit";
import { calendarInForce } from "../queries/calendar";
import { publicLog } from "../queries/disclosure-log";
import { historyOf } from "../queries/info-requests";
import { complaints } from "../schema/complaints";
import {
  assists,
  covers,
  internalNotes,
  savedViews,
  textModules,
  transferProposals,
} from "../schema/handling";
import { infoRequests } from "../schema/info-requests";
import { proactiveTasks } from "../schema/proactive";
import { publications } from "../schema/publications";
import { reReviews } from "../schema/re-review";
import { remedies } from "../schema/remedies";
import { thirdPartyLinks } from "../schema/third-party-links";
import { searchPublications } from "../search/search-publications";
import { openTestStore } from "../test-store";
import { DEMO_ACCOUNTS } from "./accounts";
import { DEMO_PUBLICATIONS, seedDemonstration } from "./demonstration";
import { DEMO_INFO_REQUESTS } from "./info-requests";
import type { DemoCase } from "./replay-info-requests";

const today = calendarDate("2026-11-24");

async function seeded(day = today) {
  const store = openTestStore();
  const cases = await seedDemonstration({
    today: day,
    now: beijingInstant(day, 16),
    accounts: DEMO_ACCOUNTS.map((account) => ({ ...account, passwordHash: "none" })),
    unknownPasswordHash: "none",
  });
  return { store, cases };
}

const addresses = async () =>
  (await q().select({ id: publications.id }).from(publications)).map(({ id }) => id);

describe("the demonstration", () => {
  let store: Store;
  let cases: DemoCase[];
  let ids: string[];

  beforeAll(async () => {
    ({ store, cases } = await seeded());
    ids = await addresses();
  });
  afterAll(() => store.close());

  it("publishes every text and makes every case", async () => {
    // One alert stands in the catalogue beside the texts.
    expect(ids).toHaveLength(DEMO_PUBLICATIONS.length + 1);
    expect(cases).toHaveLength(DEMO_INFO_REQUESTS.length);
    expect(new Set(cases.map(({ number }) => number)).size).toBe(cases.length);
  });

  it("has a case in every stage", async () => {
    const rows = await q().select({ stage: infoRequests.stage }).from(infoRequests);
    const seen = new Set(rows.map(({ stage }) => stage));
    expect(STAGES.filter((stage) => !seen.has(stage))).toEqual([]);
  });

  it("has a case that is due on the very day and one that is overdue", async () => {
    const rows = await q()
      .select({ dueOn: infoRequests.dueOn, clock: infoRequests.clockState })
      .from(infoRequests)
      .where(eq(infoRequests.clockState, "running"));
    expect(rows.some(({ dueOn }) => dueOn === today)).toBe(true);
    expect(rows.some(({ dueOn }) => dueOn !== null && dueOn < today)).toBe(true);
  });

  it("has cases whose period to amend or to pay is over", async () => {
    const calendar = await calendarInForce();
    const over = await Promise.all(
      cases.map(async ({ key, number }) => {
        const [row] = await q()
          .select({ id: infoRequests.id })
          .from(infoRequests)
          .where(eq(infoRequests.number, number));
        const { state, waitingUntil } = clockOf(await historyOf(row?.id ?? ""), calendar);
        return waitingUntil !== null && waitingUntil < today ? [[key, state]] : [];
      }),
    );
    expect(over.flat()).toEqual([
      ["village-plans-fee-over", "awaitingFee"],
      ["factory-permits-fee-over", "awaitingFee"],
      ["school-site-vague", "awaitingAmendment"],
      ["river-bank-path-vague", "awaitingAmendment"],
    ]);
  });

  it("has something in every register", async () => {
    const kept = await q().select({ kind: remedies.kind, result: remedies.result }).from(remedies);
    expect(new Set(kept.map(({ kind }) => kind)).size).toBe(3);
    expect(kept.some(({ result }) => result === null) && kept.some(({ result }) => result !== null)).toBe(
      true,
    );
    expect(await q().select({ id: complaints.id }).from(complaints)).not.toEqual([]);
    expect((await publicLog({ words: "", year: null, agencyId: null, outcome: null, page: 1 })).total).toBe(
      3,
    );
    const tasks = await q().select({ reason: proactiveTasks.reason }).from(proactiveTasks);
    expect(new Set(tasks.map(({ reason }) => reason))).toEqual(new Set(["repeatInterest", "searchesInVain"]));
    expect(await q().select({ id: reReviews.id }).from(reReviews)).not.toEqual([]);
  });

  it("has something of everything that officers do beside a case's history", async () => {
    const tables = {
      assists,
      covers,
      internalNotes,
      savedViews,
      textModules,
      thirdPartyLinks,
      transferProposals,
    };
    for (const [name, table] of Object.entries(tables))
      expect([name, await q().$count(table)]).not.toEqual([name, 0]);
    const asked = await q().select({ opinion: assists.opinion }).from(assists);
    expect(
      asked.some(({ opinion }) => opinion === null) && asked.some(({ opinion }) => opinion !== null),
    ).toBe(true);
  });

  it("leaves an audit chain that holds", async () => {
    const { entries, brokenAt } = await verifyAudit();
    expect(brokenAt).toBe(null);
    expect(entries).toBeGreaterThan(300);
  });

  it("is found by two-character words", async () => {
    for (const query of ["绿线", "宅基", "医保", "台风", "预算"]) {
      const { total } = await searchPublications({ query, sort: "relevance", page: 1, pageSize: 20 });
      expect([query, total > 0]).toEqual([query, true]);
    }
  });

  it("dates nothing later than today", async () => {
    const rows = await q()
      .select({ on: publications.publishedOn, issued: publications.issuedOn })
      .from(publications);
    expect(rows.filter(({ on, issued }) => on > today || (issued ?? "") > on)).toEqual([]);
  });

  it("keeps its addresses for the same day", async () => {
    store.close();
    ({ store } = await seeded());
    expect(await addresses()).toEqual(ids);
  });

  it.each(["2027-01-01", "2026-03-01", "2026-10-04", "2028-02-29"])("can be made on %s", async (day) => {
    store.close();
    ({ store, cases } = await seeded(calendarDate(day)));
    expect(cases).toHaveLength(DEMO_INFO_REQUESTS.length);
  });
});
