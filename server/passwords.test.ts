import { describe, expect, it } from "vitest";
import { firstPasswordIsOver, passwordProblem, randomPassword } from "./passwords";

const NAMES = ["增城市规划局", "市规划局", "planning", "zengcheng"];
const problem = (password: string) => passwordProblem(password, "dept-handler", NAMES);

describe("a new password", () => {
  it.each([
    ["Admin@123", "tooShort"],
    ["Xxgk2026!", "tooShort"],
    ["Admin@123456", "tooCommon"],
    ["Xxgk@2026!!!!", "tooCommon"],
    ["P@ssw0rd2026!", "tooCommon"],
    ["Zengcheng2026!", "tooCommon"],
    ["Planning@2026", "tooCommon"],
    ["增城市规划局Zc2026!", "tooCommon"],
    ["Qwertyuiop123!", "tooCommon"],
    ["Aaaaaaaaaaaa1!", "tooCommon"],
    ["Dept-Handler#77x", "holdsName"],
    ["1a-Reldnah-Tped!", "holdsName"],
    ["abcdkfjwlqpz", "tooSimple"],
  ])("AU-006 %s is refused: %s", (password, expected) => {
    expect(problem(password)).toBe(expected);
  });

  it.each([
    "kTm4-bVx7-Rhq2-Wze9",
    "荔枝 三月红 妃子笑 Lz7",
    "correct horse battery staple",
    "  Leading7and!trailing  ",
  ])("AU-005 %s is taken as it was typed", (password) => {
    expect(problem(password)).toBe(null);
  });

  it("AU-006 is never refused when this portal made it", () => {
    for (let times = 0; times < 300; times += 1) expect(problem(randomPassword())).toBe(null);
  });
});

describe("AU-007 a first password", () => {
  const made = { mustChangePassword: true, passwordSetAt: 1_000_000, passwordUsedAt: null };
  const hours = (count: number) => 1_000_000 + count * 3_600_000;
  it("opens one session, within 72 hours", () => {
    expect(firstPasswordIsOver(made, hours(72))).toBe(false);
    expect(firstPasswordIsOver(made, hours(73))).toBe(true);
    expect(firstPasswordIsOver({ ...made, passwordUsedAt: hours(1) }, hours(2))).toBe(true);
  });
  it("has no such end once it was replaced", () => {
    const own = { ...made, mustChangePassword: false, passwordUsedAt: hours(1) };
    expect(firstPasswordIsOver(own, hours(9999))).toBe(false);
  });
});
