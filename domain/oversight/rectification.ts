import type { CalendarDate } from "@/domain/time/calendar-date";

/** What a supervising office orders, in the words of the work rules that the 2010 report quotes: 限期解决, 责令改正, 通报批评并限期整改. */
export const MEASURES = ["solveInTime", "orderCorrection", "criticise"] as const;
export type Measure = (typeof MEASURES)[number];

/** What happens to a rectification notice, in the order in which it usually does. */
export const RECTIFICATION_STEPS = ["issued", "begun", "submitted", "returned", "passed"] as const;
export type RectificationStep = (typeof RECTIFICATION_STEPS)[number];
/** Steps of the office that was told; the others are the supervisor's. */
export type AnsweringStep = Extract<RectificationStep, "begun" | "submitted">;
export type DecidingStep = Extract<RectificationStep, "returned" | "passed">;

export type RectificationState = "issued" | "underway" | "submitted" | "returned" | "passed";
/** As lists show it: what is not handed in by its day is 逾期, whatever else it is. */
export type ShownState = RectificationState | "overdue";

const NEXT: Readonly<Record<RectificationState, Partial<Record<RectificationStep, RectificationState>>>> = {
  issued: { begun: "underway", submitted: "submitted" },
  underway: { submitted: "submitted" },
  submitted: { returned: "returned", passed: "passed" },
  returned: { submitted: "submitted" },
  passed: {},
};

/** Where a notice stands after its steps; the first of them issued it. */
export function stateAfter(steps: readonly RectificationStep[]): RectificationState {
  let state: RectificationState = "issued";
  for (const step of steps.slice(1)) {
    const next: RectificationState | undefined = NEXT[state][step];
    if (!next) throw new Error(`${step} after ${state}`);
    state = next;
  }
  return state;
}

/** The steps that can come next. */
export function stepsFrom(state: RectificationState): RectificationStep[] {
  return RECTIFICATION_STEPS.filter((step) => NEXT[state][step] !== undefined);
}

/** As lists show it on a day; the due day itself is still in time. */
export function shownState(state: RectificationState, dueOn: CalendarDate, on: CalendarDate): ShownState {
  const waits = state === "issued" || state === "underway" || state === "returned";
  return waits && on > dueOn ? "overdue" : state;
}

export type RectificationRefusal = "noSuchNotice" | "notNow" | "dueNotAhead" | "noSuchAgency" | "caseTold";

/** Why a step is not taken; a notice that is sent back needs a new day, and it lies ahead. */
export function stepRefusal(
  state: RectificationState,
  step: RectificationStep,
  { dueOn, on }: { dueOn: CalendarDate | null; on: CalendarDate },
): RectificationRefusal | null {
  if (!NEXT[state][step]) return "notNow";
  return step === "returned" && (dueOn === null || dueOn <= on) ? "dueNotAhead" : null;
}
