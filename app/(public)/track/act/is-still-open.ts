import { calendarInForce } from "@/db/queries/calendar";
import { historyOf } from "@/db/queries/info-requests";
import { type ApplicantAct, applicantActs } from "@/domain/info-request/applicant/applicant-acts";
import { beijingDate } from "@/domain/time/calendar-date";

/** Whether a case still takes an act; asked before typing is judged, so that nobody mends a text for nothing. */
export async function isStillOpen(infoRequestId: string, act: ApplicantAct, at: number): Promise<boolean> {
  return applicantActs(await historyOf(infoRequestId), beijingDate(at), await calendarInForce()).has(act);
}
