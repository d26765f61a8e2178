import { setImmediate } from "node:timers/promises";
import { and, asc, eq, gte, inArray, isNull, lt, lte, notExists } from "drizzle-orm";
import { isTimeToWarn } from "@/domain/notice/due-warnings";
import {
  addDays,
  beijingDate,
  beijingMinute,
  type CalendarDate,
  daysBetween,
} from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { calendarInForce } from "../queries/calendar";
import { waitingTexts } from "../queries/publish-timing";
import { publishingSettings } from "../queries/publishing-settings";
import { alerts } from "../schema/alerts";
import { publications } from "../schema/publications";
import { reindexPublication } from "../search/reindex-publication";
import { appendAudit } from "./audit";
import { tellAboutDraft } from "./draft-notices";
import { recordChange } from "./publication-changes";

const STEP = 50;

const inTerm = and(isNull(publications.withdrawnAt), inArray(publications.validity, ["inForce", "amended"]));

/**
 * What passed the last day of its term is marked 失效, the day after: pages and lists say so by themselves already, but feeds, harvesters
 * and systems that copied it learn it only from a change.
 */
export async function lapseExpired(at: number): Promise<void> {
  const today = beijingDate(at);
  for (;;) {
    const over = await q()
      .select({ id: publications.id })
      .from(publications)
      .where(and(inTerm, lt(publications.expiresOn, today)))
      .orderBy(asc(publications.id))
      .limit(STEP);
    if (over.length === 0) return;
    await tx(async () => {
      for (const { id } of over) {
        await q().update(publications).set({ validity: "expired" }).where(eq(publications.id, id));
        await reindexPublication(id);
        await recordChange({ publicationId: id, kind: "changed", at });
        const object = { objectKind: "publication", objectId: id };
        await appendAudit({
          at,
          actor: "system",
          intent: "publication.lapse",
          ...object,
          fields: ["validity"],
        });
      }
    });
    await setImmediate();
  }
}

/** Reminds the desk of every document whose term ends soon, once for each number of days that is set; late rather than never. */
export async function remindOfTerms(at: number): Promise<void> {
  const today = beijingDate(at);
  if (!isTimeToWarn(today, beijingMinute(at), await calendarInForce())) return;
  const { termReminderDays } = await publishingSettings();
  const steps = termReminderDays.toSorted((a, b) => a - b);
  const farthest = steps.at(-1);
  if (farthest === undefined) return;
  const ending = await q()
    .select({ id: publications.id, agencyId: publications.agencyId, expiresOn: publications.expiresOn })
    .from(publications)
    .where(
      and(
        inTerm,
        gte(publications.expiresOn, today),
        lte(publications.expiresOn, addDays(today, farthest)),
        // An alert ends with its hours; nobody has to decide about its term.
        notExists(q().select({ id: alerts.id }).from(alerts).where(eq(alerts.id, publications.id))),
      ),
    );
  await tx(async () => {
    for (const { expiresOn, ...draft } of ending) {
      const dueOn = expiresOn as CalendarDate;
      const days = daysBetween(today, dueOn);
      const step = steps.find((one) => days <= one);
      // Told once for the day on which it was due, also when the house stood still then.
      if (step !== undefined) {
        await tellAboutDraft(draft, "termEnds", { dueOn, days }, at, addDays(dueOn, -step));
      }
    }
  });
}

/** Reminds the desk of what has to be public soon, and of what should have been, each once. */
export async function remindOfPublishing(at: number): Promise<void> {
  const today = beijingDate(at);
  const calendar = await calendarInForce();
  if (!isTimeToWarn(today, beijingMinute(at), calendar)) return;
  const texts = await waitingTexts({ today, calendar });
  await tx(async () => {
    for (const { clock, timing, ...draft } of texts) {
      const { dueOn, left, provisional } = clock;
      const facts = { dueOn, remaining: left, provisional };
      if (timing === "overdue") await tellAboutDraft(draft, "publicationLate", facts, at, dueOn);
      else await tellAboutDraft(draft, "publicationDue", facts, at, dueOn);
    }
  });
}
