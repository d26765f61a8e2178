import { describe, expect, it } from "vitest";
import { footerAddress, readFooter } from "./footer-items";

describe("an address at the foot of every page", () => {
  it.each([
    ["/report-error", "/report-error"],
    [" /search?q=预算 ", "/search?q=%E9%A2%84%E7%AE%97"],
    ["https://beian.miit.gov.cn", "https://beian.miit.gov.cn/"],
    ["ｈｔｔｐｓ://www.gd.gov.cn/a", "https://www.gd.gov.cn/a"],
  ])("can be %s", (typed, address) => {
    expect(footerAddress(typed)).toBe(address);
  });

  it.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "http://www.gd.gov.cn/",
    "//evil.example/",
    "/\\evil.example/",
    "/\t/evil.example",
    "https:/evil.example",
    "https://user:word@www.gd.gov.cn/",
    "https://www.gd.gov.cn@evil.example/",
    "https://intranet/",
    "mailto:a@b.cn",
    "report-error",
    "",
    `/${"x".repeat(300)}`,
  ])("is never %j", (typed) => {
    expect(footerAddress(typed)).toBe(null);
  });
});

describe("the list of links", () => {
  const line = (label: string, address: string, order = "") => ({ label, address, order });
  it("stands in the order of its numbers, without empty lines", () => {
    expect(
      readFooter([line("乙", "/b", "2"), line("", ""), line("甲", "/a", "１"), line("丙", "/c", "2")]),
    ).toEqual({
      items: [
        { label: "甲", address: "/a" },
        { label: "乙", address: "/b" },
        { label: "丙", address: "/c" },
      ],
    });
  });
  it("says which line is wrong and why", () => {
    expect(readFooter([line("甲", "/a"), line("", "/b")])).toEqual({ problem: "labelMissing", line: 2 });
    expect(readFooter([line("甲", "")])).toEqual({ problem: "addressMissing", line: 1 });
    expect(readFooter([line("长".repeat(31), "/b")])).toEqual({ problem: "labelLong", line: 1 });
    expect(readFooter([line("甲", "/a"), line("乙", "/a")])).toEqual({ problem: "twice", line: 2 });
    expect(readFooter([line("甲", "javascript:x")])).toEqual({ problem: "addressWrong", line: 1 });
  });
});
