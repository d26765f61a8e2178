import { Tag, type Tone } from "@/components/ui/tag";
import type { Stage } from "@/domain/info-request/history/lifecycle";
import { OUTCOMES, type Outcome, type OutcomeGroup } from "@/domain/law/outcomes";
import { stageWords, type Voice } from "@/text/info-request";

const STAGE_TONES = {
  submitted: "wait",
  received: "wait",
  registered: "doing",
  processing: "doing",
  amendmentAsked: "fix",
  consulting: "third",
  feeDue: "fix",
  inReview: "doing",
  signed: "doing",
  answered: "none",
  delivered: "none",
  closed: "outline",
} as const satisfies Record<Stage, Tone>;

const OUTCOME_TONES = {
  granted: "open",
  partlyGranted: "part",
  refused: "deny",
  unable: "none",
  declined: "none",
  closed: "outline",
} as const satisfies Record<OutcomeGroup, Tone>;

function toneOf(stage: Stage, outcome: Outcome | null): Tone {
  const answered = stage === "answered" || stage === "delivered";
  return answered && outcome ? OUTCOME_TONES[OUTCOMES[outcome].group] : STAGE_TONES[stage];
}

/** Where a case stands, in a word and a colour. */
export function StageTag({
  stage,
  outcome,
  voice = "forApplicant",
}: {
  stage: Stage;
  outcome: Outcome | null;
  voice?: Voice;
}) {
  return <Tag tone={toneOf(stage, outcome)}>{stageWords(voice, stage, outcome)}</Tag>;
}
