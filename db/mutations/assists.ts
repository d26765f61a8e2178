import { and, eq, isNull } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { isHandledBy, OPEN_STAGES, type Refusal, stageOf } from "@/domain/info-request/history/lifecycle";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { assists } from "../schema/handling";
import { staff } from "../schema/staff";
import { appendAudit } from "./audit";
import { caseFacts } from "./history";
import { causerOf, isWithinReach } from "./info-requests";

/** Whom a handler asks for an opinion (会办), what, and by when: a colleague by account, or another office by its name. */
export interface NewAssist {
  colleagueId: string | null;
  office: string | null;
  question: string;
  dueOn: CalendarDate;
}

export type AssistRefusal = Refusal | "notColleague" | "noSuchAssist";
type Done = { id: string } | { refusal: AssistRefusal };

async function note(by: Staff, intent: string, infoRequestId: string, at: number): Promise<void> {
  await appendAudit({ at, actor: by.id, intent, objectKind: "infoRequest", objectId: infoRequestId });
}

/** Asks for an opinion; the period of the answer goes on. */
export async function askAssist(
  by: Staff<"infoRequest.handle">,
  infoRequestId: string,
  { colleagueId, office, question, dueOn }: NewAssist,
  at: number,
): Promise<Done> {
  return tx(async () => {
    if (!(await isWithinReach(by, infoRequestId))) return { refusal: "noSuchCase" };
    const { history, context } = await caseFacts(infoRequestId, causerOf(by), at);
    if (!OPEN_STAGES.includes(stageOf(history))) return { refusal: "wrongStage" };
    if (!isHandledBy(history, context)) return { refusal: "notHandler" };
    if (colleagueId) {
      const [colleague] = await q()
        .select({ id: staff.id })
        .from(staff)
        .where(
          and(eq(staff.id, colleagueId), eq(staff.agencyId, by.agencyId ?? ""), isNull(staff.disabledAt)),
        );
      if (!colleague || colleague.id === by.id) return { refusal: "notColleague" };
    }
    const id = newId();
    const agencyId = by.agencyId ?? "";
    await q().insert(assists).values({
      id,
      infoRequestId,
      agencyId,
      askedBy: by.id,
      colleagueId,
      office,
      question,
      dueOn,
      askedAt: at,
    });
    await note(by, "infoRequest.askAssist", infoRequestId, at);
    return { id };
  });
}

/** Writes down an opinion: the colleague's own, or what another office told the handler. An opinion is given once. */
export async function answerAssist(
  by: Staff<"infoRequest.read">,
  id: string,
  opinion: string,
  at: number,
): Promise<Done> {
  return tx(async () => {
    const [row] = await q()
      .select()
      .from(assists)
      .where(and(eq(assists.id, id), eq(assists.agencyId, by.agencyId ?? ""), isNull(assists.answeredAt)));
    const mayAnswer = row && (row.colleagueId === null ? row.askedBy === by.id : row.colleagueId === by.id);
    if (!row || !mayAnswer || !(await isWithinReach(by, row.infoRequestId)))
      return { refusal: "noSuchAssist" };
    await q().update(assists).set({ opinion, answeredBy: by.id, answeredAt: at }).where(eq(assists.id, id));
    await note(by, "infoRequest.answerAssist", row.infoRequestId, at);
    return { id };
  });
}
