import { ActionForm } from "@/components/desk-ui/action-form";
import { ChoiceField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { DraftFile } from "@/db/queries/publication-draft-files";
import type { Gate } from "@/db/queries/publication-scans";
import { isLookedThrough, mustGo } from "@/domain/publication/gate/file-places";
import { unseenPages } from "@/domain/publication/gate/gate-rules";
import { findingNames, gatePanel, outcomeNames } from "@/text/gate";
import { cleanCopy, confirmSeenPages, flattenFile } from "./actions";
import type { HitGroup } from "./hit-groups";
import { HitItem, type HitMay } from "./hit-item";

type ScannedFile = NonNullable<Gate["files"]>[number];
/** Formats in which a value is written over where it stands. */
const MASKABLE = /officedocument|^text\//;
const DRAWN = /^(?:application\/pdf|image\/(?:jpeg|png))$/;

function Findings({ scan, file, may }: { scan: ScannedFile; file: DraftFile; may: HitMay }) {
  const go = scan.findings.filter((one) => mustGo(one, scan.findings));
  const told = scan.findings.filter((one) => !go.includes(one));
  const name = (one: (typeof go)[number]) => findingNames[one.kind](one.count);
  return (
    <>
      {go.length > 0 ? (
        <div className="mt-1">
          <p>
            <span className="font-semibold text-gov">{gatePanel.mustGo}</span>
            {go.map(name).join("、")}。
          </p>
          {may.mayEdit ? (
            <ActionForm
              action={cleanCopy}
              submit={gatePanel.clean}
              kind="secondary"
              hidden={{ id: may.id, seen: may.seen, sha256: file.sha256 }}
            >
              <p className="text-sm text-ink-2">{gatePanel.cleanWhat}</p>
            </ActionForm>
          ) : null}
        </div>
      ) : null}
      {told.length > 0 ? (
        <p className="mt-1">
          {gatePanel.toldOnly}
          {told.map(name).join("、")}。
        </p>
      ) : null}
    </>
  );
}

function Pages({ scan, file, gate, may }: { scan: ScannedFile; file: DraftFile; gate: Gate; may: HitMay }) {
  if (scan.handPages.length === 0) return null;
  const open = unseenPages(scan, gate.state.seenPages);
  const isDrawn = DRAWN.test(file.mediaType);
  const name = (page: number) => (isDrawn ? gatePanel.page(page) : gatePanel.wholeFile);
  return (
    <div className="mt-2">
      <p className="font-semibold">{gatePanel.pages}</p>
      <p className="text-sm text-ink-2">{gatePanel.pagesWhat}</p>
      <p className="flex flex-wrap gap-x-3 gap-y-1">
        {scan.handPages.map((page) => (
          <span key={page}>
            <a
              href={`/publishing/${may.id}/gate/${file.sha256}${isDrawn ? `/pages/${page}` : ""}`}
              target={isDrawn ? "_blank" : undefined}
              rel="noreferrer"
            >
              {name(page)}
            </a>
            {open.includes(page) ? "" : `（${gatePanel.pageSeen}）`}
          </span>
        ))}
      </p>
      {open.length > 0 && may.mayPass ? (
        <ActionForm
          action={confirmSeenPages}
          submit={gatePanel.confirmPages}
          kind="secondary"
          hidden={{ id: may.id, sha256: file.sha256 }}
          prefix={`${file.sha256.slice(0, 8)}-`}
        >
          <ChoiceField
            type="checkbox"
            name="page"
            label={gatePanel.seenPages}
            chosen={[]}
            choices={open.map((page) => ({ value: String(page), label: name(page) }))}
          />
        </ActionForm>
      ) : null}
    </div>
  );
}

/** One file of a draft: whether it was looked through, what it carries, what was found in it. */
export function FileItem({
  file,
  position,
  scan,
  groups,
  gate,
  may,
}: {
  file: DraftFile;
  position: number;
  scan: ScannedFile | undefined;
  groups: readonly HitGroup[];
  gate: Gate;
  may: HitMay;
}) {
  const isClean = scan?.outcome === "checked" && scan.findings.length === 0 && groups.length === 0;
  const mayFlatten =
    may.mayEdit &&
    file.mediaType === "application/pdf" &&
    groups.some(({ severity }) => severity === "confirm");
  return (
    <li className="border-t border-line py-3">
      <p className="break-all font-semibold">
        <a href={`/publishing/${may.id}/gate/${file.sha256}`}>{gatePanel.file(position, file.name)}</a>
      </p>
      {scan === undefined ? <p>{gatePanel.waiting}</p> : null}
      {scan && !isLookedThrough(scan.outcome) ? (
        <div className="mt-1">
          <Notice tone="danger" title={outcomeNames[scan.outcome]} />
        </div>
      ) : null}
      {scan?.outcome === "byHand" ? (
        <div className="mt-1">
          <Notice tone="warn" title={outcomeNames.byHand} />
        </div>
      ) : null}
      {isClean ? <p>{gatePanel.nothing}</p> : null}
      {scan ? <Findings scan={scan} file={file} may={may} /> : null}
      {scan?.isMore ? <Notice tone="danger" title={gatePanel.listTooLong} /> : null}
      {groups.length > 0 ? (
        <ul className="mt-2 grid gap-2">
          {groups.map((group) => (
            <HitItem
              key={group.key}
              group={group}
              may={{ ...may, isMaskable: MASKABLE.test(file.mediaType) }}
            />
          ))}
        </ul>
      ) : null}
      {mayFlatten ? (
        <ActionForm
          action={flattenFile}
          submit={gatePanel.flatten}
          kind="secondary"
          hidden={{ id: may.id, seen: may.seen, sha256: file.sha256 }}
        >
          <p className="mt-2 text-sm text-ink-2">{gatePanel.flattenWhat}</p>
        </ActionForm>
      ) : null}
      {scan ? <Pages scan={scan} file={file} gate={gate} may={may} /> : null}
    </li>
  );
}
