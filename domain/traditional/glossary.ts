/**
 * What the conversion tables get wrong: simplified, traditional. Words of the law that mean 「再」 are written 復
 * (中華人民共和國行政復議法), and a word that the tables would tear apart stands as it is.
 */
export const GLOSSARY: readonly (readonly [simplified: string, traditional: string])[] = [
  ["复议", "復議"],
  ["复核", "復核"],
  ["复查", "復查"],
  ["复审", "復審"],
  ["复验", "復驗"],
  ["复检", "復檢"],
  ["复函", "復函"],
  ["回复", "回復"],
  ["批复", "批復"],
  ["答复", "答復"],
  ["复工复产", "復工復產"],
  ["一出台", "一出台"],
  ["出台", "出台"],
  ["占比", "佔比"],
  ["台账", "台賬"],
  ["范本", "範本"],
  ["政府信息", "政府信息"],
];

/** Characters whose form in the tables is an old one that no agency of today writes. */
export const MODERN_FORMS: readonly (readonly [old: string, modern: string])[] = [
  ["羣", "群"],
  ["啓", "啟"],
  ["牀", "床"],
  ["麪", "麵"],
  ["峯", "峰"],
  ["覈", "核"],
];

/** Family names that look like a simplified character but were never written otherwise. */
const FAMILY_NAMES = "范余于后云郁干谷仇万曲钟丑涂岳姜沈向党";

const PERSON = "联系人|负责人|经办人|承办人|申请人|代理人|代表人|签发人|审查人|审核人|发布人|新闻发言人|姓名";
/** 负责人：范志强. */
const NAMED = `(?<=(?:${PERSON})[：:]\\s*)[${FAMILY_NAMES}](?=\\p{Script=Han})`;
/** What a name's cell or paragraph begins with, when the one before it says whose name it is. */
const BEGINS_WITH_NAME = new RegExp(`^\\s*[${FAMILY_NAMES}](?=\\p{Script=Han}{1,3}\\s*$)`, "u");
const ASKS_FOR_NAME = new RegExp(`(?:${PERSON})[：:]?\\s*$`, "u");

/** 增府办〔2026〕16号: a number is quoted as it was given. */
const DOCUMENT_NUMBER = "[\\p{Script=Han}]{1,14}[〔［\\[（(]\\d{4}[〕］\\]）)]\\s*第?\\d+号";
const PARTS = new RegExp(`${DOCUMENT_NUMBER}|${NAMED}`, "gu");
/** Words that run into a number without a mark between: 根据增府办〔2026〕16号. */
const BEFORE_NUMBER =
  /^\p{Script=Han}*(?:根据|依据|按照|依照|参照|遵照|印发|文号|字号|以及|[见和及与以由按的为是经对])/u;

export interface Piece {
  text: string;
  /** Stays as it was written. */
  isProtected: boolean;
}

/** A text in pieces, so that numbers of documents and family names are left alone; `before` is the text in front of it. */
export function protectedPieces(text: string, before = ""): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  const protect = (from: number, to: number) => {
    if (from > done) pieces.push({ text: text.slice(done, from), isProtected: false });
    pieces.push({ text: text.slice(from, to), isProtected: true });
    done = to;
  };
  const name = ASKS_FOR_NAME.test(before) ? BEGINS_WITH_NAME.exec(text)?.[0] : undefined;
  if (name) protect(0, name.length);
  for (const { 0: part, index } of text.matchAll(PARTS)) {
    const from = index + (BEFORE_NUMBER.exec(part)?.[0].length ?? 0);
    if (from >= done) protect(from, index + part.length);
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isProtected: false });
  return pieces;
}
