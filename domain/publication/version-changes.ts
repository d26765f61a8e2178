import { type Change, sequenceChanges } from "./text-changes";

/** A paragraph as two versions of a document have it. */
export type VersionChange =
  | { kind: "same" | "added" | "removed"; text: string }
  /** In both, with other words in it. */
  | { kind: "changed"; pieces: Change[] }
  /** So many paragraphs that both have and nobody needs to read again. */
  | { kind: "skipped"; paragraphs: number };

const WORDS = new Intl.Segmenter("zh-CN", { granularity: "word" });
const wordsOf = (text: string): string[] => Array.from(WORDS.segment(text), ({ segment }) => segment);

/** A changed paragraph keeps at least this part of its words; below it the two have nothing to do with each other. */
const FEWEST_SHARED = 0.4;
/** How far ahead a paragraph is looked for, when others were put in before it. */
const LOOK_AHEAD = 4;
/** Pairs of words: of one paragraph, and of a whole comparison. */
const PAIRS = { paragraph: 1_000_000, whole: 12_000_000 };
/** Unchanged paragraphs that stay before and after a change, for who reads on. */
const CONTEXT = 1;

/** Joins neighbours of one kind. */
function joined(pieces: readonly Change[]): Change[] {
  const out: Change[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else out.push({ ...piece });
  }
  return out;
}

class Comparison {
  private pairsLeft = PAIRS.whole;

  /** How one paragraph becomes the other, word by word; null when they are two different paragraphs. */
  private pieces(before: string, after: string): Change[] | null {
    const [old, fresh] = [wordsOf(before), wordsOf(after)];
    const pairs = (old.length + 1) * (fresh.length + 1);
    if (pairs > this.pairsLeft) return null;
    this.pairsLeft -= pairs;
    const changes = sequenceChanges(old, fresh, PAIRS.paragraph);
    if (changes === null) return null;
    const shared = changes.reduce((sum, { kind, text }) => sum + (kind === "same" ? text.length : 0), 0);
    return shared >= FEWEST_SHARED * Math.max(before.length, after.length) ? joined(changes) : null;
  }

  /** One place where paragraphs went and others came. */
  hunk(removed: readonly string[], added: readonly string[]): VersionChange[] {
    const out: VersionChange[] = [];
    let next = 0;
    for (const before of removed) {
      const found = added.slice(next, next + LOOK_AHEAD).findIndex((after) => this.pieces(before, after));
      const after = found < 0 ? undefined : added[next + found];
      const pieces = after === undefined ? null : this.pieces(before, after);
      if (pieces === null) {
        out.push({ kind: "removed", text: before });
        continue;
      }
      for (const text of added.slice(next, next + found)) out.push({ kind: "added", text });
      out.push({ kind: "changed", pieces });
      next += found + 1;
    }
    return [...out, ...added.slice(next).map((text) => ({ kind: "added" as const, text }))];
  }
}

function wholeComparison(changes: readonly Change[]): VersionChange[] {
  const comparison = new Comparison();
  const out: VersionChange[] = [];
  for (let at = 0; at < changes.length; ) {
    const first = changes[at];
    if (first?.kind === "same") {
      out.push({ ...first });
      at += 1;
      continue;
    }
    const hunk: Change[] = [];
    for (let change = changes[at]; change && change.kind !== "same"; change = changes[++at])
      hunk.push(change);
    const textsOf = (kind: Change["kind"]) =>
      hunk.filter((change) => change.kind === kind).map(({ text }) => text);
    out.push(...comparison.hunk(textsOf("removed"), textsOf("added")));
  }
  return out;
}

/** Leaves out what is the same, but for the neighbours of a change. */
function folded(changes: readonly VersionChange[]): VersionChange[] {
  const isNear = changes.map((_, at) =>
    changes.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({ kind }) => kind !== "same"),
  );
  const out: VersionChange[] = [];
  for (const [at, change] of changes.entries()) {
    const last = out.at(-1);
    if (isNear[at]) out.push(change);
    else if (last?.kind === "skipped") last.paragraphs += 1;
    else out.push({ kind: "skipped", paragraphs: 1 });
  }
  return out;
}

/**
 * How the words of one version became those of another, paragraph by paragraph and inside a paragraph word by word; empty when they are
 * the same, null when the texts are too long to compare.
 */
export function versionChanges(before: string, after: string): VersionChange[] | null {
  const linesOf = (text: string) => text.split("\n").filter((line) => line.trim() !== "");
  const changes = sequenceChanges(linesOf(before), linesOf(after));
  if (changes === null) return null;
  return changes.every(({ kind }) => kind === "same") ? [] : folded(wholeComparison(changes));
}

/** At how many places two versions differ. */
export function countChanges(changes: readonly VersionChange[]): number {
  return changes.filter(({ kind }) => kind !== "same" && kind !== "skipped").length;
}
