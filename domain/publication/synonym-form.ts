import { z } from "zod";
import { cleanText, textProblem } from "@/domain/entry/entered-text";

/** How many words a group may have, and how long one may be; a single character would find nearly everything. */
const SYNONYMS = { fewest: 2, most: 8, shortest: 2, longest: 20 } as const;

const BETWEEN = /[、,，;；/|\s]+/u;
const LETTERS = /[\p{L}\p{N}]/u;
/** What the search box gives a meaning of its own. */
const SIGNS = /["“”＂「」『』:：]|^[-－]/u;

const lengthOf = (word: string) => [...word].length;

/** The words of a group as somebody typed them between 、, commas or spaces; each once. */
export const synonymWords = z
  .string()
  .default("")
  .refine((text) => textProblem(text) === null, { message: "illegal" })
  .transform((text) => [...new Set(cleanText(text).normalize("NFKC").split(BETWEEN).filter(Boolean))])
  .refine((words) => words.length >= SYNONYMS.fewest, { message: "few" })
  .refine((words) => words.length <= SYNONYMS.most, { message: "manyWords" })
  .refine((words) => words.every((word) => lengthOf(word) >= SYNONYMS.shortest), { message: "short" })
  .refine((words) => words.every((word) => lengthOf(word) <= SYNONYMS.longest), { message: "longWord" })
  .refine((words) => words.every((word) => LETTERS.test(word) && !SIGNS.test(word)), { message: "signs" });
