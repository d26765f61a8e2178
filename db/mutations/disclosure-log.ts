import { and, eq, max } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import {
  type LogRefusal,
  type LogText,
  logHits,
  mustBeMasked,
  namesApplicant,
} from "@/domain/disclosure-log/log-form";
import { maySuggestForLog } from "@/domain/disclosure-log/log-stages";
import { PRIVATE_FIELDS } from "@/domain/info-request/application/application";
import { beijingDate, type CalendarDate, yearOf } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { openField } from "../private-fields";
import { logEntries, logProposals } from "../schema/disclosure-log";
import { applicants, infoRequests } from "../schema/info-requests";
import { indexLogEntry, unindexLogEntry } from "../search/log-search";
import { appendAudit } from "./audit";

export type LogTaken = { id: string } | { refusal: LogRefusal };
type Proposal = typeof logProposals.$inferSelect;
type Act = "propose" | "sendBack" | "publish" | "withdraw";

const note = (act: Act, actor: string, objectId: string, at: number) =>
  appendAudit({ at, actor, intent: `log.${act}`, objectKind: "logProposal", objectId });

/** Why this text cannot be shown to everybody: it tells of a person, or of the applicant. */
async function refusalOfText(infoRequestId: string, text: LogText, at: number): Promise<LogRefusal | null> {
  if (logHits(text, beijingDate(at)).some(mustBeMasked)) return "personalData";
  const [row] = await q().select().from(applicants).where(eq(applicants.infoRequestId, infoRequestId));
  const values = row
    ? PRIVATE_FIELDS.map((field) => openField("applicants", field, infoRequestId, row[field]))
    : [];
  return namesApplicant(
    text,
    values.filter((value) => value !== null),
  )
    ? "namesApplicant"
    : null;
}

/** Proposes to show a question with its answer; anew after it was sent back or withdrawn. `actor` is a staff id. */
export async function enterLogProposal(
  actor: string,
  agencyId: string,
  infoRequestId: string,
  version: number,
  text: LogText,
  at: number,
): Promise<LogTaken> {
  return tx(async () => {
    const [row] = await q()
      .select({ outcome: infoRequests.outcome, closedOn: infoRequests.closedOn })
      .from(infoRequests)
      .where(and(eq(infoRequests.id, infoRequestId), eq(infoRequests.agencyId, agencyId)));
    if (!row) return { refusal: "noSuchCase" };
    const { outcome, closedOn: answeredOn } = row;
    if (outcome === null || answeredOn === null || !maySuggestForLog(outcome))
      return { refusal: "notGranted" };
    const [known] = await q()
      .select()
      .from(logProposals)
      .where(eq(logProposals.infoRequestId, infoRequestId));
    if (known && known.lockVersion !== version) return { refusal: "changedMeanwhile" };
    if (known && known.stage !== "sentBack" && known.stage !== "withdrawn")
      return { refusal: "alreadyProposed" };
    const refusal = await refusalOfText(infoRequestId, text, at);
    if (refusal) return { refusal };
    const id = known?.id ?? newId();
    const proposed = {
      ...text,
      stage: "proposed" as const,
      proposedBy: actor,
      decidedBy: null,
      note: "",
      entryId: null,
      updatedAt: at,
    };
    if (known)
      await q()
        .update(logProposals)
        .set({ ...proposed, lockVersion: known.lockVersion + 1 })
        .where(eq(logProposals.id, id));
    else
      await q()
        .insert(logProposals)
        .values({
          id,
          infoRequestId,
          agencyId,
          outcome,
          answeredOn,
          ...proposed,
          createdAt: at,
          lockVersion: 1,
        });
    await note("propose", actor, id, at);
    return { id };
  });
}

/** Proposes a case of the officer's own agency. */
export async function proposeLogEntry(
  by: Staff<"infoRequest.handle">,
  infoRequestId: string,
  version: number,
  text: LogText,
  at: number,
): Promise<LogTaken> {
  return enterLogProposal(by.id, by.agencyId ?? "", infoRequestId, version, text, at);
}

type Decider = Staff<"infoRequest.signOff">;
interface Which {
  id: string;
  version: number;
}

async function proposalAt(agencyId: string, { id, version }: Which): Promise<Proposal | LogRefusal> {
  const [row] = await q()
    .select()
    .from(logProposals)
    .where(and(eq(logProposals.id, id), eq(logProposals.agencyId, agencyId)));
  if (!row) return "noSuchProposal";
  return row.lockVersion === version ? row : "changedMeanwhile";
}

async function decide(
  act: Act,
  actor: string,
  row: Proposal,
  change: Partial<Proposal>,
  at: number,
): Promise<LogTaken> {
  await q()
    .update(logProposals)
    .set({ ...change, decidedBy: actor, updatedAt: at, lockVersion: row.lockVersion + 1 })
    .where(eq(logProposals.id, row.id));
  await note(act, actor, row.id, at);
  return { id: row.id };
}

/** Sends a proposal back to be put better. */
export async function sendBackLogEntry(
  by: Decider,
  which: Which,
  reason: string,
  at: number,
): Promise<LogTaken> {
  return tx(async () => {
    const row = await proposalAt(by.agencyId ?? "", which);
    if (typeof row === "string") return { refusal: row };
    if (row.stage !== "proposed") return { refusal: "wrongStage" };
    return decide("sendBack", by.id, row, { stage: "sentBack", note: reason }, at);
  });
}

/** Shows a proposal to everybody: by another person than proposed it, and after the text was scanned once more. */
export async function enterLogEntry(
  actor: string,
  agencyId: string,
  which: Which,
  at: number,
): Promise<LogTaken> {
  return tx(async () => {
    const row = await proposalAt(agencyId, which);
    if (typeof row === "string") return { refusal: row };
    if (row.stage !== "proposed") return { refusal: "wrongStage" };
    if (row.proposedBy === actor) return { refusal: "ownProposal" };
    const refusal = await refusalOfText(row.infoRequestId, row, at);
    if (refusal) return { refusal };
    const [last] = await q()
      .select({ rid: max(logEntries.rid) })
      .from(logEntries);
    const entry = {
      id: newId(),
      rid: (last?.rid ?? 0) + 1,
      agencyId: row.agencyId,
      title: row.title,
      question: row.question,
      answer: row.answer,
      outcome: row.outcome,
      answeredOn: row.answeredOn,
      year: yearOf(row.answeredOn as CalendarDate),
      publishedAt: at,
    };
    await q().insert(logEntries).values(entry);
    await indexLogEntry(entry.rid, [entry.title, entry.question, entry.answer]);
    return decide("publish", actor, row, { stage: "published", entryId: entry.id, note: "" }, at);
  });
}

/** Publishes a proposal of the officer's own agency. */
export async function publishLogEntry(by: Decider, which: Which, at: number): Promise<LogTaken> {
  return enterLogEntry(by.id, by.agencyId ?? "", which, at);
}

/** Takes an entry down; its address says since when and why (410), and nothing of the text stays with the public. */
export async function withdrawLogEntry(
  by: Decider,
  which: Which,
  reason: string,
  at: number,
): Promise<LogTaken> {
  return tx(async () => {
    const row = await proposalAt(by.agencyId ?? "", which);
    if (typeof row === "string") return { refusal: row };
    if (row.stage !== "published" || row.entryId === null) return { refusal: "wrongStage" };
    const gone = { title: "", question: "", answer: "", withdrawnAt: at, withdrawnReason: reason };
    const [entry] = await q()
      .update(logEntries)
      .set(gone)
      .where(eq(logEntries.id, row.entryId))
      .returning({ rid: logEntries.rid });
    if (entry) await unindexLogEntry(entry.rid);
    return decide("withdraw", by.id, row, { stage: "withdrawn", note: reason }, at);
  });
}
