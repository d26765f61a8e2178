import { describe, expect, it } from "vitest";
import {
  addressWith,
  choiceParam,
  pageParam,
  type QueryParams,
  sizeParam,
  textParam,
  yearParam,
} from "./query-params";

/** As Next reads an address. */
function read(search: string): QueryParams {
  const params: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    const before = params[name];
    params[name] = before === undefined ? value : [before, value].flat();
  }
  return params;
}

describe("the page asked for", () => {
  it.each([
    "page=-1",
    "page=0",
    "page=1.5",
    "page=1e309",
    "page=NaN",
    "page=99999999999999999999",
    "page=２",
    "page=0x10",
    "page=",
    "page= 3",
    "page=Infinity",
    "page[]=3",
    "page[a]=3",
    "",
  ])("UR-001 is the first for %s", (search) => {
    expect(pageParam(read(search))).toBe(1);
  });

  it("is the number in plain digits", () => {
    expect(pageParam(read("page=12"))).toBe(12);
  });

  it("UR-002 is the first valid of several", () => {
    expect(pageParam(read("page=2&page=3"))).toBe(2);
    expect(pageParam(read("page=x&page=3"))).toBe(3);
  });
});

describe("the rows of a page", () => {
  it("UR-003 are 20, 50 or 100 and never more", () => {
    const sizes = [
      "size=50",
      "size=100",
      "size=100000",
      "size=999999999",
      "size=30",
      "size=-5",
      "size=1e9",
      "",
    ];
    expect(sizes.map((search) => sizeParam(read(search)))).toEqual([50, 100, 100, 100, 20, 20, 20, 20]);
  });
});

describe("text", () => {
  it("SE-010 loses controls, halves of characters and directions", () => {
    expect(textParam({ q: "政\u0000府\ud800\u202e信\u200b息\ufffd" }, "q")).toBe("政府信息");
  });

  it("is one trimmed line", () => {
    expect(textParam({ q: "  农村\r\n污水 " }, "q")).toBe("农村 污水");
  });

  it("keeps words, signs and rare characters as typed", () => {
    expect(textParam({ q: "增府办〔2026〕16号 𠮷 PM2.5 “引号” ％" }, "q")).toBe(
      "增府办〔2026〕16号 𠮷 PM2.5 “引号” ％",
    );
  });

  it("UR-002 is the first of several that says something", () => {
    expect(textParam({ q: ["", " ", "绿线", "红线"] }, "q")).toBe("绿线");
    expect(textParam({}, "__proto__")).toBe("");
    expect(textParam({}, "constructor")).toBe("");
  });
});

describe("a choice", () => {
  const KNOWN = ["relevance", "newest"] as const;

  it("is one of the known ones", () => {
    expect(choiceParam(read("sort=newest"), "sort", KNOWN)).toEqual({ chosen: "newest" });
    expect(choiceParam(read("sort=x&sort=newest"), "sort", KNOWN)).toEqual({ chosen: "newest" });
    expect(choiceParam(read("sort="), "sort", KNOWN)).toEqual({});
  });

  it("SE-014 SE-016 is nothing for anything else, which is named", () => {
    for (const odd of ["rank;drop table", "__proto__", "DESCC", "constructor"]) {
      expect(choiceParam({ sort: odd }, "sort", KNOWN)).toEqual({ unknown: odd });
    }
    expect(choiceParam({ agency: "9".repeat(5000) }, "agency", KNOWN).unknown).toHaveLength(21);
    expect(choiceParam(read("cat[]=1&cat[$ne]=2"), "cat", KNOWN)).toEqual({});
  });
});

describe("a year", () => {
  it("is four plain digits", () => {
    expect(yearParam(read("year=2026"))).toEqual({ chosen: 2026 });
    expect(yearParam(read("year=x&year=2025"))).toEqual({ chosen: 2025 });
    expect(yearParam({})).toEqual({});
  });

  it("SE-016 is none for anything else, which is named", () => {
    for (const odd of ["abcd", "２０２６", "1e3", "0x7d0", "20266", "0000"]) {
      expect(yearParam({ year: odd })).toEqual({ unknown: odd });
    }
  });
});

describe("an address", () => {
  it("says only what is not said already", () => {
    expect(addressWith("/search", { q: "绿线 a&b", agency: undefined, year: "", page: 1, size: 20 })).toBe(
      "/search?q=%E7%BB%BF%E7%BA%BF+a%26b",
    );
    expect(addressWith("/catalogue/x", { page: 1 })).toBe("/catalogue/x");
    expect(addressWith("/catalogue/x", { page: 2, size: 50 })).toBe("/catalogue/x?page=2&size=50");
  });
});
