import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk-ui/action-form";
import { SelectField, TextArea } from "@/components/desk-ui/fields";
import { AlikePart } from "@/components/disposal/alike-part";
import { CaseView } from "@/components/disposal/case-view";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { noteCaseRead } from "@/db/mutations/disposal";
import { alikePublications } from "@/db/queries/alike";
import { readingOfCase } from "@/db/queries/case-reading";
import { disposalCase, latestCaseOf } from "@/db/queries/disposal";
import { rectificationOfCase } from "@/db/queries/rectifications";
import { RECORDED_STEPS } from "@/domain/publication/withdrawal/disposal";
import { now, today } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { opinionProblems } from "@/text/publishing";
import { rectificationPages } from "@/text/rectification";
import { areaNames } from "@/text/staff";
import { alikeFiles, disposal, leakNames, withdrawPage } from "@/text/withdrawal";
import { PublishingFrame } from "../../../publishing-frame";
import { lookAtSurfaces, recordDisposalStep, scanAlike } from "../actions";

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

/** The notice that the supervising office issued about the case. */
function NoticePart({ told }: { told: string | null }) {
  if (told === null) return null;
  return (
    <PagePart title={rectificationPages.ofCase}>
      <p>
        <a href={`/publishing/rectifications/${told}`}>{rectificationPages.openNotice}</a>
      </p>
    </PagePart>
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
          alike={
            <AlikePart
              items={await alikePublications(found)}
              today={today()}
              mayWithdraw
              scan={
                <ActionForm
                  action={scanAlike}
                  submit={alikeFiles.scan}
                  kind="secondary"
                  hidden={{ caseId: found.id }}
                />
              }
            />
          }
          notice={<NoticePart told={await rectificationOfCase(found.id)} />}
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
