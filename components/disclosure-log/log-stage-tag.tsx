import { Tag } from "@/components/ui/tag";
import type { LogStage } from "@/domain/disclosure-log/log-stages";
import { LOG_STAGE_LABELS } from "@/text/disclosure-log";

const TONES = { proposed: "doing", sentBack: "fix", published: "open", withdrawn: "none" } as const;

/** Where a proposal for the log stands. */
export function LogStageTag({ stage }: { stage: LogStage }) {
  return <Tag tone={TONES[stage]}>{LOG_STAGE_LABELS[stage]}</Tag>;
}
