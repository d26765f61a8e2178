import { describe, expect, it } from "vitest";
import { HOLIDAY_NOTICES } from "@/domain/law/holidays/notices";
import { calendarDate } from "@/domain/time/calendar-date";
import { workingCalendar } from "@/domain/time/working-days";
import { receivedComplaintForm } from "./complaint-form";
import { filingRefusal } from "./remedy-form";
import { reviewReplyDue } from "./reply-due";

const on = calendarDate;
const calendar = workingCalendar(HOLIDAY_NOTICES);

describe("filing a remedy", () => {
  const suit = { kind: "suitAfterReview", filedOn: on("2026-06-01"), noticeOn: null } as const;
  it("asks for the review that a suit follows, and that it came first", () => {
    expect(filingRefusal(suit, null)).toBe("needsReview");
    expect(filingRefusal(suit, { kind: "suitDirect", filedOn: on("2026-01-01") })).toBe("needsReview");
    expect(filingRefusal(suit, { kind: "review", filedOn: on("2026-06-02") })).toBe("beforeReview");
    expect(filingRefusal(suit, { kind: "review", filedOn: on("2026-06-01") })).toBe(null);
  });
  it("lets a review and a direct suit stand alone", () => {
    expect(filingRefusal({ ...suit, kind: "review" }, null)).toBe(null);
    expect(filingRefusal({ ...suit, kind: "suitDirect" }, null)).toBe(null);
  });
  it("takes no notice that came before it was filed", () => {
    expect(filingRefusal({ ...suit, kind: "review", noticeOn: on("2026-05-31") }, null)).toBe(
      "noticeBeforeFiled",
    );
  });
});

describe("answering a review (行政复议法第五十四条、第八十八条)", () => {
  const review = { kind: "review", procedure: "simple", noticeOn: on("2026-09-24"), closedOn: null } as const;
  it("in the simple way is due five working days after the notice", () => {
    // 09-25 to 09-27 中秋 and 10-01 to 10-07 国庆 are off.
    expect(reviewReplyDue(review, calendar)).toEqual({ day: "2026-10-09", provisional: false });
  });
  it("has no day of ours in the ordinary way, for a suit, without a notice or after the end", () => {
    for (const other of [
      { ...review, procedure: "ordinary" as const },
      { ...review, kind: "suitDirect" as const },
      { ...review, noticeOn: null },
      { ...review, closedOn: on("2026-10-01") },
    ])
      expect(reviewReplyDue(other, calendar)).toBe(null);
  });
});

it("reads the number of a case however it is typed", () => {
  const typed = {
    receivedOn: "2026-11-02",
    channel: "phone",
    about: "逾期未答复",
    caseNumber: "ｚｃ2026 530",
  };
  expect(receivedComplaintForm.parse(typed).caseNumber).toBe("ZC-2026-000530");
});
