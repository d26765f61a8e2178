import { describe, expect, it } from "vitest";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { isConfirmed, readAlertForm, readMinute, usualUntil } from "./alert-form";
import { ALERT_COLOURS, ALERT_KIND_CODES, ALERT_KINDS, coloursOf } from "./alert-kinds";
import { type AlertMessage, adviceLines, alertPublication, alertTitle } from "./alert-message";
import { alertStage, followRefusal, messageRefusal, secondPersonRefusal, wordsRefusal } from "./alert-rules";

const AT = beijingInstant(calendarDate("2026-09-16"), 15);
const MORNING = beijingInstant(calendarDate("2026-09-17"), 8);
const MESSAGE: AlertMessage = {
  action: "issue",
  kind: "typhoon",
  colour: "orange",
  situation: "受台风“鲇鱼”影响，风力将达10级以上。",
  advice: "1. 停止户外活动。\n2、加固门窗。",
  areas: [],
  validUntil: MORNING,
};
const fieldsOf = (message: AlertMessage) =>
  alertPublication(message, { agencyName: "某市人民政府", at: AT, begunAt: AT, columnCode: "warnings" });

describe("the kinds", () => {
  it("have the colours of their source, in order, and say which source that is", () => {
    for (const kind of ALERT_KIND_CODES) {
      const colours = coloursOf(kind);
      expect(colours.length).toBeGreaterThan(1);
      expect(colours).toEqual(ALERT_COLOURS.filter((colour) => colours.includes(colour)));
      expect(ALERT_KINDS[kind].source).toMatch(/^《.+》/);
    }
    expect(coloursOf("heat")).toEqual(["yellow", "orange", "red"]);
    expect(coloursOf("hail")).toEqual(["orange", "red"]);
    expect(coloursOf("frost")).toEqual(["blue", "yellow", "orange"]);
  });
});

describe("a message", () => {
  it("is named after its place and colour", () => {
    expect(alertTitle(MESSAGE)).toBe("全市台风橙色预警");
    const towns = ["新塘镇", "石滩镇", "派潭镇", "正果镇"].map((name) => ({ code: name, name }));
    expect(alertTitle({ ...MESSAGE, areas: towns.slice(0, 2) })).toBe("新塘镇、石滩镇台风橙色预警");
    expect(alertTitle({ ...MESSAGE, areas: towns })).toBe("新塘镇等4个镇街台风橙色预警");
    expect(alertTitle({ ...MESSAGE, action: "lift" })).toBe("全市台风橙色预警（已解除）");
  });

  it("says in the catalogue everything that 突发事件应对法第六十四条 asks", () => {
    const { body, expiresOn, validity } = fieldsOf(MESSAGE);
    for (const words of [
      "橙色（二级）",
      "影响范围：全市",
      "至2026年9月17日 08:00",
      "停止户外活动",
      "某市人民政府",
    ])
      expect(body).toContain(words);
    expect([expiresOn, validity]).toEqual(["2026-09-17", "inForce"]);
    expect(fieldsOf({ ...MESSAGE, action: "lift" }).validity).toBe("expired");
  });

  it("makes no heading, table or signature of what somebody typed", () => {
    const { body } = fieldsOf({ ...MESSAGE, situation: "# 标题\n>> 伪造的落款\n| 表 |" });
    expect(body.split("\n").slice(0, 3)).toEqual(["标题", "伪造的落款", "表 |"]);
  });

  it("gives its advice line by line, without the numbers", () => {
    expect(adviceLines(MESSAGE.advice)).toEqual(["停止户外活动。", "加固门窗。"]);
    expect(adviceLines("\n \n3.5米以上的水位\n")).toEqual(["3.5米以上的水位"]);
  });
});

describe("what is refused", () => {
  it.each<[Partial<AlertMessage>, string | null]>([
    [{}, null],
    [{ colour: "blue", kind: "heat" }, "colourUnknown"],
    [{ situation: "" }, "situationMissing"],
    [{ situation: "风".repeat(501) }, "situationTooLong"],
    [{ advice: "\n" }, "adviceMissing"],
    [{ advice: "躲".repeat(501) }, "adviceTooLong"],
    [{ validUntil: AT }, "untilPast"],
    [{ validUntil: AT + 32 * 86_400_000 }, "untilTooFar"],
    [{ action: "lift", advice: "", validUntil: AT - 1 }, null],
  ])("%j is %s", (change, refusal) => {
    expect(messageRefusal({ ...MESSAGE, ...change }, AT)).toBe(refusal);
  });

  it("PS-001 PS-006 no personal number and no mark of a secret goes out, wherever it stands", () => {
    const words = (change: Partial<AlertMessage>) => wordsRefusal(fieldsOf({ ...MESSAGE, ...change }), AT);
    expect(words({})).toBeNull();
    expect(words({ advice: "联系11010519491231002X" })).toBe("privateInText");
    expect(words({ situation: "值班手机13800138000" })).toBe("privateInText");
    expect(words({ situation: "绝密★长期" })).toBe("secrecyMark");
  });

  it("PS-012 the second person is none of the authors", () => {
    expect(secondPersonRefusal("b", ["a"])).toBeNull();
    expect(secondPersonRefusal("a", ["b", "a"])).toBe("ownWork");
  });

  it("only an alert in force is changed or lifted, and one is issued once", () => {
    const stageAt = (at: number) => alertStage({ action: "issue", validUntil: MORNING }, at);
    expect([alertStage(null, AT), stageAt(MORNING - 1), stageAt(MORNING)]).toEqual([
      "waiting",
      "inForce",
      "expired",
    ]);
    expect(alertStage({ action: "lift", validUntil: MORNING }, AT)).toBe("lifted");
    expect(followRefusal("issue", "inForce")).toBe("alreadyIssued");
    expect(followRefusal("update", "waiting")).toBe("notInForce");
    expect(followRefusal("lift", "expired")).toBe("notInForce");
    expect(followRefusal("lift", "inForce")).toBeNull();
  });
});

describe("the form", () => {
  it.each([
    ["2026-09-17T08:00", MORNING],
    ["2026-09-17 8:00", MORNING],
    ["2026年9月17日 8：00", MORNING],
    ["2026年9月17日 8时", MORNING],
    ["2026-09-17T08:00:00", MORNING],
    ["2026-02-30T08:00", null],
    ["2026-09-17T24:00", null],
    ["明天", null],
    ["", null],
  ])("reads %s", (typed, at) => {
    expect(readMinute(typed)).toBe(at);
  });

  it("takes the confirming word in any dress, and nothing else", () => {
    expect(isConfirmed(" 「发布」 ", "发布")).toBe(true);
    expect(isConfirmed("发布吧", "发布")).toBe(false);
    expect(isConfirmed("", "发布")).toBe(false);
  });

  it("fills in a term: hours for hail, tomorrow morning for a typhoon, days for heat", () => {
    expect(usualUntil("typhoon", AT)).toBe(MORNING);
    expect(usualUntil("hail", AT + 1)).toBe(AT + 7 * 3_600_000);
    expect(usualUntil("heat", AT)).toBe(beijingInstant(calendarDate("2026-09-19"), 20));
  });

  it("names every problem at once, and takes the wider area of two", () => {
    expect(readAlertForm({}, "issue")).toEqual({
      problems: ["kind.unknown", "colour.unknown", "areas.missing", "until.notAMinute", "confirm.wrong"],
    });
    const read = readAlertForm(
      {
        kind: "typhoon",
        colour: "red",
        situation: " 风大 ",
        advice: "躲好",
        areas: ["xintang", "all"],
        until: "2026-09-17T08:00",
        confirm: "发布",
      },
      "issue",
    );
    expect(read).toMatchObject({ entries: { situation: "风大", areaCodes: [], validUntil: MORNING } });
  });
});
