import type { Metadata } from "next";
import { RegisterFilter } from "@/components/desk/register-filter";
import { ProactiveTable, ReReviewTable } from "@/components/proactive/proactive-tables";
import { PagePart } from "@/components/staff/page-body";
import { proactiveList, proactiveSettings, reReviewsUntil } from "@/db/queries/proactive";
import { PROACTIVE_STAGES } from "@/domain/disclosure-log/proactive-tasks";
import { addMonths } from "@/domain/time/calendar-date";
import { today } from "@/server/clock";
import { choiceParam, type QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { PROACTIVE_STAGE_LABELS, proactive } from "@/text/proactive";
import { registers } from "@/text/registers";
import { RegisterFrame } from "../register-frame";

export const metadata: Metadata = { title: proactive.title, robots: "noindex" };

/** Refusals are shown this long before they come up. */
const MONTHS_AHEAD = 1;

export default async function ProactivePage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("infoRequest.read");
  const params = await searchParams;
  const stage = choiceParam(params, "stage", PROACTIVE_STAGES).chosen ?? null;
  const rows = await proactiveList(staff, stage);
  const on = today();
  const reviews = await reReviewsUntil(staff, addMonths(on, MONTHS_AHEAD));
  const { reReviewMonths } = await proactiveSettings();
  return (
    <RegisterFrame
      staff={staff}
      register="/desk/proactive"
      title={proactive.title}
      lead={proactive.lead}
      params={params}
      done={proactive.done}
    >
      <RegisterFilter
        action="/desk/proactive"
        filters={[
          {
            name: "stage",
            label: proactive.stage,
            chosen: stage ?? "",
            options: [
              { value: "", label: registers.all },
              ...PROACTIVE_STAGES.map((value) => ({ value, label: PROACTIVE_STAGE_LABELS[value] })),
            ],
          },
        ]}
      />
      {rows.length > 0 ? (
        <ProactiveTable rows={rows} />
      ) : (
        <p className="border-t-2 border-navy py-6 text-base">{proactive.none}</p>
      )}
      <PagePart title={proactive.reviews}>
        <p className="mb-3 max-w-read text-ink-2">{proactive.reviewsLead(reReviewMonths)}</p>
        {reviews.length > 0 ? (
          <ReReviewTable rows={reviews} today={on} />
        ) : (
          <p className="border-t-2 border-navy py-6 text-base">{proactive.noReviews}</p>
        )}
      </PagePart>
    </RegisterFrame>
  );
}
