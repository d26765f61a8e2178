import type { PublishClock } from "@/domain/publication/publish-clock";
import { clockBadge } from "@/text/publishing";

const SOON = 5;

function lookOf(left: number): string {
  if (left < 0) return "bg-gov px-2 font-semibold text-white";
  return left <= SOON ? "bg-tag-fix-bg px-2 text-tag-fix" : "text-ink-2";
}

/** How much of the period for publishing is left. */
export function PublishDue({ clock }: { clock: PublishClock }) {
  return (
    <span
      className={`inline-block whitespace-nowrap rounded-sm text-sm leading-6 tabular-nums ${lookOf(clock.left)}`}
    >
      {clockBadge(clock)}
    </span>
  );
}
