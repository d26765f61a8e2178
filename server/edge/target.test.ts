import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTarget } from "./target";

const pathOf = (target: string) => {
  const read = readTarget(target);
  return "fault" in read ? read.fault : read.path;
};

describe("reading a request target", () => {
  it("decodes once", () => {
    expect(pathOf("/search?q=%E7%BB%BF")).toBe("/search");
    expect(pathOf("/p/%E7%BB%BF")).toBe("/p/绿");
    expect(pathOf("/f/ab/100%25.pdf")).toBe("/f/ab/100%.pdf");
    expect(pathOf("/f/ab/%2541.pdf")).toBe("/f/ab/%41.pdf");
  });

  it.each([
    ["http://evil.cn/", "badMessage"],
    ["*", "badMessage"],
    ["", "badMessage"],
    ["/a#b", "badMessage"],
    ["/p/%E0%A4%A", "badAddress"],
    ["/p/%zz", "badAddress"],
    ["/p/1%00", "notFound"],
    ["/p/1%0d%0aSet-Cookie:x", "notFound"],
    ["/p/1%2f..%2f2", "notFound"],
    ["/p/..%5c", "notFound"],
    ["//admin", "notFound"],
    ["/a//b", "notFound"],
    ["/./admin", "notFound"],
    ["/a/../admin", "notFound"],
    ["/a/%2e%2e/admin", "notFound"],
    ["/p/%252e%252e", "notFound"],
    ["/%2561dmin", "notFound"],
  ])("UR-004 reads %s as %s", (target, fault) => {
    expect(pathOf(target)).toBe(fault);
  });

  it("moves one trailing slash away, within this site", () => {
    const movedOf = (target: string) => {
      const read = readTarget(target);
      return "fault" in read ? read.fault : read.moved;
    };
    expect(movedOf("/guide/")).toBe("/guide");
    expect(movedOf("/guide/?a=/")).toBe("/guide?a=/");
    expect(movedOf("/guide?a=/")).toBeNull();
    expect(movedOf("/")).toBeNull();
    expect(movedOf("/guide//")).toBe("notFound");
    expect(movedOf("//evil.cn/")).toBe("notFound");
  });

  it("never throws, and never gives a path that could be read twice", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const path = pathOf(`/${text}`);
        if (["badMessage", "badAddress", "notFound"].includes(path)) return;
        expect(path.startsWith("/")).toBe(true);
        expect(path).not.toMatch(/\/\/|\\|\p{Cc}|\/\.{1,2}(\/|$)/u);
      }),
    );
  });
});
