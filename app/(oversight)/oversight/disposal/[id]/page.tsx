import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseView } from "@/components/disposal/case-view";
import { PageBody } from "@/components/staff/page-body";
import { noteCaseRead } from "@/db/mutations/disposal";
import { readingOfCase } from "@/db/queries/case-reading";
import { disposalCase } from "@/db/queries/disposal";
import { now } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { areaNames } from "@/text/staff";
import { disposal, leakNames } from "@/text/withdrawal";
import { OversightFrame } from "../../oversight-frame";

export const metadata: Metadata = {
  title: `${disposal.list}_${areaNames["/oversight"]}`,
  robots: "noindex",
};

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
        />
      </PageBody>
    </OversightFrame>
  );
}
