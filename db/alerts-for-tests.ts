import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { type AlertWish, writeAlert } from "./mutations/alerts";
import { createColumn } from "./mutations/columns";
import { newId } from "./new-id";
import { peopleForTests } from "./publishing-for-tests";
import { COLUMNS } from "./seed/columns";

/** Wednesday 16 September 2026, 15:00 in Beijing. */
export const AFTERNOON = beijingInstant(calendarDate("2026-09-16"), 15);
export const NEXT_MORNING = beijingInstant(calendarDate("2026-09-17"), 8);

/** An ordinary alert that nothing is wrong with. */
export function wishForTests(change: Partial<AlertWish> = {}): AlertWish {
  const id = newId();
  return {
    alertId: id,
    messageId: newId(),
    action: "issue",
    kind: "typhoon",
    colour: "orange",
    situation: "受台风“鲇鱼”影响，12小时内本地平均风力将达10级以上。",
    advice: "1. 停止户外活动。\n2. 加固门窗，收好阳台上的物品。",
    areaCodes: [],
    validUntil: NEXT_MORNING,
    ...change,
  };
}

/** Two agencies, the column of alerts, somebody who issues and two who examine, and one who may do everything; call it on a fresh store. */
export async function alertPeopleForTests() {
  const { own, other, hire } = await peopleForTests();
  const column = COLUMNS.find(({ code }) => code === "warnings");
  if (!column) throw new Error("the seed has changed");
  const { parentCode: _, ownerAgency: __, ...rest } = column;
  await createColumn("system", { ...rest, parentId: null, ownerAgencyId: null, position: 1 }, 0);
  return {
    own,
    other,
    hire,
    author: await hire<"alert.issue">("author", ["editor"]),
    second: await hire<"draft.secrecyReview">("second", ["secrecyReviewer"]),
    stranger: await hire<"draft.secrecyReview">("stranger", ["secrecyReviewer"], other),
    allRounder: await hire<"alert.issue">("all-rounder", ["editor", "secrecyReviewer", "publisher"]),
  };
}

/** Writes a message that is taken; gives its ids back. */
export async function writtenForTests(
  by: Parameters<typeof writeAlert>[0],
  wish: AlertWish,
  at = AFTERNOON,
): Promise<{ alertId: string; messageId: string }> {
  const done = await writeAlert(by, wish, at);
  if ("refusal" in done) throw new Error(`refused: ${done.refusal}`);
  return done;
}
