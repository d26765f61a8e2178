import { ActionForm } from "@/components/desk-ui/action-form";
import { Notice } from "@/components/ui/notice";
import type { DeskImport, ImportCountsOfDesk } from "@/db/queries/publication-imports";
import { importRun } from "@/text/desk-import";
import { applyImport, mapAgain } from "../actions";

const SHOWN_FILES = 20;

/** What the dry run found, and the step to the import itself. */
export function CheckedPart({ batch, counts }: { batch: DeskImport; counts: ImportCountsOfDesk }) {
  const { id, unusedFiles } = batch;
  const { verdicts } = counts;
  const will = verdicts.created + verdicts.changed;
  return (
    <div className="mt-6">
      <div role="status" className="max-w-read">
        <Notice tone={verdicts.bad > 0 ? "warn" : "ok"} title={importRun.checkedTitle(verdicts)}>
          <p>{importRun.checkedHint}</p>
        </Notice>
      </div>
      {unusedFiles.length > 0 ? (
        <div className="mt-3 max-w-read">
          <Notice tone="warn" title={importRun.unused(unusedFiles.length)}>
            <ul className="list-disc pl-5">
              {unusedFiles.slice(0, SHOWN_FILES).map((name) => (
                <li key={name} className="break-all">
                  {name}
                </li>
              ))}
            </ul>
            {unusedFiles.length > SHOWN_FILES ? (
              <p>{importRun.unusedMore(unusedFiles.length - SHOWN_FILES)}</p>
            ) : null}
          </Notice>
        </div>
      ) : null}
      {will > 0 ? (
        <ActionForm action={applyImport} submit={importRun.apply(will)} hidden={{ id }} />
      ) : (
        <p className="mt-4">{importRun.nothingToApply}</p>
      )}
      <ActionForm action={mapAgain} submit={importRun.again} kind="quiet" hidden={{ id }} prefix="map-" />
    </div>
  );
}
