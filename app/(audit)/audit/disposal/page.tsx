import type { Metadata } from "next";
import { CaseList } from "@/components/disposal/case-list";
import { PageBody } from "@/components/staff/page-body";
import { disposalCasesFor } from "@/db/queries/disposal";
import { addressWith, pageParam, type QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { areaNames } from "@/text/staff";
import { disposal } from "@/text/withdrawal";
import { AuditFrame } from "../audit-frame";

export const metadata: Metadata = {
  title: `${disposal.list}_${areaNames["/audit"]}`,
  robots: "noindex",
};

const ROWS = 50;

export default async function AuditedCasesPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("audit.read");
  const page = pageParam(await searchParams);
  return (
    <AuditFrame current="/audit/disposal">
      <PageBody title={disposal.list} lead={disposal.listLead}>
        <CaseList
          list={await disposalCasesFor(staff, { page, pageSize: ROWS })}
          hrefOf={({ id }) => `/audit/disposal/${id}`}
          pageHref={(number) => addressWith("/audit/disposal", { page: number })}
        />
      </PageBody>
    </AuditFrame>
  );
}
