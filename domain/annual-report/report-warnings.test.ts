import { describe, expect, it } from "vitest";
import { contentForTest } from "./content-for-tests";
import { partsAlike, reportWarnings, stockBreaches } from "./report-warnings";
import { typedNumbers } from "./typed-numbers";

const FIGURES = {
  本年新收: 13,
  上年结转: 2,
  行政复议: 1,
  主动公开条数: 32122,
  收取信息处理费: 0,
  结转下年度: 4,
};
const typed = (text: string) =>
  typedNumbers({ figures: FIGURES, parts: { problems: text } }).map(({ value, contradicts }) => [
    value,
    contradicts?.token ?? null,
  ]);

describe("R8 numbers typed into the text", () => {
  it.each([
    ["全年新收政府信息公开申请{本年新收}件", []],
    ["全年新收政府信息公开申请13件，上年结转2件", []],
    ["全年新收政府信息公开申请15件", [[15, "本年新收"]]],
    ["全年新收政府信息公开申请１５件", [[15, "本年新收"]]],
    ["主动公开政府信息32,122条", []],
    ["主动公开政府信息3.2万余条", [[32000, "主动公开条数"]]],
    [
      "举办培训班7次，培训干部120人次",
      [
        [7, null],
        [120, null],
      ],
    ],
    ["收取信息处理费500元", [[500, "收取信息处理费"]]],
    ["依照条例第20条和2026年的要求", []],
    [
      "发生行政复议3件，行政诉讼9件",
      [
        [3, "行政复议"],
        [9, null],
      ],
    ],
    ["{本年新收}件申请中，另有88件电话咨询", [[88, null]]],
  ])("「%s」", (text, found) => {
    expect(typed(text)).toEqual(found);
  });

  it("are listed with their place", () => {
    const [one] = typedNumbers({ figures: FIGURES, parts: { other: "第一句。新收申请15件。" } });
    expect(one).toEqual({
      part: "other",
      place: "第一句。新收申请15件",
      value: 15,
      contradicts: { token: "本年新收", value: 13 },
    });
  });
});

describe("R6 what is in force", () => {
  const withRules = (made: number, repealed: number, inForce: number) => {
    const content = contentForTest(2026);
    const regulations: [number, number, number] = [made, repealed, inForce];
    return { ...content, section2: { ...content.section2, regulations } };
  };
  it("warns where last year's and this year's do not add up, and never without a report of last year", () => {
    expect(stockBreaches(withRules(3, 1, 12), withRules(0, 0, 10))).toEqual([]);
    expect(stockBreaches(withRules(3, 1, 13), withRules(0, 0, 10))).toEqual([
      { kind: "regulations", expected: 12, found: 13 },
    ]);
    expect(stockBreaches(withRules(3, 1, 13), null)).toEqual([]);
  });
});

describe("内容与上年雷同", () => {
  const LAST =
    "部分单位主动公开的意识还不够强，公开的内容不够全面，更新不够及时；2025年收到的申请有109件当面提出。";
  const before = contentForTest(2025, { parts: { problems: LAST } });
  it("is said of the same words with other numbers", () => {
    const now = LAST.replace("2025", "2026").replace("109件", "{当面申请}件");
    expect(partsAlike({ problems: now }, before)).toEqual([{ part: "problems", percent: 100 }]);
  });
  it("is not said of other words", () => {
    const now = "政策解读形式单一，图解和问答偏少。下一步将把解读与文件同步组织、同步审签、同步发布。";
    expect(partsAlike({ problems: now }, before)).toEqual([]);
    expect(reportWarnings(contentForTest(2026), null).alike).toEqual([]);
  });
});
