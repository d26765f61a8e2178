import { chineseNumber } from "./chinese-number";

/**
 * A 发文字号. `numbered`: 增府办〔2026〕16号 (机关代字, year, 顺序号). `annual`: 海关总署公告2019年第3号. `serial`: 国务院令第711号, which has no year.
 */
export interface DocumentNumber {
  kind: "numbered" | "annual" | "serial";
  sign: string;
  year: number | null;
  serial: number;
}

const LONGEST = 60;
const NUMERAL = "(\\d{1,7}|[〇零一二三四五六七八九十百千]{1,9})";
const OPEN = "[〔\\[(【<〈《{]";
const CLOSE = "[〕\\])】>〉》}]";
const NUMBERED = new RegExp(
  `^(.+?)${OPEN}(\\d{4}|[〇零一二三四五六七八九]{4})年?${CLOSE}-?第?${NUMERAL}号?$`,
  "u",
);
const ANNUAL = new RegExp(`^(.+?)(\\d{4})年第${NUMERAL}号$`, "u");
const SERIAL = new RegExp(`^(.+?)(?:第|(?<=令))${NUMERAL}号$`, "u");
/** 增府办 2026 16号, 增府办2026年16号: how people type into a search box. */
const SPACED = /^(\p{Script=Han}{2,20})[\s_-]*(\d{4})(?:[\s_-]+第?|年)(\d{1,7})号?$/u;

/** Reads a 发文字号 whatever its brackets, width and spaces; null when the text is none. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  if (text.length > LONGEST) return null;
  const flat = text.normalize("NFKC").trim();
  const dense = flat.replace(/\s+/g, "");
  return (
    read("numbered", NUMBERED.exec(dense)) ??
    read("annual", ANNUAL.exec(dense)) ??
    read("serial", SERIAL.exec(dense)) ??
    read("numbered", SPACED.exec(flat))
  );
}

function read(kind: DocumentNumber["kind"], found: RegExpExecArray | null): DocumentNumber | null {
  if (!found) return null;
  const [, sign = "", second = "", third = ""] = found;
  const year = kind === "serial" ? null : chineseNumber(second);
  const serial = chineseNumber(kind === "serial" ? second : third);
  return serial === null || (year === null && kind !== "serial") ? null : { kind, sign, year, serial };
}

/** The standard form (GB/T 9704): six-cornered brackets, the whole year, no empty places and no 第. */
export function formatDocumentNumber(number: {
  kind?: DocumentNumber["kind"];
  sign: string;
  year: number | null;
  serial: number;
}): string {
  const { kind = "numbered", sign, year, serial } = number;
  if (year === null || kind === "serial") return `${sign}第${serial}号`;
  return kind === "annual" ? `${sign}${year}年第${serial}号` : `${sign}〔${year}〕${serial}号`;
}

/**
 * What all spellings of one 发文字号 share, for look-up; null when the text is none. Orders of the State Council are cited as 国务院令, as
 * 中华人民共和国国务院令 and as 国令.
 */
export function documentNumberKey(text: string): string | null {
  const number = parseDocumentNumber(text);
  if (number === null) return null;
  const sign = number.sign.replace(/^(?:中华)?人民共和国/, "").replace(/^国令$/, "国务院令");
  return formatDocumentNumber({ ...number, sign: sign.toLowerCase() });
}
