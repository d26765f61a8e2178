import type { Metadata } from "next";
import { FileField } from "@/components/info-request/file-field";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { reportImportsOf } from "@/db/queries/imported-reports";
import { requireStaff } from "@/server/session";
import { instantInFull } from "@/text/dates";
import { importReports as words } from "@/text/import-reports";
import { areaNames } from "@/text/staff";
import { PublishingFrame } from "../../publishing-frame";

export const metadata: Metadata = { title: `${words.title}_${areaNames["/publishing"]}`, robots: "noindex" };

const RECENT = 30;

/** Where past reports are read in, and those that wait for a second person. */
export default async function ImportReportsPage() {
  const staff = await requireStaff("draft.read");
  const recent = await reportImportsOf(staff, RECENT);
  const { heads } = words;
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody title={words.title} lead={words.lead}>
        {staff.permissions.has("report.write") ? (
          <>
            <PagePart title={words.templates}>
              <a href="/publishing/reports/import/template">{words.template}</a>
              <p className="mt-2 max-w-read text-ink-2">{words.templateHint}</p>
            </PagePart>
            <PagePart title={words.upload}>
              <form
                method="post"
                encType="multipart/form-data"
                action="/publishing/reports/import/upload"
                className="max-w-read"
              >
                <FileField
                  name="file"
                  label={words.file}
                  hint={words.fileHint}
                  accept=".xlsx,.json"
                  isMultiple={false}
                />
                <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={2} />
                <Button type="submit" size="staff" className="mt-4">
                  {words.send}
                </Button>
              </form>
            </PagePart>
          </>
        ) : null}
        <PagePart title={words.recent}>
          {recent.length === 0 ? (
            <p>{words.noRecent}</p>
          ) : (
            <Table
              caption={words.recent}
              heads={[
                { label: heads.year },
                { label: heads.state },
                { label: heads.by },
                { label: heads.at },
                { label: heads.file },
              ]}
            >
              {recent.map(({ id, agencyName, year, fileName, state, readBy, readAt }) => (
                <Row key={id}>
                  <RowHead>
                    <a href={`/publishing/reports/import/${id}`}>{words.one(agencyName, year)}</a>
                  </RowHead>
                  <Cell line>{words.states[state]}</Cell>
                  <Cell line>{readBy ?? words.command}</Cell>
                  <Cell line>{instantInFull(readAt)}</Cell>
                  <Cell>{fileName}</Cell>
                </Row>
              ))}
            </Table>
          )}
        </PagePart>
      </PageBody>
    </PublishingFrame>
  );
}
