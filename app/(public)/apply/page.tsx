import type { Metadata } from "next";
import { PageFrame } from "@/components/site/page-frame";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { publicAgencies } from "@/db/queries/agencies";
import { calendarInForce } from "@/db/queries/calendar";
import { siteSettings } from "@/db/queries/settings";
import { placingAgency } from "@/domain/info-request/application/agency-hints";
import { addWorkingDays } from "@/domain/time/working-days";
import { today } from "@/server/clock";
import { type QueryParams, textParam } from "@/server/query-params";
import { apply } from "@/text/apply";
import { batch } from "@/text/batch";
import { pageMetadata } from "../page-metadata";
import { disclosureService, LinkedData } from "../structured-data";
import { OtherWays } from "./other-ways";

interface Props {
  searchParams: Promise<QueryParams>;
}

const LONGEST_PREFILL = 200;

export function generateMetadata(): Promise<Metadata> {
  const { start, description } = apply;
  return pageMetadata({ title: start.heading, description, canonicalPath: "/apply" });
}

/** Where an application begins: what it takes, how long it takes, and the other ways. */
export default async function ApplyPage({ searchParams }: Props) {
  const query = await searchParams;
  const asked = textParam(query, "q");
  const subject = Array.from(textParam(query, "subject") || asked)
    .slice(0, LONGEST_PREFILL)
    .join("");
  const agencies = await publicAgencies();
  const chosen = agencies.find(({ code }) => code === textParam(query, "agency"));
  const host = chosen ?? placingAgency(agencies);
  const calendar = await calendarInForce();
  const on = today();
  const words = apply.start;
  const facts = [
    [words.who, words.whoText],
    [words.prepare, words.prepareText],
    [words.howLong, words.howLongText],
    [words.fee, words.feeText],
  ] as const;
  return (
    <PageFrame section="/apply" trail={[{ label: apply.section }]}>
      <LinkedData graph={[disclosureService(await siteSettings())]} />
      <div className="gap-x-12 lg:grid lg:grid-cols-[minmax(0,46rem)_minmax(0,1fr)] lg:items-start elder:block">
        <div className="min-w-0">
          <h1 className="font-title text-3xl font-bold">{words.heading}</h1>
          {query.discarded === "1" ? (
            <div role="status" className="mt-4">
              <Notice tone="ok">{words.discarded}</Notice>
            </div>
          ) : null}
          <p className="mt-4 text-lg">{asked ? words.noResult(asked) : words.lead}</p>
          <p className="mt-1">
            {words.searchFirst}
            <a href="/search">{words.searchLink}</a>
          </p>
          <h2 className="sr-only">{words.facts}</h2>
          <dl className="mt-6 border-t-2 border-navy">
            {facts.map(([name, text]) => (
              <div key={name} className="grid gap-x-4 border-b border-line py-3 sm:grid-cols-[8rem_1fr]">
                <dt className="font-semibold">{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          {calendar.isWorkingDay(on) ? null : (
            <div className="mt-6">
              <Notice>{words.closedToday(addWorkingDays(on, 1, calendar).day)}</Notice>
            </div>
          )}
          <form action="/apply/save" method="post" className="mt-8">
            {subject ? <input type="hidden" name="subject" value={subject} /> : null}
            {chosen ? <input type="hidden" name="agency" value={chosen.code} /> : null}
            {subject ? <p>{words.prefilled(subject)}</p> : null}
            {chosen ? <p>{words.prefilledAgency(chosen.name)}</p> : null}
            <div className="mt-3 grid gap-4 sm:grid-cols-2">
              <Begin view="steps" label={words.begin} hint={words.beginHint} />
              <Begin view="full" label={words.beginFull} hint={words.beginFullHint} />
            </div>
            <p className="mt-3 text-sm text-ink-3">{words.kept}</p>
          </form>
          <p className="mt-4">
            <a href="/apply/batch" className="inline-block py-2">
              {batch.start.entry}
            </a>
          </p>
          <p>
            <a href="/track" className="inline-block py-2">
              {words.track}
            </a>
          </p>
          <p className="mt-8 text-sm text-ink-3">{words.law}</p>
        </div>
        {host ? <OtherWays agency={host} /> : null}
      </div>
    </PageFrame>
  );
}

function Begin({ view, label, hint }: { view: "steps" | "full"; label: string; hint: string }) {
  const hintId = `begin-${view}`;
  return (
    <div>
      <Button
        type="submit"
        name="view"
        value={view}
        kind={view === "steps" ? "primary" : "secondary"}
        className="w-full"
        aria-describedby={hintId}
      >
        {label}
      </Button>
      <p id={hintId} className="mt-1 text-sm text-ink-3">
        {hint}
      </p>
    </div>
  );
}
