import type { Metadata } from "next";
import { StatusMarker } from "@/components/site/status-marker";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { siteSettings } from "@/db/queries/settings";
import { canonicalNumber } from "@/domain/info-request/application/tracking-code";
import { beijingMinute } from "@/domain/time/calendar-date";
import type { TrackProblem } from "@/server/tracking-cookies";
import { deadlinePage } from "@/text/deadline";
import { trackPage, trackProblems, trackRest } from "@/text/track";
import { openedNotice, privateHead } from "./opened-case";
import { TrackFrame } from "./track-frame";

export async function generateMetadata(): Promise<Metadata> {
  const notice = await openedNotice();
  const wrong = notice?.kind === "wrong" || notice?.kind === "throttled";
  const title = wrong ? `${trackPage.errorPrefix}${trackPage.title}` : trackPage.title;
  return privateHead(title);
}

const fieldOf = (problem: TrackProblem) =>
  problem.startsWith("number") || problem === "noMatch" ? "number" : "code";

export default async function TrackPage({ searchParams }: PageProps<"/track">) {
  const notice = await openedNotice();
  const { contactPhone, contactHours } = await siteSettings();
  // A receipt's QR code leads here with its number; anything else in the address is not echoed.
  const { number: scanned } = await searchParams;
  const asked = typeof scanned === "string" ? canonicalNumber(scanned) : null;
  const problems = notice?.kind === "wrong" ? notice.problems : [];
  const typed = notice && "number" in notice ? notice.number : (asked ?? "");
  const problemAt = (field: "number" | "code") => {
    const found = problems.find((problem) => fieldOf(problem) === field);
    return found && trackProblems[found];
  };
  return (
    <TrackFrame title={trackPage.title}>
      {problems.length > 0 ? <StatusMarker status={422} /> : null}
      <div className="max-w-read">
        <h1 className="font-title text-3xl font-bold">{trackPage.title}</h1>
        <ErrorSummary
          title={problems.includes("noMatch") ? trackPage.notFound : trackPage.summary(problems.length)}
          problems={problems.map((problem) => ({
            field: fieldOf(problem),
            sentence: trackProblems[problem],
          }))}
        />
        {notice?.kind === "throttled" ? <Resting until={notice.until} /> : null}
        {notice?.kind === "left" ? (
          <div role="status" className="mt-6">
            <Notice tone="ok">{trackPage.left}</Notice>
          </div>
        ) : null}
        <p className="mt-4">{trackPage.lead}</p>
        <form action="/track/open" method="post" noValidate className="mt-2">
          <TextField
            name="number"
            label={trackPage.number}
            hint={trackPage.numberHint}
            problem={problemAt("number")}
            defaultValue={typed}
            autoComplete="off"
            spellCheck={false}
            width="medium"
          />
          <TextField
            name="code"
            label={trackPage.code}
            hint={trackPage.codeHint}
            problem={problemAt("code")}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            width="medium"
          />
          <Button type="submit" className="mt-6">
            {trackPage.button}
          </Button>
        </form>
        <p className="mt-8">
          {deadlinePage.linkNote}
          <a href="/deadline">{deadlinePage.linkFrom}</a>
        </p>
        <dl className="mt-12 border-t border-line pt-6">
          {[
            [trackPage.whereTitle, trackPage.where],
            [trackPage.lostTitle, trackPage.lost],
            [trackPage.otherTitle, trackPage.other(contactPhone, contactHours)],
          ].map(([question, answer]) => (
            <div key={question} className="mb-4">
              <dt className="font-semibold">{question}</dt>
              <dd className="text-ink-2">{answer}</dd>
            </div>
          ))}
        </dl>
      </div>
    </TrackFrame>
  );
}

function Resting({ until }: { until: number }) {
  const time = beijingMinute(until);
  return (
    <div role="alert" className="mt-6">
      <StatusMarker status={429} />
      <Notice tone="warn" title={trackRest.title}>
        <p>{trackRest.lead(time)}</p>
        <p>{trackRest.other}</p>
      </Notice>
    </div>
  );
}
