import { and, eq, isNull } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { type Refusal, refusalOf } from "@/domain/info-request/history/lifecycle";
import { beijingDate } from "@/domain/time/calendar-date";
import { addWorkingDays } from "@/domain/time/working-days";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { handlingSettings } from "../queries/handling-settings";
import { transferProposals } from "../schema/handling";
import { staff, staffRoles } from "../schema/staff";
import { appendAudit } from "./audit";
import { caseFacts } from "./history";
import { causerOf, isWithinReach } from "./info-requests";
import { appendEventWithLetters, type Compose } from "./letters";

export type TransferRefusal = Refusal | "ownAgency" | "noDeskThere" | "alreadyProposed" | "noSuchProposal";
type Done = { id: string } | { refusal: TransferRefusal };

/** True when somebody of the agency can take a case in. */
async function hasDesk(agencyId: string): Promise<boolean> {
  const found = await q()
    .select({ id: staff.id })
    .from(staff)
    .innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
    .where(and(eq(staff.agencyId, agencyId), eq(staffRoles.role, "intake"), isNull(staff.disabledAt)))
    .limit(1);
  return found.length > 0;
}

async function note(by: Staff, intent: string, infoRequestId: string, at: number): Promise<void> {
  await appendAudit({ at, actor: by.id, intent, objectKind: "infoRequest", objectId: infoRequestId });
}

/** Puts a case before another agency (移送). Until it is taken, it stays where it is, and the clock runs on. */
export async function proposeTransfer(
  by: Staff<"infoRequest.assign">,
  infoRequestId: string,
  { toAgencyId, reason }: { toAgencyId: string; reason: string },
  at: number,
): Promise<Done> {
  return tx(async () => {
    if (!(await isWithinReach(by, infoRequestId))) return { refusal: "noSuchCase" };
    const { history, context } = await caseFacts(infoRequestId, causerOf(by), at);
    const refusal = refusalOf(history, "transferred", context);
    if (refusal) return { refusal };
    if (toAgencyId === by.agencyId) return { refusal: "ownAgency" };
    if (!(await hasDesk(toAgencyId))) return { refusal: "noDeskThere" };
    const [open] = await q()
      .select({ id: transferProposals.id })
      .from(transferProposals)
      .where(
        and(eq(transferProposals.infoRequestId, infoRequestId), eq(transferProposals.state, "proposed")),
      );
    if (open) return { refusal: "alreadyProposed" };
    const id = newId();
    const { transferAnswerDays } = await handlingSettings();
    const answerBy = addWorkingDays(context.today, transferAnswerDays, context.calendar).day;
    await q()
      .insert(transferProposals)
      .values({
        id,
        infoRequestId,
        fromAgencyId: by.agencyId ?? "",
        toAgencyId,
        reason,
        proposedBy: by.id,
        proposedAt: at,
        answerBy,
        state: "proposed",
      });
    await note(by, "infoRequest.proposeTransfer", infoRequestId, at);
    return { id };
  });
}

type Proposal = typeof transferProposals.$inferSelect;

async function openProposal(id: string): Promise<Proposal | undefined> {
  const [row] = await q()
    .select()
    .from(transferProposals)
    .where(and(eq(transferProposals.id, id), eq(transferProposals.state, "proposed")));
  return row;
}

async function decide(
  by: Staff,
  { id, infoRequestId }: Proposal,
  state: "accepted" | "rejected" | "recalled",
  decision: string | null,
  at: number,
): Promise<Done> {
  await q()
    .update(transferProposals)
    .set({ state, decision, decidedBy: by.id, decidedAt: at })
    .where(eq(transferProposals.id, id));
  await note(by, `infoRequest.${state}Transfer`, infoRequestId, at);
  return { id };
}

/** Takes a case that another agency put before one's own: from now on it is one's own, with its history and its number, and the applicant is told by letter. */
export async function acceptTransfer(
  by: Staff<"infoRequest.register">,
  id: string,
  at: number,
  compose?: Compose,
): Promise<Done> {
  return tx(async () => {
    const proposal = await openProposal(id);
    if (!proposal || proposal.toAgencyId !== by.agencyId) return { refusal: "noSuchProposal" };
    const { infoRequestId, toAgencyId, reason } = proposal;
    const event = { kind: "transferred", on: beijingDate(at), toAgencyId } as const;
    const step = { event, text: reason, own: {} };
    const recorded = await appendEventWithLetters(infoRequestId, step, causerOf(by), at, compose);
    if ("refusal" in recorded) return recorded;
    return decide(by, proposal, "accepted", null, at);
  });
}

/** Does not take a case, and says why; it stays where it is. */
export async function rejectTransfer(
  by: Staff<"infoRequest.register">,
  id: string,
  reason: string,
  at: number,
): Promise<Done> {
  return tx(async () => {
    const proposal = await openProposal(id);
    if (!proposal || proposal.toAgencyId !== by.agencyId) return { refusal: "noSuchProposal" };
    return decide(by, proposal, "rejected", reason, at);
  });
}

/** Takes back a proposal that was not answered yet. */
export async function recallTransfer(by: Staff<"infoRequest.assign">, id: string, at: number): Promise<Done> {
  return tx(async () => {
    const proposal = await openProposal(id);
    if (!proposal || proposal.fromAgencyId !== by.agencyId) return { refusal: "noSuchProposal" };
    return decide(by, proposal, "recalled", null, at);
  });
}
