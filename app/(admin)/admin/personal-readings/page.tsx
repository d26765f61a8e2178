import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { TextField } from "@/components/desk-ui/fields";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { readingAlarms, readingLimit } from "@/db/queries/personal-readings";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { instantInFull } from "@/text/dates";
import { readingProblems, readingsPage as words } from "@/text/personal-readings";
import { DoneNotice } from "../../../done-notice";
import { AdminFrame } from "../admin-frame";
import { saveReadingLimit } from "./actions";

export const metadata: Metadata = { title: words.title, robots: "noindex" };

/** From how many items about persons on the security administrators are told, and of whom they were (PS-021). */
export default async function PersonalReadingsPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("staff.grant");
  const limit = await readingLimit();
  const alarms = await readingAlarms(staff);
  const heads = [
    { label: words.heads.who },
    { label: words.heads.items, numeric: true },
    { label: words.heads.at },
  ];
  return (
    <AdminFrame current="/admin/personal-readings">
      <PageBody title={words.title} lead={words.lead}>
        <DoneNotice params={await searchParams} sentences={{ saved: words.saved }} />
        <PagePart title={words.alarms}>
          {alarms.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <Table caption={words.alarms} heads={heads}>
              {alarms.map(({ seq, at, name, username, items }) => (
                <Row key={seq}>
                  <RowHead>{words.who(name ?? "", username ?? "")}</RowHead>
                  <Cell numeric>{items}</Cell>
                  <Cell line>{instantInFull(at)}</Cell>
                </Row>
              ))}
            </Table>
          )}
          <p className="mt-3 max-w-read text-ink-2">{words.next}</p>
        </PagePart>
        <PagePart title={words.limit}>
          <ActionForm
            action={saveReadingLimit}
            submit={words.save}
            sentences={readingProblems}
            labels={words.fields}
            className="max-w-read"
          >
            <TextField
              name="items"
              label={words.fields.items}
              hint={words.itemsHint}
              initial={String(limit.items)}
              inputMode="numeric"
              width="short"
            />
            <TextField
              name="hours"
              label={words.fields.hours}
              hint={words.hoursHint}
              initial={String(limit.hours)}
              inputMode="numeric"
              width="short"
            />
          </ActionForm>
        </PagePart>
      </PageBody>
    </AdminFrame>
  );
}
