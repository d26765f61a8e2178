import { asc, eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import {
  type AnsweringStep,
  type DecidingStep,
  type Measure,
  type RectificationRefusal,
  type RectificationStep,
  stateAfter,
  stepRefusal,
} from "@/domain/oversight/rectification";
import { type DeskRefusal, opinionRefusal } from "@/domain/publication/publishing-desk";
import { beijingDate, type CalendarDate, yearOf } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { agencies } from "../schema/agencies";
import { disposalCases } from "../schema/disposal";
import { rectificationSteps, rectifications } from "../schema/rectifications";
import { appendAudit } from "./audit";
import { nextSerial } from "./counters";

/** The notices of all agencies are numbered in one series. */
const SERIES = "supervision";

type Refusal = RectificationRefusal | DeskRefusal;

interface Step {
  id: string;
  step: RectificationStep;
  dueOn: CalendarDate | null;
  staffId: string;
  text: string;
  at: number;
}

async function append({ id, ...given }: Step): Promise<void> {
  await q()
    .insert(rectificationSteps)
    .values({ id: newId(), rectificationId: id, ...given });
  await appendAudit({
    at: given.at,
    actor: given.staffId,
    intent: `rectification.${given.step}`,
    objectKind: "rectification",
    objectId: id,
  });
}

export interface NewRectification {
  agencyCode: string;
  /** The disposal case that it follows from, or null. */
  caseId: string | null;
  measure: Measure;
  subject: string;
  demand: string;
  dueOn: CalendarDate;
}

/** Who is told: the agency of the case, or the one that was named. */
async function agencyTold({ agencyCode, caseId }: NewRectification): Promise<string | RectificationRefusal> {
  if (caseId === null) {
    const [agency] = await q()
      .select({ id: agencies.id })
      .from(agencies)
      .where(eq(agencies.code, agencyCode));
    return agency?.id ?? "noSuchAgency";
  }
  const [found] = await q()
    .select({ agencyId: disposalCases.agencyId })
    .from(disposalCases)
    .where(eq(disposalCases.id, caseId));
  if (!found) return "noSuchNotice";
  const [told] = await q()
    .select({ id: rectifications.id })
    .from(rectifications)
    .where(eq(rectifications.caseId, caseId));
  return told ? "caseTold" : found.agencyId;
}

const REFUSED: readonly string[] = [
  "noSuchAgency",
  "noSuchNotice",
  "caseTold",
] satisfies RectificationRefusal[];

/** Issues a notice: what is wrong, what has to be put right and by when. */
export async function issueRectification(
  by: Staff<"rectification.issue">,
  given: NewRectification,
  at: number,
): Promise<{ id: string } | { refusal: Refusal }> {
  return tx(async () => {
    const on = beijingDate(at);
    const { caseId, measure, subject, demand, dueOn } = given;
    if (dueOn <= on) return { refusal: "dueNotAhead" };
    const wrong = opinionRefusal(subject, on) ?? opinionRefusal(demand, on);
    if (wrong) return { refusal: wrong };
    const agencyId = await agencyTold(given);
    if (REFUSED.includes(agencyId)) return { refusal: agencyId as RectificationRefusal };
    const [id, year] = [newId(), yearOf(on)];
    const serial = await nextSerial("rectification", SERIES, year);
    await q()
      .insert(rectifications)
      .values({ id, year, serial, agencyId, caseId, measure, subject, demand, issuedAt: at });
    await append({ id, step: "issued", dueOn, staffId: by.id, text: "", at });
    return { id };
  });
}

interface Taken {
  id: string;
  step: RectificationStep;
  dueOn: CalendarDate | null;
  text: string;
}

async function takeStep(
  by: Staff,
  { id, step, dueOn, text }: Taken,
  isOwn: (agencyId: string) => boolean,
  at: number,
): Promise<{ taken: RectificationStep } | { refusal: Refusal }> {
  return tx(async () => {
    const [notice] = await q()
      .select({ agencyId: rectifications.agencyId })
      .from(rectifications)
      .where(eq(rectifications.id, id));
    if (!notice || !isOwn(notice.agencyId)) return { refusal: "noSuchNotice" };
    const steps = await q()
      .select({ step: rectificationSteps.step, at: rectificationSteps.at })
      .from(rectificationSteps)
      .where(eq(rectificationSteps.rectificationId, id))
      .orderBy(asc(rectificationSteps.at));
    const state = stateAfter(steps.map((one) => one.step));
    const on = beijingDate(at);
    const refusal = stepRefusal(state, step, { dueOn, on }) ?? opinionRefusal(text, on);
    if (refusal) return { refusal };
    const last = steps.at(-1)?.at ?? 0;
    await append({ id, step, dueOn, staffId: by.id, text, at: Math.max(at, last + 1) });
    return { taken: step };
  });
}

/** The agency that was told takes note of it, or says what it has put right. */
export async function answerRectification(
  by: Staff<"publication.withdraw">,
  given: { id: string; step: AnsweringStep; text: string },
  at: number,
) {
  return takeStep(by, { ...given, dueOn: null }, (agencyId) => agencyId === by.agencyId, at);
}

/** The supervisor looks at what was put right: it passes, or goes back with a new day. */
export async function decideRectification(
  by: Staff<"rectification.issue">,
  given: { id: string; step: DecidingStep; dueOn: CalendarDate | null; text: string },
  at: number,
) {
  return takeStep(by, { ...given, dueOn: given.step === "passed" ? null : given.dueOn }, () => true, at);
}
