import type { Metadata } from "next";
import { RegisterFilter } from "@/components/desk/register-filter";
import { RemedyTable } from "@/components/remedy/remedy-table";
import { RemedyTallyTable } from "@/components/remedy/remedy-tally";
import { PagePart } from "@/components/staff/page-body";
import { Pagination } from "@/components/ui/pagination";
import { calendarInForce } from "@/db/queries/calendar";
import { remedyFigures, remedyRegister } from "@/db/queries/remedies";
import { REMEDY_KINDS } from "@/domain/remedy/remedy-kinds";
import { reviewReplyDue } from "@/domain/remedy/reply-due";
import { yearOf } from "@/domain/time/calendar-date";
import { today } from "@/server/clock";
import { addressWith, choiceParam, pageParam, type QueryParams, yearParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { registers } from "@/text/registers";
import { REMEDY_KIND_LABELS, remedies } from "@/text/remedies";
import { RegisterFrame } from "../register-frame";

export const metadata: Metadata = { title: remedies.title, robots: "noindex" };

const STATES = ["pending", "closed"] as const;
const YEARS = 8;

export default async function RemediesPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("infoRequest.read");
  const params = await searchParams;
  const thisYear = yearOf(today());
  const year = yearParam(params).chosen ?? thisYear;
  const kind = choiceParam(params, "kind", REMEDY_KINDS).chosen ?? null;
  const state = choiceParam(params, "state", STATES).chosen ?? null;
  const { rows, total, page, pages } = await remedyRegister(staff, {
    kind,
    state,
    year,
    page: pageParam(params),
  });
  const calendar = await calendarInForce();
  const years = [...new Set([year, ...Array.from({ length: YEARS }, (_, back) => thisYear - back)])];
  const all = { value: "", label: registers.all };
  return (
    <RegisterFrame staff={staff} register="/desk/remedies" title={remedies.title} lead={remedies.lead}>
      <RegisterFilter
        action="/desk/remedies"
        filters={[
          {
            name: "year",
            label: registers.year,
            chosen: String(year),
            options: years
              .toSorted((one, other) => other - one)
              .map((one) => ({ value: String(one), label: registers.yearName(one) })),
          },
          {
            name: "kind",
            label: remedies.filters.kind,
            chosen: kind ?? "",
            options: [all, ...REMEDY_KINDS.map((value) => ({ value, label: REMEDY_KIND_LABELS[value] }))],
          },
          {
            name: "state",
            label: remedies.filters.state,
            chosen: state ?? "",
            options: [all, ...STATES.map((value) => ({ value, label: remedies.states[value] }))],
          },
        ]}
      />
      <RemedyTallyTable tally={await remedyFigures(staff.agencyId ?? "", year)} year={year} />
      <p className="mt-2 max-w-read text-ink-2">{remedies.tallyNote(year)}</p>
      <PagePart title={`${remedies.list(year)}（${registers.count(total)}）`}>
        {rows.length > 0 ? (
          <RemedyTable
            caption={remedies.list(year)}
            rows={rows}
            replyDue={(row) => reviewReplyDue(row, calendar)?.day ?? null}
          />
        ) : (
          <p className="border-t-2 border-navy py-6 text-base">{remedies.nothing}</p>
        )}
        {pages > 1 ? (
          <Pagination
            page={page}
            pages={pages}
            total={total}
            hrefOf={(number) =>
              addressWith("/desk/remedies", {
                year,
                kind: kind ?? undefined,
                state: state ?? undefined,
                page: number,
              })
            }
          />
        ) : null}
      </PagePart>
    </RegisterFrame>
  );
}
