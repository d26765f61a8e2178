import { similarity } from "@/domain/info-request/application/duplicate";
import { boundPieces } from "./bound-text";
import { REPORT_PARTS, type ReportContent, type ReportPart } from "./report-content";
import { type TypedNumber, typedNumbers } from "./typed-numbers";

/** Above this share of last year's words a text says nothing new: 「内容与上年雷同」. */
export const TOO_ALIKE = 0.8;

/** In force at the end of the year by what was in force before, made and repealed (R6). */
export interface StockBreach {
  kind: "regulations" | "normativeDocuments";
  expected: number;
  found: number;
}

/** What a reader should look at before a report goes on; none of it stops the freeze. */
export interface ReportWarnings {
  stocks: StockBreach[];
  typed: TypedNumber[];
  /** Parts whose words are last year's, with the share in per cent. */
  alike: { part: ReportPart; percent: number }[];
}

const STOCKS = ["regulations", "normativeDocuments"] as const;

/** R6: 现行有效 = last year's 现行有效 + 制发 − 废止; clearing up and regrading may break it, so it only warns. */
export function stockBreaches(
  { section2 }: Pick<ReportContent, "section2">,
  before: Pick<ReportContent, "section2"> | null,
): StockBreach[] {
  if (!before) return [];
  return STOCKS.flatMap((kind) => {
    const [made, repealed, found] = section2[kind];
    const expected = before.section2[kind][2] + made - repealed;
    return expected === found ? [] : [{ kind, expected, found }];
  });
}

/** The words of a text without its figures, bound or typed: another year's numbers in the same words are the same text. */
function wordsOf(text: string): string {
  return boundPieces(text)
    .map((piece) => ("text" in piece ? piece.text.normalize("NFKC").replace(/\d[\d,.]*%?/g, "") : ""))
    .join("");
}

/** The parts that repeat last year's. */
export function partsAlike(
  parts: Readonly<Partial<Record<ReportPart, string>>>,
  before: Pick<ReportContent, "parts"> | null,
): { part: ReportPart; percent: number }[] {
  if (!before) return [];
  return REPORT_PARTS.flatMap((part) => {
    const share = similarity(wordsOf(parts[part] ?? ""), wordsOf(before.parts[part]));
    return share > TOO_ALIKE ? [{ part, percent: Math.round(share * 100) }] : [];
  });
}

/** Everything that warns about a report as it would be frozen, against the report of the year before. */
export function reportWarnings(content: ReportContent, before: ReportContent | null): ReportWarnings {
  return {
    stocks: stockBreaches(content, before),
    typed: typedNumbers(content),
    alike: partsAlike(content.parts, before),
  };
}
