import { describe, expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import { countedOfDay } from "./consultation";
import { dayTotalForm, holdsPersonalNumber, singleForm } from "./consultation-form";

const ON = calendarDate("2026-11-24");

describe("one consultation", () => {
  it("takes channel and answer from the button, and typed words before the chosen subject", () => {
    const given = { on: "2026-11-24", how: "phone-unanswered", subject: "社保转移" };
    expect(singleForm.parse(given)).toMatchObject({
      channel: "phone",
      subject: "社保转移",
      persons: 1,
      unanswered: 1,
    });
    expect(singleForm.parse({ ...given, other: "  学位怎么申请？ " }).subject).toBe("学位怎么申请");
  });

  it("needs a subject and a button that exists", () => {
    const given = { on: "2026-11-24", how: "counter-answered", subject: "", other: " ？" };
    expect(singleForm.safeParse(given).error?.issues.map(({ message }) => message)).toEqual([
      "subject.missing",
    ]);
    const forged = { ...given, other: "学位", how: "online-answered" };
    expect(singleForm.safeParse(forged).error?.issues.map(({ message }) => message)).toEqual(["how.missing"]);
  });
});

describe("a day's total", () => {
  const given = {
    on: "2026-11-24",
    channel: "online",
    persons: "１，２０４",
    unanswered: "",
    source: "留言后台",
  };
  it("reads numbers in any width, and none typed of those unanswered as none", () => {
    expect(dayTotalForm.parse(given)).toMatchObject({ persons: 1204, unanswered: 0, subject: null });
  });
  it.each([
    [{ persons: "0" }, "number.wrong"],
    [{ persons: "-3" }, "number.wrong"],
    [{ persons: "165817" }, "number.wrong"],
    [{ persons: "三十" }, "number.wrong"],
    [{ unanswered: "1205" }, "unanswered.more"],
    [{ source: " " }, "text.missing"],
    [{ channel: "fax" }, "choice.missing"],
    [{ on: "2026-02-30" }, "day.wrong"],
  ])("refuses %j", (over, key) => {
    const { error } = dayTotalForm.safeParse({ ...given, ...over });
    expect(error?.issues.map(({ message }) => message)).toContain(key);
  });
});

describe("no number of a person is kept", () => {
  it.each([
    "李某 440183199001011234 的低保",
    "回电13800138000",
    "回电 020-82631037",
    "１３８００１３８０００",
    "邮箱 a.b@example.com",
  ])("%s", (words) => {
    expect(holdsPersonalNumber(words, ON)).toBe(true);
  });
  it.each(["宅基地审批条件", "2026年学位申请", "增府〔2026〕12号什么时候实施", "地铁13号线站点"])(
    "%s is a subject",
    (words) => {
      expect(holdsPersonalNumber(words, ON)).toBe(false);
    },
  );
});

describe("what a day comes to", () => {
  it("is the larger of the two numbers", () => {
    expect(countedOfDay({ persons: 3, unanswered: 2 }, { persons: 40, unanswered: 0 })).toEqual({
      persons: 40,
      unanswered: 2,
    });
    expect(countedOfDay({ persons: 3, unanswered: 0 }, { persons: 0, unanswered: 0 }).persons).toBe(3);
  });
});
