import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { APPLICANT_TYPES } from "@/domain/info-request/application/channels";
import { OUTCOME_IDS } from "@/domain/law/outcomes";
import { addDays, calendarDate } from "@/domain/time/calendar-date";
import { contentForTest } from "./content-for-tests";
import type { ReportContent } from "./report-content";
import { type CountedCase, countedRows, type RowCount, valuesAt } from "./requests-table";
import { handIn, isOverdue, rollUpDifferences, sumOfTables } from "./roll-up";

const AGENCIES = ["city", "finance", "planning"] as const;
const YEARS = [2024, 2025, 2026] as const;
const FIRST = calendarDate("2023-06-01");

/** A case with the agency that received it and where it went afterwards. */
interface MovedCase extends CountedCase {
  receivedBy: (typeof AGENCIES)[number];
  handledBy: (typeof AGENCIES)[number];
}
const aCase: fc.Arbitrary<MovedCase> = fc
  .record({
    receivedBy: fc.constantFrom(...AGENCIES),
    handledBy: fc.constantFrom(...AGENCIES),
    applicantType: fc.constantFrom(...APPLICANT_TYPES),
    received: fc.nat(1300),
    took: fc.option(fc.nat(500), { freq: 4 }),
    outcome: fc.constantFrom(...OUTCOME_IDS),
  })
  .map(({ received, took, outcome, ...rest }) => {
    const receivedOn = addDays(FIRST, received);
    const closedOn = took === null ? null : addDays(receivedOn, took);
    return { ...rest, receivedOn, closedOn, outcome: closedOn === null ? null : outcome };
  });

const countsOf = (cases: readonly CountedCase[], year: number): RowCount[] =>
  cases.flatMap((one) =>
    countedRows(one, year).map((row) => ({ row, applicantType: one.applicantType, total: 1 })),
  );
const totalOf = (content: Pick<ReportContent, "section3">, code: string) => valuesAt(content.section3, code);

describe("three years of frozen reports", () => {
  const ledger = fc.array(aCase, { maxLength: 50 });

  it("hand on column by column what the next begins with, agency by agency and for the government", () => {
    fc.assert(
      fc.property(ledger, (cases) => {
        const scopes = [...AGENCIES.map((one) => cases.filter((c) => c.receivedBy === one)), cases];
        for (const own of scopes) {
          let frozen: ReportContent | null = null;
          for (const year of YEARS) {
            const next: ReportContent = contentForTest(year, {
              counts: countsOf(own, year),
              before: countsOf(own, year - 1),
            });
            expect(next.identities.filter(({ holds }) => !holds)).toEqual([]);
            if (frozen) expect(totalOf(next, "二")).toEqual(totalOf(frozen, "四"));
            frozen = next;
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("add up to the government's, each case once, wherever it was transferred (R7)", () => {
    fc.assert(
      fc.property(ledger, fc.constantFrom(...YEARS), (cases, year) => {
        const whole = contentForTest(year, { counts: countsOf(cases, year) });
        const parts = AGENCIES.map((one) =>
          contentForTest(year, {
            counts: countsOf(
              cases.filter(({ receivedBy }) => receivedBy === one),
              year,
            ),
          }),
        );
        expect(rollUpDifferences(parts, whole)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("differ in exactly the cells of a case that came after its agency had frozen", () => {
    fc.assert(
      fc.property(ledger, aCase, fc.constantFrom(...YEARS), (cases, late, year) => {
        const frozen = contentForTest(year, { counts: countsOf(cases, year) });
        const live = contentForTest(year, { counts: countsOf([...cases, late], year) });
        const moved = rollUpDifferences([frozen], live);
        for (const change of moved) expect(change.after - change.before).toBe(1);
        const rows = countedRows(late, year);
        // Each line has its own column and the total; an outcome stands in 三(七) as well.
        const isEnded = rows.length === 2 && rows[1] !== "carriedOut";
        expect(moved).toHaveLength(rows.length === 0 ? 0 : isEnded ? 6 : 4);
      }),
      { numRuns: 500 },
    );
  });

  it("are nothing to add up where nobody has handed in", () => {
    expect(sumOfTables([])).toBeNull();
  });
});

describe("who has handed in", () => {
  const dueOn = calendarDate("2026-01-31");
  it("is told by what the public can read, and late after the last day (条例第四十九条)", () => {
    expect(handIn({ stage: null, isPublic: false })).toBe("notBegun");
    expect(handIn({ stage: "drafting", isPublic: true })).toBe("published");
    expect(handIn({ stage: "frozen", isPublic: false })).toBe("frozen");
    const facts = { stage: "frozen" as const, isPublic: false, dueOn };
    expect(isOverdue(facts, dueOn)).toBe(false);
    expect(isOverdue(facts, calendarDate("2026-02-01"))).toBe(true);
    expect(isOverdue({ ...facts, isPublic: true }, calendarDate("2026-02-01"))).toBe(false);
  });
});
