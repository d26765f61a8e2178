/** A stretch of text that both have, or only one of the two. */
export interface TextPiece {
  kind: "same" | "removed" | "added";
  text: string;
}

/** Beyond this many pairs of characters the comparison would cost more than it tells. */
const MOST_PAIRS = 4_000_000;

function commonStart(before: readonly string[], after: readonly string[]): number {
  let at = 0;
  while (at < before.length && at < after.length && before[at] === after[at]) at += 1;
  return at;
}

/** Lengths of the longest common run from each pair of places to the end. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
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

/** Joins neighbours of one kind. */
function joined(pieces: readonly TextPiece[]): TextPiece[] {
  const out: TextPiece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else if (piece.text !== "") out.push({ ...piece });
  }
  return out;
}

/** How one text becomes another, character by character as Chinese is read; null when they are too long to compare. */
export function textDifference(before: string, after: string): TextPiece[] | null {
  const old = [...before];
  const fresh = [...after];
  const start = commonStart(old, fresh);
  const end = commonStart(old.slice(start).reverse(), fresh.slice(start).reverse());
  const oldMiddle = old.slice(start, old.length - end);
  const freshMiddle = fresh.slice(start, fresh.length - end);
  if ((oldMiddle.length + 1) * (freshMiddle.length + 1) > MOST_PAIRS) return null;
  const lengths = commonLengths(oldMiddle, freshMiddle);
  const at = (a: number, b: number): number => lengths[a * (freshMiddle.length + 1) + b] ?? 0;
  const pieces: TextPiece[] = [{ kind: "same", text: old.slice(0, start).join("") }];
  let a = 0;
  let b = 0;
  while (a < oldMiddle.length || b < freshMiddle.length) {
    const removed = oldMiddle[a];
    const added = freshMiddle[b];
    if (removed !== undefined && removed === added) {
      pieces.push({ kind: "same", text: removed });
      a++;
      b++;
    } else if (removed !== undefined && (added === undefined || at(a + 1, b) >= at(a, b + 1))) {
      pieces.push({ kind: "removed", text: removed });
      a++;
    } else if (added !== undefined) {
      pieces.push({ kind: "added", text: added });
      b++;
    }
  }
  pieces.push({ kind: "same", text: old.slice(old.length - end).join("") });
  return joined(pieces);
}
