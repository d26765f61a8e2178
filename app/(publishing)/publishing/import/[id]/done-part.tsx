import { ActionForm } from "@/components/desk-ui/action-form";
import { PagePart } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import type { ImportCountsOfDesk } from "@/db/queries/publication-imports";
import { importRun } from "@/text/desk-import";
import { submitImported } from "../actions";

/** What became of an import, and the next step for its drafts. */
export function DonePart({ id, counts }: { id: string; counts: ImportCountsOfDesk }) {
  const { outcomes, submitted, notSubmitted, unsent } = counts;
  return (
    <>
      <div role="status" className="mt-6 max-w-read">
        <Notice tone={outcomes.bad > 0 ? "warn" : "ok"} title={importRun.doneTitle(outcomes)}>
          <p>{importRun.doneHint}</p>
          {submitted + notSubmitted > 0 ? <p>{importRun.submitted(submitted, notSubmitted)}</p> : null}
        </Notice>
      </div>
      {unsent > 0 ? (
        <PagePart title={importRun.submitTitle}>
          <p className="max-w-read text-ink-2">{importRun.submitHint}</p>
          <ActionForm action={submitImported} submit={importRun.submit(unsent)} hidden={{ id }} />
        </PagePart>
      ) : null}
    </>
  );
}
