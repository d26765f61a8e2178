import type { ReactNode } from "react";

export interface SummaryRow {
  label: string;
  value: ReactNode;
  change?: { href: string; label: string };
}

/** Label and value pairs, ruled; each may carry a link that changes it. */
export function SummaryList({
  rows,
  isDense = false,
}: {
  rows: readonly SummaryRow[];
  /** Closer together, for those who read it all day. */
  isDense?: boolean;
}) {
  return (
    <dl className="border-t-2 border-navy">
      {rows.map(({ label, value, change }) => (
        <div
          key={label}
          className={`grid gap-x-4 border-b border-line sm:grid-cols-[10rem_1fr_auto] ${isDense ? "grid-cols-[6rem_1fr] py-1.5" : "py-3"}`}
        >
          <dt className="text-ink-2">{label}</dt>
          <dd className="min-w-0 break-words whitespace-pre-line">{value}</dd>
          {change ? (
            <dd className={isDense ? "max-sm:col-start-2" : undefined}>
              <a href={change.href}>
                修改<span className="sr-only"> {change.label}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
