import type { Metadata } from "next";
import { CaseList } from "@/components/disposal/case-list";
import { PageBody } from "@/components/staff/page-body";
import { disposalCasesFor } from "@/db/queries/disposal";
import { addressWith, pageParam, type QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { areaNames } from "@/text/staff";
import { disposal } from "@/text/withdrawal";
import { OversightFrame } from "../oversight-frame";

export const metadata: Metadata = {
  title: `${disposal.list}_${areaNames["/oversight"]}`,
  robots: "noindex",
};

const ROWS = 50;

export default async function SupervisedCasesPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("oversight.read");
  const page = pageParam(await searchParams);
  return (
    <OversightFrame current="/oversight/disposal">
      <PageBody title={disposal.list} lead={disposal.listLead}>
        <CaseList
          list={await disposalCasesFor(staff, { page, pageSize: ROWS })}
          hrefOf={({ id }) => `/oversight/disposal/${id}`}
          pageHref={(number) => addressWith("/oversight/disposal", { page: number })}
        />
      </PageBody>
    </OversightFrame>
  );
}
