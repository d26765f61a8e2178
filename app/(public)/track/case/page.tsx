import { DayAccount } from "@/components/info-request/day-account";
import { DueBadge } from "@/components/info-request/due-badge";
import { StageTag } from "@/components/info-request/stage-tag";
import { Timeline } from "@/components/info-request/timeline";
import { Notice } from "@/components/ui/notice";
import { nextSteps } from "@/text/case-next";
import { caseSentence } from "@/text/case-sentence";
import { casePage } from "@/text/track";
import { actNotices } from "@/text/track-acts";
import { caseHead, openedCase, openedNotice } from "../opened-case";
import { NoOpenCase, TrackFrame } from "../track-frame";
import { CaseFacts } from "./case-facts";
import { LastDays } from "./last-days";
import { Letters } from "./letters";
import { NextAct } from "./next-act";
import { storyEntries } from "./story-entries";
import { WhatYouCanDo } from "./what-you-can-do";

export const generateMetadata = () => caseHead(casePage.title);

export default async function CasePage() {
  const opened = await openedCase();
  if (!opened) return <NoOpenCase />;
  const notice = await openedNotice();
  const { tracked, clock, state, on } = opened;
  const { lead, more, isLate } = caseSentence(state);
  return (
    <TrackFrame title={casePage.title}>
      <h1 className="font-title text-3xl font-bold">{casePage.title}</h1>
      <p className="text-ink-2">{casePage.asOf(on)}</p>
      {notice?.kind === "done" || notice?.kind === "notDone" ? (
        <div role="status" className="mt-6 max-w-read">
          <Notice tone={notice.kind === "done" ? "ok" : "warn"}>{actNotices[notice.kind][notice.act]}</Notice>
        </div>
      ) : null}
      <div className="mt-6 gap-x-12 lg:grid lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          <div className={`border-l-4 py-1 pl-5 ${isLate ? "border-gov" : "border-navy"}`}>
            <p className="flex flex-wrap gap-x-3 gap-y-1">
              <StageTag stage={tracked.stage} outcome={tracked.outcome} />
              {/* A pause or a thing owed is what the tag before says already. */}
              {state.due.paused || state.due.waiting ? null : <DueBadge due={state.due} />}
            </p>
            <p className={`mt-2 text-xl font-semibold ${isLate ? "text-gov" : ""}`}>{lead}</p>
            {more.map((line) => (
              <p key={line} className="mt-1">
                {line}
              </p>
            ))}
            <NextAct opened={opened} />
          </div>
          <LastDays opened={opened} />
          <Letters infoRequestId={tracked.id} />
          <section className="mt-10">
            <h2 className="text-xl font-semibold">{casePage.storyTitle}</h2>
            <div className="mt-4">
              <Timeline label={casePage.storyTitle} entries={storyEntries(tracked)} />
            </div>
          </section>
          <section className="mt-10 max-w-read">
            <h2 className="text-xl font-semibold">{casePage.nextTitle}</h2>
            <ul className="mt-2 list-disc space-y-1 pl-5">
              {nextSteps(tracked.stage, state.due, tracked.agency).map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ul>
          </section>
        </div>
        <aside aria-label={casePage.subject} className="mt-10 lg:mt-0">
          <CaseFacts tracked={tracked} />
          <WhatYouCanDo opened={opened} />
        </aside>
      </div>
      {clock.receivedOn ? (
        <details className="mt-10 border-y border-line py-3">
          <summary className="py-1 font-semibold">{casePage.accountTitle}</summary>
          <div className="mt-4">
            <DayAccount clock={clock} channel={tracked.channel} letterKind={tracked.letterKind} today={on} />
          </div>
        </details>
      ) : null}
    </TrackFrame>
  );
}
