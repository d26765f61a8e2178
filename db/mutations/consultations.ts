import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { ConsultationEntry, ConsultationRefusal } from "@/domain/consultation/consultation-form";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { consultations } from "../schema/consultations";
import { appendAudit } from "./audit";

export type ConsultationTaken = { id: string } | { refusal: ConsultationRefusal };
type Row = typeof consultations.$inferInsert;

const audited = (row: Row, intent: string) => ({
  at: row.enteredAt,
  actor: row.enteredBy,
  intent,
  objectKind: "consultation",
  objectId: row.id,
});

/** What stands in force of a day on a channel: those registered one by one, and the day's total. */
async function standingOf({ agencyId, on, channel }: Pick<Row, "agencyId" | "on" | "channel">) {
  const found = await q()
    .select({ kind: consultations.kind, persons: sql<number>`sum(${consultations.persons})` })
    .from(consultations)
    .where(
      and(eq(consultations.agencyId, agencyId), eq(consultations.on, on), eq(consultations.channel, channel)),
    )
    .groupBy(consultations.kind);
  const of = (kind: Row["kind"]) => found.find((row) => row.kind === kind)?.persons ?? 0;
  return { singles: of("single"), total: of("dayTotal") };
}

/** Writes an entry into an agency's register; `actor` is a staff id. */
export async function enterConsultation(
  actor: string,
  agencyId: string,
  entry: ConsultationEntry,
  at: number,
): Promise<ConsultationTaken> {
  return tx(async () => {
    const row: Row = { id: newId(), agencyId, ...entry, enteredBy: actor, enteredAt: at };
    if (entry.kind === "dayTotal") {
      const { singles, total } = await standingOf(row);
      if (total !== 0) return { refusal: "alreadyTotalled" };
      if (entry.persons < singles) return { refusal: "fewerThanSingles" };
    }
    await q().insert(consultations).values(row);
    await appendAudit(audited(row, `consultation.${entry.kind}`));
    return { id: row.id };
  });
}

/** Takes an entry of the officer's own agency back by one of its negative numbers; both stay. */
export async function cancelConsultation(
  by: Staff<"consultation.register">,
  id: string,
  reason: string,
  at: number,
): Promise<ConsultationTaken> {
  return tx(async () => {
    const [entry] = await q()
      .select()
      .from(consultations)
      .where(
        and(
          eq(consultations.id, id),
          eq(consultations.agencyId, by.agencyId ?? ""),
          isNull(consultations.cancels),
        ),
      );
    if (!entry) return { refusal: "noSuchEntry" };
    const [cancelled] = await q()
      .select({ id: consultations.id })
      .from(consultations)
      .where(and(eq(consultations.cancels, id), ne(consultations.id, id)));
    if (cancelled) return { refusal: "alreadyCancelled" };
    const row: Row = {
      ...entry,
      id: newId(),
      persons: -entry.persons,
      unanswered: -entry.unanswered,
      cancels: id,
      reason,
      enteredBy: by.id,
      enteredAt: at,
    };
    await q().insert(consultations).values(row);
    await appendAudit(audited(row, "consultation.cancel"));
    return { id: row.id };
  });
}

/** Registers a consultation, or a day's total, at the officer's own agency. */
export async function addConsultation(
  by: Staff<"consultation.register">,
  entry: ConsultationEntry,
  at: number,
): Promise<ConsultationTaken> {
  return by.agencyId === null ? { refusal: "noSuchEntry" } : enterConsultation(by.id, by.agencyId, entry, at);
}
