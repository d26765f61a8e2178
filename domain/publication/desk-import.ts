import type { ImportField } from "./import-row";
import type { DeskRefusal } from "./publishing-desk";

/** How far an import at the desk has come. */
export const IMPORT_STATES = [
  "mapping",
  "checking",
  "checked",
  "applying",
  "done",
  "submitting",
  "dropped",
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** States in which a job works on it. */
export const WORKING_STATES: readonly ImportState[] = ["checking", "applying"];

/** 新增、更新、重复、错误. */
export const IMPORT_VERDICTS = ["created", "changed", "unchanged", "bad"] as const;
export type ImportVerdict = (typeof IMPORT_VERDICTS)[number];

/** One thing wrong with one row: in which cell, where there is one, and the sentence. */
export interface RowFinding {
  field: ImportField | null;
  /** As a spreadsheet names it, `B12`. */
  cell: string | null;
  sentence: string;
}

/** What is right but should be known. */
export interface ImportNote {
  kind: "undated" | "missing" | "link";
  sentence: string;
}

/** What came of sending an imported draft for review. */
export type SubmitOutcome = "submitted" | "hasHits" | DeskRefusal;

/** Which state may follow which; an import that is over is never begun again. */
const NEXT: Readonly<Record<ImportState, readonly ImportState[]>> = {
  mapping: ["mapping", "checking", "dropped"],
  checking: ["checked"],
  checked: ["mapping", "checking", "applying", "dropped"],
  applying: ["done"],
  done: ["submitting"],
  submitting: ["done"],
  dropped: [],
};

/** Whether an import may go from one state to another. */
export function mayBecome(from: ImportState, to: ImportState): boolean {
  return NEXT[from].includes(to);
}
