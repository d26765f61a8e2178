import type { Metadata } from "next";
import { CaseList } from "@/components/disposal/case-list";
import { PageBody } from "@/components/staff/page-body";
import { disposalCasesFor } from "@/db/queries/disposal";
import { addressWith, pageParam, type QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { areaNames } from "@/text/staff";
import { disposal } from "@/text/withdrawal";
import { PublishingFrame } from "../publishing-frame";

export const metadata: Metadata = {
  title: `${disposal.list}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

const ROWS = 50;

export default async function OwnCasesPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const by = await requireStaff("publication.withdraw");
  const staff = await requireStaff("draft.read");
  const page = pageParam(await searchParams);
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody title={disposal.list} lead={disposal.listLead}>
        <CaseList
          list={await disposalCasesFor(by, { page, pageSize: ROWS })}
          hrefOf={({ publicationId }) => `/publishing/${publicationId}/withdraw/case`}
          pageHref={(number) => addressWith("/publishing/disposal", { page: number })}
        />
      </PageBody>
    </PublishingFrame>
  );
}
