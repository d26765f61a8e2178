import { describe, expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import { addressOf } from "../edge/addresses";
import { isClean, lookAt } from "./look";
import { SURFACES, surfacesOf, type Withdrawn } from "./surfaces";

const ID = "0192f000-0000-7000-8000-000000000001";
const WITHDRAWN: Withdrawn = {
  id: ID,
  title: "关于公布补贴名单的公告",
  showsTitle: false,
  columnCode: "town-planning",
  agencyCode: "planning",
  publishedOn: calendarDate("2026-03-09"),
  shortCode: "7QF3XKM",
  siteMapFile: 2,
  gazetteVolumes: 2,
  alertMessages: ["0192f000-0000-7000-8000-000000000002"],
  files: [
    { sha256: "a".repeat(64), name: "名单.xlsx", isElsewhere: false },
    { sha256: "b".repeat(64), name: "通用表.xlsx", isElsewhere: true },
  ],
};

describe("the surfaces of a withdrawn publication", () => {
  it("are all looked at, each at an address that the edge knows", () => {
    const surfaces = surfacesOf(WITHDRAWN);
    expect(new Set(surfaces.map(({ name }) => name))).toEqual(new Set(SURFACES));
    for (const { address } of surfaces) {
      const path = decodeURIComponent((address.split("?")[0] ?? "").replace(/^\/hant/, ""));
      expect([address, addressOf(path, false)?.route]).not.toEqual([address, undefined]);
      expect([address, addressOf(path, false)?.route]).not.toEqual([address, "/*"]);
    }
  });

  it("leave out the address of bytes that another public text carries", () => {
    const files = surfacesOf(WITHDRAWN).filter(({ name }) => name === "file");
    expect(files.map(({ address }) => address)).toEqual([
      `/f/${"a".repeat(64)}/${encodeURIComponent("名单.xlsx")}`,
    ]);
  });

  it("are clean only when they answer as they should and say nothing of it", () => {
    const [page] = surfacesOf(WITHDRAWN);
    const list = surfacesOf(WITHDRAWN).find(({ name }) => name === "column");
    if (!page || !list) throw new Error("no surfaces");
    expect(isClean(page, { status: 410, body: "该信息已撤回" })).toBe(true);
    expect(isClean(page, { status: 410, body: `《${WITHDRAWN.title}》` })).toBe(false);
    expect(isClean(page, { status: 200, body: "" })).toBe(false);
    expect(isClean(list, { status: 200, body: '<a href="/p/other">' })).toBe(true);
    expect(isClean(list, { status: 200, body: `<a href="/p/${ID}">` })).toBe(false);
    for (const status of [0, 429, 500, 503]) expect(isClean(list, { status, body: "" })).toBe(false);
  });

  it("may name it on the tombstone where that was decided, and nowhere else", () => {
    const shown = surfacesOf({ ...WITHDRAWN, showsTitle: true });
    const tells = (name: string) => shown.find((surface) => surface.name === name)?.needles;
    expect(tells("page")).toEqual([]);
    expect(tells("json")).toEqual([WITHDRAWN.title]);
    expect(tells("feeds")).toEqual([WITHDRAWN.title]);
  });

  it("are read on paper across the ends of lines", () => {
    const issue = surfacesOf(WITHDRAWN).filter(({ name }) => name === "gazetteIssue");
    expect(issue.map(({ address }) => address)).toEqual([
      "/gazette/2026/3/issue.pdf",
      "/gazette/2026/3/issue.pdf?volume=2",
    ]);
    const [first] = issue;
    if (!first) throw new Error("no issue");
    expect(isClean(first, { status: 200, body: "关于公布补\n贴名单的 公告　　12" })).toBe(false);
    expect(isClean(first, { status: 200, body: "关于公布补考名单的公告" })).toBe(true);
  });

  it("are told one by one, with what each answered", async () => {
    const surfaces = surfacesOf(WITHDRAWN).slice(0, 2);
    const checks = await lookAt(surfaces, async (address) =>
      address.endsWith(".json") ? { status: 200, body: WITHDRAWN.title } : { status: 410, body: "" },
    );
    expect(checks.map(({ surface, status, isClean: clean }) => [surface, status, clean])).toEqual([
      ["page", 410, true],
      ["json", 200, false],
    ]);
  });
});
