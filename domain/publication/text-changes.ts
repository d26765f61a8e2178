import { PUBLICATION_FIELDS, type PublicationField, type PublicationFields } from "./publication-form";

/** The fields in which two states of a text differ, in the order of the form. */
export function changedFields(before: PublicationFields, after: PublicationFields): PublicationField[] {
  // A text from before there were audiences has none, as one that names none.
  const said = (fields: PublicationFields, field: PublicationField) => JSON.stringify(fields[field] ?? []);
  return PUBLICATION_FIELDS.filter((field) => said(before, field) !== said(after, field));
}

/** A stretch that two texts share, or that only one of them has. */
export interface Change {
  kind: "same" | "added" | "removed";
  text: string;
}

/** A paragraph that is in one of two texts only. */
export type ParagraphChange = Change & { kind: "added" | "removed" };

/** Beyond this many pairs the comparison would cost more than it tells. */
const MOST_PAIRS = 4_000_000;

const paragraphsOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

function commonStart(before: readonly string[], after: readonly string[]): number {
  let at = 0;
  while (at < before.length && at < after.length && before[at] === after[at]) at += 1;
  return at;
}

/** Lengths of the longest common run from each pair of places to the end. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let a = before.length - 1; a >= 0; a--) {
    for (let b = after.length - 1; b >= 0; b--) {
      const here = a * width + b;
      lengths[here] =
        before[a] === after[b]
          ? (lengths[here + width + 1] ?? 0) + 1
          : Math.max(lengths[here + width] ?? 0, lengths[here + 1] ?? 0);
    }
  }
  return lengths;
}

function middleChanges(old: readonly string[], fresh: readonly string[]): Change[] {
  const lengths = commonLengths(old, fresh);
  const at = (a: number, b: number): number => lengths[a * (fresh.length + 1) + b] ?? 0;
  const changes: Change[] = [];
  let a = 0;
  let b = 0;
  while (a < old.length || b < fresh.length) {
    const removed = old[a];
    const added = fresh[b];
    if (removed !== undefined && removed === added) {
      changes.push({ kind: "same", text: removed });
      a++;
      b++;
    } else if (removed !== undefined && (added === undefined || at(a + 1, b) >= at(a, b + 1))) {
      changes.push({ kind: "removed", text: removed });
      a++;
    } else if (added !== undefined) {
      changes.push({ kind: "added", text: added });
      b++;
    }
  }
  return changes;
}

/** How one row of paragraphs or words becomes another; null when what lies between their common ends is too long to compare. */
export function sequenceChanges(
  before: readonly string[],
  after: readonly string[],
  mostPairs = MOST_PAIRS,
): Change[] | null {
  const start = commonStart(before, after);
  const end = commonStart(before.slice(start).reverse(), after.slice(start).reverse());
  const old = before.slice(start, before.length - end);
  const fresh = after.slice(start, after.length - end);
  if ((old.length + 1) * (fresh.length + 1) > mostPairs) return null;
  const same = (text: string): Change => ({ kind: "same", text });
  return [
    ...before.slice(0, start).map(same),
    ...middleChanges(old, fresh),
    ...before.slice(before.length - end).map(same),
  ];
}

/** Which paragraphs one text has and the other has not, in the order of reading; null when they are too many to compare. */
export function paragraphChanges(before: string, after: string): ParagraphChange[] | null {
  const changes = sequenceChanges(paragraphsOf(before), paragraphsOf(after));
  return changes?.filter((change): change is ParagraphChange => change.kind !== "same") ?? null;
}
