import { z } from "zod";
import { textField } from "@/domain/entry/entry-schema";
import { readOptionalLine, readRequiredLine } from "@/domain/publication/field-readers";
import { STATUTORY_COLUMNS } from "@/domain/publication/statutory-columns";

/** How often a column may have to be brought up to date, in days; an office chooses, the law sets none of these. */
export const UPDATE_DAYS = [7, 30, 90, 180, 365] as const;

/** What an administrator says of a column but its code, which is its address and never changes. */
export interface ColumnFields {
  name: string;
  /** Code of the column above it; null for the top. */
  parentCode: string | null;
  /** Code of the agency that answers for it. */
  ownerAgency: string | null;
  updateDays: number | null;
  description: string;
  columnType: string;
  /** Where to look instead while the column is empty. */
  emptyNote: string | null;
}

const line = (limit: number) => textField(readRequiredLine(limit));
const codeOrNone = z
  .string()
  .max(64)
  .default("")
  .transform((code) => (code === "" ? null : code));

/** The form of a column; messages are reasons, for which text/ has sentences. */
export const columnForm = z.object({
  name: line(30),
  parentCode: codeOrNone,
  ownerAgency: codeOrNone,
  updateDays: z
    .string()
    .default("")
    .transform((text) => (text === "" ? null : Number(text)))
    .refine((days) => days === null || UPDATE_DAYS.some((known) => known === days), { message: "unknown" }),
  description: line(200),
  columnType: line(20),
  emptyNote: textField(readOptionalLine(200)),
});

/** A column that is to be made: its code is its address for ever. */
export const newColumnForm = columnForm.extend({
  code: line(40).refine((code) => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(code), { message: "shape" }),
});

/** True for a column that every platform must have (国办公开办函〔2019〕61号; 条例第二十条、第二十一条): it keeps its name and is never taken away. */
export function isStatutoryColumn(code: string): boolean {
  return STATUTORY_COLUMNS.some((column) => column.code === code);
}

/** Why a column is not changed or taken away. */
export type ColumnRefusal =
  | "noSuchColumn"
  | "noSuchParent"
  | "parentIsBelow"
  | "noSuchAgency"
  | "codeTaken"
  | "nameTaken"
  | "nameIsStatutory"
  | "placeIsStatutory"
  | "changedMeanwhile"
  | "isStatutory"
  | "hasColumns"
  | "hasPublications"
  | "hasDrafts"
  | "noSuchSuccessor";
