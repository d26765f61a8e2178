import { describe, expect, it } from "vitest";
import { wayBack } from "./way-back";

const back = (referer: string | null, siteUrl: string | null = null, host = "localhost:3000") =>
  wayBack(
    new Headers({ host, ...(referer !== null && { referer }) }),
    siteUrl === null ? null : new URL(siteUrl),
  );

describe("the way back", () => {
  it("is the page the form was on, with what stands behind its ?", () => {
    expect(back("http://localhost:3000/search?q=%E7%BB%BF&page=2")).toBe("/search?q=%E7%BB%BF&page=2");
    expect(back("https://www.zengcheng.example/guide#fees", "https://www.zengcheng.example")).toBe("/guide");
  });

  it.each([
    null,
    "",
    "https://evil.example/search",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "http:evil",
    "data:text/html,x",
    "http://localhost:3000.evil.example/",
    "http://localhost:3000@evil.example/",
    "http://localhost:3001/",
  ])("UR-014 is the home page from %s", (referer) => {
    expect(back(referer)).toBe("/");
  });

  it("UR-014 never names another site in its path", () => {
    for (const path of ["//evil.example/x", "/\\evil.example", "///evil.example"]) {
      expect(back(`http://localhost:3000${path}`)).toBe("/");
    }
  });

  it("trusts the fixed address of the site above the Host header", () => {
    expect(back("http://evil.example/x", "https://www.zengcheng.example", "evil.example")).toBe("/");
  });
});
