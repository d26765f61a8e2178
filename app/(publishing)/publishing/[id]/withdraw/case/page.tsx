import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk-ui/action-form";
import { SelectField, TextArea } from "@/components/desk-ui/fields";
import { CaseView } from "@/components/disposal/case-view";
import { PageBody } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { noteCaseRead } from "@/db/mutations/disposal";
import { readingOfCase } from "@/db/queries/case-reading";
import { disposalCase, latestCaseOf } from "@/db/queries/disposal";
import { RECORDED_STEPS } from "@/domain/publication/withdrawal/disposal";
import { now } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { opinionProblems } from "@/text/publishing";
import { areaNames } from "@/text/staff";
import { disposal, leakNames, withdrawPage } from "@/text/withdrawal";
import { PublishingFrame } from "../../../publishing-frame";
import { lookAtSurfaces, recordDisposalStep } from "../actions";

export const metadata: Metadata = {
  title: `${disposal.list}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

/** Where the office records a step, until the case is closed. */
function RecordForm({ caseId }: { caseId: string }) {
  return (
    <div className="mt-4 max-w-read border-t border-line pt-3">
      <h3 className="font-semibold">{disposal.record}</h3>
      <ActionForm
        action={recordDisposalStep}
        submit={disposal.save}
        hidden={{ caseId }}
        sentences={opinionProblems}
      >
        <SelectField
          name="step"
          label={disposal.step}
          initial="assessed"
          options={RECORDED_STEPS.map((value) => ({ value, label: disposal.steps_[value] }))}
        />
        <TextArea name="text" label={disposal.text} hint={disposal.textHint} rows={4} />
      </ActionForm>
    </div>
  );
}

export default async function OwnCasePage({
  params,
  searchParams,
}: PageProps<"/publishing/[id]/withdraw/case">) {
  const by = await requireStaff("publication.withdraw");
  const staff = await requireStaff("draft.read");
  const { id } = await params;
  const caseId = await latestCaseOf(by, id);
  const found = caseId === null ? null : await disposalCase(by, caseId);
  if (!found) notFound();
  const at = now();
  await noteCaseRead(by, "publisher", found.id, "disposal.read", at);
  const { done } = await searchParams;
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody title={leakNames[found.ground]}>
        <p className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
          <a href="/publishing/disposal">{disposal.back}</a>
          <a href={`/publishing/${id}/withdraw`}>{withdrawPage.title}</a>
          <a href={`/publishing/${id}`}>{disposal.backToDraft}</a>
          <a href={`/p/${id}`}>{withdrawPage.tombstone}</a>
        </p>
        {done === undefined ? null : (
          <div role="status" className="mt-3 max-w-read">
            <Notice tone="ok" title={withdrawPage.done} />
          </div>
        )}
        <CaseView
          found={found}
          reading={await readingOfCase(found, at)}
          at={at}
          packageHref={`/publishing/${id}/withdraw/case/package`}
          acts={found.closedAt === null ? <RecordForm caseId={found.id} /> : null}
          look={
            <ActionForm
              action={lookAtSurfaces}
              submit={disposal.look}
              kind="secondary"
              hidden={{ caseId: found.id }}
            />
          }
        />
      </PageBody>
    </PublishingFrame>
  );
}
