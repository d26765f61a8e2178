import { OUTCOME_IDS, OUTCOMES } from "@/domain/law/outcomes";
import type { RemedyTally } from "@/domain/remedy/remedy-tally";
import { type ReportValues, type RequestsTable, sumOf, valuesAt } from "./requests-table";

/** The identities (勾稽关系) that a report's tables have to satisfy; R1 is official, the rest follow from arithmetic and from the year before. */
export const IDENTITY_CODES = ["R1", "R2", "R3", "R4", "R5", "R9"] as const;
export type IdentityCode = (typeof IDENTITY_CODES)[number];

/** Where an identity fails: the row or column and both sides. */
export interface Breach {
  /** Official code of a row, kind of remedy, or number of a column from 1 (自然人) to 7 (总计). */
  at: string;
  expected: number;
  found: number;
}

export interface Identity {
  code: IdentityCode;
  holds: boolean;
  breaches: Breach[];
}

export interface ReportTables {
  requests: RequestsTable;
  remedies: RemedyTally;
  /** Section 三 of the year before, where there is one. */
  before: Pick<RequestsTable, "rows"> | null;
  /** How many cases ended in the year, each counted once whatever its outcome. */
  endedCases: number;
}

function unequal(expected: ReportValues, found: ReportValues): Breach[] {
  return expected.flatMap((value, column) =>
    value === found[column] ? [] : [{ at: String(column + 1), expected: value, found: found[column] ?? 0 }],
  );
}

const CHECKS: Readonly<Record<IdentityCode, (tables: ReportTables) => Breach[]>> = {
  /** 「第一项加第二项之和，等于第三项加第四项之和」, in each column. */
  R1: ({ requests }) =>
    unequal(
      sumOf([valuesAt(requests, "一"), valuesAt(requests, "二")]),
      sumOf([valuesAt(requests, "三(七)"), valuesAt(requests, "四")]),
    ),
  /** 总计 is the sum of the outcomes, in each column. */
  R2: ({ requests }) =>
    unequal(
      sumOf(OUTCOME_IDS.map((outcome) => valuesAt(requests, OUTCOMES[outcome].code))),
      valuesAt(requests, "三(七)"),
    ),
  /** 总计 of a row is 自然人 and the five kinds of organisation. */
  R3: ({ requests }) =>
    requests.rows.flatMap(({ code, values }) => {
      const [total] = values.slice(6);
      const expected = values.slice(0, 6).reduce((sum, value) => sum + value, 0);
      return total === expected ? [] : [{ at: code, expected, found: total ?? 0 }];
    }),
  /** What was carried over is what the year before handed on, column by column. */
  R4: ({ requests, before }) => (before ? unequal(valuesAt(before, "四"), valuesAt(requests, "二")) : []),
  /** In section 四 each 总计 is 维持、纠正、其他 and 尚未审结. */
  R5: ({ remedies }) =>
    Object.entries(remedies).flatMap(([at, { total, ...results }]) => {
      const expected = Object.values(results).reduce((sum, value) => sum + value, 0);
      return total === expected ? [] : [{ at, expected, found: total }];
    }),
  /** 「区分处理的，只计这一情形，不计其他情形」: no case stands in two outcomes. */
  R9: ({ requests, endedCases }) => {
    const found = (valuesAt(requests, "三(七)")[6] ?? 0) + (requests.unplaced[6] ?? 0);
    return found === endedCases ? [] : [{ at: "三(七)", expected: endedCases, found }];
  },
};

/** Holds the tables of a report to its identities, in their order. */
export function balance(tables: ReportTables): Identity[] {
  return IDENTITY_CODES.map((code) => {
    const breaches = CHECKS[code](tables);
    return { code, holds: breaches.length === 0, breaches };
  });
}
