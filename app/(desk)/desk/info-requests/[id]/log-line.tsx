import { LogStageTag } from "@/components/disclosure-log/log-stage-tag";
import { logProposal } from "@/db/queries/disclosure-log";
import type { Staff } from "@/domain/access/actor";
import { maySuggestForLog } from "@/domain/disclosure-log/log-stages";
import { deskLog } from "@/text/disclosure-log";
import type { OpenedCase } from "./opened-case";

/** Whether the answer is shown to everybody, or could be. */
export async function LogLine({ staff, opened }: { staff: Staff<"infoRequest.read">; opened: OpenedCase }) {
  if (!maySuggestForLog(opened.outcome)) return null;
  const known = await logProposal(staff, { infoRequestId: opened.id });
  if (known)
    return (
      <p className="mt-3">
        <a href={`/desk/log/${known.id}`}>{deskLog.title}</a> <LogStageTag stage={known.stage} />
      </p>
    );
  if (!staff.permissions.has("infoRequest.handle")) return null;
  return (
    <p className="mt-3">
      {deskLog.onCase.none} <a href={`/desk/log/new?case=${opened.id}`}>{deskLog.propose}</a>
    </p>
  );
}
