import { readLine, readText } from "../application/application-readers";
import { readPersonName } from "../application/person-name";

/** The most characters of what a third party writes on its page. */
export const REPLY_LIMITS = { reason: 5000, basis: 500 } as const;

export const REPLY_FIELDS = ["position", "reason", "basis", "signer"] as const;
export type ReplyField = (typeof REPLY_FIELDS)[number];
export type ReplyFields = Readonly<Record<ReplyField, string>>;

/** A third party's opinion (第三方意见). */
export interface ThirdPartyReply {
  agreed: boolean;
  reason: string;
  basis: string;
  signer: string;
}

export type ReplyProblem = "missing" | "long" | "illegal" | "privateUse" | "characters";
export type ReplyProblems = Partial<Record<ReplyField, ReplyProblem>>;

const problemOf = (reason: string): ReplyProblem =>
  reason === "missing" || reason === "illegal" || reason === "privateUse" || reason === "characters"
    ? reason
    : "long";

/**
 * Reads a third party's reply. Whoever objects says why: only 「不同意公开且有合理理由」 keeps the information closed
 * (条例第三十二条).
 */
export function readThirdPartyReply(
  typed: ReplyFields,
): { reply: ThirdPartyReply } | { problems: ReplyProblems } {
  const problems: ReplyProblems = {};
  const agreed = typed.position === "agree";
  if (!agreed && typed.position !== "object") problems.position = "missing";
  const reason = readText(typed.reason, REPLY_LIMITS.reason);
  if (!("value" in reason)) problems.reason = problemOf(reason.reason);
  else if (typed.position === "object" && reason.value === "") problems.reason = "missing";
  const basis = readLine(typed.basis, REPLY_LIMITS.basis);
  if (!("value" in basis)) problems.basis = problemOf(basis.reason);
  const signer = readPersonName(typed.signer);
  if (!("value" in signer)) problems.signer = problemOf(signer.reason);
  if (!("value" in reason && "value" in basis && "value" in signer) || Object.keys(problems).length > 0)
    return { problems };
  return { reply: { agreed, reason: reason.value, basis: basis.value, signer: signer.value } };
}
