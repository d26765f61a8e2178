const WORDS = new Intl.Segmenter("zh-CN", { granularity: "word" });
/** What may not begin a line: marks that close, and single characters, which hang on the word before (办公｜室, 财政｜局, 的). */
const HANGS_ON = /^(?:[\p{Pe}\p{Pf}\p{Po}]|\p{Script=Han}$)/u;
/** What may not end a line: marks that open, digits, and the words that lead on. */
const LEADS_ON = /[\p{Ps}\p{Pi}\d第和与及或]$/u;

/** The pieces of a title between which a line may end. */
export function titlePieces(title: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of WORDS.segment(title)) {
    const last = pieces.at(-1);
    if (last === undefined || (!HANGS_ON.test(segment) && !LEADS_ON.test(last))) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}
