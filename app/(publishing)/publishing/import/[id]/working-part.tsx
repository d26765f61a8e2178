import { Notice } from "@/components/ui/notice";
import type { ImportCountsOfDesk } from "@/db/queries/publication-imports";
import { importRun } from "@/text/desk-import";

/** How far the work is; the page asks again by itself, with or without scripts. */
export function WorkingPart({
  id,
  state,
  counts,
}: {
  id: string;
  state: "checking" | "applying" | "submitting";
  counts: ImportCountsOfDesk;
}) {
  const { rows, checked, verdicts, applied, drafts, unsent } = counts;
  const steps = {
    checking: [checked, rows],
    applying: [applied, rows - verdicts.bad],
    submitting: [drafts - unsent, drafts],
  } as const;
  const [done, total] = steps[state];
  const words = importRun.working(state, done, total);
  return (
    <div className="mt-6 max-w-read">
      <meta httpEquiv="refresh" content="2" />
      <div role="status">
        <Notice title={words}>
          <progress className="mt-2 h-3 w-full accent-link" value={done} max={Math.max(total, 1)}>
            {words}
          </progress>
          <p className="mt-2">{importRun.workingHint}</p>
        </Notice>
      </div>
      <p className="mt-3">
        <a href={`/publishing/import/${id}`}>{importRun.reload}</a>
      </p>
    </div>
  );
}
