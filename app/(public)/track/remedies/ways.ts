import { type RemedyDay, type RemedyStart, remedyDays } from "@/domain/info-request/clock/remedy-days";
import { outcomeRule } from "@/domain/law/outcomes";
import { dayInFull } from "@/text/dates";
import { remedyPage } from "@/text/what-you-can-do";
import type { OpenedCase } from "../opened-case";

const { ways, objects } = remedyPage;

/** A last day with what may still move it. */
function dayWords({ lastOn, movesTo, provisional }: RemedyDay): string {
  if (movesTo) return dayInFull(lastOn) + remedyPage.movesTo(movesTo);
  return dayInFull(lastOn) + (provisional ? remedyPage.provisional : "");
}

/** Rows of the table: against what, by which way, until when, to whom. */
export function decidedWays({ tracked, calendar }: OpenedCase, start: RemedyStart) {
  const { outcome, agency } = tracked;
  if (!outcome) return [];
  const remedy = tracked.remedy ?? outcomeRule(outcome).remedy;
  const objectOf = (of: RemedyDay["of"]) => (start.by === "closed" ? remedyPage.closedObject : objects[of]);
  return remedyDays(outcome, start.on, calendar, remedy).flatMap((day) => {
    const mustComeFirst = remedy === "B" || day.of === "withheld";
    const body = day.kind === "review" ? agency.reviewOrgan : agency.court;
    const way = mustComeFirst ? remedyPage.reviewFirst : ways[day.kind];
    const row = { key: `${day.kind}-${day.of}`, cells: [objectOf(day.of), way, dayWords(day), body] };
    if (!mustComeFirst) return [row];
    const next = [objectOf(day.of), remedyPage.afterReview, remedyPage.afterReviewDay, agency.court];
    return [row, { key: `after-${day.of}`, cells: next }];
  });
}

/** Both ways against silence: the references settle no order between them, so none is stated. */
export function lateWays({ tracked }: OpenedCase) {
  const { object, day } = remedyPage.late;
  const { reviewOrgan, court } = tracked.agency;
  return [
    { key: "late-review", cells: [object, ways.review, day, reviewOrgan] },
    { key: "late-lawsuit", cells: [object, ways.lawsuit, day, court] },
  ];
}
