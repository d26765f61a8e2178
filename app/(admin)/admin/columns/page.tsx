import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { PageBody } from "@/components/staff/page-body";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { missingColumns } from "@/db/queries/admin-site";
import { budgetApprovals } from "@/db/queries/budget-approvals";
import { type ColumnRow, columnTree } from "@/db/queries/columns";
import { STATUTORY_COLUMNS } from "@/domain/publication/statutory-columns";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { columnsPage } from "@/text/admin";
import { budgetApproval } from "@/text/catalogue";
import { columnEditor } from "@/text/columns";
import { DoneNotice } from "../../../done-notice";
import { AdminFrame } from "../admin-frame";
import { createColumns } from "./actions";
import { BudgetApprovals } from "./budget-approvals";

export const metadata: Metadata = { title: columnsPage.title, robots: "noindex" };

/** The tree in reading order, each column with how deep it stands. */
function inOrder(
  tree: readonly ColumnRow[],
  parentId: string | null = null,
  depth = 0,
): { row: ColumnRow; depth: number }[] {
  return tree
    .filter((row) => row.parentId === parentId)
    .flatMap((row) => [{ row, depth }, ...inOrder(tree, row.id, depth + 1)]);
}

const nameOf = (codes: readonly string[]) =>
  STATUTORY_COLUMNS.flatMap(({ code, name }) => (codes.includes(code) ? [name] : [])).join("、");

const INDENT = ["", "pl-5", "pl-10", "pl-15"];

export default async function ColumnsPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  await requireStaff("site.manage");
  const tree = await columnTree();
  const missing = await missingColumns();
  const { created, nothingToCreate } = columnsPage;
  return (
    <AdminFrame current="/admin/columns">
      <PageBody title={columnsPage.title} lead={columnsPage.lead}>
        <DoneNotice
          params={await searchParams}
          sentences={{
            created,
            nothingToCreate,
            approvalSaved: budgetApproval.saved,
            ...columnEditor.done,
          }}
        />
        <div className="my-4 max-w-read">
          <Notice tone={missing.length > 0 ? "warn" : "ok"}>
            {missing.length > 0 ? columnsPage.missing(nameOf(missing)) : columnsPage.complete}
          </Notice>
          {missing.length > 0 ? (
            <ActionForm action={createColumns} submit={columnsPage.create} hidden={{ from: "columns" }} />
          ) : null}
        </div>
        <p className="mb-3">
          <a href="/admin/columns/new" className={buttonClass("secondary", "staff")}>
            {columnEditor.add}
          </a>
        </p>
        {tree.length === 0 ? <p>{columnsPage.none}</p> : null}
        <Table
          caption={columnsPage.caption}
          heads={[
            { label: columnsPage.name },
            { label: columnsPage.code },
            { label: columnsPage.basis },
            { label: columnsPage.frequency },
          ]}
        >
          {inOrder(tree).map(({ row, depth }) => (
            <Row key={row.id}>
              <RowHead>
                <a href={`/admin/columns/${row.code}`} className={`block ${INDENT[Math.min(depth, 3)]}`}>
                  {row.name}
                </a>
              </RowHead>
              <Cell line>{row.code}</Cell>
              <Cell line>{row.statutoryItem ? columnsPage.article(row.statutoryItem) : ""}</Cell>
              <Cell line>
                {row.updateDays ? columnsPage.everyDays(row.updateDays) : columnsPage.noFrequency}
              </Cell>
            </Row>
          ))}
        </Table>
        <BudgetApprovals approvals={await budgetApprovals()} />
      </PageBody>
    </AdminFrame>
  );
}
