import type { Due } from "@/domain/info-request/clock/due";
import { dueWords } from "@/text/info-request";

const LOOK = {
  overdue: "bg-gov font-semibold text-white",
  today: "bg-tag-fix-bg font-semibold text-tag-fix",
  soon: "bg-tag-fix-bg text-tag-fix",
  normal: "text-ink-2",
  paused: "bg-tag-third-bg text-tag-third",
  waiting: "border border-tag-fix text-tag-fix",
  none: "text-ink-3",
} as const satisfies Record<Due["level"], string>;

/** How much of the period is left; draws nothing while none runs. */
export function DueBadge({ due }: { due: Due }) {
  const words = dueWords(due);
  if (!words) return null;
  const padding = due.level === "normal" || due.level === "none" ? "" : "px-2";
  return (
    <span
      className={`inline-block whitespace-nowrap rounded-sm text-sm leading-6 tabular-nums ${padding} ${LOOK[due.level]}`}
    >
      {words}
    </span>
  );
}
