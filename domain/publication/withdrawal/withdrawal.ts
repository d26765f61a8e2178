import type { CalendarDate } from "@/domain/time/calendar-date";
import { addWorkingDays, type WorkingCalendar } from "@/domain/time/working-days";
import { type DeskRefusal, opinionRefusal } from "../publishing-desk";
import { isLeak, type WithdrawalGround, type WithdrawalReason } from "./reasons";

/** What a publisher says when taking a text from the public. */
export interface Withdrawal {
  reason: WithdrawalReason;
  /** In the office's own words, read by everybody. */
  explanation: string;
  ground: WithdrawalGround;
  /** How it was found out, for the disposal case; empty where none is opened. */
  found: string;
  /** The day on which the penalty was changed or annulled. */
  penaltyChangedOn: CalendarDate | null;
  showsTitle: boolean;
}

export type WithdrawalRefusal =
  | "foundMissing"
  | "penaltyDayMissing"
  | "penaltyDayAhead"
  | "reasonTellsGround";

/** Why a withdrawal is not taken as it was filled in; null when nothing is in its way. */
export function withdrawalRefusal(
  given: Withdrawal,
  on: CalendarDate,
): DeskRefusal | WithdrawalRefusal | null {
  const { reason, ground, explanation, found, penaltyChangedOn } = given;
  const wrong = opinionRefusal(explanation, on) ?? (found === "" ? null : opinionRefusal(found, on));
  if (wrong) return wrong;
  if (isLeak(ground) && found === "") return "foundMissing";
  if (ground !== "penaltyChanged") return reason === "penaltyChanged" ? "reasonTellsGround" : null;
  if (reason !== "penaltyChanged") return "reasonTellsGround";
  if (penaltyChangedOn === null) return "penaltyDayMissing";
  return penaltyChangedOn > on ? "penaltyDayAhead" : null;
}

/** 行政处罚法第四十八条: 应当在三日内撤回行政处罚决定信息并公开说明理由; 第八十五条: “三日”是指工作日. */
export function penaltyDueOn(changedOn: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  return addWorkingDays(changedOn, 3, calendar).day;
}
