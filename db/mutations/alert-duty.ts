import { and, eq, isNull } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { AlertChannel } from "@/domain/alert/alert-channels";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { mayBeOnDuty } from "../queries/alert-desk";
import { alertSightings, dutyShifts } from "../schema/alerts";
import { appendAudit } from "./audit";

/** Why a shift is not taken. */
export type DutyRefusal = "notAnExaminer" | "endsBeforeStart" | "isOver" | "tooLong" | "noSuchShift";

/** A slip, not a rule: nobody is on duty for longer than a month on end. */
const LONGEST_MS = 31 * 86_400_000;

/** Puts somebody on the roster. */
export async function addShift(
  by: Staff<"alert.roster">,
  shift: { id: string; staffId: string; fromAt: number; untilAt: number },
  at: number,
): Promise<{ id: string } | { refusal: DutyRefusal }> {
  return tx(async () => {
    const { id, staffId, fromAt, untilAt } = shift;
    const { agencyId } = by;
    const known = await mayBeOnDuty(by);
    if (agencyId === null || !known.some((person) => person.id === staffId))
      return { refusal: "notAnExaminer" };
    if (untilAt <= fromAt) return { refusal: "endsBeforeStart" };
    if (untilAt <= at) return { refusal: "isOver" };
    if (untilAt - fromAt > LONGEST_MS) return { refusal: "tooLong" };
    const [sent] = await q().select({ id: dutyShifts.id }).from(dutyShifts).where(eq(dutyShifts.id, id));
    if (sent) return { id };
    await q()
      .insert(dutyShifts)
      .values({ id, agencyId, staffId, fromAt, untilAt, createdBy: by.id, createdAt: at });
    await appendAudit({
      at,
      actor: by.id,
      intent: "dutyShift.add",
      objectKind: "dutyShift",
      objectId: id,
    });
    return { id };
  });
}

/** Takes a shift off the roster; what was examined during it stays as it was recorded. */
export async function removeShift(
  by: Staff<"alert.roster">,
  id: string,
  at: number,
): Promise<{ id: string } | { refusal: DutyRefusal }> {
  return tx(async () => {
    const [shift] = await q()
      .select({ agencyId: dutyShifts.agencyId })
      .from(dutyShifts)
      .where(and(eq(dutyShifts.id, id), isNull(dutyShifts.removedAt)));
    if (!shift || shift.agencyId !== by.agencyId) return { refusal: "noSuchShift" };
    await q().update(dutyShifts).set({ removedAt: at }).where(eq(dutyShifts.id, id));
    await appendAudit({
      at,
      actor: by.id,
      intent: "dutyShift.remove",
      objectKind: "dutyShift",
      objectId: id,
    });
    return { id };
  });
}

/** Keeps what the server saw on its own surfaces; a look changes nothing, so it is not audited. */
export async function keepSightings(
  messageId: string,
  looks: readonly { channel: AlertChannel; seen: boolean; detail: string; at: number }[],
): Promise<void> {
  await tx(async () => {
    for (const look of looks)
      await q()
        .insert(alertSightings)
        .values({ id: newId(), messageId, ...look });
  });
}
