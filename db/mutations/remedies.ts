import { and, eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { InfoRequestEvent } from "@/domain/info-request/history/events";
import type { Refusal } from "@/domain/info-request/history/lifecycle";
import { type FiledRemedy, filingRefusal, type RemedyRefusal } from "@/domain/remedy/remedy-form";
import { isSuit, type RemedyProcedure, type RemedyResult } from "@/domain/remedy/remedy-kinds";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { infoRequests } from "../schema/info-requests";
import { remedies } from "../schema/remedies";
import { appendAudit } from "./audit";
import { appendEvent, type Causer } from "./history";
import { causerOf, isWithinReach } from "./info-requests";

type Registrar = Staff<"infoRequest.register">;
type Row = typeof remedies.$inferSelect;
export type RemedyTaken = { id: string } | { refusal: Refusal | RemedyRefusal };

async function reviewOf(id: string | null, infoRequestId: string) {
  if (id === null) return null;
  const [row] = await q()
    .select({ kind: remedies.kind, filedOn: remedies.filedOn })
    .from(remedies)
    .where(and(eq(remedies.id, id), eq(remedies.infoRequestId, infoRequestId)));
  return row ? { kind: row.kind, filedOn: row.filedOn as CalendarDate } : null;
}

/** Writes down a review or a suit and tells it in the history of its case. */
export async function enterRemedy(causer: Causer, filed: FiledRemedy, at: number): Promise<RemedyTaken> {
  return tx(async () => {
    const { infoRequestId, kind, filedOn: on, reviewId, caseNumber, ...details } = filed;
    const review = await reviewOf(reviewId, infoRequestId);
    const refusal = filingRefusal(filed, review);
    if (refusal) return { refusal };
    const id = newId();
    const event: InfoRequestEvent = { kind: isSuit(kind) ? "suitFiled" : "reviewFiled", on, remedyId: id };
    const recorded = await appendEvent(infoRequestId, event, causer, at);
    if ("refusal" in recorded) return recorded;
    await q()
      .insert(remedies)
      .values({
        id,
        infoRequestId,
        kind,
        filedOn: on,
        ...details,
        caseNumber: caseNumber || null,
        reviewId: kind === "suitAfterReview" ? reviewId : null,
        createdAt: at,
        updatedAt: at,
        lockVersion: 1,
      });
    return { id };
  });
}

/** Files a review or a suit about a case of the officer's agency. */
export async function fileRemedy(by: Registrar, filed: FiledRemedy, at: number): Promise<RemedyTaken> {
  return tx(async () =>
    (await isWithinReach(by, filed.infoRequestId))
      ? enterRemedy(causerOf(by), filed, at)
      : { refusal: "noSuchCase" },
  );
}

async function openRow(by: Registrar, id: string, version: number) {
  const [found] = await q()
    .select({ remedy: remedies })
    .from(remedies)
    .innerJoin(infoRequests, eq(infoRequests.id, remedies.infoRequestId))
    .where(and(eq(remedies.id, id), eq(infoRequests.agencyId, by.agencyId ?? "")));
  if (!found) return { refusal: "noSuchRemedy" } as const;
  return found.remedy.lockVersion === version ? found.remedy : ({ refusal: "changedMeanwhile" } as const);
}

export interface RemedyDetails {
  organ: string;
  caseNumber: string;
  procedure: RemedyProcedure | null;
  noticeOn: CalendarDate | null;
  note: string;
}

/** Changes what the register says of a review or suit; what kind it is and when it was filed stand in the history. */
export async function changeRemedy(
  by: Registrar,
  which: { id: string; version: number },
  details: RemedyDetails,
  at: number,
): Promise<RemedyTaken> {
  return tx(async () => {
    const row = await openRow(by, which.id, which.version);
    if ("refusal" in row) return row;
    if (details.noticeOn && details.noticeOn < row.filedOn) return { refusal: "noticeBeforeFiled" };
    const next = { ...details, caseNumber: details.caseNumber || null };
    const fields = (Object.keys(next) as (keyof typeof next)[]).filter((name) => next[name] !== row[name]);
    if (fields.length === 0) return { id: row.id };
    await q()
      .update(remedies)
      .set({ ...next, updatedAt: at, lockVersion: row.lockVersion + 1 })
      .where(eq(remedies.id, row.id));
    const object = { objectKind: "remedy", objectId: row.id };
    await appendAudit({ at, actor: by.id, intent: "remedy.change", ...object, fields });
    return { id: row.id };
  });
}

/** Ends a review or suit with its result and tells it in the history of its case. */
export async function endRemedy(
  causer: Causer,
  row: Pick<Row, "id" | "infoRequestId" | "kind" | "closedOn" | "note" | "lockVersion">,
  end: { closedOn: CalendarDate; result: RemedyResult; note: string },
  at: number,
): Promise<RemedyTaken> {
  return tx(async () => {
    if (row.closedOn !== null) return { refusal: "alreadyClosed" };
    const { closedOn: on, result } = end;
    const kind = isSuit(row.kind) ? "suitClosed" : "reviewClosed";
    const event: InfoRequestEvent = { kind, on, remedyId: row.id, result };
    const recorded = await appendEvent(row.infoRequestId, event, causer, at);
    if ("refusal" in recorded) return recorded;
    const note = [row.note, end.note].filter((text) => text !== "").join("\n");
    await q()
      .update(remedies)
      .set({ closedOn: on, result, note, updatedAt: at, lockVersion: row.lockVersion + 1 })
      .where(eq(remedies.id, row.id));
    return { id: row.id };
  });
}

/** Closes a review or suit of the officer's agency. */
export async function closeRemedy(
  by: Registrar,
  which: { id: string; version: number },
  end: { closedOn: CalendarDate; result: RemedyResult; note: string },
  at: number,
): Promise<RemedyTaken> {
  return tx(async () => {
    const row = await openRow(by, which.id, which.version);
    return "refusal" in row ? row : endRemedy(causerOf(by), row, end, at);
  });
}
