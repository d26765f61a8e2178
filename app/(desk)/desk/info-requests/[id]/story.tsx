import { Timeline, type TimelineEntry } from "@/components/info-request/timeline";
import { Tag } from "@/components/ui/tag";
import type { warningsOf } from "@/db/queries/due-cases";
import { type RecordedEvent, withCorrections } from "@/domain/info-request/history/events";
import { publicStory, TOLD_TEXTS } from "@/domain/info-request/history/public-story";
import { beijingDate, beijingMinute } from "@/domain/time/calendar-date";
import { monthAndDay } from "@/text/dates";
import { casePage } from "@/text/desk";
import { eventDetail } from "@/text/desk-timeline";
import { EVENT_LABELS } from "@/text/info-request";
import { warningNames } from "@/text/notices";
import type { OpenedCase } from "./opened-case";

/** Events whose actor without an account is the machine; any other was the applicant. */
const BY_SYSTEM: readonly RecordedEvent["kind"][] = ["calendarChanged", "lapsed", "archived"];

function causer(event: RecordedEvent, nameOf: (id: string) => string): string {
  if (event.by !== null) return nameOf(event.by);
  if (event.kind === "thirdPartyReplied") return casePage.byThirdParty;
  return BY_SYSTEM.includes(event.kind) ? casePage.bySystem : casePage.byApplicant;
}

type Warnings = Awaited<ReturnType<typeof warningsOf>>;

/** What the house warned of on its own: told inside only. */
function warningEntries(warnings: Warnings): (TimelineEntry & { at: number })[] {
  return warnings.map(({ step, on, at }) => ({
    at,
    key: `warning-${step}-${on}`,
    on,
    by: `${casePage.bySystem} ${beijingMinute(at)}`,
    internal: true,
    title: warningNames[step],
  }));
}

/** The single story of a case; what the applicant reads and what stays inside look different. */
export function Story({
  opened,
  warnings,
  onlyPublic,
}: {
  opened: OpenedCase;
  warnings: Warnings;
  onlyPublic: boolean;
}) {
  const { history, texts, names } = opened;
  const nameOf = (id: string) => names.get(id) ?? "";
  const told = new Set(publicStory(history).map(({ seq }) => seq));
  const written = new Map(history.map(({ seq, on }) => [seq, on]));
  const entries = withCorrections(history)
    .filter(({ seq }) => !onlyPublic || told.has(seq))
    .map((event): TimelineEntry & { at: number } => {
      const isPublic = told.has(event.seq);
      const text = onlyPublic && !TOLD_TEXTS.includes(event.kind) ? undefined : texts.get(event.seq);
      const detail = eventDetail(event, nameOf);
      const first = written.get(event.seq);
      const recordedOn = beijingDate(event.at);
      const minute = beijingMinute(event.at);
      const at = recordedOn === event.on ? minute : casePage.recordedAt(monthAndDay(recordedOn), minute);
      return {
        at: event.at,
        key: String(event.seq),
        on: event.on,
        wasOn: first === event.on ? undefined : first,
        by: `${causer(event, nameOf)} ${at}`,
        internal: !isPublic,
        title: (
          <>
            {EVENT_LABELS[event.kind]}
            <span className="ml-2 text-xs font-normal text-ink-3">
              {isPublic ? casePage.public : <Tag tone="outline">{casePage.internal}</Tag>}
            </span>
          </>
        ),
        detail: (
          <>
            {detail ? <p>{detail}</p> : null}
            {text ? <p className="mt-1 border-l-4 border-line pl-3 whitespace-pre-line">{text}</p> : null}
          </>
        ),
      };
    });
  const warned = onlyPublic ? [] : warningEntries(warnings);
  const all = [...entries, ...warned].sort((one, other) => one.at - other.at);
  return <Timeline entries={all} label={casePage.sections.history} />;
}
