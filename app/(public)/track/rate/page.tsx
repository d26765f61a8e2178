import type { Metadata } from "next";
import { StatusMarker } from "@/components/site/status-marker";
import { Button, buttonClass } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { ChoiceField, TextArea } from "@/components/ui/field";
import { readStars, STARS } from "@/domain/info-request/applicant/act-text";
import { applicantActs } from "@/domain/info-request/applicant/applicant-acts";
import { formStamp } from "@/server/form-stamp";
import { trackPage } from "@/text/track";
import { notOpenNow, ratePage } from "@/text/track-acts";
import { caseHead, openedCase } from "../opened-case";
import { NoOpenCase, TrackFrame } from "../track-frame";
import { attempt, NotOpen } from "../typed-act";

type Props = PageProps<"/track/rate">;
const hasFailed = async ({ searchParams }: Props) => (await searchParams).again !== undefined;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title } = ratePage;
  return caseHead((await hasFailed(props)) ? `${trackPage.errorPrefix}${title}` : title);
}

export default async function RatePage(props: Props) {
  const opened = await openedCase();
  if (!opened) return <NoOpenCase />;
  const { tracked, on, calendar } = opened;
  if (!applicantActs(tracked.history, on, calendar).has("rated"))
    return (
      <TrackFrame title={ratePage.title}>
        <h1 className="font-title text-3xl font-bold">{ratePage.title}</h1>
        <NotOpen why={notOpenNow.rated} back={ratePage.back} />
      </TrackFrame>
    );
  const failed = await hasFailed(props);
  const tried = await attempt("rated", tracked.id, failed);
  const starsProblem = failed && !readStars(tried.stars) ? ratePage.starsMissing : undefined;
  const problems = [
    ...(starsProblem ? [{ field: "stars", sentence: starsProblem }] : []),
    ...(tried.problem ? [{ field: "text", sentence: tried.problem }] : []),
  ];
  return (
    <TrackFrame title={ratePage.title}>
      {problems.length > 0 ? <StatusMarker status={422} /> : null}
      <div className="max-w-read">
        <h1 className="font-title text-3xl font-bold">{ratePage.title}</h1>
        <ErrorSummary title={ratePage.summary(problems.length)} problems={problems} />
        <p className="mt-4">{ratePage.lead}</p>
        <form action="/track/act" method="post" noValidate>
          <input type="hidden" name="kind" value="rated" />
          <input type="hidden" name="stamp" value={formStamp("case", tracked.id)} />
          <ChoiceField
            name="stars"
            label={ratePage.stars}
            problem={starsProblem}
            chosen={tried.stars}
            choices={STARS.toReversed().map((stars) => ({
              value: String(stars),
              label: ratePage.starLabels[stars],
            }))}
          />
          <TextArea
            name="text"
            label={ratePage.text}
            hint={ratePage.hint}
            problem={tried.problem}
            optional
            rows={4}
            defaultValue={tried.text}
          />
          <p className="mt-4">{ratePage.consequence}</p>
          <div className="mt-6 flex flex-wrap gap-4">
            <Button type="submit">{ratePage.button}</Button>
            <a className={buttonClass("quiet")} href="/track/case">
              {ratePage.back}
            </a>
          </div>
        </form>
      </div>
    </TrackFrame>
  );
}
