import type { ReactNode } from "react";
import { PagePart } from "@/components/staff/page-body";
import { SummaryList } from "@/components/ui/summary-list";
import type { CaseReading } from "@/db/queries/case-reading";
import type { DisposalCase, DisposalEvent } from "@/db/queries/disposal";
import { missingSteps } from "@/domain/publication/withdrawal/disposal";
import { maskedText } from "@/domain/publication/withdrawal/masked-text";
import { isLeak } from "@/domain/publication/withdrawal/reasons";
import { beijingDate } from "@/domain/time/calendar-date";
import { instantInFull } from "@/text/dates";
import { disposal, publicReason, stepNames } from "@/text/withdrawal";
import { CheckTable, HandlingTables, VisitTables } from "./case-tables";

const HOUR_MS = 3_600_000;

function Facts({ found, at }: { found: DisposalCase; at: number }) {
  const { title, indexNumber, agencyName, columnName, reason, explanation, withdrawnBy, exposure } = found;
  return (
    <SummaryList
      isDense
      rows={[
        { label: disposal.title, value: maskedText(title, beijingDate(at)) },
        { label: disposal.indexNumber, value: indexNumber },
        { label: disposal.agency, value: agencyName },
        { label: disposal.column, value: columnName },
        { label: disposal.reason, value: publicReason(reason, explanation) },
        { label: disposal.by, value: withdrawnBy },
        {
          label: disposal.exposure,
          value: exposure
            .map(({ from, until }) => {
              const lasted = disposal.lasted(((until ?? at) - from) / HOUR_MS);
              return `${disposal.window(from, until)}（${lasted}）`;
            })
            .join("\n"),
        },
      ]}
    />
  );
}

function Steps({ events }: { events: readonly DisposalEvent[] }) {
  return (
    <ol className="border-l-2 border-line pl-4">
      {events.map(({ id, step, staffName, text, at }) => (
        <li key={id} className="mb-3 last:mb-0">
          <p className="font-semibold">{stepNames[step]}</p>
          <p className="text-ink-2 tabular-nums">
            {staffName}
            <span className="ml-2">{instantInFull(at)}</span>
          </p>
          {text === "" ? null : <p className="max-w-read whitespace-pre-line">{text}</p>}
        </li>
      ))}
    </ol>
  );
}

function Letter({ found }: { found: DisposalCase }) {
  const { agencyName: agency, exposure, withdrawnAt: until, explanation } = found;
  const from = exposure[0]?.from ?? until;
  return (
    <PagePart title={disposal.letter}>
      <p className="max-w-read text-ink-2">{disposal.letterLead}</p>
      <div className="mt-3 max-w-read border border-line px-5 py-4">
        {disposal.letterText({ agency, from, until, explanation }).map((line) => (
          <p key={line} className="mt-2 first:mt-0">
            {line}
          </p>
        ))}
      </div>
    </PagePart>
  );
}

/** Everything known of a disposal case; whoever may act gets the forms as `acts` and `look`. */
export function CaseView({
  found,
  reading,
  at,
  packageHref,
  acts,
  look,
  alike,
  notice,
}: {
  found: DisposalCase;
  reading: CaseReading;
  at: number;
  packageHref: string;
  acts?: ReactNode;
  look?: ReactNode;
  /** Other publications where the same may lie. */
  alike?: ReactNode;
  /** What the supervising office ordered. */
  notice?: ReactNode;
}) {
  const { ground, events } = found;
  const taken = events.map(({ step }) => step);
  const missing = isLeak(ground) && found.closedAt === null ? missingSteps(ground, taken) : [];
  return (
    <>
      <PagePart title={disposal.facts}>
        <Facts found={found} at={at} />
      </PagePart>
      <PagePart title={disposal.steps}>
        <Steps events={events} />
        {missing.length > 0 ? (
          <p className="mt-3 font-semibold">{disposal.missing(missing.map((step) => stepNames[step]))}</p>
        ) : null}
        {acts}
      </PagePart>
      <PagePart title={disposal.checks}>
        <p className="max-w-read text-ink-2">{disposal.checksLead}</p>
        {look ? <div className="mt-3">{look}</div> : null}
        <CheckTable checks={found.checks} />
      </PagePart>
      <PagePart title={disposal.visits}>
        <VisitTables reading={reading} />
      </PagePart>
      <PagePart title={disposal.handled}>
        <HandlingTables found={found} />
      </PagePart>
      {alike}
      {notice}
      {ground === "personalData" ? <Letter found={found} /> : null}
      <PagePart title={disposal.package}>
        <p className="max-w-read text-ink-2">{disposal.packageLead}</p>
        <p className="mt-2">
          <a href={packageHref} download>
            {disposal.download}
          </a>
        </p>
      </PagePart>
    </>
  );
}
