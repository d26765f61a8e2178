import { attribute, readXml } from "./xml";

/** How one level of a list is numbered. */
interface Level {
  start: number;
  format: string;
  /** As 「第%1条」; %1 is the number of the highest level. */
  text: string;
  /** What stands behind the number: a tab, a blank, nothing. */
  behind: string;
  /** The style whose paragraphs are of this level. */
  style: string;
  /** All numbers in Arabic digits, whatever their own format. */
  isLegal: boolean;
}

interface List {
  abstract: string;
  /** Levels that begin anew in this list. */
  starts: Map<number, number>;
}

const DIGITS = [..."零一二三四五六七八九"];

/** A number below 10,000 as Chinese counts: 十二, 一百零三. */
export function inChinese(value: number): string {
  if (value < 1 || value > 9999) return String(value);
  let written = "";
  let isGap = false;
  for (const [unit, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) isGap = written !== "";
    else {
      written += `${isGap ? "零" : ""}${DIGITS[digit] ?? ""}${name}`;
      isGap = false;
    }
  }
  return written.replace(/^一十/, "十");
}

function roman(value: number): string {
  const marks = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ] as const;
  let left = Math.min(value, 3999);
  let written = "";
  for (const [unit, mark] of marks) {
    while (left >= unit) {
      written += mark;
      left -= unit;
    }
  }
  return written;
}

const letter = (value: number) =>
  value < 1 || value > 780
    ? String(value)
    : String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

/** A number in one of the formats of ECMA-376 §17.18.59 that offices here use; any other in Arabic digits. */
function written(value: number, format: string): string {
  switch (format) {
    case "none":
    case "bullet":
      return "";
    case "chineseCounting":
    case "chineseCountingThousand":
    case "chineseLegalSimplified":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "japaneseCounting":
    case "koreanCounting":
      return inChinese(value);
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
    case "taiwaneseDigital":
      return [...String(value)]
        .map((digit) => (digit === "0" ? "〇" : (DIGITS[Number(digit)] ?? digit)))
        .join("");
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value <= 20 ? String.fromCharCode(0x245f + value) : `(${value})`;
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "upperLetter":
      return letter(value);
    case "lowerLetter":
      return letter(value).toLowerCase();
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    default:
      return String(value);
  }
}

/** What `word/numbering.xml` says, and how far each list has counted. */
export class Numbers {
  private readonly levels = new Map<string, Map<number, Level>>();
  private readonly lists = new Map<string, List>();
  private readonly counted = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  constructor(xml: string) {
    let abstract = "";
    let list = "";
    let at = -1;
    readXml(xml, {
      open: (name, attributes) => {
        const value = attribute(attributes, "val") ?? "";
        if (name === "abstractNum") {
          abstract = attribute(attributes, "abstractNumId") ?? "";
          this.levels.set(abstract, new Map());
        } else if (name === "num") {
          list = attribute(attributes, "numId") ?? "";
          this.lists.set(list, { abstract: "", starts: new Map() });
        } else if (name === "abstractNumId") {
          const known = this.lists.get(list);
          if (known) known.abstract = value;
        } else if (name === "lvl" || name === "lvlOverride") {
          at = Number(attribute(attributes, "ilvl") ?? 0);
          if (name === "lvl" && list === "") {
            const level = { start: 1, format: "decimal", text: "", behind: "tab", style: "", isLegal: false };
            this.levels.get(abstract)?.set(at, level);
          }
        } else if (name === "startOverride") {
          this.lists.get(list)?.starts.set(at, Number(value));
        } else if (list === "") {
          const level = this.levels.get(abstract)?.get(at);
          if (!level) return;
          if (name === "start") level.start = Number(value);
          else if (name === "numFmt") level.format = value;
          else if (name === "lvlText") level.text = value;
          else if (name === "pStyle") level.style = value;
          else if (name === "suff") level.behind = value;
          else if (name === "isLgl") level.isLegal = value !== "0" && value !== "false";
        }
      },
      close: (name) => {
        if (name === "num") list = "";
      },
    });
  }

  /** The level that a style has in a list, where the paragraph itself names none. */
  levelOfStyle(list: string, style: string | null): number | null {
    const levels = this.levels.get(this.lists.get(list)?.abstract ?? "") ?? new Map<number, Level>();
    const found = [...levels].find(([, level]) => style !== null && level.style === style);
    return found?.[0] ?? null;
  }

  /** The number that the program would show before the next paragraph of a list, with what stands behind it. */
  next(list: string, at: number): string {
    const { abstract = "", starts } = this.lists.get(list) ?? {};
    const levels = this.levels.get(abstract);
    const level = levels?.get(at);
    if (!levels || !level) return "";
    const counts = this.counted.get(abstract) ?? [];
    this.counted.set(abstract, counts);
    const anew = starts?.get(at);
    const isAnew = anew !== undefined && !this.begun.has(`${list}|${at}`);
    this.begun.add(`${list}|${at}`);
    counts[at] = isAnew ? anew : (counts[at] ?? level.start - 1) + 1;
    counts.length = at + 1;
    const shown = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const of = Number(digit) - 1;
      const format = levels.get(of)?.format ?? "decimal";
      counts[of] ??= levels.get(of)?.start ?? 1;
      return written(counts[of] ?? 1, level.isLegal ? "decimal" : format);
    });
    if (level.format === "bullet" || shown.trim() === "") return "";
    return level.behind === "nothing" || /[、.．）)：:]$/.test(shown) ? shown : `${shown}　`;
  }
}
