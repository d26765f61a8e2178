import { calendarInForce } from "@/db/queries/calendar";
import { type ThirdPartyLink, thirdPartyLinkByToken } from "@/db/queries/third-party-links";
import {
  type ConsultationWindow,
  consultationWindow,
  type LinkState,
  linkState,
} from "@/domain/info-request/third-party-link";
import { beijingDate } from "@/domain/time/calendar-date";
import { workingDaysBetween } from "@/domain/time/working-days";

export interface LinkVisit {
  link: ThirdPartyLink;
  state: LinkState;
  window: ConsultationWindow;
  /** Working days left after today. */
  remaining: number;
}

/** What a token leads to at an instant; null for a token that is none. */
export async function visitLink(token: string, at: number): Promise<LinkVisit | null> {
  const link = await thirdPartyLinkByToken(token);
  if (!link) return null;
  const on = beijingDate(at);
  const calendar = await calendarInForce();
  const window = consultationWindow(link.history, link.consultation, calendar);
  if (!window) return null;
  const remaining = Math.max(0, workingDaysBetween(on, window.lastOn, calendar));
  return { link, window, remaining, state: linkState(link, link.history, window, on) };
}
