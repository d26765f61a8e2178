import { ActionForm } from "@/components/desk-ui/action-form";
import { Tag, type Tone } from "@/components/ui/tag";
import type { NoticeRow } from "@/db/queries/notices";
import type { NoticeKind } from "@/domain/notice/notice-kinds";
import { instantInFull } from "@/text/dates";
import { noticeSentence, noticesPage, noticeTags } from "@/text/notices";
import { markNotices } from "../../../account/notices/actions";

const TONES: Readonly<Partial<Record<NoticeKind, Tone>>> = {
  overdue: "overdue",
  escalatedOverdue: "overdue",
  publicationLate: "overdue",
  readMuch: "overdue",
  submitFailed: "fix",
  scheduleFailed: "fix",
  termEnds: "fix",
  publicationDue: "fix",
  dueToday: "fix",
  dueTomorrow: "fix",
  escalatedDueTomorrow: "fix",
};

/** Where the case can be read: by its own office on the desk, by a supervisor among the agency's figures. */
function caseAddress({ isOwn, infoRequestId, agencyCode }: NoticeRow, maySeeCase: boolean): string | null {
  if (maySeeCase) return isOwn ? `/desk/info-requests/${infoRequestId}` : null;
  return agencyCode ? `/oversight/cases?figure=open&agency=${encodeURIComponent(agencyCode)}` : null;
}

/** Reminders, newest first, each with its case; what was asked for is named only to the case's own office. */
export function NoticeList({
  rows,
  label,
  maySeeCase,
  alarms,
}: {
  rows: readonly NoticeRow[];
  label: string;
  maySeeCase: boolean;
  /** Where it stands who saw more than the limit; null for a reader who may not know. */
  alarms: string | null;
}) {
  return (
    <ul aria-label={label} className="mt-4 border-t-2 border-navy">
      {rows.map((row) => {
        const { id, kind, facts, createdAt, readAt, number, subject, agencyName, isOwn } = row;
        const { draftId, draftTitle } = row;
        const href = caseAddress(row, maySeeCase);
        return (
          <li
            key={id}
            className={`flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line px-1 py-3 ${readAt === null ? "" : "text-ink-2"}`}
          >
            <div className="min-w-0 max-w-read grow basis-72">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <Tag tone={TONES[kind] ?? "doing"}>{noticeTags[kind]}</Tag>
                {number ? (
                  href ? (
                    <a href={href} className="font-semibold whitespace-nowrap">
                      {number}
                    </a>
                  ) : (
                    <span className="font-semibold whitespace-nowrap">{number}</span>
                  )
                ) : null}
                {draftId && draftTitle ? (
                  <a href={`/publishing/${draftId}`} className="min-w-0 font-semibold break-words">
                    {draftTitle}
                  </a>
                ) : null}
                {subject ? <span className="min-w-0 break-words">{subject}</span> : null}
              </p>
              <p className="mt-1">{noticeSentence(kind, facts, isOwn ? null : agencyName)}</p>
              {kind === "readMuch" && alarms ? (
                <p className="mt-1">
                  <a href={alarms}>{noticesPage.seeWho}</a>
                </p>
              ) : null}
              <p className="mt-0.5 text-xs text-ink-3 tabular-nums">{instantInFull(createdAt)}</p>
            </div>
            {readAt === null ? (
              <ActionForm
                action={markNotices}
                submit={noticesPage.markRead}
                kind="quiet"
                hidden={{ id }}
                className="-mt-4 shrink-0"
              />
            ) : (
              <span className="text-xs text-ink-3">{noticesPage.read}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
