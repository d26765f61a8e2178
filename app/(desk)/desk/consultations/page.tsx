import type { Metadata } from "next";
import { ChannelCounts } from "@/components/consultation/channel-counts";
import { ConsultationTable } from "@/components/consultation/consultation-table";
import { PagePart } from "@/components/staff/page-body";
import { buttonClass } from "@/components/ui/button";
import { Pagination } from "@/components/ui/pagination";
import { consultationCounts, consultationRegister, likelySubjects } from "@/db/queries/consultations";
import { addMonths } from "@/domain/time/calendar-date";
import { today } from "@/server/clock";
import { addressWith, pageParam, type QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { consultations } from "@/text/consultations";
import { dayInFull } from "@/text/dates";
import { RegisterFrame } from "../register-frame";
import { SingleForm, TotalForm } from "./entry-forms";

export const metadata: Metadata = { title: consultations.title, robots: "noindex" };

const HERE = "/desk/consultations";
/** What was asked in these months stands first in the choice; more than fits on a screen is slower than typing. */
const SUBJECT_MONTHS = 6;
const MOST_SUBJECTS = 12;

export default async function ConsultationsPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("infoRequest.read");
  const params = await searchParams;
  const on = today();
  const mayRegister = staff.permissions.has("consultation.register");
  const { rows, total, page, pages } = await consultationRegister(staff, pageParam(params));
  const [counted] = await consultationCounts({ agencyIds: [staff.agencyId ?? ""], from: on, to: on }, "day");
  return (
    <RegisterFrame
      staff={staff}
      register={HERE}
      title={consultations.title}
      lead={consultations.lead}
      params={params}
      done={consultations.done}
    >
      {mayRegister ? (
        <PagePart title={consultations.one}>
          <SingleForm
            subjects={await likelySubjects(staff, addMonths(on, -SUBJECT_MONTHS), MOST_SUBJECTS)}
            on={on}
          />
        </PagePart>
      ) : null}
      {mayRegister ? (
        <details className="mt-6 border-t border-line pt-4">
          <summary className="cursor-pointer font-semibold text-link">{consultations.total}</summary>
          <p className="mt-2 max-w-read text-ink-2">{consultations.totalLead}</p>
          <TotalForm on={on} />
        </details>
      ) : null}
      {counted ? (
        <PagePart title={consultations.today(dayInFull(on))}>
          <ChannelCounts
            caption={consultations.todayCaption}
            head={consultations.on}
            rows={[{ ...counted, name: dayInFull(on) }]}
          />
        </PagePart>
      ) : null}
      <PagePart title={consultations.list}>
        <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <p className="text-ink-2">{consultations.count(total)}</p>
          {total > 0 ? (
            <a href={`${HERE}/export`} className={buttonClass("quiet", "staff")}>
              {consultations.export}
            </a>
          ) : null}
        </div>
        {rows.length > 0 ? (
          <ConsultationTable rows={rows} mayCancel={mayRegister} />
        ) : (
          <p className="border-t-2 border-navy py-6 text-base">{consultations.none}</p>
        )}
        {pages > 1 ? (
          <Pagination
            page={page}
            pages={pages}
            total={total}
            hrefOf={(number) => addressWith(HERE, { page: number })}
          />
        ) : null}
      </PagePart>
    </RegisterFrame>
  );
}
