import type { Compose } from "@/db/mutations/letters";
import { mergeWord } from "./merge-word";

/** The words of a letter made with an uploaded template. */
export const compose: Compose = (template, _letter, values) => mergeWord(template, values).blocks;
