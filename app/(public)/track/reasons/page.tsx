import type { Metadata } from "next";
import { StatusMarker } from "@/components/site/status-marker";
import { Notice } from "@/components/ui/notice";
import { applicantActs } from "@/domain/info-request/applicant/applicant-acts";
import { lastOf } from "@/domain/info-request/history/events";
import { formStamp } from "@/server/form-stamp";
import { trackPage } from "@/text/track";
import { notOpenNow, reasonsPage } from "@/text/track-acts";
import { caseHead, openedCase } from "../opened-case";
import { NoOpenCase, TrackFrame } from "../track-frame";
import { AttemptSummary, attempt, NotOpen, TypedAct } from "../typed-act";

type Props = PageProps<"/track/reasons">;
const hasFailed = async ({ searchParams }: Props) => (await searchParams).again !== undefined;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title } = reasonsPage;
  return caseHead((await hasFailed(props)) ? `${trackPage.errorPrefix}${title}` : title);
}

export default async function ReasonsPage(props: Props) {
  const opened = await openedCase();
  if (!opened) return <NoOpenCase />;
  const { tracked, on, calendar } = opened;
  const asked = lastOf(tracked.history, "reasonAsked");
  const isOpen = asked !== undefined && applicantActs(tracked.history, on, calendar).has("reasonGiven");
  const tried = await attempt("reasonGiven", tracked.id, await hasFailed(props));
  const problem = isOpen && tried.problem;
  return (
    <TrackFrame title={reasonsPage.title}>
      {problem ? <StatusMarker status={422} /> : null}
      <div className="max-w-read">
        <h1 className="font-title text-3xl font-bold">{reasonsPage.title}</h1>
        {problem ? <AttemptSummary title={reasonsPage.summary} tried={tried} /> : null}
        {isOpen ? (
          <>
            <div className="mt-6">
              <Notice tone="warn" title={reasonsPage.asked}>
                <p className="whitespace-pre-line">
                  {tracked.texts.get(asked.seq) ?? reasonsPage.askedElsewhere}
                </p>
                <p className="mt-1 text-ink-2">
                  {on > asked.until ? reasonsPage.isOver(asked.until) : reasonsPage.until(asked.until)}
                </p>
              </Notice>
            </div>
            <p className="mt-4 text-ink-2">
              {reasonsPage.law}（<a href="/guide#period-reasons">{reasonsPage.article}</a>）
            </p>
            <TypedAct
              act="reasonGiven"
              words={reasonsPage}
              tried={tried}
              stamp={formStamp("case", tracked.id)}
              consequences={reasonsPage.consequences}
            />
          </>
        ) : (
          <NotOpen why={notOpenNow.reasonGiven} back={reasonsPage.back} />
        )}
      </div>
    </TrackFrame>
  );
}
