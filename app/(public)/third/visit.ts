import { calendarInForce } from "@/db/queries/calendar";
import { type ThirdPartyLink, thirdPartyLinkByToken } from "@/db/queries/third-party-links";
import {
  type LinkState,
  linkedConsultation,
  linkState,
} from "@/domain/info-request/applicant/third-party-link";
import type { Consultation } from "@/domain/info-request/history/consultations";
import { beijingDate } from "@/domain/time/calendar-date";
import { workingDaysBetween } from "@/domain/time/working-days";

export interface LinkVisit {
  link: ThirdPartyLink;
  state: LinkState;
  consultation: Consultation;
  /** Working days left after today. */
  remaining: number;
}

/** What a token leads to at an instant; null for a token that is none. */
export async function visitLink(token: string, at: number): Promise<LinkVisit | null> {
  const link = await thirdPartyLinkByToken(token);
  if (!link) return null;
  const on = beijingDate(at);
  const calendar = await calendarInForce();
  const consultation = linkedConsultation(link.history, link.consultation, calendar, on);
  if (!consultation) return null;
  const remaining = Math.max(0, workingDaysBetween(on, consultation.lastOn, calendar));
  return { link, consultation, remaining, state: linkState(link, link.history, consultation) };
}
