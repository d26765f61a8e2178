import { describe, expect, it } from "vitest";
import { readerKindOf } from "./reader-kind";
import { visitedAt } from "./visited";

describe("what reads a page", () => {
  it.each([
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36", "browser"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) MicroMessenger/8.0", "browser"],
    ["Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)", "crawler"],
    ["Mozilla/5.0 (compatible; bingbot/2.0)", "crawler"],
    ["Sogou web spider/4.0", "crawler"],
    ["curl/8.5.0", "harvester"],
    ["python-requests/2.32", "harvester"],
    ["", "harvester"],
    [undefined, "harvester"],
  ])("%s is a %s", (agent, kind) => {
    expect(readerKindOf(agent)).toBe(kind);
  });
});

describe("what an address is about", () => {
  const id = "0192f000-0000-7000-8000-000000000001";
  const sha256 = "a".repeat(64);
  it.each([
    [`/p/${id}`, "publication", id],
    [`/p/${id}.pdf`, "publication", id],
    [`/p/${id}/versions/2`, "publication", id],
    [`/api/v1/publications/${id}`, "publication", id],
    [`/f/${sha256}/名单.xlsx`, "file", sha256],
    ["/catalogue/town-planning", "column", "town-planning"],
    ["/feeds/columns/town-planning.atom", "column", "town-planning"],
    ["/agencies/planning", "agency", "planning"],
  ])("%s", (path, kind, of) => {
    expect(visitedAt(path)).toEqual({ kind, of });
  });
  it.each(["/", "/search", "/p/not-an-id", "/f/short/name", "/api/v1/publications"])(
    "%s is about none",
    (path) => {
      expect(visitedAt(path)).toBeNull();
    },
  );
});
