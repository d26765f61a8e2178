import type { Metadata } from "next";
import { StatusMarker } from "@/components/site/status-marker";
import { Button, buttonClass } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { typedAmendment } from "@/db/queries/amendment-drafts";
import { withoutIllegal } from "@/domain/entry/entered-text";
import { AMENDMENT_LIMIT, readAmendment } from "@/domain/info-request/amendment";
import { applicantActs } from "@/domain/info-request/applicant-acts";
import { lastOf } from "@/domain/info-request/events";
import { now } from "@/server/clock";
import { actNotices, amendPage, amendProblems, trackPage } from "@/text/track";
import { caseHead, openedCase } from "../opened-case";
import { NoOpenCase, TrackFrame } from "../track-frame";

const hasFailed = async ({ searchParams }: PageProps<"/track/amend">) =>
  (await searchParams).again !== undefined;

export async function generateMetadata(props: PageProps<"/track/amend">): Promise<Metadata> {
  const title = (await hasFailed(props)) ? `${trackPage.errorPrefix}${amendPage.title}` : amendPage.title;
  return caseHead(title);
}

export default async function AmendPage(props: PageProps<"/track/amend">) {
  const opened = await openedCase();
  if (!opened) return <NoOpenCase />;
  const { tracked, on, calendar } = opened;
  const asked = lastOf(tracked.history, "amendmentAsked");
  const isOpen = asked !== undefined && applicantActs(tracked.history, on, calendar).has("amended");
  const typed = (await typedAmendment(tracked.id, now())) ?? "";
  const read = (await hasFailed(props)) ? readAmendment(typed) : null;
  const problem = read && "problem" in read ? amendProblems[read.problem] : undefined;
  const text = asked && tracked.texts.get(asked.seq);
  return (
    <TrackFrame title={amendPage.title}>
      {problem ? <StatusMarker status={422} /> : null}
      <div className="max-w-read">
        <h1 className="font-title text-3xl font-bold">{amendPage.title}</h1>
        <ErrorSummary
          title={amendPage.summary}
          problems={problem ? [{ field: "text", sentence: problem }] : []}
        />
        {isOpen ? (
          <>
            <div className="mt-6">
              <Notice tone="warn" title={amendPage.asked}>
                <p className="whitespace-pre-line">{text ?? amendPage.askedElsewhere}</p>
                <p className="mt-1 text-ink-2">{amendPage.until(asked.until)}</p>
              </Notice>
            </div>
            <dl className="mt-4">
              <dt className="text-ink-2">{amendPage.subject}</dt>
              <dd className="font-semibold">{tracked.subject}</dd>
            </dl>
            <form action="/track/act" method="post" noValidate>
              <input type="hidden" name="kind" value="amended" />
              <TextArea
                name="text"
                label={amendPage.text}
                hint={amendPage.hint(AMENDMENT_LIMIT)}
                problem={problem}
                rows={10}
                defaultValue={withoutIllegal(typed)}
              />
              <p className="mt-4">{amendPage.consequence}</p>
              <p className="mt-1 text-ink-2">{amendPage.other}</p>
              <div className="mt-6 flex flex-wrap gap-4">
                <Button type="submit">{amendPage.button}</Button>
                <a className={buttonClass("quiet")} href="/track/case">
                  {amendPage.back}
                </a>
              </div>
            </form>
          </>
        ) : (
          <>
            <p className="mt-4">{actNotices.notDone.amended}</p>
            <p className="mt-6">
              <a className={buttonClass("secondary")} href="/track/case">
                {amendPage.back}
              </a>
            </p>
          </>
        )}
      </div>
    </TrackFrame>
  );
}
