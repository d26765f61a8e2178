import { eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countedRows, requestsTable, valuesAt } from "@/domain/annual-report/requests-table";
import { APPLICANT_TYPES } from "@/domain/info-request/application/channels";
import { OUTCOME_IDS, OUTCOMES } from "@/domain/law/outcomes";
import { REMEDY_KINDS, REMEDY_RESULTS } from "@/domain/remedy/remedy-kinds";
import { remedyTally } from "@/domain/remedy/remedy-tally";
import { addDays, type CalendarDate, calendarDate } from "@/domain/time/calendar-date";
import { q, type Store, tx } from "../client";
import { infoRequests } from "../schema/info-requests";
import { remedies } from "../schema/remedies";
import { agencyForTest } from "../test-cases";
import { openTestStore } from "../test-store";
import { countedTables } from "./report-tables";

const YEARS = [2023, 2024, 2025] as const;
const FIRST = calendarDate("2022-09-01");

/** The days between which years end: where counting goes wrong if it does. */
const EDGES = [2022, 2023, 2024, 2025]
  .flatMap((year) => [`${year}-12-31`, `${year + 1}-01-01`])
  .map(calendarDate);
const anEdge = fc.option(fc.constantFrom(...EDGES), { freq: 2 });
const orAfter = (edge: CalendarDate | null, since: CalendarDate, days: number) =>
  edge !== null && edge >= since ? edge : addDays(since, days);

/** How a case stands in the store: open, ended, or gone elsewhere by split or merger, which counts nowhere. */
const aCase = fc
  .record({
    applicantType: fc.constantFrom(...APPLICANT_TYPES),
    received: fc.option(fc.nat(1300), { freq: 20 }),
    took: fc.option(fc.nat(400), { freq: 5 }),
    receivedAt: anEdge,
    closedAt: anEdge,
    outcome: fc.option(fc.constantFrom(...OUTCOME_IDS), { freq: 12 }),
    remedy: fc.option(
      fc.record({
        kind: fc.constantFrom(...REMEDY_KINDS),
        after: fc.nat(500),
        took: fc.option(fc.nat(400)),
        result: fc.constantFrom(...REMEDY_RESULTS),
      }),
      { freq: 2 },
    ),
  })
  .map(({ applicantType, received, took, outcome, remedy, receivedAt, closedAt }) => {
    const receivedOn = received === null ? null : orAfter(receivedAt, FIRST, received);
    const closedOn = receivedOn === null || took === null ? null : orAfter(closedAt, receivedOn, took);
    const filedOn = orAfter(closedAt, receivedOn ?? FIRST, remedy?.after ?? 0);
    const decidedOn =
      remedy === null || remedy.took === null ? null : orAfter(receivedAt, filedOn, remedy.took);
    return {
      row: {
        applicantType,
        receivedOn,
        closedOn,
        outcome: closedOn === null ? null : outcome,
        stage: closedOn === null ? ("processing" as const) : ("closed" as const),
      },
      remedy: remedy && {
        kind: remedy.kind,
        filedOn,
        closedOn: decidedOn,
        result: decidedOn === null ? null : remedy.result,
      },
    };
  });
type Case = typeof aCase extends fc.Arbitrary<infer C> ? C : never;
const ledger = fc.array(aCase, { maxLength: 25 });

/** A case that is over and has no outcome became another. */
const isElsewhere = ({ row }: Case) => row.closedOn !== null && row.outcome === null;

let store: Store;
let turn = 0;
beforeAll(() => {
  store = openTestStore();
});
afterAll(() => store.close());

/** Keeps a ledger as the rows of an agency that has no others; gives its id and those of its cases. */
async function kept(cases: readonly Case[]) {
  turn += 1;
  const agencyId = await agencyForTest(`turn-${turn}`, `T${turn}`);
  const ids = cases.map((_, at) => `case-${turn}-${at}`);
  await tx(async () => {
    for (const [at, { row, remedy }] of cases.entries()) {
      const id = ids[at] ?? "";
      await q()
        .insert(infoRequests)
        .values({
          ...row,
          id,
          number: id,
          agencyId,
          receivedById: agencyId,
          channel: "online",
          subject: "甲",
          description: "",
          carrier: "paper",
          delivery: "post",
          acceptOther: true,
          needsHelp: false,
          submittedAt: 0,
          trackingHash: id,
          trackingKeyId: 1,
          idempotencyKey: id,
          demonstration: false,
          dueProvisional: false,
          clockState: "running",
          lastEventAt: 0,
          lockVersion: 1,
        });
      if (remedy)
        await q()
          .insert(remedies)
          .values({
            ...remedy,
            id,
            infoRequestId: id,
            organ: "",
            note: "",
            createdAt: 0,
            updatedAt: 0,
            lockVersion: 1,
          });
    }
  });
  return { agencyId, ids };
}

const countsOf = (cases: readonly Case[], year: number) =>
  cases
    .filter((one) => !isElsewhere(one))
    .flatMap(({ row }) =>
      countedRows(row, year).map((line) => ({ row: line, applicantType: row.applicantType, total: 1 })),
    );

/** The cells of one case in a year, by row and column. */
function cellsOf(one: Case, year: number): string[] {
  return countsOf([one], year).flatMap(({ row, applicantType }) => {
    const outcome = OUTCOME_IDS.find((id) => id === row);
    const own = row === "new" ? "一" : row === "carriedIn" ? "二" : "四";
    const codes = outcome ? [OUTCOMES[outcome].code, "三(七)"] : [own];
    return codes.flatMap((code) => [`${code}|${APPLICANT_TYPES.indexOf(applicantType)}`, `${code}|6`]);
  });
}

describe("sections 三 and 四 of any ledger, out of the store", () => {
  it("are what the rule for one case says, satisfy every identity and hand on from year to year", async () => {
    await fc.assert(
      fc.asyncProperty(ledger, async (cases) => {
        const { agencyId } = await kept(cases);
        let handedOn: number[] | null = null;
        for (const year of YEARS) {
          const { requests, remedies: four, identities } = await countedTables([agencyId], year);
          expect(requests).toEqual(requestsTable(countsOf(cases, year)));
          expect(four).toEqual(
            remedyTally(
              cases.flatMap(({ remedy }) => remedy ?? []),
              year,
            ),
          );
          expect(identities.filter(({ holds }) => !holds)).toEqual([]);
          if (handedOn) expect(valuesAt(requests, "二")).toEqual(handedOn);
          handedOn = valuesAt(requests, "四");
        }
      }),
      { numRuns: 60 },
    );
  });

  it("move in exactly the cells of the one case that changed", async () => {
    await fc.assert(
      fc.asyncProperty(ledger, aCase, aCase, async (others, was, is) => {
        const { agencyId, ids } = await kept([was, ...others]);
        const tables = async () => {
          const found = [];
          for (const year of YEARS) found.push((await countedTables([agencyId], year)).requests);
          return found;
        };
        const before = await tables();
        await tx(async () => {
          await q()
            .update(infoRequests)
            .set(is.row)
            .where(eq(infoRequests.id, ids[0] ?? ""));
        });
        for (const [at, { rows }] of (await tables()).entries()) {
          const year = YEARS[at] ?? 0;
          const moved = new Map<string, number>();
          for (const cell of cellsOf(was, year)) moved.set(cell, (moved.get(cell) ?? 0) - 1);
          for (const cell of cellsOf(is, year)) moved.set(cell, (moved.get(cell) ?? 0) + 1);
          for (const { code, values } of rows)
            for (const [column, value] of values.entries()) {
              const earlier = before[at] ? (valuesAt(before[at], code)[column] ?? 0) : 0;
              expect([code, column, value - earlier]).toEqual([
                code,
                column,
                moved.get(`${code}|${column}`) ?? 0,
              ]);
            }
        }
      }),
      { numRuns: 40 },
    );
  });
});
