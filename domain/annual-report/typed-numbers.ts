import { boundPieces } from "./bound-text";
import { REPORT_PARTS, type ReportContent, type ReportPart } from "./report-content";
import { REPORT_FIGURES } from "./report-figures";

/** A number that was typed where a bound figure could stand (R8). */
export interface TypedNumber {
  part: ReportPart;
  /** The words around it, as they are written. */
  place: string;
  value: number;
  /** The figure that the words before it speak of and that says something else; null where the number is just nobody's figure. */
  contradicts: { token: string; value: number } | null;
}

/** 第20条 is an article of law, 2026年 has no unit of ours; 万 belongs to the number. */
const NUMBER =
  /(?<![\d.,第〔-])(\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(万)?\s*(?:余|多)?\s*(件|条|元|次|人次|宗|份)(?!例|款|规)/g;

/** Words by which a text speaks of a figure that need not be named in full. */
const SPOKEN_OF: readonly (readonly [RegExp, string])[] = [
  [/(?:新收|收到).{0,6}申请/, "本年新收"],
  [/上年.{0,2}结转/, "上年结转"],
  [/结转(?:至|到|下)/, "结转下年度"],
  [/办结|办理完毕/, "办结总数"],
  [/予以公开/, "予以公开"],
  [/部分公开/, "部分公开"],
  [/不予公开/, "不予公开合计"],
  [/无法提供/, "无法提供合计"],
  [/不予处理/, "不予处理合计"],
  [/行政复议/, "行政复议"],
  [/行政诉讼/, "行政诉讼"],
  [/信息处理费/, "收取信息处理费"],
  [/主动公开/, "主动公开条数"],
];
const UNITS: Readonly<Record<string, readonly string[]>> = {
  件: ["件"],
  宗: ["件"],
  条: ["条"],
  份: ["条", "件"],
  元: ["元", "万元"],
  次: ["次"],
  人次: ["次"],
};
const REACH = 16;

/** The figure that the words before a number speak of last, if its unit fits. */
function spokenOf(before: string, unit: string): string | null {
  const clause =
    before
      .split(/[，。；：、,;\n]/)
      .at(-1)
      ?.slice(-REACH) ?? "";
  const found = SPOKEN_OF.flatMap(([words, token]) => {
    const at = clause.search(words);
    return at < 0 ? [] : [{ at, token }];
  }).toSorted((a, b) => b.at - a.at);
  const fits = found.find(({ token }) => {
    const figure = REPORT_FIGURES.find((one) => one.token === token);
    return figure !== undefined && UNITS[unit]?.includes(figure.unit);
  });
  return fits?.token ?? null;
}

function typedIn(
  part: ReportPart,
  text: string,
  figures: Readonly<Record<string, number | null>>,
): TypedNumber[] {
  // A bound figure stands as a mark of its own, so that words on both sides of it are never read together.
  const words = boundPieces(text)
    .map((piece) => ("text" in piece ? piece.text.normalize("NFKC") : "，"))
    .join("");
  const known = new Set(Object.values(figures).filter((value) => value !== null));
  return [...words.matchAll(NUMBER)].flatMap((match): TypedNumber[] => {
    const [whole, digits = "", tenThousand, unit = ""] = match;
    const plain = Number(digits.replace(/[,，]/g, ""));
    const value = tenThousand ? plain * 10_000 : plain;
    const token = spokenOf(words.slice(0, match.index), unit);
    const expected = token === null ? null : (figures[token] ?? null);
    const contradicts =
      token !== null && expected !== null && expected !== value ? { token, value: expected } : null;
    const isKnown = known.has(value) || (tenThousand !== undefined && known.has(plain));
    if (contradicts === null && isKnown) return [];
    const place = words.slice(Math.max(0, match.index - REACH), match.index + whole.length).trim();
    return [{ part, place, value, contradicts }];
  });
}

/** Numbers of 件、条、元、次 that were typed into the text and equal no bound figure, or contradict the one they speak of (R8). */
export function typedNumbers({
  parts,
  figures,
}: Pick<ReportContent, "figures"> & { parts: Readonly<Partial<Record<ReportPart, string>>> }): TypedNumber[] {
  return REPORT_PARTS.flatMap((part) => typedIn(part, parts[part] ?? "", figures));
}
