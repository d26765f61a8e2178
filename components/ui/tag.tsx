import type { ReactNode } from "react";

const TONES = {
  wait: "bg-tag-wait-bg text-tag-wait",
  doing: "bg-tag-doing-bg text-tag-doing",
  fix: "bg-tag-fix-bg text-tag-fix",
  third: "bg-tag-third-bg text-tag-third",
  extend: "bg-tag-extend-bg text-tag-extend",
  open: "bg-tag-open-bg text-tag-open",
  part: "bg-tag-part-bg text-tag-part",
  deny: "bg-tag-deny-bg text-tag-deny",
  none: "bg-tag-none-bg text-tag-none",
  overdue: "bg-gov text-white font-semibold",
  outline: "border border-line-strong text-ink-2",
} as const;

export type Tone = keyof typeof TONES;

/** A word of state; never colour alone. */
export function Tag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`inline-block whitespace-nowrap rounded-sm px-2 text-sm leading-6 ${TONES[tone]}`}>
      {children}
    </span>
  );
}
