import type { LeakGround } from "./reasons";

/** The steps of a disposal case (泄密处置、个人信息泄露处置), in the order in which they are usually taken. */
export const DISPOSAL_STEPS = [
  "found",
  "withdrawn",
  "assessed",
  "reported",
  "personsTold",
  "mended",
  "noted",
  "restored",
  "closed",
] as const;
export type DisposalStep = (typeof DISPOSAL_STEPS)[number];

/** Steps that the office records by hand; the others follow from what the desk does. */
export const RECORDED_STEPS = ["assessed", "reported", "personsTold", "mended", "noted", "closed"] as const;
export type RecordedStep = (typeof RECORDED_STEPS)[number];

/**
 * What must stand in a case before it is closed. 保密法第六十二条: 发现国家秘密已经泄露或者可能泄露，应当立即采取补救措施并及时报告;
 * 个人信息保护法第五十七条: 立即采取补救措施，并通知履行个人信息保护职责的部门和个人.
 */
const BEFORE_CLOSING: Readonly<Record<LeakGround, readonly RecordedStep[]>> = {
  secret: ["assessed", "reported", "mended"],
  personalData: ["assessed", "reported", "personsTold", "mended"],
};

/** The steps that a case still lacks before it can be closed. */
export function missingSteps(ground: LeakGround, taken: readonly DisposalStep[]): RecordedStep[] {
  return BEFORE_CLOSING[ground].filter((step) => !taken.includes(step));
}

export type DisposalRefusal = "noSuchCase" | "isClosed" | "stepsMissing";

/** Why a step is not recorded. */
export function disposalRefusal(
  ground: LeakGround,
  taken: readonly DisposalStep[],
  step: RecordedStep,
): DisposalRefusal | null {
  if (taken.includes("closed")) return "isClosed";
  return step === "closed" && missingSteps(ground, taken).length > 0 ? "stepsMissing" : null;
}
