import { ActionForm } from "@/components/desk-ui/action-form";
import { Notice } from "@/components/ui/notice";
import type { DraftFile } from "@/db/queries/publication-draft-files";
import type { Gate } from "@/db/queries/publication-scans";
import { undecided } from "@/domain/publication/gate/gate-rules";
import type { PublicationFields } from "@/domain/publication/publication-form";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { gatePanel } from "@/text/gate";
import { checks } from "@/text/publishing";
import { scanNow } from "./actions";
import { FileItem } from "./file-item";
import { hitGroups } from "./hit-groups";
import { HitItem, type HitMay } from "./hit-item";

/** Everything that was found in a draft and its files, where it stands, with what can be done about it (E-08). */
export function GatePanel({
  gate,
  fields,
  on,
  files,
  may,
}: {
  gate: Gate;
  fields: PublicationFields;
  on: CalendarDate;
  files: readonly DraftFile[];
  may: HitMay;
}) {
  const inText = gate.hits.filter(({ inFile, container }) => !inFile || container === "name");
  const groups = hitGroups(inText, gate, { fields, on });
  const open = undecided({ hits: gate.hits, passed: gate.state.passed });
  const left = new Set(open.map(({ container, valueHash }) => `${container}|${valueHash}`)).size;
  const isWaiting = files.length > 0 && gate.files === null;
  return (
    <div id="gate" tabIndex={-1}>
      <h3 className="font-semibold">{checks.scan}</h3>
      {groups.length === 0 ? (
        <p>{checks.clean}</p>
      ) : (
        <ul className="mt-2 grid gap-2">
          {groups.map((group) => (
            <HitItem key={group.key} group={group} may={may} />
          ))}
        </ul>
      )}
      <p className="mt-1 text-xs text-ink-3">{checks.scanOf}</p>
      <h3 className="mt-4 font-semibold">{gatePanel.title}</h3>
      {files.length === 0 ? <p>{gatePanel.none}</p> : null}
      {isWaiting ? (
        <Notice tone="warn" title={gatePanel.scanning}>
          <p>{gatePanel.scanningWhat}</p>
        </Notice>
      ) : null}
      <ul>
        {files.map((file, index) => (
          <FileItem
            key={`${file.sha256} ${file.name}`}
            file={file}
            position={index + 1}
            scan={gate.files?.[index]}
            groups={hitGroups(
              gate.hits.filter(
                ({ container, position }) => container === file.sha256 && position === index + 1,
              ),
              gate,
            )}
            gate={gate}
            may={may}
          />
        ))}
      </ul>
      {files.length > 0 ? (
        <ActionForm
          action={scanNow}
          submit={isWaiting ? gatePanel.scanNow : gatePanel.scanAgain}
          kind="quiet"
          hidden={{ id: may.id }}
        />
      ) : null}
      {gate.hits.length > 0 ? (
        <p className="mt-2 font-semibold">{left > 0 ? gatePanel.toDecide(left) : gatePanel.allDecided}</p>
      ) : null}
    </div>
  );
}
