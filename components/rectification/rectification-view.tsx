import type { ReactNode } from "react";
import { PagePart } from "@/components/staff/page-body";
import { SummaryList } from "@/components/ui/summary-list";
import type { Rectification } from "@/db/queries/rectifications";
import { shownState } from "@/domain/oversight/rectification";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { instantInFull } from "@/text/dates";
import {
  measureNames,
  rectificationNumber,
  rectificationStepNames,
  shownStateNames,
  rectificationPages as words,
} from "@/text/rectification";

function Steps({ steps }: Pick<Rectification, "steps">) {
  return (
    <ol className="border-l-2 border-line pl-4">
      {steps.map(({ id, step, staffName, text, at, dueOn }) => (
        <li key={id} className="mb-3 last:mb-0">
          <p className="font-semibold">{rectificationStepNames[step]}</p>
          <p className="text-ink-2 tabular-nums">
            {staffName}
            <span className="ml-2">{instantInFull(at)}</span>
          </p>
          {text === "" ? null : <p className="max-w-read whitespace-pre-line">{text}</p>}
          {dueOn === null ? null : <p className="max-w-read">{words.newDue(dueOn)}</p>}
        </li>
      ))}
    </ol>
  );
}

/** A notice with everything done about it; whoever may act gets the form as `acts`. */
export function RectificationView({
  found,
  today,
  caseHref,
  letterHref,
  acts,
}: {
  found: Rectification;
  today: CalendarDate;
  caseHref: string | null;
  letterHref: string;
  acts: ReactNode;
}) {
  const { year, serial, agencyName, measure, subject, demand, dueOn, state, steps } = found;
  const shown = shownState(state, dueOn, today);
  return (
    <>
      <PagePart title={words.facts}>
        <SummaryList
          isDense
          rows={[
            { label: words.number, value: rectificationNumber(year, serial) },
            {
              label: words.state,
              value: (
                <span className={shown === "overdue" ? "font-semibold text-gov" : "font-semibold"}>
                  {shownStateNames[shown]}
                </span>
              ),
            },
            { label: words.agency, value: agencyName },
            { label: words.measure, value: measureNames[measure] },
            { label: words.subject, value: subject },
            { label: words.demand, value: demand },
            { label: words.due, value: words.dueBy(dueOn) },
            ...(caseHref === null
              ? []
              : [
                  {
                    label: words.case,
                    value: (
                      <a key="case" href={caseHref}>
                        {words.openCase}
                      </a>
                    ),
                  },
                ]),
          ]}
        />
        <p className="mt-3">
          <a href={letterHref} download>
            {words.letter}
          </a>
        </p>
      </PagePart>
      <PagePart title={words.steps}>
        <Steps steps={steps} />
      </PagePart>
      {acts}
    </>
  );
}
