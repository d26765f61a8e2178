import { and, asc, eq, isNull } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { type DeskRefusal, opinionRefusal } from "@/domain/publication/publishing-desk";
import {
  type DisposalRefusal,
  type DisposalStep,
  disposalRefusal,
  type RecordedStep,
} from "@/domain/publication/withdrawal/disposal";
import type { LeakGround } from "@/domain/publication/withdrawal/reasons";
import { beijingDate } from "@/domain/time/calendar-date";
import { joinTx, q, tx } from "../client";
import { newId } from "../new-id";
import { disposalCases, disposalChecks, disposalEvents } from "../schema/disposal";
import { appendAudit } from "./audit";
import { noteReading } from "./personal-readings";

interface Event {
  step: DisposalStep;
  staffId: string;
  text: string;
  at: number;
}

/** Appends to a case; events of one case never share an instant, so that their order is certain. */
async function append(caseId: string, events: readonly Event[]): Promise<void> {
  for (const event of events)
    await q()
      .insert(disposalEvents)
      .values({ id: newId(), caseId, ...event });
}

/** Opens a case for something that came out and should not have, in the transaction of its withdrawal. */
export async function openCase(given: {
  publicationId: string;
  agencyId: string;
  withdrawalId: string;
  ground: LeakGround;
  found: string;
  explanation: string;
  staffId: string;
  at: number;
}): Promise<string> {
  const { found, explanation, staffId, at, ...row } = given;
  const id = newId();
  await joinTx(async () => {
    await q()
      .insert(disposalCases)
      .values({ id, ...row, openedAt: at });
    await append(id, [
      { step: "found", staffId, text: found, at },
      { step: "withdrawn", staffId, text: explanation, at: at + 1 },
    ]);
    await appendAudit({
      at,
      actor: staffId,
      intent: "disposal.open",
      objectKind: "disposalCase",
      objectId: id,
      fields: [row.ground],
    });
  });
  return id;
}

type Found = { id: string; ground: LeakGround; taken: DisposalStep[]; last: number };

/** A case of this person's agency with its steps; another agency's is not found. */
async function caseOf(by: Staff, caseId: string): Promise<Found | null> {
  const [row] = await q()
    .select({ id: disposalCases.id, ground: disposalCases.ground, agencyId: disposalCases.agencyId })
    .from(disposalCases)
    .where(eq(disposalCases.id, caseId));
  if (!row || row.agencyId !== by.agencyId) return null;
  const events = await q()
    .select({ step: disposalEvents.step, at: disposalEvents.at })
    .from(disposalEvents)
    .where(eq(disposalEvents.caseId, caseId))
    .orderBy(asc(disposalEvents.at));
  const { id, ground } = row;
  return { id, ground, taken: events.map(({ step }) => step), last: events.at(-1)?.at ?? 0 };
}

/** Records a step of a case: what was done, in the words of whoever did it. */
export async function recordStep(
  by: Staff<"publication.withdraw">,
  { caseId, step, text }: { caseId: string; step: RecordedStep; text: string },
  at: number,
): Promise<{ recorded: RecordedStep } | { refusal: DisposalRefusal | DeskRefusal }> {
  return tx(async () => {
    const found = await caseOf(by, caseId);
    if (!found) return { refusal: "noSuchCase" };
    const refusal = disposalRefusal(found.ground, found.taken, step) ?? opinionRefusal(text, beijingDate(at));
    if (refusal) return { refusal };
    await append(caseId, [{ step, staffId: by.id, text, at: Math.max(at, found.last + 1) }]);
    if (step === "closed")
      await q().update(disposalCases).set({ closedAt: at }).where(eq(disposalCases.id, caseId));
    await appendAudit({
      at,
      actor: by.id,
      intent: "disposal.record",
      objectKind: "disposalCase",
      objectId: caseId,
      fields: [step],
    });
    return { recorded: step };
  });
}

/** What one of our own addresses answered. */
export interface SurfaceCheck {
  surface: string;
  address: string;
  status: number;
  isClean: boolean;
  at: number;
}

/** Keeps what our own addresses answered after a withdrawal. */
export async function recordChecks(
  by: Staff<"publication.withdraw">,
  caseId: string,
  checks: readonly SurfaceCheck[],
  at: number,
): Promise<boolean> {
  return tx(async () => {
    if (!(await caseOf(by, caseId))) return false;
    for (const check of checks)
      await q()
        .insert(disposalChecks)
        .values({ id: newId(), caseId, ...check });
    await appendAudit({
      at,
      actor: by.id,
      intent: "disposal.check",
      objectKind: "disposalCase",
      objectId: caseId,
      fields: checks.flatMap(({ surface, isClean }) => (isClean ? [] : [surface])),
    });
    return true;
  });
}

/** A withdrawn publication came back: the open case about it says so. */
export async function noteRestoring(publicationId: string, staffId: string, at: number): Promise<void> {
  if (staffId === "system") return;
  const open = await q()
    .select({ id: disposalCases.id })
    .from(disposalCases)
    .where(and(eq(disposalCases.publicationId, publicationId), isNull(disposalCases.closedAt)));
  for (const { id } of open) await append(id, [{ step: "restored", staffId, text: "", at }]);
}

/** Remembers that somebody read a case or took its evidence along: whoever examines is examined too. */
export async function noteCaseRead(
  by: Staff,
  role: "auditor" | "supervisor" | "publisher",
  caseId: string,
  intent: "disposal.read" | "disposal.export",
  at: number,
): Promise<void> {
  const record = { at, actor: by.id, role, objectKind: "disposalCase", objectId: caseId };
  await tx(() =>
    intent === "disposal.export" ? noteReading({ ...record, intent }) : appendAudit({ ...record, intent }),
  );
}

/** Remembers that the publications like the one that leaked were looked through. */
export async function noteAlikeScan(
  by: Staff<"publication.withdraw">,
  caseId: string,
  at: number,
): Promise<void> {
  const entry = { actor: by.id, intent: "disposal.scanAlike", objectKind: "disposalCase", objectId: caseId };
  await tx(() => appendAudit({ at, ...entry }));
}
