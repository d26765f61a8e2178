import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { TextField } from "@/components/desk-ui/fields";
import { PageBody } from "@/components/staff/page-body";
import { overviewTargets } from "@/db/queries/overview-targets";
import { TARGETED_FIGURES } from "@/domain/oversight/targets";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { overviewTargetTyped, overviewText, targetNames, targetProblems } from "@/text/overview";
import { DoneNotice } from "../../../done-notice";
import { AdminFrame } from "../admin-frame";
import { saveTargets } from "./actions";

export const metadata: Metadata = { title: overviewText.targetsTitle, robots: "noindex" };

export default async function OversightTargetsPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  await requireStaff("site.manage");
  const targets = await overviewTargets();
  const { targetsSaved } = overviewText;
  return (
    <AdminFrame current="/admin/oversight-targets">
      <PageBody title={overviewText.targetsTitle} lead={overviewText.targetsLead}>
        <DoneNotice params={await searchParams} sentences={{ targetsSaved }} />
        <ActionForm
          action={saveTargets}
          submit={overviewText.targetsSave}
          sentences={targetProblems}
          labels={targetNames}
          className="mt-4 max-w-read"
        >
          {TARGETED_FIGURES.map((figure) => (
            <TextField
              key={figure}
              name={figure}
              label={targetNames[figure]}
              hint={overviewText.targetHints[figure]}
              initial={overviewTargetTyped(figure, targets[figure])}
              inputMode="decimal"
              autoComplete="off"
            />
          ))}
        </ActionForm>
      </PageBody>
    </AdminFrame>
  );
}
