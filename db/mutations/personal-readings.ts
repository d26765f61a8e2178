import type { Staff } from "@/domain/access/actor";
import type { PersonalReading, ReadingLimit } from "@/domain/access/personal-reading";
import { beijingDate } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { holdersOf } from "../queries/due-cases";
import { itemsReadSince, readingLimit, wasToldSince } from "../queries/personal-readings";
import { settings } from "../schema/house-keeping";
import { type AuditRecord, appendAudit } from "./audit";
import { notify } from "./notices";

const HOUR = 60 * 60_000;

/** Notes that somebody came to see what is about persons; past the limit the auditors and security administrators are told (PS-021). */
export async function noteReading(record: AuditRecord & { intent: PersonalReading }): Promise<void> {
  await tx(async () => {
    await appendAudit(record);
    const { actor, at } = record;
    const limit = await readingLimit();
    const since = at - limit.hours * HOUR;
    const items = await itemsReadSince(actor, since);
    if (items <= limit.items || (await wasToldSince(actor, since))) return;
    await tell(actor, items, limit, at);
  });
}

async function tell(actor: string, items: number, { hours }: ReadingLimit, at: number): Promise<void> {
  await appendAudit({
    at,
    actor: "system",
    intent: "staff.readMuch",
    objectKind: "staff",
    objectId: actor,
    fields: [`rows:${items}`, `hours:${hours}`],
  });
  const told = {
    kind: "readMuch",
    infoRequestId: null,
    on: beijingDate(at),
    facts: { items, hours },
  } as const;
  for (const role of ["auditor", "securityAdmin"] as const)
    for (const { id } of [...(await holdersOf(role)).values()].flat())
      await notify({ ...told, staffId: id, about: `${actor}|${at}` }, at);
}

/** Sets from how many items on somebody is told. */
export async function setReadingLimit(
  by: Staff<"staff.grant">,
  limit: ReadingLimit,
  at: number,
): Promise<void> {
  await tx(async () => {
    await q()
      .insert(settings)
      .values({ key: "personalReadings", value: limit, updatedAt: at })
      .onConflictDoUpdate({ target: settings.key, set: { value: limit, updatedAt: at } });
    await appendAudit({
      at,
      actor: by.id,
      role: "securityAdmin",
      intent: "staff.setReadingLimit",
      objectKind: "settings",
      objectId: "personalReadings",
      fields: [`items:${limit.items}`, `hours:${limit.hours}`],
    });
  });
}
