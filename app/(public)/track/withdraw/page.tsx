import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { applicantActs } from "@/domain/info-request/applicant/applicant-acts";
import { notOpenNow, withdrawPage } from "@/text/track-acts";
import { caseHead, openedCase } from "../opened-case";
import { NoOpenCase, TrackFrame } from "../track-frame";

export const generateMetadata = () => caseHead(withdrawPage.title);

export default async function WithdrawPage() {
  const opened = await openedCase();
  if (!opened) return <NoOpenCase />;
  const { tracked, on, calendar } = opened;
  const isOpen = applicantActs(tracked.history, on, calendar).has("withdrawn");
  return (
    <TrackFrame title={withdrawPage.title}>
      <div className="max-w-read">
        <h1 className="font-title text-3xl font-bold">{withdrawPage.title}</h1>
        <p className="mt-4">{withdrawPage.lead(tracked.number)}</p>
        <p className="mt-2 font-semibold">{tracked.subject}</p>
        <div className="mt-6">
          <Notice tone="warn">
            {isOpen ? (
              <ul className="list-disc pl-5">
                {withdrawPage.consequences.map((consequence) => (
                  <li key={consequence}>{consequence}</li>
                ))}
              </ul>
            ) : (
              notOpenNow.withdrawn
            )}
          </Notice>
        </div>
        <div className="mt-6 flex flex-wrap gap-4">
          <a className={buttonClass("secondary")} href="/track/case">
            {withdrawPage.back}
          </a>
          {isOpen ? (
            <form action="/track/act" method="post" className="ml-auto">
              <Button type="submit" kind="danger" name="kind" value="withdrawn">
                {withdrawPage.confirm}
              </Button>
            </form>
          ) : null}
        </div>
      </div>
    </TrackFrame>
  );
}
