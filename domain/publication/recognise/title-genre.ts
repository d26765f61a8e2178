import { GENRES, type Genre } from "../genres";
import { dense } from "./line-rules";

/** Genres that a title can end with; 令 is how it is written there. */
const ENDINGS: readonly (readonly [string, Genre])[] = [
  ["令", "命令（令）"],
  ...GENRES.filter((genre) => genre !== "其他" && genre !== "命令（令）").map(
    (genre) => [genre, genre] as const,
  ),
  ["会议纪要", "纪要"],
  ["复函", "函"],
];

/** The genre (公文种类) that a title ends with, or the red head when the title names none; 其他 where neither does. */
export function genreOfTitle(title: string, letterhead = ""): Genre {
  const bare = dense(title).replace(/(?:[(（][^()（）]{1,20}[)）])+$/, "");
  const found = ENDINGS.find(([ending]) => bare.endsWith(ending));
  if (found) return found[1];
  const head = dense(letterhead);
  if (head.endsWith("令")) return "命令（令）";
  return head.endsWith("纪要") ? "纪要" : "其他";
}
