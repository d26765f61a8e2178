import { codeKey, spellings } from "./coded-field";

/** 公文种类: the fifteen of 《党政机关公文处理工作条例》第八条, in its order, and 其他 for what is not an official document. */
export const GENRES = [
  "决议",
  "决定",
  "命令（令）",
  "公报",
  "公告",
  "通告",
  "意见",
  "通知",
  "通报",
  "报告",
  "请示",
  "批复",
  "议案",
  "函",
  "纪要",
  "其他",
] as const;
export type Genre = (typeof GENRES)[number];

const BY_SPELLING = spellings<Genre>([
  ...GENRES.map((genre) => [genre, genre] as const),
  ["命令", "命令（令）"],
  ["令", "命令（令）"],
]);

/** The genre that a text names, whatever its width and spaces, or null. */
export function genreOf(text: string): Genre | null {
  return BY_SPELLING.get(codeKey(text)) ?? null;
}
