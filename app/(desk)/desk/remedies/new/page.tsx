import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { ChoiceField, SelectField, TextField } from "@/components/desk-ui/fields";
import { deskCase } from "@/db/queries/desk-case";
import { remediesOf } from "@/db/queries/remedies";
import { REMEDY_KINDS } from "@/domain/remedy/remedy-kinds";
import { today } from "@/server/clock";
import { type QueryParams, textParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { fieldProblems, registers } from "@/text/registers";
import { REMEDY_KIND_LABELS, remedies } from "@/text/remedies";
import { RegisterFrame, RegisterMissing } from "../../register-frame";
import { fileOne } from "../actions";
import { RemedyFields } from "../remedy-fields";

export const metadata: Metadata = { title: remedies.file, robots: "noindex" };

const { fields } = remedies;

export default async function FileRemedyPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  await requireStaff("infoRequest.register");
  const staff = await requireStaff("infoRequest.read");
  const found = await deskCase(staff, textParam(await searchParams, "case"));
  if (!found) return <RegisterMissing staff={staff} register="/desk/remedies" />;
  const reviews = (await remediesOf(staff, found.id)).filter(({ kind }) => kind === "review");
  return (
    <RegisterFrame
      staff={staff}
      register="/desk/remedies"
      title={remedies.fileTitle(found.number)}
      lead={<a href={`/desk/info-requests/${found.id}`}>{found.subject}</a>}
      isPart
    >
      <ActionForm
        action={fileOne}
        submit={remedies.file}
        hidden={{ infoRequestId: found.id }}
        sentences={fieldProblems}
        className="mt-4 max-w-read"
      >
        <ChoiceField
          name="kind"
          label={fields.kind}
          initial="review"
          choices={REMEDY_KINDS.map((value) => ({ value, label: REMEDY_KIND_LABELS[value] }))}
        />
        <TextField
          name="filedOn"
          type="date"
          label={fields.filedOn}
          hint={fields.filedOnHint}
          width="short"
          max={today()}
        />
        {reviews.length > 0 ? (
          <SelectField
            name="reviewId"
            label={fields.review}
            hint={fields.reviewHint}
            optional
            options={[
              { value: "", label: registers.pick },
              ...reviews.map(({ id, kind, filedOn }) => ({
                value: id,
                label: remedies.earlier(REMEDY_KIND_LABELS[kind], filedOn),
              })),
            ]}
          />
        ) : null}
        <RemedyFields
          today={today()}
          given={{ organ: found.reviewOrgan, caseNumber: null, procedure: null, noticeOn: null, note: "" }}
        />
      </ActionForm>
    </RegisterFrame>
  );
}
