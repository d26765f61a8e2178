import { describe, expect, it } from "vitest";
import { doubtsOf, SITE_FIGURES, siteFigureValue } from "./site-figures";
import { figuresOf, siteReport } from "./site-report";

const at = (figures: ReturnType<typeof figuresOf>, name: string) =>
  figures.find(({ figure }) => figure === name);

describe("政府网站工作年度报表", () => {
  it("names every figure once, in the order of the form", () => {
    const names = SITE_FIGURES.map(({ figure }) => figure);
    expect(new Set(names).size).toBe(names.length);
    expect(figuresOf({}, {}).map(({ figure }) => figure)).toEqual(names);
  });

  it("takes what is counted before what was entered, and says what is missing", () => {
    const figures = figuresOf(
      { "site.views": { value: 12, since: "2026-03-09" }, "site.published": { value: 0 } },
      {
        "site.views": { value: 99, source: "旧统计工具" },
        "site.surveys": { value: 4, source: "政务公开科台账" },
      },
    );
    expect(at(figures, "site.views")).toMatchObject({ value: 12, origin: "computed", since: "2026-03-09" });
    expect(at(figures, "site.published")).toMatchObject({ value: 0, origin: "computed", since: null });
    expect(at(figures, "site.surveys")).toMatchObject({
      value: 4,
      origin: "entered",
      source: "政务公开科台账",
    });
    expect(at(figures, "site.interviews")).toMatchObject({ value: null, origin: "missing" });
    const whole = {
      year: 2026,
      siteName: "增城市人民政府",
      domain: "",
      sponsor: "",
      siteCode: "",
      icpNumber: "",
      policeNumber: "",
      figures,
    };
    expect(siteReport.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });

  it.each([
    ["count", "１，２０４", 1204],
    ["days", "3.5", 3.5],
    ["yesNo", "1", 1],
  ] as const)("reads %s as %s", (kind, typed, value) => {
    expect(siteFigureValue(kind).parse(typed)).toBe(value);
  });
  it.each([
    ["count", "3.5"],
    ["count", "-1"],
    ["count", ""],
    ["count", "99999999999999"],
    ["days", "3.55"],
    ["yesNo", "2"],
  ] as const)("refuses %s for %s", (kind, typed) => {
    expect(siteFigureValue(kind).safeParse(typed).success).toBe(false);
  });

  it("doubts a part that is more than the whole", () => {
    const figures = figuresOf(
      {},
      {
        "site.messages": { value: 3, source: "x" },
        "site.messagesClosed": { value: 4, source: "x" },
        "site.services": { value: 3, source: "x" },
        "site.servicesOnline": { value: 3, source: "x" },
        "site.surveyResults": { value: 9, source: "x" },
      },
    );
    expect(doubtsOf(figures)).toEqual([["site.messagesClosed", "site.messages"]]);
  });
});
