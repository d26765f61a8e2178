import { PUBLICATION_FIELDS, type PublicationField, type PublicationFields } from "./publication-form";

/** The fields in which two states of a text differ, in the order of the form. */
export function changedFields(before: PublicationFields, after: PublicationFields): PublicationField[] {
  return PUBLICATION_FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** A paragraph that is in one of two texts only. */
export interface ParagraphChange {
  kind: "added" | "removed";
  text: string;
}

/** Beyond this many pairs of paragraphs the comparison would cost more than it tells. */
const MOST_PAIRS = 4_000_000;

const paragraphsOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

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

/** Which paragraphs one text has and the other has not, in the order of reading; null when they are too many to compare. */
export function paragraphChanges(before: string, after: string): ParagraphChange[] | null {
  const old = paragraphsOf(before);
  const fresh = paragraphsOf(after);
  if ((old.length + 1) * (fresh.length + 1) > MOST_PAIRS) return null;
  const lengths = commonLengths(old, fresh);
  const at = (a: number, b: number): number => lengths[a * (fresh.length + 1) + b] ?? 0;
  const changes: ParagraphChange[] = [];
  let a = 0;
  let b = 0;
  while (a < old.length || b < fresh.length) {
    const removed = old[a];
    const added = fresh[b];
    if (removed !== undefined && removed === added) {
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
