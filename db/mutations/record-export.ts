import type { Staff } from "@/domain/access/actor";
import { tx } from "../client";
import { appendAudit } from "./audit";
import { noteReading } from "./personal-readings";

/** Notes that somebody took a list of cases along, in what form and how many. */
export async function recordExport(
  by: Staff<"infoRequest.read">,
  format: "csv" | "xlsx",
  count: number,
  at: number,
): Promise<void> {
  await noteReading({
    at,
    actor: by.id,
    intent: "infoRequest.export",
    objectKind: "agency",
    objectId: by.agencyId ?? "",
    fields: [format, `rows:${count}`],
  });
}

/** A list without anything about persons that can be taken along. */
export type TakenList = "publishTiming" | "siteHealth" | "importResult" | "importFaults";

/** Notes that somebody took such a list along, and how many rows it had (IM-010). */
export async function recordListExport(
  by: Staff,
  list: TakenList,
  { format = "csv", rows }: { format?: "csv" | "xlsx"; rows: number },
  at: number,
): Promise<void> {
  await tx(() =>
    appendAudit({
      at,
      actor: by.id,
      intent: "list.export",
      objectKind: "list",
      objectId: list,
      fields: [format, `rows:${rows}`],
    }),
  );
}
