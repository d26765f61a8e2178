import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AlikePart } from "@/components/disposal/alike-part";
import { CaseView } from "@/components/disposal/case-view";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { noteCaseRead } from "@/db/mutations/disposal";
import { alikePublications } from "@/db/queries/alike";
import { readingOfCase } from "@/db/queries/case-reading";
import { disposalCase } from "@/db/queries/disposal";
import { rectificationOfCase } from "@/db/queries/rectifications";
import { now, today } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { rectificationPages } from "@/text/rectification";
import { areaNames } from "@/text/staff";
import { disposal, leakNames } from "@/text/withdrawal";
import { OversightFrame } from "../../oversight-frame";

export const metadata: Metadata = {
  title: `${disposal.list}_${areaNames["/oversight"]}`,
  robots: "noindex",
};

/** The notice that follows from the case, or where it is issued. */
function NoticePart({ caseId, told }: { caseId: string; told: string | null }) {
  return (
    <PagePart title={rectificationPages.ofCase}>
      <p className="max-w-read text-ink-2">{rectificationPages.ofCaseWhat}</p>
      <p className="mt-2">
        {told === null ? (
          <a href={`/oversight/rectifications/new?case=${caseId}`}>{rectificationPages.issueLink}</a>
        ) : (
          <a href={`/oversight/rectifications/${told}`}>{rectificationPages.openNotice}</a>
        )}
      </p>
    </PagePart>
  );
}

export default async function SupervisedCasePage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requireStaff("oversight.read");
  const found = await disposalCase(staff, (await params).id);
  if (!found) notFound();
  const at = now();
  await noteCaseRead(staff, "supervisor", found.id, "disposal.read", at);
  return (
    <OversightFrame current="/oversight/disposal">
      <PageBody title={leakNames[found.ground]} lead={disposal.readOnly}>
        <p className="mt-1">
          <a href="/oversight/disposal">{disposal.back}</a>
        </p>
        <CaseView
          found={found}
          reading={await readingOfCase(found, at)}
          at={at}
          packageHref={`/oversight/disposal/${found.id}/package`}
          alike={<AlikePart items={await alikePublications(found)} today={today()} />}
          notice={<NoticePart caseId={found.id} told={await rectificationOfCase(found.id)} />}
        />
      </PageBody>
    </OversightFrame>
  );
}
