import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk-ui/action-form";
import { ChoiceField, TextArea, TextField } from "@/components/desk-ui/fields";
import { RectificationView } from "@/components/rectification/rectification-view";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { rectification } from "@/db/queries/rectifications";
import { today } from "@/server/clock";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import {
  issueForm,
  rectificationPages,
  rectificationProblems,
  decideForm as words,
} from "@/text/rectification";
import { areaNames } from "@/text/staff";
import { DoneNotice } from "../../../../done-notice";
import { OversightFrame } from "../../oversight-frame";
import { decideNotice } from "../actions";

export const metadata: Metadata = {
  title: `${rectificationPages.title}_${areaNames["/oversight"]}`,
  robots: "noindex",
};

function DecideForm({ id }: { id: string }) {
  return (
    <PagePart title={words.title}>
      <div className="max-w-read">
        <ActionForm
          action={decideNotice}
          submit={words.submit}
          hidden={{ id }}
          sentences={rectificationProblems}
        >
          <ChoiceField
            name="step"
            label={words.decision}
            initial="passed"
            choices={Object.entries(words.choices).map(([value, label]) => ({ value, label }))}
          />
          <TextArea name="text" label={words.text} hint={words.hint} rows={4} />
          <TextField name="due" label={words.due} hint={words.dueHint} width="short" />
        </ActionForm>
      </div>
    </PagePart>
  );
}

export default async function RectificationPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<QueryParams>;
}) {
  const staff = await requireStaff("oversight.read");
  const found = await rectification(staff, (await params).id);
  if (!found) notFound();
  const { id, subject, caseId, state } = found;
  return (
    <OversightFrame current="/oversight/rectifications">
      <PageBody title={subject}>
        <p className="mt-1">
          <a href="/oversight/rectifications">{rectificationPages.back}</a>
        </p>
        <DoneNotice params={await searchParams} sentences={{ ...issueForm.done, ...words.done }} />
        <RectificationView
          found={found}
          today={today()}
          caseHref={caseId === null ? null : `/oversight/disposal/${caseId}`}
          letterHref={`/oversight/rectifications/${id}/letter`}
          acts={state === "submitted" ? <DecideForm id={id} /> : null}
        />
      </PageBody>
    </OversightFrame>
  );
}
