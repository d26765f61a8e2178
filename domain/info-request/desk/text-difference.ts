import { type Change, sequenceChanges } from "../../publication/text-changes";

/** A stretch of text that both have, or only one of the two. */
export type TextPiece = Change;

/** How one text becomes another, character by character as Chinese is read; null when they are too long to compare. */
export function textDifference(before: string, after: string): TextPiece[] | null {
  const pieces = sequenceChanges([...before], [...after]);
  if (pieces === null) return null;
  const joined: TextPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else joined.push({ ...piece });
  }
  return joined;
}
