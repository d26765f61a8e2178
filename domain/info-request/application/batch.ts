import { textProblem, withoutIllegal } from "@/domain/entry/entered-text";
import type { Application } from "./application";
import {
  type ApplicationEntries,
  type ApplicationField,
  EMPTY_APPLICATION,
  TICKED_FIELDS,
} from "./application-fields";
import { type ApplicationProblem, checkApplication, type FormContext } from "./application-form";
import {
  BATCH_COLUMNS,
  BATCH_LIMITS,
  type BatchColumn,
  type BatchRow,
  EMPTY_ROW,
  isEmptyRow,
} from "./batch-table";
import { likenessOf } from "./duplicate";

/** Everything that is asked once for all the rows: of whom, who asks, how to answer. */
export const SHARED_FIELDS = [
  "agency",
  "applicantType",
  "name",
  "idKind",
  "idNumber",
  "guardianName",
  "guardianAgrees",
  "organisationName",
  "creditCode",
  "legalRepresentative",
  "contactName",
  "phone",
  "email",
  "address",
  "postalCode",
  "carrier",
  "delivery",
  "acceptOther",
  "needsHelp",
  "helpNote",
] as const satisfies readonly ApplicationField[];
export type SharedField = (typeof SHARED_FIELDS)[number];
export type SharedEntries = Pick<ApplicationEntries, SharedField>;

/** How a table that came as a file was read, told so that nobody sends broken characters unseen. */
export type TableSource = "pasted" | "xlsx" | "utf8" | "utf16" | "gb18030";

/** What a citizen has typed of a batch so far, exactly as typed. */
export interface BatchDraft {
  rows: BatchRow[];
  shared: SharedEntries;
  /** What could not be taken of the last table, in a sentence; null when all was. */
  refusal: string | null;
  source: TableSource | null;
  /** A pasted text that could not be taken apart, to be put right. */
  pasted: string;
  noticeRead: boolean;
  /** The sum asked of somebody in a great hurry. */
  sum: readonly [number, number] | "solved" | null;
  /** Numbers of open applications in the same words that the applicant was told of before submitting. */
  toldOf: string[];
}

export const NEW_BATCH: BatchDraft = {
  rows: [],
  shared: Object.fromEntries(
    SHARED_FIELDS.map((field) => [field, EMPTY_APPLICATION[field]]),
  ) as SharedEntries,
  refusal: null,
  source: null,
  pasted: "",
  noticeRead: false,
  sum: null,
  toldOf: [],
};

export interface RowProblem {
  row: number;
  field: BatchColumn;
  problem: ApplicationProblem;
}

/** A batch that was looked at: what stands in the way, and what could go at once. */
export interface CheckedBatch {
  shared: ApplicationProblem[];
  rows: RowProblem[];
  /** By the place in the table, the earlier place that says the same. */
  twins: ReadonlyMap<number, number>;
  /** The applications of the rows with nothing wrong, by their place. Empty while the shared part is wrong. */
  good: { row: number; application: Application }[];
  agencyCode: string | null;
}

const isColumn = (field: ApplicationField): field is BatchColumn =>
  BATCH_COLUMNS.some((column) => column === field);

/** Looks at every row by the very schema of the single form. */
export function checkBatch(
  { rows, shared }: Pick<BatchDraft, "rows" | "shared">,
  context: FormContext,
): CheckedBatch {
  const checked: CheckedBatch = { shared: [], rows: [], twins: twinsIn(rows), good: [], agencyCode: null };
  for (const [row, typed] of [...rows, ...(rows.length === 0 ? [EMPTY_ROW] : [])].entries()) {
    const result = checkApplication({ ...EMPTY_APPLICATION, ...shared, ...typed }, context);
    if (!("problems" in result)) {
      checked.agencyCode = result.agencyCode;
      checked.good.push({ row, application: result.application });
      continue;
    }
    for (const problem of result.problems) {
      if (isColumn(problem.field)) {
        if (row < rows.length) checked.rows.push({ row, field: problem.field, problem });
      } else if (row === 0) checked.shared.push(problem);
    }
  }
  return checked.shared.length > 0 ? { ...checked, good: [] } : checked;
}

function twinsIn(rows: readonly BatchRow[]): Map<number, number> {
  const twins = new Map<number, number>();
  for (const [at, row] of rows.entries()) {
    const words = { ...row, documentNumber: row.documentNumber || null };
    const first = rows
      .slice(0, at)
      .findIndex(
        (other) => likenessOf(words, { ...other, documentNumber: other.documentNumber || null }) === "same",
      );
    if (first >= 0 && !isEmptyRow(row)) twins.set(at, first);
  }
  return twins;
}

/** True when as many rows are good as make a batch. */
export function isBatch(count: number): boolean {
  return count >= BATCH_LIMITS.least && count <= BATCH_LIMITS.most;
}

type Posted = Iterable<readonly [name: string, value: string]>;
const CELL = /^(subject|documentNumber|description)-(\d{1,2})$/;
const DROP = /^drop-(\d{1,2})$/;

/** The rows after the table on the page was posted: cells as typed, the dropped and the emptied ones gone. */
export function rowsPosted(rows: readonly BatchRow[], posted: Posted): BatchRow[] {
  const next = rows.map((row) => ({ ...row }));
  const dropped = new Set<number>();
  for (const [name, value] of posted) {
    const [, column, place = ""] = CELL.exec(name) ?? [];
    const at = Number(place);
    const known = BATCH_COLUMNS.find((one) => one === column);
    if (known && at < BATCH_LIMITS.most && at <= next.length) {
      const row = next[at] ?? { ...EMPTY_ROW };
      next[at] = { ...row, [known]: withoutIllegal(value) };
    }
    const [, drop] = DROP.exec(name) ?? [];
    if (drop !== undefined) dropped.add(Number(drop));
  }
  return next.filter((row, at) => !dropped.has(at) && !isEmptyRow(row));
}

/** The shared part after it was posted; boxes that were not sent are not ticked. */
export function sharedPosted(before: SharedEntries, posted: Posted): SharedEntries {
  const next = { ...before };
  for (const field of SHARED_FIELDS) if (TICKED_FIELDS.has(field)) next[field] = "";
  for (const [name, value] of posted) {
    const field = SHARED_FIELDS.find((known) => known === name);
    if (field) next[field] = textProblem(value) === "illegal" ? withoutIllegal(value) : value;
  }
  return next;
}
