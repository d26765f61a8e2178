import {
  type AnswerPart,
  OUTCOME_IDS,
  OUTCOMES,
  type Outcome,
  type OutcomeReason,
  requiredParts,
} from "../law/outcomes";

/** One piece of an answer in part (区分处理, 条例第三十七条): what it is, and whether it is given. */
export interface AnswerItem {
  name: string;
  result: "provided" | "withheld";
  /** A key of `WITHHOLDING_GROUNDS`, or an officer's own words; empty for what is given. */
  ground: string;
  reason: string;
}

/** Why a part may be withheld, with the article's words. */
export const WITHHOLDING_GROUNDS: Readonly<Record<string, { name: string; words: string }>> = {
  ...Object.fromEntries(
    OUTCOME_IDS.filter((id) => OUTCOMES[id].remedy === "B").map((id) => [
      id,
      { name: OUTCOMES[id].name, words: `${OUTCOMES[id].article}：${OUTCOMES[id].articleText}` },
    ]),
  ),
  notInformation: {
    name: "不属于政府信息的内容",
    words:
      "《中华人民共和国政府信息公开条例》第三十七条：申请公开的信息中含有不应当公开或者不属于政府信息的内容，但是能够作区分处理的，行政机关应当向申请人提供可以公开的政府信息内容，并对不予公开的内容说明理由",
  },
};

/** A ground in full. */
export function groundWords(ground: string): string {
  const known = WITHHOLDING_GROUNDS[ground];
  return known ? `${known.words}。` : ground;
}

/** What an answer that was written before items existed says in three texts, as the one item that it is. */
export function itemsOf(
  items: readonly AnswerItem[],
  parts: Readonly<Partial<Record<AnswerPart, string>>>,
): readonly AnswerItem[] {
  const name = parts.withheldParts?.trim();
  if (items.length > 0 || !name) return items;
  return [{ name, result: "withheld", ground: parts.ground ?? "", reason: parts.reason ?? "" }];
}

const isWhole = ({ name, ground, reason }: AnswerItem) => [name, ground, reason].every((text) => text.trim());

/** The parts that an answer of this outcome still lacks; a withheld piece is there when it says what, on which ground and why. */
export function missingParts(
  outcome: Outcome,
  reason: OutcomeReason | null,
  parts: Readonly<Partial<Record<AnswerPart, string>>>,
  items: readonly AnswerItem[] = [],
): AnswerPart[] {
  return requiredParts(outcome, reason).filter((part) => {
    if (part !== "withheldParts") return !parts[part]?.trim();
    const withheld = itemsOf(items, parts).filter(({ result }) => result === "withheld");
    return withheld.length === 0 || !withheld.every(isWhole);
  });
}
