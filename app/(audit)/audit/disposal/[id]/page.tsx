import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AlikePart } from "@/components/disposal/alike-part";
import { CaseView } from "@/components/disposal/case-view";
import { PageBody } from "@/components/staff/page-body";
import { noteCaseRead } from "@/db/mutations/disposal";
import { alikePublications } from "@/db/queries/alike";
import { readingOfCase } from "@/db/queries/case-reading";
import { disposalCase } from "@/db/queries/disposal";
import { now, today } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { areaNames } from "@/text/staff";
import { disposal, leakNames } from "@/text/withdrawal";
import { AuditFrame } from "../../audit-frame";

export const metadata: Metadata = {
  title: `${disposal.list}_${areaNames["/audit"]}`,
  robots: "noindex",
};

export default async function AuditedCasePage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requireStaff("audit.read");
  const found = await disposalCase(staff, (await params).id);
  if (!found) notFound();
  const at = now();
  await noteCaseRead(staff, "auditor", found.id, "disposal.read", at);
  return (
    <AuditFrame current="/audit/disposal">
      <PageBody title={leakNames[found.ground]} lead={disposal.readOnly}>
        <p className="mt-1">
          <a href="/audit/disposal">{disposal.back}</a>
        </p>
        <CaseView
          found={found}
          reading={await readingOfCase(found, at)}
          at={at}
          packageHref={`/audit/disposal/${found.id}/package`}
          alike={<AlikePart items={await alikePublications(found)} today={today()} />}
        />
      </PageBody>
    </AuditFrame>
  );
}
