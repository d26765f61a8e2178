import { and, eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { ComplaintRefusal, ComplaintResult, ReceivedComplaint } from "@/domain/remedy/complaint-form";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { house, q, tx } from "../client";
import { newId } from "../new-id";
import { openField, sealField } from "../private-fields";
import { complaints } from "../schema/complaints";
import { infoRequests } from "../schema/info-requests";
import { staff } from "../schema/staff";
import { appendAudit } from "./audit";
import { noteReading } from "./personal-readings";

type Registrar = Staff<"infoRequest.register">;
export type ComplaintTaken = { id: string } | { refusal: ComplaintRefusal };

const object = (objectId: string) => ({ objectKind: "complaint", objectId });

/** The case of this agency that a number names. */
async function caseNumbered(number: string, agencyId: string): Promise<string | null> {
  const [row] = await q()
    .select({ id: infoRequests.id })
    .from(infoRequests)
    .where(and(eq(infoRequests.number, number), eq(infoRequests.agencyId, agencyId)));
  return row?.id ?? null;
}

async function isColleague(staffId: string, agencyId: string): Promise<boolean> {
  const [row] = await q()
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.id, staffId), eq(staff.agencyId, agencyId)));
  return row !== undefined;
}

/** Writes down a complaint for an agency; `actor` is a staff id. Who complained is sealed. */
export async function enterComplaint(
  actor: string,
  agencyId: string,
  received: ReceivedComplaint,
  at: number,
): Promise<ComplaintTaken> {
  return tx(async () => {
    const { name, contact, caseNumber, ...told } = received;
    const infoRequestId = caseNumber === "" ? null : await caseNumbered(caseNumber, agencyId);
    if (caseNumber !== "" && infoRequestId === null) return { refusal: "noSuchCase" };
    if (told.handlerId !== null && !(await isColleague(told.handlerId, agencyId)))
      return { refusal: "noSuchHandler" };
    const id = newId();
    await q()
      .insert(complaints)
      .values({
        id,
        agencyId,
        ...told,
        infoRequestId,
        name: sealField("complaints", "name", id, name),
        contact: sealField("complaints", "contact", id, contact),
        keyId: house().keys.current,
        resultNote: "",
        createdAt: at,
        updatedAt: at,
        lockVersion: 1,
      });
    await appendAudit({ at, actor, intent: "complaint.create", ...object(id) });
    return { id };
  });
}

/** Takes in a complaint at the officer's own agency. */
export async function takeComplaint(
  by: Registrar,
  received: ReceivedComplaint,
  at: number,
): Promise<ComplaintTaken> {
  return by.agencyId === null
    ? { refusal: "noSuchComplaint" }
    : enterComplaint(by.id, by.agencyId, received, at);
}

interface ComplaintEnd {
  closedOn: CalendarDate;
  result: ComplaintResult;
  resultNote: string;
}

/** Ends a complaint with what looking into it found; `actor` is a staff id. */
export async function endComplaint(
  actor: string,
  row: Pick<typeof complaints.$inferSelect, "id" | "receivedOn" | "closedOn" | "lockVersion">,
  end: ComplaintEnd,
  at: number,
): Promise<ComplaintTaken> {
  return tx(async () => {
    if (row.closedOn !== null) return { refusal: "alreadyClosed" };
    if (end.closedOn < row.receivedOn) return { refusal: "beforeReceived" };
    await q()
      .update(complaints)
      .set({ ...end, updatedAt: at, lockVersion: row.lockVersion + 1 })
      .where(eq(complaints.id, row.id));
    await appendAudit({ at, actor, intent: "complaint.close", ...object(row.id) });
    return { id: row.id };
  });
}

/** Closes a complaint of the officer's own agency. */
export async function closeComplaint(
  by: Registrar,
  which: { id: string; version: number },
  end: ComplaintEnd,
  at: number,
): Promise<ComplaintTaken> {
  return tx(async () => {
    const [row] = await q()
      .select()
      .from(complaints)
      .where(and(eq(complaints.id, which.id), eq(complaints.agencyId, by.agencyId ?? "")));
    if (!row) return { refusal: "noSuchComplaint" };
    if (row.lockVersion !== which.version) return { refusal: "changedMeanwhile" };
    return endComplaint(by.id, row, end, at);
  });
}

/** Opens who complained and notes who looked and why: neither without the other. */
export async function revealComplainant(
  by: Staff<"applicant.reveal">,
  id: string,
  reason: string,
  at: number,
): Promise<{ name: string | null; contact: string | null } | null> {
  return tx(async () => {
    const [row] = await q()
      .select({ name: complaints.name, contact: complaints.contact })
      .from(complaints)
      .where(and(eq(complaints.id, id), eq(complaints.agencyId, by.agencyId ?? "")));
    if (!row) return null;
    const fields = [`reason:${reason}`, "name", "contact"];
    await noteReading({ at, actor: by.id, intent: "complaint.reveal", ...object(id), fields });
    const opened = (field: "name" | "contact") => openField("complaints", field, id, row[field]);
    return { name: opened("name"), contact: opened("contact") };
  });
}
