import { levelOf } from "../body";
import { isTableName, isUnit, readable } from "./line-rules";
import type { Confidence, Part, PartKind } from "./part-kinds";
import type { SourceBlock, SourceLine, SourceTable } from "./source-text";

/** A heading is never longer. */
export const LONGEST_HEADING = 60;
/** A title is never longer, over all its lines. */
export const LONGEST_TITLE = 120;
/** What a sentence ends with, and a heading never. */
export const ENDS_SENTENCE = /[。；：！？，、;:,!?]$/;

/** What something is taken for. */
export const said = (kind: PartKind, confidence: Confidence = "sure"): Part => ({ kind, confidence });

/** The size of most of the text, by characters. */
function bodySize(lines: readonly SourceLine[]): number | null {
  const weights = new Map<number, number>();
  for (const { size, text } of lines)
    if (size !== null) weights.set(size, (weights.get(size) ?? 0) + text.length);
  const [most] = [...weights].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

/** What the filled cells of a table say. */
export const tableText = ({ cells }: SourceTable): string[] =>
  cells.map(({ text }) => readable(text)).filter((text) => text !== "");

/** A document while it is being recognised: its blocks, and what each was taken for so far. */
export class Reading {
  readonly blocks: readonly SourceBlock[];
  readonly parts: (Part | null)[];
  private readonly size: number | null;

  constructor(blocks: readonly SourceBlock[]) {
    this.blocks = blocks;
    this.parts = blocks.map(() => null);
    this.size = bodySize(blocks.filter((block) => block.kind === "line"));
  }

  /** The first word about a block counts. */
  set(at: number, part: Part): void {
    this.parts[at] ??= part;
  }

  /** The line at a place; null for a table, and beyond the end. */
  line(at: number): SourceLine | null {
    const block = this.blocks[at];
    return block?.kind === "line" ? block : null;
  }

  /** Whether a line is set larger than most of the text. */
  isLarge({ size }: SourceLine): boolean {
    return size !== null && this.size !== null && size > this.size;
  }

  /** A short line before a table, in the middle or with its number, and the unit below it. */
  namesTable(at: number): boolean {
    const line = this.line(at);
    if (line === null || levelOf(readable(line.text)) !== null) return false;
    const next = this.blocks[at + 1];
    const text = readable(line.text);
    if (text.length > LONGEST_HEADING || ENDS_SENTENCE.test(text)) return false;
    const isBeforeTable =
      next?.kind === "table" ||
      (next?.kind === "line" && isUnit(next.text) && this.blocks[at + 2]?.kind === "table");
    return isBeforeTable && (isTableName(text) || line.align === "center");
  }
}
