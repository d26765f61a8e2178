import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { APPLICANT_TYPES } from "@/domain/info-request/application/channels";
import { OUTCOME_IDS, OUTCOMES } from "@/domain/law/outcomes";
import { REMEDY_KINDS, REMEDY_RESULTS } from "@/domain/remedy/remedy-kinds";
import { type CountedRemedy, REMEDY_COLUMNS, remedyColumn, remedyTally } from "@/domain/remedy/remedy-tally";
import { addDays, calendarDate } from "@/domain/time/calendar-date";
import { balance } from "./identities";
import { type CountedCase, countedRows, requestsTable, valuesAt } from "./requests-table";

const YEARS = [2024, 2025, 2026] as const;
const FIRST = calendarDate("2023-06-01");

const aCase: fc.Arbitrary<CountedCase> = fc
  .record({
    applicantType: fc.constantFrom(...APPLICANT_TYPES),
    received: fc.option(fc.nat(1500), { freq: 20 }),
    took: fc.option(fc.nat(500), { freq: 4 }),
    outcome: fc.constantFrom(...OUTCOME_IDS),
  })
  .map(({ applicantType, received, took, outcome }) => {
    const receivedOn = received === null ? null : addDays(FIRST, received);
    const closedOn = receivedOn === null || took === null ? null : addDays(receivedOn, took);
    return { applicantType, receivedOn, closedOn, outcome: closedOn === null ? null : outcome };
  });
const ledger = fc.array(aCase, { maxLength: 60 });

const DAYS_OF_REMEDY = 500;
const aRemedy: fc.Arbitrary<CountedRemedy> = fc
  .record({
    kind: fc.constantFrom(...REMEDY_KINDS),
    filed: fc.nat(1500),
    took: fc.option(fc.nat(DAYS_OF_REMEDY), { freq: 3 }),
    result: fc.constantFrom(...REMEDY_RESULTS),
  })
  .map(({ kind, filed, took, result }) => {
    const filedOn = addDays(FIRST, filed);
    const closedOn = took === null ? null : addDays(filedOn, took);
    return { kind, filedOn, closedOn, result: closedOn === null ? null : result };
  });
const contested = fc.array(aRemedy, { maxLength: 20 });

const countsOf = (cases: readonly CountedCase[], year: number) =>
  cases.flatMap((one) =>
    countedRows(one, year).map((row) => ({ row, applicantType: one.applicantType, total: 1 })),
  );
const tableOf = (cases: readonly CountedCase[], year: number) => requestsTable(countsOf(cases, year));
const endedIn = (cases: readonly CountedCase[], year: number) =>
  cases.filter((one) => one.receivedOn !== null && one.closedOn?.startsWith(String(year))).length;
const failing = (cases: readonly CountedCase[], remedies: readonly CountedRemedy[], year: number) =>
  balance({
    requests: tableOf(cases, year),
    remedies: remedyTally(remedies, year),
    before: tableOf(cases, year - 1),
    endedCases: endedIn(cases, year),
  }).filter(({ holds }) => !holds);

describe("section 三 of any ledger", () => {
  it("satisfies its identities three years on end, carry-over included", () => {
    fc.assert(
      fc.property(ledger, contested, (cases, remedies) => {
        for (const year of YEARS) expect(failing(cases, remedies, year)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it("hands on what the next year takes over, row by row of three years", () => {
    fc.assert(
      fc.property(ledger, (cases) => {
        for (const year of YEARS)
          expect(valuesAt(tableOf(cases, year), "二")).toEqual(valuesAt(tableOf(cases, year - 1), "四"));
      }),
      { numRuns: 500 },
    );
  });

  it("moves in section 四 exactly the column and the total of the one remedy that changed", () => {
    fc.assert(
      fc.property(contested, aRemedy, aRemedy, (others, before, after) => {
        for (const year of YEARS) {
          const was = remedyTally([...others, before], year);
          const is = remedyTally([...others, after], year);
          for (const kind of REMEDY_KINDS)
            for (const column of REMEDY_COLUMNS) {
              const standsIn = (one: CountedRemedy) => {
                const own = one.kind === kind ? remedyColumn(one, year) : null;
                return Number(own !== null && (column === "total" || own === column));
              };
              expect([kind, column, is[kind][column] - was[kind][column]]).toEqual([
                kind,
                column,
                standsIn(after) - standsIn(before),
              ]);
            }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("moves exactly the cells of the one case that changed", () => {
    fc.assert(
      fc.property(ledger, aCase, aCase, (others, before, after) => {
        for (const year of YEARS) {
          const was = tableOf([...others, before], year);
          const is = tableOf([...others, after], year);
          const moved = new Map<string, number>();
          const move = (one: CountedCase, by: number) => {
            const column = APPLICANT_TYPES.indexOf(one.applicantType);
            for (const row of countedRows(one, year)) {
              const ended = OUTCOME_IDS.find((outcome) => outcome === row);
              const codes = ended
                ? [OUTCOMES[ended].code, "三(七)"]
                : [row === "new" ? "一" : row === "carriedIn" ? "二" : "四"];
              for (const code of codes)
                for (const at of [column, 6])
                  moved.set(`${code}|${at}`, (moved.get(`${code}|${at}`) ?? 0) + by);
            }
          };
          move(before, -1);
          move(after, 1);
          for (const { code, values } of is.rows)
            for (const [column, value] of values.entries()) {
              const earlier = valuesAt(was, code)[column] ?? 0;
              expect([code, column, value - earlier]).toEqual([
                code,
                column,
                moved.get(`${code}|${column}`) ?? 0,
              ]);
            }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("balance", () => {
  const on = calendarDate;
  const person = { applicantType: "person" as const };
  const cases: CountedCase[] = [
    { ...person, receivedOn: on("2025-12-20"), closedOn: on("2026-01-15"), outcome: "granted" },
    { ...person, receivedOn: on("2026-12-31"), closedOn: null, outcome: null },
  ];
  const tables = () => ({
    requests: tableOf(cases, 2026),
    remedies: remedyTally([], 2026),
    before: tableOf(cases, 2025),
    endedCases: 1,
  });
  const breaches = (changed: Partial<ReturnType<typeof tables>>) =>
    balance({ ...tables(), ...changed }).flatMap(({ code, breaches: of }) =>
      of.map(({ at, expected, found }) => [code, at, expected, found]),
    );

  it("counts a case by the year it came and the year it ended", () => {
    const at = (code: string) => valuesAt(tables().requests, code)[6];
    expect(["一", "二", "三(一)", "三(七)", "四"].map(at)).toEqual([1, 1, 1, 1, 1]);
    expect(breaches({})).toEqual([]);
  });

  it("names the column where the year before handed on something else (R4)", () => {
    const other = tableOf(
      [...cases, { ...person, receivedOn: on("2025-12-30"), closedOn: null, outcome: null }],
      2025,
    );
    expect(breaches({ before: other })).toEqual([
      ["R4", "1", 2, 1],
      ["R4", "7", 2, 1],
    ]);
  });

  it("does not balance while a case ended in words of before 2019 (R1)", () => {
    const old = { ...person, receivedOn: on("2026-02-01"), closedOn: on("2026-02-20"), outcome: null };
    expect(breaches({ requests: tableOf([...cases, old], 2026), endedCases: 2 })).toEqual([
      ["R1", "1", 3, 2],
      ["R1", "7", 3, 2],
    ]);
  });

  it("sees a case that was counted twice (R9)", () => {
    const requests = requestsTable([
      ...countsOf(cases, 2026),
      { row: "refusedStateSecret", applicantType: "person", total: 1 },
    ]);
    expect(breaches({ requests }).map(([code]) => code)).toEqual(["R1", "R1", "R9"]);
  });

  it("adds up every row and every block of section 四 (R2, R3, R5)", () => {
    const { rows, unplaced } = tables().requests;
    const wrong = rows.map((row) =>
      row.code === "三(一)" ? { ...row, values: [2, 0, 0, 0, 0, 0, 3] as typeof row.values } : row,
    );
    expect(breaches({ requests: { rows: wrong, unplaced } }).map(([code]) => code)).toEqual([
      "R2",
      "R2",
      "R3",
    ]);
    const remedies = remedyTally([], 2026);
    const counted = { ...remedies, review: { ...remedies.review, upheld: 1 } };
    expect(breaches({ remedies: counted })).toEqual([["R5", "review", 1, 0]]);
  });
});
