import { describe, expect, it } from "vitest";
import { linkStanding, ownTarget } from "./link-standing";
import { linksIn } from "./links-in-text";

const urls = (text: string) => linksIn(text).map(({ url }) => url);

describe("the addresses in a text", () => {
  it.each([
    ["详见http://www.gd.gov.cn查询。", ["http://www.gd.gov.cn/"]],
    ["（网址：https://a.example.gov.cn/x/y.html?z=1）", ["https://a.example.gov.cn/x/y.html?z=1"]],
    ["请登录 www.zwfw.gov.cn，或者 bet365.com。", ["http://www.zwfw.gov.cn/", "http://bet365.com/"]],
    ["ｈｔｔｐ：／／ｗｗｗ．ａ．ｃｎ／ｂ", ["http://www.a.cn/b"]],
    ["ht\u200btp://a.cn/", ["http://a.cn/"]],
    ["见 http://政务服务.公益/一网通办", [new URL("http://政务服务.公益/").href]],
    ["http://10.1.2.3:8080/a", ["http://10.1.2.3:8080/a"]],
    ["see http://a.cn/x.", ["http://a.cn/x"]],
    ["邮箱 someone@example.com，版本 1.2.3，2026.3.2", []],
    ["第1.com款", ["http://1.com/"]],
  ])("%s", (text, found) => {
    expect(urls(text)).toEqual(found);
  });

  it("are told with their paragraph", () => {
    expect(linksIn("一\n\n二 http://a.cn/\n三 http://b.cn/").map(({ paragraph }) => paragraph)).toEqual([
      2, 3,
    ]);
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt :alert(1)",
    "java\u200bscript:alert(1)",
    "ｊａｖａｓｃｒｉｐｔ：alert(1)",
    "vbscript:x",
    "data:text/html;base64,AAAA",
  ])("PS-018 knows %s for a script", (text) => {
    expect(linksIn(`请点击${text}查看`)).toMatchObject([{ isScript: true, paragraph: 1 }]);
  });

  it("PS-018 takes words about scripts for words", () => {
    expect(linksIn("网页不得使用javascript：以及data:等地址。")).toEqual([]);
  });
});

describe("PS-018 where an address leads", () => {
  const known = { own: ["www.zc.example"], trusted: ["gov.cn", "sports.zc.example"] };
  it.each([
    ["http://www.zc.example/p/1", "own"],
    ["https://www.gd.gov.cn/x", "trusted"],
    ["https://sports.zc.example./", "trusted"],
    ["https://gov.cn.bet.com/", "foreign"],
    ["https://notgov.cn/", "foreign"],
    ["https://www.gd.gov.cn@bet.com/", "foreign"],
    ["https://user@www.gd.gov.cn/", "foreign"],
    ["http://10.0.0.1/", "foreign"],
  ])("%s is %s", (url, standing) => {
    expect(linkStanding(url, known)).toBe(standing);
  });

  it.each([
    ["/p/0190-a", "publication", "0190-a"],
    ["/p/0190-a.pdf", "publication", "0190-a"],
    ["/hant/p/0190-a/versions", "publication", "0190-a"],
    [`/f/${"A".repeat(64)}/x.pdf`, "file", "a".repeat(64)],
    ["/catalogue/budgets", "page", "/catalogue/budgets"],
    ["/catalogue/other-documents?year=2026", "column", "other-documents"],
    ["/agencies/finance", "agency", "finance"],
    ["/guide", "page", "/guide"],
  ])("%s names %s %s", (path, target, key) => {
    expect(ownTarget(`http://www.zc.example${path}`)).toEqual({ target, key });
  });
});
