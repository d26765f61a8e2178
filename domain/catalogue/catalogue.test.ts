import { describe, expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import { budgetDueOn } from "./budget-due";
import { budgetTitle } from "./budget-title";
import { disasterKindOf } from "./disaster-kinds";
import { gazetteMonth, gazettePart } from "./gazette";
import { projectOf } from "./project";
import { updateState } from "./update-due";

const today = calendarDate("2026-11-24");

describe("a column's update frequency", () => {
  it.each([
    [null, "2020-01-01", { state: "unset" }],
    [30, null, { state: "empty" }],
    [30, "2026-10-25", { state: "current", dueOn: "2026-11-24" }],
    [30, "2026-10-24", { state: "overdue", dueOn: "2026-11-23" }],
  ])("of %s days after %s", (days, last, expected) => {
    expect(updateState(days, last === null ? null : calendarDate(last), today)).toEqual(expected);
  });
});

describe("C-06 the title of a budget", () => {
  it.each([
    ["增城市财政局2026年部门预算", "增城市财政局", 2026, "budget"],
    ["增城市财政局2025年部门决算", "增城市财政局", 2025, "accounts"],
    ["增城市水务局 ２０２６年度 “三公”经费预算公开", "增城市水务局", 2026, "budget"],
    ["关于增城市2025年一般公共预算执行情况和2026年预算草案的报告", "增城市", 2026, "budget"],
    ["关于增城市2025年市本级财政决算的报告", "增城市", 2025, "accounts"],
    ["增城市财政局关于2026年部门预算编制的通知", null],
    ["2026年部门预算", null],
    ["增城市财政局部门预算", null],
    ["增城市财政局2026年工作总结", null],
  ] as const)("%s", (title, unit, year?: number, kind?: string) => {
    expect(budgetTitle(title)).toEqual(unit === null ? null : { unit, year, kind });
  });

  it("预算法第十四条 is due twenty days after approval, and nobody guesses the approval", () => {
    const approval = { year: 2026, kind: "budget", level: "department" } as const;
    const approvals = [{ ...approval, approvedOn: calendarDate("2026-02-12") }];
    expect(budgetDueOn(approvals, approval)).toBe("2026-03-04");
    expect(budgetDueOn(approvals, { ...approval, level: "government" })).toBeNull();
    expect(budgetDueOn(approvals, { ...approval, kind: "accounts" })).toBeNull();
  });
});

it.each([
  ["增城市防汛防旱防风应急预案", "洪涝、台风、干旱"],
  ["增城市地震应急预案", "地震"],
  ["增城市气象灾害应急预案", "气象灾害"],
  ["增城市重大动物疫情应急预案", "动物疫情"],
  ["增城市突发公共卫生事件应急预案", "传染病疫情"],
  ["增城市突发事件总体应急预案", null],
])("%s is for %s", (title, kind) => {
  expect(disasterKindOf(title)).toBe(kind);
});

describe("the gazette", () => {
  const notice = {
    columnCode: "other-documents",
    genre: "通知",
    agencyCode: "water",
    agencyLevel: "department",
    documentNumber: "增水〔2026〕1号",
  } as const;
  it("has a part for every document that an office issues, and leaves out the rest", () => {
    expect(gazettePart(notice)).toBe("departments");
    expect(gazettePart({ ...notice, agencyCode: "government-office" })).toBe("government");
    expect(gazettePart({ ...notice, agencyLevel: "city" })).toBe("government");
    expect(gazettePart({ ...notice, columnCode: "normative-documents", agencyLevel: "city" })).toBe("rules");
    expect(gazettePart({ ...notice, columnCode: "appointments" })).toBe("personnel");
    expect(gazettePart({ ...notice, columnCode: "interpretations", genre: "其他" })).toBe("explanations");
    expect(gazettePart({ ...notice, genre: "其他" })).toBeNull();
    expect(gazettePart({ ...notice, documentNumber: null })).toBeNull();
    expect(gazettePart({ ...notice, agencyLevel: "external" })).toBeNull();
  });

  it.each([
    ["2026", "11", { year: 2026, month: 11 }],
    ["2026", "3", { year: 2026, month: 3 }],
    ["2026", "03", null],
    ["2026", "13", null],
    ["2026", "0", null],
    ["１９９９", "1", null],
    ["2026", "1e1", null],
    ["__proto__", "1", null],
  ])("UR-001 reads %s and %s as a month or as none", (year, month, expected) => {
    expect(gazetteMonth(year, month)).toEqual(expected);
  });
});

it("a project is what a keyword says", () => {
  expect(projectOf(["污水", "项目：石滩镇污水处理厂二期"])).toBe("石滩镇污水处理厂二期");
  expect(projectOf(["项目:甲"])).toBe("甲");
  expect(projectOf(["重大建设项目", "项目："])).toBeNull();
});
