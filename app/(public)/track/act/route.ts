import { amendInfoRequest, keepAmendment } from "@/db/mutations/amendment-drafts";
import { recordEventWithLetter } from "@/db/mutations/letters";
import { calendarInForce } from "@/db/queries/calendar";
import { historyOf } from "@/db/queries/info-requests";
import { APPLICANT } from "@/domain/access/actor";
import { readAmendment } from "@/domain/info-request/amendment";
import { APPLICANT_ACTS, type ApplicantAct, applicantActs } from "@/domain/info-request/applicant-acts";
import { beijingDate } from "@/domain/time/calendar-date";
import type { FormEntries } from "@/server/form-body";
import { publicHandler, seeOther } from "@/server/handlers";
import { compose } from "@/server/letters/compose";
import { noticeCookie, trackedCaseId } from "@/server/tracking-cookies";

const told = (kind: "done" | "notDone", act: ApplicantAct, at: number) =>
  seeOther("/track/case", [noticeCookie({ kind, act }, at)]);

async function amend(infoRequestId: string, typed: string, at: number): Promise<Response> {
  const read = readAmendment(typed);
  if ("problem" in read) {
    // Kept for the page, which reads it by the same rule and says what is wrong.
    await keepAmendment(infoRequestId, typed, at);
    return seeOther("/track/amend?again=1");
  }
  const recorded = await amendInfoRequest(infoRequestId, read.text, beijingDate(at), at);
  return told("stage" in recorded ? "done" : "notDone", "amended", at);
}

const valuesOf = (entries: FormEntries, name: string) =>
  entries.filter(([given]) => given === name).map(([, value]) => value);

/** What an applicant does with an opened case; the rule that drew the button is asked again. */
export const POST = publicHandler(async (entries, { at, cookie }) => {
  const infoRequestId = trackedCaseId(cookie, at);
  const kinds = valuesOf(entries, "kind");
  const act = APPLICANT_ACTS.find((known) => kinds.length === 1 && known === kinds[0]);
  // The page says that nothing is open any more, or shows what the case allows.
  if (infoRequestId === null || !act) return seeOther("/track/case");

  const on = beijingDate(at);
  const allowed = applicantActs(await historyOf(infoRequestId), on, await calendarInForce());
  if (!allowed.has(act)) return told("notDone", act, at);
  if (act === "amended") return amend(infoRequestId, valuesOf(entries, "text")[0] ?? "", at);
  const recorded = await recordEventWithLetter(
    APPLICANT,
    infoRequestId,
    { kind: act, on },
    null,
    {},
    at,
    compose,
  );
  return told("stage" in recorded ? "done" : "notDone", act, at);
});
