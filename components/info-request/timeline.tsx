import type { ReactNode } from "react";
import { dayInFull } from "@/text/dates";

/** One thing that happened, already in words. */
export interface TimelineEntry {
  key: string;
  /** The day it counts from. */
  on: string;
  /** The day first written down, when it was put right later. */
  wasOn?: string | undefined;
  title: ReactNode;
  detail?: ReactNode;
  /** Who did it, for the desk. */
  by?: string | undefined;
  /** Only the desk sees it: drawn differently from what the applicant reads. */
  internal?: boolean;
}

/** The story of a case from its first day to the last. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  return (
    <ol aria-label={label} className="ml-1.5 border-l-2 border-line">
      {entries.map(({ key, on, wasOn, title, detail, by, internal }) => (
        <li key={key} className="relative break-inside-avoid pb-5 pl-6 last:pb-0">
          <span
            aria-hidden="true"
            className={`absolute top-2 -left-[0.4375rem] size-3 rounded-full border-2 bg-canvas ${internal ? "border-line-strong" : "border-link"}`}
          />
          <p className="text-sm text-ink-2 tabular-nums">
            <time dateTime={on}>{dayInFull(on)}</time>
            {wasOn ? (
              <>
                {" "}
                <s className="text-ink-3">
                  <span className="sr-only">原记录为</span>
                  {dayInFull(wasOn)}
                </s>
              </>
            ) : null}
            {by ? <span className="ml-2">{by}</span> : null}
          </p>
          <p className={internal ? "text-ink-2" : "font-semibold"}>{title}</p>
          {detail ? <div className="whitespace-pre-line text-ink-2">{detail}</div> : null}
        </li>
      ))}
    </ol>
  );
}
