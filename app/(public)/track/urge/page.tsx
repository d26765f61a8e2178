import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { applicantActs } from "@/domain/info-request/applicant/applicant-acts";
import { notOpenNow, urgePage } from "@/text/track-acts";
import { caseHead, openedCase } from "../opened-case";
import { NoOpenCase, TrackFrame } from "../track-frame";
import { NotOpen } from "../typed-act";

export const generateMetadata = () => caseHead(urgePage.title);

export default async function UrgePage() {
  const opened = await openedCase();
  if (!opened) return <NoOpenCase />;
  const { tracked, on, calendar, state } = opened;
  const isOpen = applicantActs(tracked.history, on, calendar).has("urged");
  return (
    <TrackFrame title={urgePage.title}>
      <div className="max-w-read">
        <h1 className="font-title text-3xl font-bold">{urgePage.title}</h1>
        {isOpen ? (
          <>
            <p className="mt-4">{urgePage.lead(tracked.number, -(state.due.remaining ?? 0))}</p>
            <p className="mt-2 font-semibold">{tracked.subject}</p>
            <div className="mt-6">
              <Notice>
                <ul className="list-disc pl-5">
                  {urgePage.consequences.map((consequence) => (
                    <li key={consequence}>{consequence}</li>
                  ))}
                </ul>
              </Notice>
            </div>
            <form action="/track/act" method="post" className="mt-6 flex flex-wrap gap-4">
              <Button type="submit" name="kind" value="urged">
                {urgePage.confirm}
              </Button>
              <a className={buttonClass("quiet")} href="/track/case">
                {urgePage.back}
              </a>
            </form>
            <p className="mt-6">
              <a href="/track/remedies">{urgePage.remedies}</a>
            </p>
          </>
        ) : (
          <NotOpen why={notOpenNow.urged} back={urgePage.back} />
        )}
      </div>
    </TrackFrame>
  );
}
