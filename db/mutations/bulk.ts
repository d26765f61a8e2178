import { and, asc, eq, inArray } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { Permission } from "@/domain/access/roles";
import { type BulkAct, type BulkOutcome, MOST_IN_BULK, UNDO_MS } from "@/domain/info-request/desk/bulk";
import type { RecordedEvent } from "@/domain/info-request/history/events";
import { handlerOf, OPEN_STAGES, refusalOf, stageOf } from "@/domain/info-request/history/lifecycle";
import { beijingDate } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { whoIsHere } from "../queries/covers";
import { historyOf } from "../queries/info-requests";
import { colleagues } from "../queries/staff";
import { bulkRuns } from "../schema/handling";
import { infoRequests } from "../schema/info-requests";
import { atVersion } from "./at-version";
import { appendAudit } from "./audit";
import { caseFacts } from "./history";
import { causerOf, isWithinReach, mayCause, recordEvent } from "./info-requests";
import { addNote } from "./internal-notes";
import { notify } from "./notices";

type Reader = Staff<"infoRequest.read">;
type Run = typeof bulkRuns.$inferSelect;
type Chosen = Run["cases"][number];

/** Any one of these lets somebody do it to many. */
const MAY_DO: Readonly<Record<BulkAct, readonly Permission[]>> = {
  assign: ["infoRequest.assign"],
  remind: ["infoRequest.assign"],
  markDuplicate: ["infoRequest.assign", "infoRequest.handle"],
};

/** True when an officer may do this to several cases at once. */
export function mayDoInBulk(act: BulkAct, held: ReadonlySet<Permission>): boolean {
  return MAY_DO[act].some((permission) => held.has(permission));
}

/** Writes down what is to be done to which cases, each as the officer saw it; nothing happens yet. */
export async function prepareBulk(
  by: Reader,
  act: BulkAct,
  cases: readonly Chosen[],
  handlerId: string | null,
  at: number,
): Promise<{ id: string } | { refusal: "notAllowed" | "notColleague" }> {
  return tx(async () => {
    if (!mayDoInBulk(act, by.permissions)) return { refusal: "notAllowed" };
    const agencyId = by.agencyId ?? "";
    const isKnown = (await colleagues(agencyId, "handler")).some(({ id }) => id === handlerId);
    if (act === "assign" && !isKnown) return { refusal: "notColleague" };
    const id = newId();
    const chosen = [...new Map(cases.map((one) => [one.id, one])).values()].slice(0, MOST_IN_BULK);
    await q()
      .insert(bulkRuns)
      .values({ id, agencyId, staffId: by.id, act, cases: chosen, handlerId, createdAt: at });
    await appendAudit({
      at,
      actor: by.id,
      intent: "bulk.prepare",
      objectKind: "bulkRun",
      objectId: id,
      fields: [act],
    });
    return { id };
  });
}

/** A run of the officer's own; another's is not found. */
export async function bulkRun(by: Reader, id: string): Promise<Run | null> {
  const [run] = await q()
    .select()
    .from(bulkRuns)
    .where(and(eq(bulkRuns.id, id), eq(bulkRuns.staffId, by.id), eq(bulkRuns.agencyId, by.agencyId ?? "")));
  return run ?? null;
}

/** The earliest of the chosen cases: the others may repeat it. */
async function earliest(by: Reader, cases: readonly Chosen[]): Promise<string | null> {
  const [row] = await q()
    .select({ id: infoRequests.id })
    .from(infoRequests)
    .where(
      and(
        eq(infoRequests.agencyId, by.agencyId ?? ""),
        inArray(
          infoRequests.id,
          cases.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(infoRequests.submittedAt), asc(infoRequests.id))
    .limit(1);
  return row?.id ?? null;
}

/** How a case gets its handler; one out of an archive can be at work without ever having had one. */
const handingOf = (history: readonly RecordedEvent[]) =>
  stageOf(history) === "registered" ? "assigned" : "handedOver";

/** Whether one case would be done, and if not, why; the preview and the act ask the same. */
async function judged(
  by: Reader,
  run: Run,
  chosen: Chosen,
  first: string | null,
  at: number,
): Promise<BulkOutcome> {
  if (!(await isWithinReach(by, chosen.id))) return { refusal: "noSuchCase" };
  if (run.act === "markDuplicate") return chosen.id === first ? { refusal: "firstOfThem" } : { done: true };
  const { history, context } = await caseFacts(chosen.id, causerOf(by), at);
  const handler = handlerOf(history);
  if (run.act === "remind") {
    if (!OPEN_STAGES.includes(stageOf(history))) return { refusal: "nothingOpen" };
    return handler ? { done: true } : { refusal: "noHandler" };
  }
  if (history.length !== chosen.version) return { refusal: "changedMeanwhile" };
  if (handler === (await whoIsHere(run.handlerId ?? "", context.today))) return { refusal: "alreadyTheirs" };
  const kind = handingOf(history);
  if (!mayCause(by, kind)) return { refusal: "notAllowed" };
  const refusal = refusalOf(history, kind, context);
  return refusal ? { refusal } : { done: true };
}

/** What would become of each chosen case, without doing anything. */
export async function bulkPreview(by: Reader, run: Run, at: number): Promise<Map<string, BulkOutcome>> {
  const first = await earliest(by, run.cases);
  const outcomes = new Map<string, BulkOutcome>();
  for (const chosen of run.cases) outcomes.set(chosen.id, await judged(by, run, chosen, first, at));
  return outcomes;
}

async function applyTo(
  by: Reader,
  run: Run,
  chosen: Chosen,
  first: string | null,
  at: number,
): Promise<BulkOutcome> {
  const outcome = await judged(by, run, chosen, first, at);
  if ("refusal" in outcome) return outcome;
  const on = beijingDate(at);
  if (run.act === "markDuplicate") {
    const noted = await addNote(by, chosen.id, { kind: "duplicateHint", text: "", otherId: first }, at);
    return "refusal" in noted ? noted : { done: true };
  }
  const history = await historyOf(chosen.id);
  if (run.act === "remind") {
    const handler = handlerOf(history);
    const staffId = await whoIsHere(handler ?? "", on);
    const told = await notify({ staffId, kind: "reminded", infoRequestId: chosen.id, on }, at);
    return told ? { done: true } : { refusal: "remindedToday" };
  }
  const handlerId = await whoIsHere(run.handlerId ?? "", on);
  const kind = handingOf(history);
  const recorded = await atVersion(by, chosen.id, chosen.version, () =>
    recordEvent(by, chosen.id, { kind, on, handlerId }, at),
  );
  return "refusal" in recorded ? recorded : { done: true };
}

async function close(by: Reader, id: string, set: Partial<Run>, intent: string, at: number): Promise<void> {
  await tx(async () => {
    await q().update(bulkRuns).set(set).where(eq(bulkRuns.id, id));
    await appendAudit({ at, actor: by.id, intent, objectKind: "bulkRun", objectId: id });
  });
}

/**
 * Does it, case by case, each in a transaction of its own: one that is refused undoes none of the others, and of each it is kept
 * what became of it. A second call changes nothing.
 */
export async function applyBulk(by: Reader, id: string, at: number): Promise<Run | null> {
  const run = await bulkRun(by, id);
  if (!run || run.appliedAt !== null || !mayDoInBulk(run.act, by.permissions)) return run;
  // Claimed first: of two clicks only one goes on.
  await close(by, id, { appliedAt: at, outcomes: {} }, "bulk.apply", at);
  const first = await earliest(by, run.cases);
  const outcomes: Record<string, BulkOutcome> = {};
  for (const chosen of run.cases) outcomes[chosen.id] = await tx(() => applyTo(by, run, chosen, first, at));
  await close(by, id, { outcomes }, "bulk.done", at);
  return bulkRun(by, id);
}

/** True while an assignment can be taken back. */
export function canUndo({ act, appliedAt, undoneAt }: Run, at: number): boolean {
  return act === "assign" && appliedAt !== null && undoneAt === null && at - appliedAt <= UNDO_MS;
}

async function handBack(by: Reader, id: string, version: number, at: number): Promise<BulkOutcome> {
  const history = await historyOf(id);
  // Exactly the one event of this run came after what the officer saw.
  if (history.length !== version + 1) return { refusal: "movedOn" };
  const before = handlerOf(history.slice(0, version));
  if (!before) return { refusal: "firstAssignment" };
  const event = { kind: "handedOver", on: beijingDate(at), handlerId: before } as const;
  const recorded = await atVersion(by, id, version + 1, () => recordEvent(by, id, event, at));
  return "refusal" in recorded ? recorded : { done: true };
}

/** Takes an assignment back within a minute: each case goes back to whom it had before, as one more event. The history stays. */
export async function undoBulk(by: Reader, id: string, at: number): Promise<Run | null> {
  const run = await bulkRun(by, id);
  if (!run || !canUndo(run, at) || !mayDoInBulk(run.act, by.permissions)) return run;
  const outcomes = { ...run.outcomes };
  for (const { id: caseId, version } of run.cases) {
    const was = outcomes[caseId];
    if (was && "done" in was) outcomes[caseId] = await tx(() => handBack(by, caseId, version, at));
  }
  await close(by, id, { undoneAt: at, outcomes }, "bulk.undo", at);
  return bulkRun(by, id);
}
