import { and, eq, gte, isNotNull } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { REPORT_LINES } from "@/domain/annual-report/report-lines";
import {
  type CountedCase,
  countedRows,
  requestsTable,
  valuesAt,
} from "@/domain/annual-report/requests-table";
import { APPLICANT_TYPES } from "@/domain/info-request/application/channels";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { q, type Store, tx } from "../client";
import { appendAudit } from "../mutations/audit";
import { infoRequests } from "../schema/info-requests";
import { DEMO_ACCOUNTS } from "../seed/accounts";
import { seedDemonstration } from "../seed/demonstration";
import { proofOf } from "../test-staff";
import { openTestStore } from "../test-store";
import { publicAgencies } from "./agencies";
import { isCounted } from "./counted-cases";
import { casesOfCell, reportTables } from "./report-tables";

const today = calendarDate("2026-11-24");
const YEARS = [2025, 2026, 2027];
const by = proofOf<"oversight.read">("supervisor", ["supervisor"]);
let store: Store;
let agencyIds: string[];

beforeAll(async () => {
  store = openTestStore();
  await seedDemonstration({
    today,
    now: beijingInstant(today, 16),
    accounts: DEMO_ACCOUNTS.map((account) => ({ ...account, passwordHash: "none" })),
    unknownPasswordHash: "none",
  });
  agencyIds = (await publicAgencies()).map(({ id }) => id);
});
afterAll(() => store.close());

async function counted(): Promise<CountedCase[]> {
  const found = await q().select().from(infoRequests).where(isCounted());
  return found.map(({ applicantType, receivedOn, closedOn, outcome }) => ({
    applicantType,
    receivedOn: receivedOn === null ? null : calendarDate(receivedOn),
    closedOn: closedOn === null ? null : calendarDate(closedOn),
    outcome,
  }));
}

async function numbersOf(
  year: number,
  ids: readonly string[],
  row: (typeof REPORT_LINES)[number]["row"],
  column: number,
) {
  const numbers: string[] = [];
  for (let before: string | null = null; ; ) {
    const cell = { row, applicantType: APPLICANT_TYPES[column] ?? null };
    const page: Awaited<ReturnType<typeof casesOfCell>> = await casesOfCell(by, ids, year, cell, before, 2);
    numbers.push(...page.items.map(({ number }) => number));
    if (page.next === null) return numbers;
    before = page.next;
  }
}

describe("section 三 out of the ledger", () => {
  it.each(YEARS)("counts %i as the rule for one case counts it", async (year) => {
    const cases = await counted();
    const expected = requestsTable(
      cases.flatMap((one) =>
        countedRows(one, year).map((row) => ({ row, applicantType: one.applicantType, total: 1 })),
      ),
    );
    const { requests, identities } = await reportTables(by, agencyIds, year);
    expect(requests).toEqual(expected);
    expect(identities.filter(({ holds }) => !holds)).toEqual([]);
    if (year === 2026) expect(valuesAt(requests, "一")[6]).toBeGreaterThan(20);
  });

  it("IM-012 opens exactly the cases behind every cell", async () => {
    const { requests } = await reportTables(by, agencyIds, 2026);
    for (const { row, code } of REPORT_LINES)
      for (const [column, value] of valuesAt(requests, code).entries()) {
        const numbers = await numbersOf(2026, agencyIds, row, column);
        expect([code, column, new Set(numbers).size]).toEqual([code, column, value]);
      }
  });

  it("counts a case that went to another agency where it was received, and once", async () => {
    const [one] = await q()
      .select()
      .from(infoRequests)
      .where(and(isCounted(), gte(infoRequests.receivedOn, "2026-01-01"), isNotNull(infoRequests.outcome)))
      .limit(1);
    expect(one?.agencyId).toBe(one?.receivedById);
    const [from, to] = [one?.receivedById ?? "", agencyIds.find((id) => id !== one?.receivedById) ?? ""];
    const totals = () => Promise.all([[from], [to], agencyIds].map((ids) => reportTables(by, ids, 2026)));
    const before = (await totals()).map(({ requests }) => requests);
    await tx(async () => {
      await q()
        .update(infoRequests)
        .set({ agencyId: to })
        .where(eq(infoRequests.id, one?.id ?? ""));
      await appendAudit({
        at: 0,
        actor: "system",
        intent: "infoRequest.transferred",
        objectKind: "infoRequest",
        objectId: one?.id ?? "",
      });
    });
    expect((await totals()).map(({ requests }) => requests)).toEqual(before);
  });
});
