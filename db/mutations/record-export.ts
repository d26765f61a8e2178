import type { Staff } from "@/domain/access/actor";
import { tx } from "../client";
import { appendAudit } from "./audit";

/** Notes that somebody took a list of cases along, in what form and how many. */
export async function recordExport(
  by: Staff<"infoRequest.read">,
  format: "csv" | "xlsx",
  count: number,
  at: number,
): Promise<void> {
  await tx(() =>
    appendAudit({
      at,
      actor: by.id,
      intent: "infoRequest.export",
      objectKind: "agency",
      objectId: by.agencyId ?? "",
      fields: [format, `rows:${count}`],
    }),
  );
}
