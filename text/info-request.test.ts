import { describe, expect, it } from "vitest";
import { clockOf } from "@/domain/info-request/clock/clock";
import { dueOf } from "@/domain/info-request/clock/due";
import type { InfoRequestEvent } from "@/domain/info-request/history/events";
import { historyOf, on } from "@/domain/info-request/history/history-for-tests";
import { STAGES } from "@/domain/info-request/history/lifecycle";
import { HOLIDAY_NOTICES } from "@/domain/law/holidays/notices";
import { OUTCOME_IDS } from "@/domain/law/outcomes";
import { workingCalendar } from "@/domain/time/working-days";
import { dueWords, receiptBasis, stageWords } from "./info-request";

const calendar = workingCalendar(HOLIDAY_NOTICES);

function badge(today: string, received: string, ...events: readonly InfoRequestEvent[]) {
  const submitted = { kind: "submitted", on: on(received), channel: "counter", letterKind: null } as const;
  return dueWords(dueOf(clockOf(historyOf(submitted, ...events), calendar), on(today), calendar));
}

describe("the badge's grammar (S-20)", () => {
  const asked = {
    kind: "amendmentAsked",
    on: on("2026-09-14"),
    until: on("2026-10-10"),
    late: false,
  } as const;
  const letter = { kind: "thirdPartyConsulted", on: on("2026-09-15"), receivedOn: null } as const;
  it.each<[string, string, string, InfoRequestEvent[]]>([
    ["剩 9 工作日", "2026-09-25", "2026-09-10", []],
    ["剩 2 工作日", "2026-10-12", "2026-09-10", []],
    ["今天到期", "2026-10-14", "2026-09-10", []],
    ["逾期 1 工作日", "2026-10-15", "2026-09-10", []],
    ["中止 · 征求第三方 已停 3", "2026-09-18", "2026-09-10", [letter]],
    ["等待补正 剩 2", "2026-10-08", "2026-09-10", [asked]],
    ["等待补正 已过期", "2026-10-12", "2026-09-10", [asked]],
    ["剩 18 工作日 预估", "2026-12-14", "2026-12-10", []],
  ])("says 「%s」", (words, today, received, events) => {
    expect(badge(today, received, ...events)).toBe(words);
  });

  it("says 已逾期 on the weekend after the last day, when no working day has passed yet", () => {
    // Received 2026-10-23, due Friday 2026-11-20.
    expect(badge("2026-11-20", "2026-10-23")).toBe("今天到期");
    expect(badge("2026-11-21", "2026-10-23")).toBe("已逾期");
  });

  it("says nothing when no period runs", () => {
    expect(badge("2026-09-11", "2026-09-10", { kind: "withdrawn", on: on("2026-09-11") })).toBe(null);
  });
});

describe("the words of a state", () => {
  it("tell how an answered or closed case ended", () => {
    expect(stageWords("forApplicant", "answered", "refusedStateSecret")).toBe("已答复：不予公开");
    expect(stageWords("forDesk", "delivered", "granted")).toBe("已送达：予以公开");
    expect(stageWords("forApplicant", "closed", "closedNotAmended")).toBe("已终止（逾期未补正）");
    expect(stageWords("forApplicant", "closed", null)).toBe("已并案或者拆分办理");
  });

  it("never tell the applicant that somebody reviews or signs", () => {
    expect(stageWords("forApplicant", "inReview", null)).toBe("正在办理");
    expect(stageWords("forApplicant", "signed", null)).toBe("正在办理");
  });

  it("exist for every stage and outcome in both voices", () => {
    for (const voice of ["forApplicant", "forDesk"] as const)
      for (const stage of STAGES)
        for (const outcome of [null, ...OUTCOME_IDS])
          expect(stageWords(voice, stage, outcome)).toMatch(/^[\u4e00-\u9fff（）：，]+$/);
  });
});

describe("grounds", () => {
  it("give the ground of the day of receipt by channel (条例第三十一条)", () => {
    expect(receiptBasis("counter", null)).toContain("提交之日");
    expect(receiptBasis("online", null)).toContain("双方确认之日");
    expect(receiptBasis("letter", "registered")).toContain("签收之日");
    expect(receiptBasis("letter", "ordinary")).toContain("与申请人确认之日");
  });
});
