import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { SelectField, SeveralField, TextField } from "@/components/desk-ui/fields";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { agencyChoices } from "@/db/queries/admin-site";
import { columnTree } from "@/db/queries/columns";
import { publishingSettings } from "@/db/queries/publishing-settings";
import { reviewRulesForAdmin } from "@/db/queries/review-rules";
import { PREVIEW_SCOPES } from "@/domain/publication/preview-link";
import { REVIEW_LEVELS } from "@/domain/publication/review-levels";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { previewSettings } from "@/text/preview-link";
import { reviewLevelNames } from "@/text/publishing";
import { workflowPage, workflowProblems } from "@/text/publishing-workflow";
import { DoneNotice } from "../../../done-notice";
import { AdminFrame } from "../admin-frame";
import { savePreviewLinks, saveReviewRule, saveTermDays } from "./actions";
import { ColumnLimits } from "./column-limits";
import { RuleTable } from "./rule-table";

export const metadata: Metadata = { title: workflowPage.title, robots: "noindex" };

export default async function PublishingWorkflowPage({
  searchParams,
}: {
  searchParams: Promise<QueryParams>;
}) {
  const staff = await requireStaff("site.manage");
  const agencies = await agencyChoices(staff);
  const columns = await columnTree();
  const { termReminderDays, previewScope, previewHours } = await publishingSettings();
  const { saved, removed, limitsSaved, termSaved } = workflowPage;
  const columnChoices = columns.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <AdminFrame current="/admin/publishing-workflow">
      <PageBody title={workflowPage.title} lead={workflowPage.lead}>
        <DoneNotice
          params={await searchParams}
          sentences={{ saved, removed, limitsSaved, termSaved, previewSaved: previewSettings.saved }}
        />
        <div className="mt-4 max-w-read">
          <Notice title={workflowPage.secrecy}>
            <p>{workflowPage.secrecyMore}</p>
          </Notice>
        </div>
        <PagePart title={workflowPage.rules}>
          <p className="mb-3 max-w-read text-ink-2">{workflowPage.rulesHint}</p>
          <RuleTable rules={await reviewRulesForAdmin(staff)} agencies={agencies} columns={columns} />
        </PagePart>
        <PagePart title={workflowPage.change}>
          <p className="max-w-read text-ink-2">{workflowPage.changeHint}</p>
          <ActionForm
            action={saveReviewRule}
            submit={workflowPage.save}
            sentences={workflowProblems}
            className="max-w-read"
          >
            <SelectField
              name="agency"
              label={workflowPage.agency}
              options={[
                { value: "", label: workflowPage.allAgencies },
                ...agencies.map(({ code, name }) => ({ value: code, label: name })),
              ]}
            />
            <SelectField
              name="column"
              label={workflowPage.column}
              options={[{ value: "", label: workflowPage.allColumns }, ...columnChoices]}
            />
            <SeveralField
              name="levels"
              label={workflowPage.several}
              hint={workflowPage.severalHint}
              initial={REVIEW_LEVELS.join("，")}
              choices={REVIEW_LEVELS.map((level) => ({ value: level, label: reviewLevelNames[level] }))}
            />
          </ActionForm>
        </PagePart>
        <ColumnLimits columns={columns} />
        <PagePart title={workflowPage.terms}>
          <ActionForm
            action={saveTermDays}
            submit={workflowPage.termSave}
            sentences={workflowProblems}
            className="max-w-read"
          >
            <TextField
              name="termDays"
              label={workflowPage.termDays}
              hint={workflowPage.termDaysHint}
              initial={termReminderDays.join("、")}
              autoComplete="off"
            />
          </ActionForm>
        </PagePart>
        <PagePart title={previewSettings.title}>
          <p className="max-w-read text-ink-2">{previewSettings.lead}</p>
          <ActionForm
            action={savePreviewLinks}
            submit={previewSettings.save}
            sentences={previewSettings.problems}
            className="max-w-read"
          >
            <SelectField
              name="scope"
              label={previewSettings.scope}
              initial={previewScope}
              options={PREVIEW_SCOPES.map((value) => ({ value, label: previewSettings.scopes[value] }))}
            />
            <TextField
              name="hours"
              label={previewSettings.hours}
              hint={previewSettings.hoursHint}
              initial={String(previewHours)}
              inputMode="numeric"
              autoComplete="off"
            />
          </ActionForm>
        </PagePart>
      </PageBody>
    </AdminFrame>
  );
}
