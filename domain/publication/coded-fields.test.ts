import { describe, expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import { publicationChannelOf } from "./channels-used";
import { DISCLOSURE_ITEMS, disclosureItem, itemsMeant } from "./disclosure-items";
import { disclosureKindOf, mayBePublished } from "./disclosure-kind";
import { GENRES, genreOf } from "./genres";
import { THEME_PATHS, THEMES, themeOf } from "./themes";
import { binds, validityOf, validityOn } from "./validity";

describe("genres", () => {
  it("are the fifteen of the regulation and 其他", () => {
    expect(GENRES).toHaveLength(16);
  });

  it.each(["命令（令）", "命令(令)", " 命令 （令） ", "令"])("reads %j", (text) => {
    expect(genreOf(text)).toBe("命令（令）");
  });

  it("knows no others", () => {
    expect(genreOf("布告")).toBeNull();
    expect(genreOf("")).toBeNull();
  });
});

describe("themes", () => {
  it("are 22 classes with unique paths", () => {
    expect(THEMES).toHaveLength(22);
    expect(new Set(THEME_PATHS).size).toBe(THEME_PATHS.length);
  });

  it.each(["综合政务\\政务公开", "综合政务-政务公开", "综合政务/政务公开", "综合政务＼政务公开"])(
    "reads %s",
    (text) => {
      expect(themeOf(text)).toBe("综合政务\\政务公开");
    },
  );

  it("reads a class alone, the width of brackets, and the State Council's name of the first class", () => {
    expect(themeOf("国防")).toBe("国防");
    expect(themeOf("财政、金融、审计\\货币(含外汇)")).toBe("财政、金融、审计\\货币（含外汇）");
    expect(themeOf("国务院组织机构")).toBe("机构职能");
  });

  it("does not put a topic under another class", () => {
    expect(themeOf("国防\\政务公开")).toBeNull();
    expect(themeOf("政务公开")).toBeNull();
  });
});

describe("validity", () => {
  const today = calendarDate("2026-03-12");

  it("ends by itself the day after the term", () => {
    expect(validityOn({ validity: "inForce", expiresOn: "2026-03-12" }, today)).toBe("inForce");
    expect(validityOn({ validity: "inForce", expiresOn: "2026-03-11" }, today)).toBe("expired");
    expect(validityOn({ validity: "amended", expiresOn: "2026-03-11" }, today)).toBe("expired");
    expect(validityOn({ validity: "inForce", expiresOn: null }, today)).toBe("inForce");
  });

  it("leaves what was declared repealed repealed", () => {
    expect(validityOn({ validity: "repealed", expiresOn: "2020-01-01" }, today)).toBe("repealed");
  });

  it("reads codes and Chinese", () => {
    expect(["有效", "已修改", "失效", "已废止", "inForce", "x"].map(validityOf)).toEqual([
      "inForce",
      "amended",
      "expired",
      "repealed",
      "inForce",
      null,
    ]);
  });

  it("says what nobody may rely on", () => {
    expect([binds("inForce"), binds("amended"), binds("expired"), binds("repealed")]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("disclosure", () => {
  it("publishes only what is disclosed proactively", () => {
    expect(["主动公开", "依申请公开", "不予公开", "?"].map(disclosureKindOf)).toEqual([
      "proactive",
      "onApplication",
      "withheld",
      null,
    ]);
    expect(mayBePublished("proactive")).toBe(true);
    expect(mayBePublished("onApplication")).toBe(false);
    expect(mayBePublished("withheld")).toBe(false);
  });

  it("has the fifteen items of article 20 and the two of article 21", () => {
    expect(DISCLOSURE_ITEMS).toHaveLength(17);
    expect(disclosureItem("20-15")?.citation).toBe("条例第二十条第（十五）项");
    expect(disclosureItem("20-7")?.text).toBe("财政预算、决算信息");
    expect(disclosureItem("20-16")).toBeNull();
  });

  it("reads the short form of a column", () => {
    expect(itemsMeant("20(七)").map(({ code }) => code)).toEqual(["20-7"]);
    expect(itemsMeant("20(一)").map(({ code }) => code)).toEqual(["20-1"]);
    expect(itemsMeant("21").map(({ code }) => code)).toEqual(["21-county", "21-town"]);
    for (const wrong of ["20(十六)", "22", "20(", ""]) expect(itemsMeant(wrong)).toEqual([]);
  });

  it("knows the places where something is made known", () => {
    expect(["网站", "touchScreen", "公报", "口头"].map(publicationChannelOf)).toEqual([
      "website",
      "touchScreen",
      "gazette",
      null,
    ]);
  });
});
