import { cleanLine, lengthOf, textProblem } from "@/domain/entry/entered-text";
import { standardCharacters } from "@/domain/entry/gb18030";

/** The dots that keyboards put between the parts of a name: • ・ ‧ ⋅ ･ ∙ and the Greek one. */
const DOTS = /\s*[\u00b7\u0387\u2022\u2027\u2219\u22c5\u30fb\uff65]\s*/g;
/** A full stop stands for the dot only between characters of a Chinese name: J. Smith keeps his. */
const STOP = /(?<=\p{Script=Han})\s*[.．]\s*(?=\p{Script=Han})/gu;
const NAME = /^[\p{L}\p{M}](?:[\p{L}\p{M}·.'’ -]*[\p{L}\p{M}.])?$/u;

const LONGEST_NAME = 50;

/** A person's name as it is stored: 间隔号 always U+00B7, nothing invisible, the characters themselves untouched. */
export function readPersonName(
  typed: string,
):
  | { value: string }
  | { reason: "missing" | "characters" | "illegal" | "privateUse" }
  | { reason: "long"; params: { limit: number; length: number } } {
  const standard = standardCharacters(typed);
  const problem = textProblem(standard);
  if (problem) return { reason: problem };
  const name = cleanLine(standard).replace(STOP, "·").replace(DOTS, "·").replace(/ {2,}/g, " ");
  if (name === "") return { reason: "missing" };
  const length = lengthOf(name);
  if (length > LONGEST_NAME) return { reason: "long", params: { limit: LONGEST_NAME, length } };
  return NAME.test(name) ? { value: name } : { reason: "characters" };
}
