import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk-ui/action-form";
import { TextArea } from "@/components/desk-ui/fields";
import { RectificationView } from "@/components/rectification/rectification-view";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { rectification } from "@/db/queries/rectifications";
import { stepsFrom } from "@/domain/oversight/rectification";
import { today } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { opinionProblems } from "@/text/publishing";
import { rectificationPages, answerForm as words } from "@/text/rectification";
import { areaNames } from "@/text/staff";
import { DoneNotice } from "../../../../done-notice";
import { PublishingFrame } from "../../publishing-frame";
import { answerNotice } from "../actions";

export const metadata: Metadata = {
  title: `${rectificationPages.title}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

function AnswerForms({ id, mayBegin }: { id: string; mayBegin: boolean }) {
  return (
    <PagePart title={words.title}>
      <div className="max-w-read">
        {mayBegin ? (
          <ActionForm
            action={answerNotice}
            submit={words.begin}
            kind="secondary"
            hidden={{ id, step: "begun", text: words.beginText }}
          />
        ) : null}
        <ActionForm
          action={answerNotice}
          submit={words.submit}
          hidden={{ id, step: "submitted" }}
          sentences={opinionProblems}
          className={mayBegin ? "mt-6" : ""}
        >
          <TextArea name="text" label={words.text} hint={words.hint} rows={8} />
        </ActionForm>
      </div>
    </PagePart>
  );
}

export default async function OwnRectificationPage({
  params,
  searchParams,
}: PageProps<"/publishing/rectifications/[id]">) {
  const staff = await requireStaff("draft.read");
  const found = await rectification(staff, (await params).id);
  if (!found) notFound();
  const { id, subject, publicationId, state } = found;
  const next = staff.permissions.has("publication.withdraw") ? stepsFrom(state) : [];
  const mayWithdraw = staff.permissions.has("publication.withdraw");
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody title={subject}>
        <p className="mt-1">
          <a href="/publishing/rectifications">{rectificationPages.back}</a>
        </p>
        <DoneNotice params={await searchParams} sentences={words.done} />
        <RectificationView
          found={found}
          today={today()}
          caseHref={
            publicationId === null || !mayWithdraw ? null : `/publishing/${publicationId}/withdraw/case`
          }
          letterHref={`/publishing/rectifications/${id}/letter`}
          acts={next.includes("submitted") ? <AnswerForms id={id} mayBegin={next.includes("begun")} /> : null}
        />
      </PageBody>
    </PublishingFrame>
  );
}
