import { ActionForm } from "@/components/desk-ui/action-form";
import { TextArea } from "@/components/desk-ui/fields";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Staff } from "@/domain/access/actor";
import type { OwnReport } from "@/server/annual-report/own-report";
import { reportProblems, reportRefusals, reportDesk as words } from "@/text/report-desk";
import { publishOwnReport, reopenOwnReport, submitOwnReport } from "../actions";

/** What can be done with the report now, by whoever looks at it; what is not theirs is said, never left out silently. */
export function NextAct({
  own,
  staff,
  year,
  base,
}: {
  own: OwnReport;
  staff: Staff;
  year: number;
  base: string;
}) {
  const { stage, lockVersion, versions, obstacle, writers } = own;
  const seen = { year, seen: lockVersion };
  const [version] = versions;
  const may = (permission: "report.write" | "report.review" | "report.publish") =>
    staff.permissions.has(permission);
  const wrote = writers.includes(staff.id);
  const anyPart = may("report.write") || may("report.review") || may("report.publish");
  return (
    <>
      {anyPart ? null : <p>{words.notYours}</p>}
      {stage === null || stage === "drafting" ? (
        may("report.write") ? (
          obstacle ? (
            <Notice tone="info" title={reportRefusals[obstacle]} />
          ) : (
            <>
              <p className="max-w-read">{words.submitLead}</p>
              <ActionForm action={submitOwnReport} submit={words.submit} hidden={seen} />
            </>
          )
        ) : (
          <p>{words.waitingForWriter}</p>
        )
      ) : null}
      {stage === "reviewing" ? (
        may("report.review") && !wrote ? (
          <>
            <p className="max-w-read">{words.reviewLead}</p>
            <p className="mt-3">
              <a href={`${base}/preview`} className={buttonClass("primary", "staff")}>
                {words.openReview}
              </a>
            </p>
          </>
        ) : (
          <p>{wrote && may("report.review") ? reportRefusals.ownWork : words.waitingForReview}</p>
        )
      ) : null}
      {stage === "frozen" ? (
        may("report.publish") && !wrote && version ? (
          <>
            <p className="max-w-read">{words.publishLead}</p>
            <ActionForm
              action={publishOwnReport}
              submit={words.publish}
              hidden={{ ...seen, hash: version.contentHash }}
            />
          </>
        ) : (
          <p>{wrote && may("report.publish") ? reportRefusals.ownWork : words.waitingForPublisher}</p>
        )
      ) : null}
      {(stage === "frozen" || stage === "published") && may("report.write") ? (
        <details className="mt-6 max-w-read">
          <summary className="min-h-6 text-link">
            {stage === "published" ? words.erratum : words.reopen}
          </summary>
          <ActionForm
            action={reopenOwnReport}
            submit={stage === "published" ? words.erratum : words.reopen}
            kind="secondary"
            hidden={seen}
            sentences={reportProblems}
          >
            <TextArea
              name="reason"
              label={words.reason}
              hint={stage === "published" ? words.erratumHint : words.reopenHint}
              rows={3}
            />
          </ActionForm>
        </details>
      ) : null}
    </>
  );
}
