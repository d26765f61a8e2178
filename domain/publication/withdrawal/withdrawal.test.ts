import { describe, expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import { workingCalendar } from "@/domain/time/working-days";
import { disposalRefusal, missingSteps } from "./disposal";
import { maskedText } from "./masked-text";
import { isLeak, WITHDRAWAL_GROUNDS } from "./reasons";
import { penaltyDueOn } from "./withdrawal";

const ON = calendarDate("2026-03-09");
/** No holidays: weekends alone. */
const WEEKENDS = workingCalendar([]);

describe("行政处罚法第四十八条", () => {
  it.each([
    ["2026-03-09", "2026-03-12"],
    // Friday: Saturday and Sunday are no working days (第八十五条).
    ["2026-03-13", "2026-03-18"],
  ])("what was changed on %s is withdrawn until %s", (changed, due) => {
    expect(penaltyDueOn(calendarDate(changed), WEEKENDS)).toBe(due);
  });
});

describe("a disposal case", () => {
  it("follows from leaks alone", () => {
    expect(WITHDRAWAL_GROUNDS.filter(isLeak)).toEqual(["secret", "personalData"]);
  });

  it("wants those concerned told only where personal data came out", () => {
    expect(missingSteps("secret", ["found", "withdrawn"])).toEqual(["assessed", "reported", "mended"]);
    expect(missingSteps("personalData", ["assessed", "reported", "mended"])).toEqual(["personsTold"]);
    expect(disposalRefusal("personalData", ["assessed", "reported", "mended"], "closed")).toBe(
      "stepsMissing",
    );
    expect(disposalRefusal("secret", ["assessed", "reported", "mended"], "closed")).toBeNull();
    expect(disposalRefusal("secret", ["closed"], "noted")).toBe("isClosed");
  });
});

describe("a masked text", () => {
  it("keeps every other word and hides every number that the scan knows", () => {
    expect(maskedText("张三11010519491231002X，电话13800138000。", ON)).toBe(
      "张三110105********002X，电话138****8000。",
    );
    expect(maskedText("没有号码。", ON)).toBe("没有号码。");
  });
});
