import { Tag, type Tone } from "@/components/ui/tag";
import type { DraftStage } from "@/domain/publication/workflow";
import { DRAFT_STAGE_LABELS } from "@/text/publication-form";

const TONES = {
  drafting: "wait",
  inFirstReview: "third",
  inSecondReview: "third",
  inFinalReview: "third",
  inSecrecyReview: "third",
  sentBack: "fix",
  cleared: "doing",
  published: "open",
  withdrawn: "none",
} as const satisfies Record<DraftStage, Tone>;

/** Where a draft stands, in a word and a colour. */
export function DraftStageTag({ stage }: { stage: DraftStage }) {
  return <Tag tone={TONES[stage]}>{DRAFT_STAGE_LABELS[stage]}</Tag>;
}
