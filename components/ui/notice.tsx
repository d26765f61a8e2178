import type { ReactNode } from "react";

const TONES = {
  info: "border-link",
  ok: "border-ok",
  warn: "border-warn",
  danger: "border-gov",
} as const;

/** A block that must be read before what follows; the bar's colour only repeats what the words say. */
export function Notice({
  tone = "info",
  title,
  children,
}: {
  tone?: keyof typeof TONES;
  title?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={`border-l-4 bg-surface px-4 py-3 ${TONES[tone]}`}>
      {title ? <p className="font-semibold">{title}</p> : null}
      {children}
    </div>
  );
}
