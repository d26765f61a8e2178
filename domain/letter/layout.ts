import type { LetterBlock, ParagraphRole } from "./blocks";
import {
  isLetterList,
  LETTER_LISTS,
  type LetterValues,
  type ListEntry,
  MISSING_MARK,
  missingMark,
} from "./fields";
import { type LetterName, mandatoryFields } from "./letters";

/** A part of a letter as the house sets it by default; `{字段}` stands for what is merged. */
export type LayoutBlock =
  | { role: ParagraphRole; text: string }
  /** Repeated for every entry of a list; for a field, printed when it has a value. */
  | { section: string; blocks: readonly LayoutBlock[] }
  | { table: readonly (readonly string[])[] };

/** The same values with a mark in place of everything that is still owed. */
export function withMissingMarks(name: LetterName, values: LetterValues): LetterValues {
  const marked: Record<string, unknown> = { ...values };
  for (const field of missingFields(name, values)) {
    if (!isLetterList(field)) {
      // A value that says itself what it lacks says it better.
      if (!values[field]?.trim()) marked[field] = missingMark(field);
      continue;
    }
    const known = (values[field] ?? []) as readonly Record<string, string>[];
    const entries = known.length > 0 ? known : [{}];
    marked[field] = entries.map((entry, at) =>
      Object.fromEntries(
        LETTER_LISTS[field].map((part) => [
          part,
          entry[part]?.trim() || (part === "序号" ? String(at + 1) : missingMark(part)),
        ]),
      ),
    );
  }
  return marked as LetterValues;
}

const isOwed = (text: string | undefined) => !text?.trim() || text.match(MISSING_MARK) !== null;

/** What a letter may not go out without and still lacks; a mark that a value brought along counts. */
export function missingFields(name: LetterName, values: LetterValues) {
  return mandatoryFields(name).filter((field) => {
    if (!isLetterList(field)) return isOwed(values[field]);
    const entries = values[field] ?? [];
    const isPartOwed = (entry: ListEntry) =>
      LETTER_LISTS[field].some((part) => part !== "序号" && isOwed(entry[part]));
    return entries.length === 0 || entries.some(isPartOwed);
  });
}

type Scope = Readonly<Record<string, unknown>>;

const lookUp = (scopes: readonly Scope[], name: string): unknown =>
  scopes.findLast((scope) => scope[name] !== undefined)?.[name];

const filled = (text: string, scopes: readonly Scope[]) =>
  text.replace(/\{([^{}#/]+)\}/g, (_, name: string) => {
    const value = lookUp(scopes, name);
    return typeof value === "string" ? value : "";
  });

/** The lines of a text, each without the space around it; a value of several lines becomes as many paragraphs. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
}

function mergeInto(blocks: readonly LayoutBlock[], scopes: readonly Scope[]): LetterBlock[] {
  return blocks.flatMap((block): LetterBlock[] => {
    if ("table" in block)
      return [{ rows: block.table.map((row) => row.map((cell) => filled(cell, scopes).trim())) }];
    if ("role" in block)
      return paragraphsOf(filled(block.text, scopes)).map((text) => ({ role: block.role, text }));
    const value = lookUp(scopes, block.section);
    if (Array.isArray(value))
      return value.flatMap((entry: Scope) => mergeInto(block.blocks, [...scopes, entry]));
    return value ? mergeInto(block.blocks, scopes) : [];
  });
}

/** Merges values into a layout of the house; an uploaded template says the same by server/letters. */
export function mergeLayout(blocks: readonly LayoutBlock[], values: LetterValues): LetterBlock[] {
  return mergeInto(blocks, [values]);
}
