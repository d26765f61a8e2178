import type { Metadata } from "next";
import { FileField } from "@/components/info-request/file-field";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Button } from "@/components/ui/button";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { importsOf } from "@/db/queries/publication-imports";
import { requireStaff } from "@/server/session";
import { instantInFull } from "@/text/dates";
import { importPage, importStateNames } from "@/text/desk-import";
import { areaNames } from "@/text/staff";
import { PublishingFrame } from "../publishing-frame";

export const metadata: Metadata = {
  title: `${importPage.title}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

const RECENT = 20;

/** Where an import begins: the template, the form, and what was imported before. */
export default async function ImportPage() {
  const editor = await requireStaff("draft.edit");
  const staff = await requireStaff("draft.read");
  const recent = await importsOf(editor, RECENT);
  const { heads } = importPage;
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody title={importPage.title} lead={importPage.lead}>
        <PagePart title={importPage.templates}>
          <ul className="space-y-1">
            <li>
              <a href="/publishing/import/template/xlsx">{importPage.templateXlsx}</a>
            </li>
            <li>
              <a href="/publishing/import/template/csv">{importPage.templateCsv}</a>
            </li>
          </ul>
          <p className="mt-2 max-w-read text-ink-2">{importPage.templateHint}</p>
        </PagePart>
        <PagePart title={importPage.upload}>
          <form
            method="post"
            encType="multipart/form-data"
            action="/publishing/import/upload"
            className="max-w-read"
          >
            <FileField
              name="table"
              label={importPage.table}
              hint={importPage.tableHint}
              accept=".xlsx,.csv,.jsonl,.gz"
              isMultiple={false}
            />
            <FileField
              name="zip"
              label={importPage.zip}
              hint={importPage.zipHint}
              accept=".zip"
              isMultiple={false}
            />
            <Button type="submit" size="staff" className="mt-4">
              {importPage.send}
            </Button>
          </form>
        </PagePart>
        <PagePart title={importPage.recent}>
          {recent.length === 0 ? (
            <p>{importPage.noRecent}</p>
          ) : (
            <Table
              caption={importPage.recent}
              heads={[
                { label: heads.file },
                { label: heads.rows, numeric: true },
                { label: heads.state },
                { label: heads.by },
                { label: heads.at },
              ]}
            >
              {recent.map(({ id, fileName, rowCount, state, staffName, createdAt }) => (
                <Row key={id}>
                  <RowHead>
                    <a href={`/publishing/import/${id}`}>{fileName}</a>
                  </RowHead>
                  <Cell numeric>{rowCount.toLocaleString("en")}</Cell>
                  <Cell line>{importStateNames[state]}</Cell>
                  <Cell line>{staffName}</Cell>
                  <Cell line>{instantInFull(createdAt)}</Cell>
                </Row>
              ))}
            </Table>
          )}
        </PagePart>
      </PageBody>
    </PublishingFrame>
  );
}
