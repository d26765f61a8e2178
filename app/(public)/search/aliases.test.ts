import { describe, expect, it } from "vitest";
import { withAliases } from "./aliases";

const read = (params: Record<string, string | string[]>) => ({
  ...withAliases(params, (days) => `day-${days}`),
});

describe("the parameters of gov.cn's library", () => {
  it.each([
    [{ puborg: "财政局" }, { agency: "财政局" }],
    [{ childtype: "城乡建设" }, { theme: "城乡建设" }],
    [
      { mintime: "2026-01-01", maxtime: "2026-02-01" },
      { from: "2026-01-01", to: "2026-02-01" },
    ],
    [{ timetype: "timeyy" }, { from: "day-30" }],
    [{ timetype: "timeyn", from: "2020-01-01" }, { from: "2020-01-01" }],
    [{ timetype: "timeqb" }, {}],
    [{ timetype: "__proto__" }, {}],
    [{ sort: "score" }, { sort: "relevance" }],
    [{ sort: "pubtime" }, { sort: "newest" }],
    [{ sort: "published" }, { sort: "newest" }],
    [{ searchfield: "title" }, { scope: "title" }],
    [
      { p: "0", n: "50" },
      { page: "1", size: "50" },
    ],
    [{ p: "3", page: "2" }, { page: "2" }],
    [{ pcodeJiguan: "国办发", pcodeYear: "2026", pcodeNum: "16" }, { q: "国办发〔2026〕16号" }],
    [{ q: "绿线", pcodeJiguan: "国办发", pcodeYear: "2026" }, { q: '绿线 title:"国办发 〔2026〕"' }],
    [{ pcodeNum: '1" OR "2' }, { q: 'title:"1 OR 2号"' }],
    [
      { q: ["", "绿线"], agency: ["", "a"] },
      { q: ["", "绿线"], agency: ["", "a"] },
    ],
  ])("%j are read as %j", (given, expected) => {
    expect(read(given)).toEqual({ ...given, ...expected });
  });
});
