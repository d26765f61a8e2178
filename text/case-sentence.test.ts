import { afterEach, describe, expect, it } from "vitest";
import { clockOf } from "@/domain/info-request/clock/clock";
import { dueOf } from "@/domain/info-request/clock/due";
import { eventsOf, type InfoRequestEvent } from "@/domain/info-request/history/events";
import { historyOf, on } from "@/domain/info-request/history/history-for-tests";
import { stageOf } from "@/domain/info-request/history/lifecycle";
import { project } from "@/domain/info-request/history/projection";
import { publicStory } from "@/domain/info-request/history/public-story";
import { HOLIDAY_NOTICES } from "@/domain/law/holidays/notices";
import { workingCalendar } from "@/domain/time/working-days";
import { type CaseState, caseSentence } from "./case-sentence";
import { storyWords } from "./case-story";

const calendar = workingCalendar(HOLIDAY_NOTICES);
const submitted = (day: string) =>
  ({ kind: "submitted", on: on(day), channel: "online", letterKind: null }) as const;
const handled = (day: string): InfoRequestEvent[] => [
  submitted(day),
  { kind: "receiptConfirmed", on: on(day), how: "officer" },
  { kind: "registered", on: on(day) },
  { kind: "assigned", on: on(day), handlerId: "officer" },
];

/** What a test says beyond the events. */
let besides: Partial<CaseState> = {};
afterEach(() => {
  besides = {};
});

function sentence(today: string, ...events: readonly InfoRequestEvent[]) {
  const history = historyOf(...events);
  const clock = clockOf(history, calendar);
  const { outcome } = project(history, calendar);
  return caseSentence({
    stage: stageOf(history),
    due: dueOf(clock, on(today), calendar),
    outcome,
    agencyName: "增城市水务局",
    answeredOn: eventsOf(history, "answered")[0]?.on ?? null,
    deliveredOn: eventsOf(history, "delivered")[0]?.on ?? null,
    stoppedOn: clock.stoppedOn,
    reasonsOwed: null,
    extensionReason: null,
    mergedInto: null,
    splitInto: [],
    splitFrom: null,
    isTransferred: false,
    urgedOn: null,
    ...besides,
  });
}
const lead = (today: string, ...events: readonly InfoRequestEvent[]) => sentence(today, ...events).lead;
const whole = (today: string, ...events: readonly InfoRequestEvent[]) => {
  const said = sentence(today, ...events);
  return [said.lead, ...said.more].join("");
};

describe("the first sentence of a case", () => {
  it("says before confirmation that no period runs", () => {
    expect(whole("2026-09-10", submitted("2026-09-10"))).toBe(
      "申请已提交，等待增城市水务局与您确认收到。一般在1个工作日内确认。答复期限从确认之日的次日起计算，现在还没有开始。",
    );
  });

  it("gives the last day and the working days left, today and on the day itself", () => {
    expect(lead("2026-11-27", ...handled("2026-11-20"))).toBe(
      "正在办理。答复期限至2026年12月18日，还有15个工作日。",
    );
    expect(lead("2026-12-18", ...handled("2026-11-20"))).toBe(
      "正在办理。答复期限至2026年12月18日，今天到期。",
    );
  });

  it("says that a day in a year without a notice is provisional", () => {
    expect(whole("2026-12-11", ...handled("2026-12-10"))).toContain("这个日期是预估的");
    expect(whole("2026-11-27", ...handled("2026-11-20"))).not.toContain("预估");
  });

  it("says that it was extended", () => {
    const extended = { kind: "extended", on: on("2026-09-14"), days: 20 } as const;
    expect(lead("2026-09-15", ...handled("2026-09-10"), extended)).toMatch(
      /^正在办理，已延期至2026年11月11日，还有\d+个工作日。$/,
    );
    besides = { extensionReason: "需要与两个部门核对。" };
    expect(whole("2026-09-15", ...handled("2026-09-10"), extended)).toContain(
      "延长20个工作日。延期的原因：需要与两个部门核对。",
    );
  });

  it("asks for the reasons that are owed before it says how the period stands (条例第三十五条)", () => {
    besides = { reasonsOwed: { until: on("2026-09-24"), isOver: false } };
    const said = sentence("2026-09-15", ...handled("2026-09-10"));
    expect(said.lead).toBe("需要您在2026年9月24日前（含当日）说明申请的理由。");
    expect(said.more.join("")).toContain("答复期限至2026年10月14日");
    besides = { reasonsOwed: { until: on("2026-09-24"), isOver: true } };
    expect(sentence("2026-09-25", ...handled("2026-09-10"))).toMatchObject({ isLate: true });
    // An overdue answer is the office's lateness and comes before anything it asked for.
    expect(lead("2026-10-16", ...handled("2026-09-10"))).toMatch(/^已超过法定期限/);
  });

  it("tells that the case was handed on, split, merged or urged", () => {
    besides = { isTransferred: true, splitFrom: "SW-2026-000001", urgedOn: on("2026-10-15") };
    const said = whole("2026-10-16", ...handled("2026-09-10"));
    expect(said).toContain("这件申请已转由增城市水务局办理。");
    expect(said).toContain("这件申请是从申请 SW-2026-000001 分出来办理的。");
    expect(said).toContain("您最近一次催办是2026年10月15日。");
    besides = { splitInto: ["SW-2026-000002", "SW-2026-000004"] };
    const split = { kind: "split" as const, on: on("2026-09-14"), into: ["one", "other"] };
    const received = {
      kind: "submitted",
      on: on("2026-09-10"),
      channel: "counter",
      letterKind: null,
    } as const;
    expect(lead("2026-09-15", received, split)).toBe(
      "这件申请含有几项内容，已于2026年9月14日拆成几件分别办理：SW-2026-000002、SW-2026-000004。",
    );
    besides = { mergedInto: "SW-2026-000003" };
    const merged = { kind: "merged", on: on("2026-09-14"), into: "other" } as const;
    expect(lead("2026-09-15", ...handled("2026-09-10"), merged)).toBe(
      "这件申请已于2026年9月14日并入申请 SW-2026-000003 一起办理。",
    );
  });

  it("explains a pause and when it ends", () => {
    const letter = { kind: "thirdPartyConsulted", on: on("2026-09-15"), receivedOn: null } as const;
    const said = whole("2026-09-18", ...handled("2026-09-10"), letter);
    expect(said).toContain("正在征求第三方意见，暂停计时。");
    expect(said).toContain("（9月16日起，已停3个工作日）");
    expect(said).toContain("最迟2026年10月12日恢复计算");
    expect(whole("2026-09-15", ...handled("2026-09-10"), letter)).toContain("从明天起到收到意见之日");
  });

  it("tells what the applicant owes and until when, and what follows when that is over", () => {
    const asked = {
      kind: "amendmentAsked",
      on: on("2026-09-14"),
      until: on("2026-10-10"),
      late: false,
    } as const;
    expect(lead("2026-10-08", ...handled("2026-09-10"), asked)).toBe(
      "需要您在2026年10月10日前（含当日）补充材料，还有2个工作日。",
    );
    expect(lead("2026-10-10", ...handled("2026-09-10"), asked)).toContain("今天是最后一天");
    const over = sentence("2026-10-11", ...handled("2026-09-10"), asked);
    expect(over).toMatchObject({ isLate: true, lead: "补正期限（2026年10月10日）已过。" });
    const fee = { kind: "feeNoticed", on: on("2026-09-14"), cents: 10000, receivedOn: null } as const;
    expect(lead("2026-09-15", ...handled("2026-09-10"), fee)).toContain("缴纳信息处理费");
  });

  it("says from the day after the last one that it is late, names both ways and states no order between them", () => {
    expect(sentence("2026-10-14", ...handled("2026-09-10")).isLate).toBe(false);
    const late = sentence("2026-10-16", ...handled("2026-09-10"));
    expect(late.isLate).toBe(true);
    expect(late.lead).toBe("已超过法定期限2个工作日：答复期限至2026年10月14日，增城市水务局还没有作出答复。");
    expect(late.more.join("")).toMatch(/申请行政复议、提起行政诉讼/);
    expect(late.more.join("")).not.toMatch(/先.*复议|应当/);
    // Due on Friday 2026-11-20, read on the Saturday after.
    expect(lead("2026-11-21", ...handled("2026-10-23"))).toMatch(/^已超过法定期限：/);
  });

  it("says how and when it was answered or ended", () => {
    const answered = {
      kind: "answered",
      on: on("2026-09-21"),
      outcome: "partlyGranted",
      outcomeReason: null,
      how: "online",
    } as const;
    const reviewed: InfoRequestEvent[] = [
      ...handled("2026-09-10"),
      { kind: "sentForReview", on: on("2026-09-19") },
      {
        kind: "signedOff",
        on: on("2026-09-20"),
        outcome: "partlyGranted",
        outcomeReason: null,
        letterNumber: "1",
      },
      answered,
    ];
    expect(whole("2026-10-30", ...reviewed)).toBe("已于2026年9月21日答复：部分公开。");
    expect(whole("2026-10-30", ...reviewed, { kind: "delivered", on: on("2026-09-22") })).toContain(
      "2026年9月22日送达",
    );
    expect(lead("2026-10-30", ...handled("2026-09-10"), { kind: "withdrawn", on: on("2026-09-15") })).toBe(
      "您已于2026年9月15日撤回这件申请，办理已经终止。",
    );
    const asked = {
      kind: "amendmentAsked",
      on: on("2026-09-14"),
      until: on("2026-10-10"),
      late: false,
    } as const;
    const lapsed = { kind: "lapsed", on: on("2026-10-12"), of: "amendment" } as const;
    expect(lead("2026-10-30", ...handled("2026-09-10"), asked, lapsed)).toContain("终止办理：补正期限届满");
    expect(
      lead("2026-10-30", ...handled("2026-09-10"), { kind: "merged", on: on("2026-09-15"), into: "x" }),
    ).toContain("并入另一件申请");
  });
});

describe("the words of the story", () => {
  it("name the agency a case was transferred to and nobody in it", () => {
    const history = historyOf(...handled("2026-09-10"), {
      kind: "transferred",
      on: on("2026-09-11"),
      toAgencyId: "a2",
    });
    const said = publicStory(history).map(({ event }) => storyWords(event, (id) => `机关${id}`));
    expect(said.at(-1)).toEqual({ title: "转交办理", detail: "转由机关a2办理。" });
    expect(JSON.stringify(said)).not.toContain("officer");
  });

  it("write a fee in yuan", () => {
    const notice = { kind: "feeNoticed", on: on("2026-09-14"), cents: 10050, receivedOn: null } as const;
    expect(storyWords(notice, String).detail).toContain("100.50元");
    expect(storyWords({ ...notice, cents: 10000 }, String).detail).toContain("100元");
  });
});
