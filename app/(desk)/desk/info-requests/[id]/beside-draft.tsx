import { StageTag } from "@/components/info-request/stage-tag";
import { sameApplicant } from "@/db/queries/same-applicant";
import { similarCases } from "@/db/search/similar-cases";
import { similarPublications } from "@/db/search/similar-publications";
import type { Staff } from "@/domain/access/actor";
import { beijingDate } from "@/domain/time/calendar-date";
import { dayInFull } from "@/text/dates";
import { beside } from "@/text/handling";
import type { OpenedCase } from "./opened-case";

const SHOWN = 5;

function Found({
  title,
  none,
  children,
  isEmpty,
}: {
  title: string;
  none: string;
  isEmpty: boolean;
  children: React.ReactNode;
}) {
  return (
    <section className="mt-4">
      <h3 className="font-semibold">{title}</h3>
      {isEmpty ? <p className="text-ink-3">{none}</p> : <ul>{children}</ul>}
    </section>
  );
}

/** What helps whoever drafts: earlier cases alike, what is public already, what the same applicant asked (masked). */
export async function BesideDraft({
  staff,
  opened,
}: {
  staff: Staff<"infoRequest.read">;
  opened: OpenedCase;
}) {
  const cases = await similarCases(staff, opened, SHOWN);
  const published = await similarPublications([opened.subject], SHOWN);
  const theirs = await sameApplicant(staff, opened.id);
  return (
    <details className="mt-4 border-t-2 border-navy pt-2" open>
      <summary className="py-1 text-base font-semibold">{beside.title}</summary>
      <Found title={beside.cases} none={beside.casesNone} isEmpty={cases.length === 0}>
        {cases.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-3 border-b border-line py-1.5">
            <span className="tabular-nums text-ink-2">{one.number}</span>
            <a href={`/desk/info-requests/${one.id}`}>{one.subject}</a>
            <StageTag stage={one.stage} outcome={one.outcome} voice="forDesk" />
          </li>
        ))}
      </Found>
      <Found title={beside.publications} none={beside.publicationsNone} isEmpty={published.length === 0}>
        {published.map(({ id, title }) => (
          <li key={id} className="border-b border-line py-1.5">
            <a href={`/p/${id}`}>{title}</a>
          </li>
        ))}
      </Found>
      <Found title={beside.applicant} none={beside.applicantNone} isEmpty={theirs.total === 0}>
        <li className="py-1.5 text-ink-2">{beside.applicantCount(theirs.total)}</li>
        {theirs.rows.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-3 border-b border-line py-1.5">
            <span className="tabular-nums text-ink-2">{one.number}</span>
            <a href={`/desk/info-requests/${one.id}`}>{one.subject}</a>
            <span className="text-ink-3">{beside.submittedOn(dayInFull(beijingDate(one.submittedAt)))}</span>
            <StageTag stage={one.stage} outcome={one.outcome} voice="forDesk" />
          </li>
        ))}
      </Found>
    </details>
  );
}
