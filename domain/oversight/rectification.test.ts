import { describe, expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import { RECTIFICATION_STEPS, shownState, stateAfter, stepRefusal, stepsFrom } from "./rectification";

const DUE = calendarDate("2026-12-18");
const on = (text: string) => calendarDate(text);

describe("a rectification notice", () => {
  it("goes from being issued to passing, as often sent back as it needs", () => {
    expect(stateAfter(["issued"])).toBe("issued");
    expect(stateAfter(["issued", "begun"])).toBe("underway");
    expect(stateAfter(["issued", "submitted"])).toBe("submitted");
    expect(stateAfter(["issued", "begun", "submitted", "returned"])).toBe("returned");
    expect(stateAfter(["issued", "begun", "submitted", "returned", "submitted", "passed"])).toBe("passed");
  });

  it("takes no step that does not follow", () => {
    expect(() => stateAfter(["issued", "passed"])).toThrow();
    expect(stepsFrom("passed")).toEqual([]);
    expect(stepsFrom("underway")).toEqual(["submitted"]);
    const given = { dueOn: DUE, on: on("2026-12-01") };
    const taken = RECTIFICATION_STEPS.filter((step) => stepRefusal("submitted", step, given) === null);
    expect(taken).toEqual(["returned", "passed"]);
  });

  it("is overdue from the day after its last day, until something is handed in", () => {
    expect(shownState("underway", DUE, on("2026-12-18"))).toBe("underway");
    for (const state of ["issued", "underway", "returned"] as const)
      expect(shownState(state, DUE, on("2026-12-19"))).toBe("overdue");
    for (const state of ["submitted", "passed"] as const)
      expect(shownState(state, DUE, on("2026-12-19"))).toBe(state);
  });

  it("is sent back with a new day ahead, or not at all", () => {
    expect(stepRefusal("submitted", "returned", { dueOn: null, on: on("2026-12-20") })).toBe("dueNotAhead");
    expect(stepRefusal("submitted", "returned", { dueOn: DUE, on: DUE })).toBe("dueNotAhead");
    expect(stepRefusal("submitted", "returned", { dueOn: DUE, on: on("2026-12-17") })).toBeNull();
  });
});
