import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "@/components/desk-ui/action-form";
import { ChoiceField, SelectField, TextArea, TextField } from "@/components/desk-ui/fields";
import { PageBody } from "@/components/staff/page-body";
import { issuingAgencies } from "@/db/queries/agencies";
import { disposalCase } from "@/db/queries/disposal";
import { rectificationOfCase } from "@/db/queries/rectifications";
import { MEASURES } from "@/domain/oversight/rectification";
import { maskedText } from "@/domain/publication/withdrawal/masked-text";
import { today } from "@/server/clock";
import { type QueryParams, textParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import {
  measureHints,
  measureNames,
  rectificationPages,
  rectificationProblems,
  issueForm as words,
} from "@/text/rectification";
import { areaNames } from "@/text/staff";
import { OversightFrame } from "../../oversight-frame";
import { issueNotice } from "../actions";

export const metadata: Metadata = {
  title: `${words.title}_${areaNames["/oversight"]}`,
  robots: "noindex",
};

/** The form for a new notice; `case` names the disposal case that it follows from. */
export default async function NewRectificationPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("oversight.read");
  const params = await searchParams;
  const found = await disposalCase(staff, textParam(params, "case"));
  const told = found ? await rectificationOfCase(found.id) : null;
  if (told !== null) redirect(`/oversight/rectifications/${told}`);
  const agencies = await issuingAgencies();
  return (
    <OversightFrame current="/oversight/rectifications">
      <PageBody title={words.title} lead={found ? words.about(maskedText(found.title, today())) : undefined}>
        <p className="mt-1">
          <a href="/oversight/rectifications">{rectificationPages.back}</a>
        </p>
        <div className="mt-4 max-w-read">
          <ActionForm
            action={issueNotice}
            submit={words.submit}
            hidden={found ? { caseId: found.id } : {}}
            sentences={rectificationProblems}
          >
            {found ? (
              <p>
                {rectificationPages.agency}：{found.agencyName}
              </p>
            ) : (
              <SelectField
                name="agencyCode"
                label={words.agency}
                initial={textParam(params, "agency")}
                options={[
                  { value: "", label: words.choose },
                  ...agencies.map(({ code, name }) => ({ value: code, label: name })),
                ]}
              />
            )}
            <ChoiceField
              name="measure"
              label={words.measure}
              initial="orderCorrection"
              choices={MEASURES.map((value) => ({
                value,
                label: measureNames[value],
                hint: measureHints[value],
              }))}
            />
            <TextField
              name="subject"
              label={words.subject}
              hint={words.subjectHint}
              initial={found ? words.subjectOfCase : textParam(params, "about")}
            />
            <TextArea
              name="demand"
              label={words.demand}
              hint={words.demandHint}
              rows={6}
              initial={found ? words.demandOfCase : ""}
            />
            <TextField name="due" label={words.due} hint={words.dueHint} width="short" />
          </ActionForm>
        </div>
      </PageBody>
    </OversightFrame>
  );
}
