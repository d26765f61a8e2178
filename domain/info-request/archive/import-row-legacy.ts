import type { Outcome, OutcomeReason } from "@/domain/law/outcomes";

/**
 * Outcomes of the form that was in use under the regulation of 2008 (国务院令第492号) whose row in the form of 2021 is clear. The other
 * words of that form (不予公开, 申请内容不明确) do not say which row they would be: those cases keep their old word and have no outcome.
 */
const LEGACY_OUTCOMES: Readonly<Record<string, { outcome: Outcome; outcomeReason: OutcomeReason | null }>> = {
  同意公开: { outcome: "granted", outcomeReason: null },
  同意部分公开: { outcome: "partlyGranted", outcomeReason: null },
  信息不存在: { outcome: "unableNotHeld", outcomeReason: "notExist" },
  非本机关政府信息: { outcome: "unableNotHeld", outcomeReason: "notOurs" },
};

/** The outcome that an old word surely means today; null when it could be one of several. */
export function outcomeOfLegacy(word: string) {
  return LEGACY_OUTCOMES[word.normalize("NFKC").replace(/[\s“”"「」]/g, "")] ?? null;
}
