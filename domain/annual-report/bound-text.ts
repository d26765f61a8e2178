const TOKEN = /\{([^{}\n]{1,20})\}/g;

/** A stretch of a text: words, or a figure bound to the tables by its token. */
export type BoundPiece = { text: string } | { token: string };

/** Takes a text apart into words and bound figures: 「全年新收申请{本年新收}件」. */
export function boundPieces(text: string): BoundPiece[] {
  const pieces: BoundPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ token: match[1] ?? "" });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** Tokens of a text that stand for no known figure. */
export function unknownTokens(text: string, known: ReadonlySet<string>): string[] {
  return [
    ...new Set(
      boundPieces(text).flatMap((piece) =>
        "token" in piece && !known.has(piece.token) ? [piece.token] : [],
      ),
    ),
  ];
}

/** The text with its figures: what is written can never differ from what is counted (R8). A figure that nobody knows stays visible as a gap. */
export function withFigures(
  text: string,
  figures: Readonly<Record<string, number | null>>,
  gap: string,
): string {
  return boundPieces(text)
    .map((piece) => ("text" in piece ? piece.text : String(figures[piece.token] ?? gap)))
    .join("");
}
