import type { Metadata } from "next";
import { CHECK_STEP } from "@/domain/info-request/application/application-fields";
import type { QueryParams } from "@/server/query-params";
import { apply } from "@/text/apply";
import { pageMetadata } from "../../../page-metadata";
import { CheckPage, checkIsWrong } from "./check-page";
import { FullPage } from "./full-page";
import { GonePage } from "./gone-page";
import { SavedPage } from "./saved-page";
import { StepPage } from "./step-page";
import { SubmittedPage } from "./submitted-page";
import { type DraftVisit, placeOf, problemsAt, visitDraft } from "./visit";

interface Props {
  params: Promise<{ token: string }>;
  searchParams: Promise<QueryParams>;
}

function titleOf(visit: DraftVisit, query: QueryParams): string {
  const place = placeOf(visit, query);
  if (place.at === "saved") return apply.saved.heading;
  const isCheck = place.at === "step" && place.step === CHECK_STEP;
  const isWrong = isCheck ? checkIsWrong(visit, place) : problemsAt(visit, place).length > 0;
  const heading = place.at === "full" ? apply.full.heading : apply.questions[place.step];
  return `${isWrong ? apply.errorPrefix : ""}${heading}`;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const visit = await visitDraft((await params).token);
  const title = visit.state === "open" ? titleOf(visit, await searchParams) : apply[visit.state].heading;
  return pageMetadata({
    title,
    description: apply.description,
    canonicalPath: "/apply",
    indexed: false,
  });
}

export default async function DraftPage({ params, searchParams }: Props) {
  const { token } = await params;
  const visit = await visitDraft(token);
  if (visit.state === "gone") return <GonePage />;
  if (visit.state === "submitted") return <SubmittedPage token={token} submitted={visit} />;
  const query = await searchParams;
  const place = placeOf(visit, query);
  const isRenewed = query.renewed === "1";
  if (place.at === "saved") return <SavedPage visit={visit} />;
  if (place.at === "full") return <FullPage visit={visit} place={place} isRenewed={isRenewed} />;
  if (place.step === CHECK_STEP) {
    return <CheckPage visit={visit} place={place} hasChanged={query.changed === "1"} />;
  }
  return <StepPage visit={visit} place={place} isRenewed={isRenewed} />;
}
