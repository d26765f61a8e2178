import type { Metadata } from "next";
import { cookies } from "next/headers";
import { StageTag } from "@/components/info-request/stage-tag";
import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { Button, buttonClass } from "@/components/ui/button";
import { PlainTable } from "@/components/ui/plain-table";
import { now } from "@/server/clock";
import { apply } from "@/text/apply";
import { batch } from "@/text/batch";
import { pageMetadata } from "../../../page-metadata";
import { openedBatch } from "../opened-batch";

const words = batch.cases;

async function opened() {
  const jar = await cookies();
  return openedBatch((name) => jar.get(name)?.value, now());
}

export async function generateMetadata(): Promise<Metadata> {
  const title = (await opened()).length > 0 ? words.title : words.expired;
  return pageMetadata({ title, description: batch.description, canonicalPath: "/track", indexed: false });
}

/** Where every application of a batch stands, behind any one number of it and the code. */
export default async function BatchCasesPage() {
  const cases = await opened();
  const isOpen = cases.length > 0;
  const title = isOpen ? words.title : words.expired;
  const isRunning = cases.some(({ dueOn }) => dueOn !== null);
  return (
    <PageFrame section="/apply" trail={[{ label: apply.section, href: "/apply" }, { label: title }]}>
      <h1 className="font-title text-3xl font-bold">{title}</h1>
      {isOpen ? (
        <>
          <p className="mt-3">{words.lead(cases.length)}</p>
          {isRunning ? (
            <p className="mt-3">
              <a href="/apply/batch/calendar" className={buttonClass("secondary")}>
                {words.calendar}
              </a>
              <span className="mt-1 block text-sm text-ink-2">{words.calendarNote}</span>
            </p>
          ) : null}
          <PlainTable
            caption={words.title}
            head={[words.number, words.subject, words.stage, words.due, words.open]}
            rows={cases.map(({ number, subject, stage, outcome, dueOn, dueProvisional }) => ({
              key: number,
              cells: [
                <span key="number" className="whitespace-nowrap">
                  {number}
                </span>,
                subject,
                <StageTag key="stage" stage={stage} outcome={outcome} />,
                dueOn ? words.dueOn(dueOn, dueProvisional) : words.notYet,
                <form key="open" action="/apply/batch/open" method="post">
                  <input type="hidden" name="number" value={number} />
                  <Button type="submit" kind="quiet" aria-label={words.openOne(number)}>
                    {words.open}
                  </Button>
                </form>,
              ],
            }))}
          />
        </>
      ) : (
        <>
          <StatusMarker status={403} />
          <p className="mt-4 max-w-read">{words.expiredLead}</p>
          <p className="mt-4">
            <a href="/track" className={buttonClass()}>
              {batch.submitted.track}
            </a>
          </p>
        </>
      )}
    </PageFrame>
  );
}
