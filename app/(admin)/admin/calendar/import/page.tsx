import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { ChoiceField, TextArea, TextField } from "@/components/desk-ui/fields";
import { PageBody } from "@/components/staff/page-body";
import { requireStaff } from "@/server/session";
import { calendarImport, importProblems } from "@/text/calendar";
import { AdminFrame } from "../../admin-frame";
import { proposeNotice } from "../actions";
import { NoticeProblems } from "./notice-problems";

export const metadata: Metadata = { title: calendarImport.title, robots: "noindex" };

export default async function ImportPage() {
  await requireStaff("site.manage");
  const { wholeYear, wholeYearHint, adjusts, adjustsHint } = calendarImport;
  return (
    <AdminFrame current="/admin/calendar">
      <PageBody title={calendarImport.title} lead={calendarImport.lead}>
        <p className="my-3">
          <a href="/admin/calendar">{calendarImport.back}</a>
        </p>
        <ActionForm
          action={proposeNotice}
          submit={calendarImport.submit}
          sentences={importProblems}
          className="max-w-read"
        >
          <TextArea
            name="text"
            label={calendarImport.text}
            hint={calendarImport.textHint}
            rows={14}
            spellCheck={false}
          />
          <NoticeProblems />
          <ChoiceField
            name="scope"
            label={calendarImport.scope}
            initial="wholeYear"
            choices={[
              { value: "wholeYear", label: wholeYear, hint: wholeYearHint },
              { value: "adjusts", label: adjusts, hint: adjustsHint },
            ]}
          />
          <TextField
            name="year"
            label={calendarImport.year}
            hint={calendarImport.yearHint}
            width="short"
            inputMode="numeric"
            optional
          />
          <TextField name="source" label={calendarImport.source} hint={calendarImport.sourceHint} optional />
        </ActionForm>
      </PageBody>
    </AdminFrame>
  );
}
