import { describe, expect, it } from "vitest";
import { agencyHints } from "./agency-hints";

const AGENCIES = [
  { code: "city", name: "增城市人民政府", shortName: "市政府", themes: ["市政府", "征地"] },
  {
    code: "forestry",
    name: "增城市林业和园林局",
    shortName: "市林业园林局",
    themes: ["绿化", "绿线", "绿地"],
  },
  { code: "planning", name: "增城市城乡规划局", shortName: "市规划局", themes: ["规划", "控规", "绿线"] },
  {
    code: "land-housing",
    name: "增城市国土资源和房屋管理局",
    shortName: "市国土房管局",
    themes: ["征地", "宅基地"],
  },
];
const codes = (text: string) => agencyHints(text, AGENCIES).map(({ code }) => code);

describe("agencies that a text points to", () => {
  it("says by which word", () => {
    expect(agencyHints("农村宅基地怎么分", AGENCIES)).toEqual([{ code: "land-housing", word: "宅基地" }]);
  });

  it("a name beats every word", () => {
    expect(codes("市规划局的绿地绿化绿线文件")[0]).toBe("planning");
  });

  it("more of an agency's own words weigh more than a shared one", () => {
    expect(codes("绿地和绿线")[0]).toBe("forestry");
  });

  it("nothing known gives no hint", () => {
    expect(codes("外星人")).toEqual([]);
  });
});
