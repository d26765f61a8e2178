import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { type RectificationState, stateAfter } from "@/domain/oversight/rectification";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { disposalCases } from "../schema/disposal";
import { rectificationSteps, rectifications } from "../schema/rectifications";
import { staff } from "../schema/staff";

export type RectificationReader = Staff<"draft.read"> | Staff<"oversight.read">;

/** An office sees what it was told; who supervises sees all. */
const seenBy = (by: RectificationReader): SQL | undefined =>
  by.permissions.has("oversight.read")
    ? undefined
    : by.agencyId === null
      ? sql`1 = 0`
      : eq(rectifications.agencyId, by.agencyId);

const base = () =>
  q()
    .select({
      id: rectifications.id,
      year: rectifications.year,
      serial: rectifications.serial,
      agencyName: agencies.name,
      agencyCode: agencies.code,
      caseId: rectifications.caseId,
      publicationId: disposalCases.publicationId,
      measure: rectifications.measure,
      subject: rectifications.subject,
      demand: rectifications.demand,
      issuedAt: rectifications.issuedAt,
    })
    .from(rectifications)
    .innerJoin(agencies, eq(agencies.id, rectifications.agencyId))
    .leftJoin(disposalCases, eq(disposalCases.id, rectifications.caseId));

/** The steps of notices by their ids, each list in its order. */
async function stepsOf(ids: readonly string[]) {
  if (ids.length === 0) return [];
  return q()
    .select({
      id: rectificationSteps.id,
      rectificationId: rectificationSteps.rectificationId,
      step: rectificationSteps.step,
      dueOn: sql<CalendarDate | null>`${rectificationSteps.dueOn}`,
      text: rectificationSteps.text,
      at: rectificationSteps.at,
      staffName: staff.name,
    })
    .from(rectificationSteps)
    .innerJoin(staff, eq(staff.id, rectificationSteps.staffId))
    .where(inArray(rectificationSteps.rectificationId, [...ids]))
    .orderBy(asc(rectificationSteps.at));
}
type Step = Awaited<ReturnType<typeof stepsOf>>[number];

/** Where a notice stands, and the last day that holds now. */
function standingOf(steps: readonly Step[]): { state: RectificationState; dueOn: CalendarDate } {
  const dueOn = steps.findLast((one) => one.dueOn !== null)?.dueOn;
  if (!dueOn) throw new Error("a notice without a last day");
  return { state: stateAfter(steps.map(({ step }) => step)), dueOn };
}

/** Notices that a reader may see, the latest first; at most `limit`. */
export async function rectificationsFor(by: RectificationReader, limit: number) {
  const rows = await base()
    .where(seenBy(by))
    .orderBy(desc(rectifications.issuedAt), desc(rectifications.id))
    .limit(limit);
  const steps = Map.groupBy(await stepsOf(rows.map(({ id }) => id)), (step) => step.rectificationId);
  return rows.map((row) => ({ ...row, ...standingOf(steps.get(row.id) ?? []) }));
}
export type ListedRectification = Awaited<ReturnType<typeof rectificationsFor>>[number];

/** One notice with its steps; null where there is none that the reader may see. */
export async function rectification(by: RectificationReader, id: string) {
  const [row] = await base().where(and(seenBy(by), eq(rectifications.id, id)));
  if (!row) return null;
  const steps = await stepsOf([id]);
  return { ...row, ...standingOf(steps), steps };
}
export type Rectification = NonNullable<Awaited<ReturnType<typeof rectification>>>;

/** The notice that followed from a disposal case, where there is one. */
export async function rectificationOfCase(caseId: string): Promise<string | null> {
  const [row] = await q()
    .select({ id: rectifications.id })
    .from(rectifications)
    .where(eq(rectifications.caseId, caseId));
  return row?.id ?? null;
}

/** How many notices an agency still has to answer. */
export async function unansweredRectifications(by: Staff<"draft.read">): Promise<number> {
  const last = sql`(SELECT s.step FROM rectification_steps s WHERE s.rectification_id = ${rectifications.id} ORDER BY s.at DESC LIMIT 1)`;
  const [row] = await q()
    .select({ many: sql<number>`count(*)` })
    .from(rectifications)
    .where(and(eq(rectifications.agencyId, by.agencyId ?? ""), sql`${last} NOT IN ('submitted', 'passed')`));
  return row?.many ?? 0;
}
