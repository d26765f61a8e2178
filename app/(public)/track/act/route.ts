import { recordEvent } from "@/db/mutations/info-requests";
import { calendarInForce } from "@/db/queries/calendar";
import { historyOf } from "@/db/queries/info-requests";
import { APPLICANT } from "@/domain/access/actor";
import { APPLICANT_ACTS, applicantActs } from "@/domain/info-request/applicant-acts";
import { beijingDate } from "@/domain/time/calendar-date";
import { publicHandler, seeOther } from "@/server/handlers";
import { noticeCookie, trackedCaseId } from "@/server/tracking-cookies";

export const POST = publicHandler(async (entries, { at, cookie }) => {
  const infoRequestId = trackedCaseId(cookie, at);
  const kinds = entries.filter(([name]) => name === "kind").map(([, value]) => value);
  const act = APPLICANT_ACTS.find((known) => kinds.length === 1 && known === kinds[0]);
  // The page says that nothing is open any more, or shows what the case allows.
  if (infoRequestId === null || !act) return seeOther("/track/case");

  const on = beijingDate(at);
  const allowed = applicantActs(await historyOf(infoRequestId), on, await calendarInForce());
  const recorded = allowed.has(act)
    ? await recordEvent(APPLICANT, infoRequestId, { kind: act, on }, at)
    : { refusal: "wrongStage" };
  const kind = "refusal" in recorded ? "notDone" : "done";
  return seeOther("/track/case", [noticeCookie({ kind, act }, at)]);
});
