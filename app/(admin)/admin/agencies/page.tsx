import type { Metadata } from "next";
import { PageBody } from "@/components/staff/page-body";
import { buttonClass } from "@/components/ui/button";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { agencyChoices } from "@/db/queries/admin-site";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { agenciesPage, levelNames } from "@/text/admin";
import { DoneNotice } from "../../../done-notice";
import { AdminFrame } from "../admin-frame";

export const metadata: Metadata = { title: agenciesPage.title, robots: "noindex" };

const HEADS = ["name", "code", "level", "parent", "casePrefix", "office"] as const;

export default async function AgenciesPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("site.manage");
  const rows = await agencyChoices(staff, "all");
  const { added, saved, unchanged } = agenciesPage;
  return (
    <AdminFrame current="/admin/agencies">
      <PageBody title={agenciesPage.title} lead={agenciesPage.lead}>
        <DoneNotice params={await searchParams} sentences={{ added, saved, unchanged }} />
        <p className="my-4">
          <a href="/admin/agencies/new" className={buttonClass("primary", "staff")}>
            {agenciesPage.add}
          </a>
        </p>
        {rows.length === 0 ? <p>{agenciesPage.none}</p> : null}
        <Table caption={agenciesPage.caption} heads={HEADS.map((head) => ({ label: agenciesPage[head] }))}>
          {rows.map((row) => (
            <Row key={row.id}>
              <RowHead>
                <a href={`/admin/agencies/${row.code}`}>{row.name}</a>
              </RowHead>
              <Cell line>{row.code}</Cell>
              <Cell line>{levelNames[row.level]}</Cell>
              <Cell>{row.parentName ?? agenciesPage.noParent}</Cell>
              <Cell line>{row.casePrefix}</Cell>
              <Cell>{row.disclosureOffice}</Cell>
            </Row>
          ))}
        </Table>
      </PageBody>
    </AdminFrame>
  );
}
