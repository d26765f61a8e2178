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
      { siteViews: { value: 12, since: "2026-03-09" }, siteCatalogue: { value: 0 } },
      {
        siteViews: { value: 99, source: "旧统计工具" },
        siteSurveys: { value: 4, source: "政务公开科台账" },
      },
    );
    expect(at(figures, "siteViews")).toMatchObject({ value: 12, origin: "computed", since: "2026-03-09" });
    expect(at(figures, "siteCatalogue")).toMatchObject({ value: 0, origin: "computed", since: null });
    expect(at(figures, "sitePublished")).toMatchObject({ value: 0, origin: "computed" });
    expect(at(figures, "siteHandled")).toMatchObject({ value: null, origin: "missing" });
    expect(at(figures, "siteSurveys")).toMatchObject({
      value: 4,
      origin: "entered",
      source: "政务公开科台账",
    });
    expect(at(figures, "siteInterviews")).toMatchObject({ value: null, origin: "missing" });
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

  it("adds up what is known of a sum, whoever says it, and takes no entered sum", () => {
    const figures = figuresOf(
      { siteCatalogue: { value: 40 }, siteProfiles: { value: 2 } },
      { siteNews: { value: 300, source: "主站后台" }, sitePublished: { value: 9, source: "x" } },
    );
    expect(at(figures, "sitePublished")).toMatchObject({ value: 342, origin: "computed" });
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
        siteMessages: { value: 3, source: "x" },
        siteMessagesClosed: { value: 4, source: "x" },
        siteServices: { value: 3, source: "x" },
        siteServicesOnline: { value: 3, source: "x" },
        siteSurveyResults: { value: 9, source: "x" },
      },
    );
    expect(doubtsOf(figures)).toEqual([["siteMessagesClosed", "siteMessages"]]);
  });
});
