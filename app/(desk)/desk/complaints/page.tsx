import type { Metadata } from "next";
import { RegisterFilter } from "@/components/desk/register-filter";
import { ComplaintTable } from "@/components/remedy/complaint-table";
import { buttonClass } from "@/components/ui/button";
import { Pagination } from "@/components/ui/pagination";
import { complaintRegister } from "@/db/queries/complaints";
import { addressWith, choiceParam, pageParam, type QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { complaints } from "@/text/complaints";
import { registers } from "@/text/registers";
import { RegisterFrame } from "../register-frame";

export const metadata: Metadata = { title: complaints.title, robots: "noindex" };

const STATES = ["open", "closed"] as const;

export default async function ComplaintsPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("infoRequest.read");
  const params = await searchParams;
  const state = choiceParam(params, "state", STATES).chosen ?? null;
  const { rows, total, page, pages } = await complaintRegister(staff, state, pageParam(params));
  return (
    <RegisterFrame staff={staff} register="/desk/complaints" title={complaints.title} lead={complaints.lead}>
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <RegisterFilter
          action="/desk/complaints"
          filters={[
            {
              name: "state",
              label: complaints.state,
              chosen: state ?? "",
              options: [
                { value: "", label: registers.all },
                ...STATES.map((value) => ({ value, label: complaints.states[value] })),
              ],
            },
          ]}
        />
        {staff.permissions.has("infoRequest.register") ? (
          <a href="/desk/complaints/new" className={buttonClass("primary", "staff")}>
            {complaints.add}
          </a>
        ) : null}
      </div>
      <p className="mb-2 text-ink-2">{registers.count(total)}</p>
      {rows.length > 0 ? (
        <ComplaintTable rows={rows} />
      ) : (
        <p className="border-t-2 border-navy py-6 text-base">{complaints.none}</p>
      )}
      {pages > 1 ? (
        <Pagination
          page={page}
          pages={pages}
          total={total}
          hrefOf={(number) => addressWith("/desk/complaints", { state: state ?? undefined, page: number })}
        />
      ) : null}
    </RegisterFrame>
  );
}
