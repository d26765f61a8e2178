import { enteredDate } from "@/domain/entry/entered-date";
import { cleanLine, cleanText, lengthOf, textProblem } from "@/domain/entry/entered-text";
import type { CalendarDate } from "@/domain/time/calendar-date";
import type { Refusal } from "../history/lifecycle";

/** Why a row of past cases is not taken in; beside these the lifecycle's own refusals, for an event that could not happen. */
export type ImportCaseReason =
  | "missing"
  | "long"
  | "many"
  | "unknown"
  | "shape"
  | "notADate"
  | "dateRange"
  | "inFuture"
  | "beforeReceipt"
  | "beforeFiled"
  | "illegal"
  | "privateUse"
  | "notANumber"
  | "onlyForLetters"
  | "withoutOutcome"
  | "otherOutcome"
  | "otherDay"
  | "notForImport"
  | "stillPending"
  | "unknownAgency"
  | "unknownCase"
  | Refusal;

/** One thing wrong with one field of a row: `events[2].on`, `remedies[0].result`. */
export interface ImportCaseProblem {
  field: string;
  reason: ImportCaseReason;
  limit?: number;
}

type Cells = Record<string, unknown>;

/** A cell as text: what a line of JSON, a table or a workbook can hold; null for what is no single value. */
function textOf(cell: unknown): string | null {
  if (cell === undefined || cell === null) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : null;
}

/** Reads the fields of one record and gathers everything that is wrong with it. */
export class FieldReader {
  readonly problems: ImportCaseProblem[];
  private readonly cells: Cells;
  private readonly place: string;

  constructor(cells: Cells, place = "", problems: ImportCaseProblem[] = []) {
    this.cells = cells;
    this.place = place;
    this.problems = problems;
  }

  /** Notes a problem; null stands for the value there is not. */
  fault(field: string, reason: ImportCaseReason, limit?: number): null {
    this.problems.push({ field: this.place + field, reason, ...(limit !== undefined && { limit }) });
    return null;
  }

  private entered(field: string): string | null {
    const text = textOf(this.cells[field]);
    return text === null ? this.fault(field, "shape") : text.trim();
  }

  /** A text, empty when there is none. */
  text(field: string, limit: number, isLine: boolean): string {
    const entered = this.entered(field) ?? "";
    if (entered === "") return "";
    const problem = textProblem(entered);
    if (problem) this.fault(field, problem);
    const text = isLine ? cleanLine(entered) : cleanText(entered);
    if (lengthOf(text) > limit) this.fault(field, "long", limit);
    return text;
  }

  /** A line that must be there. */
  required(field: string, limit: number): string {
    const before = this.problems.length;
    const text = this.text(field, limit, true);
    if (text === "" && this.problems.length === before) this.fault(field, "missing");
    return text;
  }

  /** A day or none; never one after `today`. */
  day(field: string, today: CalendarDate | null): CalendarDate | null {
    const entered = this.entered(field);
    if (!entered) return null;
    const read = enteredDate(entered);
    if ("reason" in read) return this.fault(field, read.reason);
    return today && read.value > today ? this.fault(field, "inFuture") : read.value;
  }

  /** A day that must be there. */
  requiredDay(field: string, today: CalendarDate | null): CalendarDate | null {
    const before = this.problems.length;
    const day = this.day(field, today);
    return day ?? (this.problems.length === before ? this.fault(field, "missing") : null);
  }

  /** One of a closed list, however wide its letters are typed; null when the field is empty. */
  code<T>(field: string, read: (plain: string) => T | null): T | null {
    const entered = this.entered(field);
    if (!entered) return null;
    return read(entered.normalize("NFKC").replace(/\s/g, "")) ?? this.fault(field, "unknown");
  }

  /** One of a closed list that must be there. */
  requiredCode<T>(field: string, read: (plain: string) => T | null): T | null {
    const before = this.problems.length;
    const value = this.code(field, read);
    return value ?? (this.problems.length === before ? this.fault(field, "missing") : null);
  }

  /** A whole number between two bounds, or none. */
  count(field: string, least: number, most: number): number | null {
    const entered = this.entered(field);
    if (!entered) return null;
    const number = Number(entered);
    return Number.isInteger(number) && number >= least && number <= most
      ? number
      : this.fault(field, "notANumber");
  }

  /** An amount of yuan as cents, or none. */
  cents(field: string): number | null {
    const entered = this.entered(field);
    if (!entered) return null;
    return /^\d{1,9}(\.\d{1,2})?$/.test(entered)
      ? Math.round(Number(entered) * 100)
      : this.fault(field, "notANumber");
  }

  /** Yes or no, or neither. */
  flag(field: string): boolean | null {
    return this.code(field, (plain) => ({ true: true, false: false })[plain] ?? null);
  }

  /** True when the field holds something. */
  has(field: string): boolean {
    const cell = this.cells[field];
    return cell !== undefined && cell !== null && cell !== "";
  }

  /** The records of a list, each with a reader of its own; a table holds the list as a text of JSON. */
  list(field: string, limit: number): FieldReader[] {
    const value = this.has(field) ? jsonList(this.cells[field]) : [];
    if (value === null) {
      this.fault(field, "shape");
      return [];
    }
    if (value.length > limit) {
      this.fault(field, "many", limit);
      return [];
    }
    return value.flatMap((record, at) => {
      const place = `${this.place}${field}[${at}]`;
      if (typeof record === "object" && record !== null && !Array.isArray(record))
        return [new FieldReader({ ...record }, `${place}.`, this.problems)];
      this.problems.push({ field: place, reason: "shape" });
      return [];
    });
  }

  /** Names in a list, or one name alone. */
  names(field: string, limit: number): string[] {
    const cell = this.cells[field];
    const names = (Array.isArray(cell) ? cell : [cell]).map(textOf).filter((name) => name !== "");
    if (names.some((name) => name === null) || names.length > limit) this.fault(field, "shape");
    return names.filter((name) => name !== null);
  }
}

function jsonList(cell: unknown): unknown[] | null {
  if (typeof cell !== "string") return Array.isArray(cell) ? cell : null;
  try {
    const value: unknown = JSON.parse(cell);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
