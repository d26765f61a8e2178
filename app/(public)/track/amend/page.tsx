import type { Metadata } from "next";
import { StatusMarker } from "@/components/site/status-marker";
import { Notice } from "@/components/ui/notice";
import { trackedWording } from "@/db/queries/tracked-info-request";
import { applicantActs } from "@/domain/info-request/applicant/applicant-acts";
import { lastOf } from "@/domain/info-request/history/events";
import { workingDaysBetween } from "@/domain/time/working-days";
import { formStamp } from "@/server/form-stamp";
import { amendFiles } from "@/text/sent-files";
import { trackPage } from "@/text/track";
import { amendPage, notOpenNow } from "@/text/track-acts";
import { caseHead, openedCase } from "../opened-case";
import { FilesOutcome, FilesPart, sentFilesOf } from "../sent-files";
import { NoOpenCase, TrackFrame } from "../track-frame";
import { AttemptSummary, attempt, NotOpen, TypedAct } from "../typed-act";
import { LapsedCase } from "./lapsed-case";

type Props = PageProps<"/track/amend">;
const hasFailed = async ({ searchParams }: Props) => (await searchParams).again !== undefined;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const title = (await hasFailed(props)) ? `${trackPage.errorPrefix}${amendPage.title}` : amendPage.title;
  return caseHead(title);
}

export default async function AmendPage(props: Props) {
  const opened = await openedCase();
  if (!opened) return <NoOpenCase />;
  const { tracked, on, calendar, state } = opened;
  const asked = lastOf(tracked.history, "amendmentAsked");
  const isOpen = asked !== undefined && applicantActs(tracked.history, on, calendar).has("amended");
  const wording = await trackedWording(tracked.id);
  if (!isOpen || !wording) {
    const hasLapsed = tracked.outcome === "closedNotAmended" && state.stoppedOn && wording;
    return (
      <TrackFrame title={amendPage.title}>
        <div className="max-w-read">
          <h1 className="font-title text-3xl font-bold">{amendPage.title}</h1>
          {hasLapsed && state.stoppedOn ? (
            <LapsedCase lapsedOn={state.stoppedOn} wording={wording} />
          ) : (
            <NotOpen why={notOpenNow.amended} back={amendPage.back} />
          )}
        </div>
      </TrackFrame>
    );
  }
  const tried = await attempt("amended", tracked.id, await hasFailed(props));
  const { held, notice } = await sentFilesOf("amended", tracked.id);
  const { until } = asked;
  return (
    <TrackFrame title={amendPage.title}>
      {tried.problem || (notice && notice.refused.length > 0) ? <StatusMarker status={422} /> : null}
      <h1 className="font-title text-3xl font-bold">{amendPage.title}</h1>
      <AttemptSummary title={amendPage.summary} tried={tried} />
      <FilesOutcome notice={notice} />
      <div className="mt-6 gap-x-12 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div>
          <Notice tone="warn" title={amendPage.asked}>
            <p className="whitespace-pre-line">{tracked.texts.get(asked.seq) ?? amendPage.askedElsewhere}</p>
            <p className="mt-1 text-ink-2">
              {on > until
                ? amendPage.isOver(until)
                : amendPage.until(until, workingDaysBetween(on, until, calendar))}
            </p>
          </Notice>
          <TypedAct
            act="amended"
            words={amendPage}
            tried={tried}
            stamp={formStamp("case", tracked.id)}
            consequences={[amendPage.consequence]}
            files={<FilesPart held={held} words={amendFiles} addValue={{ name: "do", value: "add" }} />}
          />
        </div>
        <aside aria-label={amendPage.before} className="mt-10 lg:mt-0">
          <h2 className="font-semibold">{amendPage.before}</h2>
          <dl className="mt-2 border-t-2 border-navy text-sm">
            {[
              [amendPage.subject, wording.subject],
              [amendPage.description, wording.description],
            ].map(([label, value]) => (
              <div key={label} className="border-b border-line py-2">
                <dt className="text-ink-2">{label}</dt>
                <dd className="whitespace-pre-line">{value}</dd>
              </div>
            ))}
          </dl>
        </aside>
      </div>
    </TrackFrame>
  );
}
