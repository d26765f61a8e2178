import { describe, expect, it } from "vitest";
import { documentNumberKey, formatDocumentNumber, parseDocumentNumber } from "./document-number";

describe("parseDocumentNumber", () => {
  it.each([
    "增府办〔2026〕16号",
    "增府办[2026]16号",
    "增府办［２０２６］１６号",
    "增府办（2026）16号",
    "增府办(2026) 第016号",
    "增府办﹝2026﹞16号",
    "增府办【2026】16号",
    " 增府办 〔 2026 〕 16 号 ",
    "增府办〔二〇二六〕十六号",
    "增府办〔2026〕16",
    "增府办 2026 16号",
    "增府办2026 16",
    "增府办2026年16号",
    "增府办（2026）16号",
  ])("reads %j", (text) => {
    expect(parseDocumentNumber(text)).toEqual({ kind: "numbered", sign: "增府办", year: 2026, serial: 16 });
  });

  it("reads orders, which have no year", () => {
    expect(parseDocumentNumber("国务院令第711号")).toEqual({
      kind: "serial",
      sign: "国务院令",
      year: null,
      serial: 711,
    });
    expect(parseDocumentNumber("中华人民共和国交通部令第８号")).toMatchObject({ kind: "serial", serial: 8 });
    expect(parseDocumentNumber("国务院令 711号")).toMatchObject({ sign: "国务院令", serial: 711 });
  });

  it("reads announcements that are numbered by year", () => {
    expect(parseDocumentNumber("海关总署公告2019年第3号")).toEqual({
      kind: "annual",
      sign: "海关总署公告",
      year: 2019,
      serial: 3,
    });
  });

  it.each([
    "",
    "16号",
    "〔2026〕16号",
    "增府办〔26〕16号",
    "关于印发2026年工作要点的通知",
    "2026",
    `${"增".repeat(80)}〔2026〕1号`,
  ])("takes %j for no document number", (text) => {
    expect(parseDocumentNumber(text)).toBeNull();
  });
});

describe("formatDocumentNumber", () => {
  it("writes six-cornered brackets, no empty places and no 第", () => {
    expect(formatDocumentNumber({ sign: "增府办", year: 2026, serial: 16 })).toBe("增府办〔2026〕16号");
  });

  it.each(["增府办规〔2020〕6号", "国务院令第711号", "海关总署公告2019年第3号"])("gives %s back", (text) => {
    const number = parseDocumentNumber(text);
    expect(number && formatDocumentNumber(number)).toBe(text);
  });
});

describe("documentNumberKey", () => {
  it("is one for all spellings", () => {
    const keys = ["增府办〔2026〕16号", "增府办[2026]16号", "增府办（２０２６）第16号"].map(
      documentNumberKey,
    );
    expect(new Set(keys).size).toBe(1);
  });

  it("is one for the three ways to cite an order of the State Council", () => {
    const keys = ["中华人民共和国国务院令第711号", "国务院令第711号", "国令第711号"].map(documentNumberKey);
    expect(new Set(keys)).toEqual(new Set(["国务院令第711号"]));
  });

  it("tells years, signs and numbers apart, and leaves other text alone", () => {
    const keys = ["增府办〔2026〕16号", "增府办〔2025〕16号", "增府〔2026〕16号", "增府办〔2026〕6号"].map(
      documentNumberKey,
    );
    expect(new Set(keys).size).toBe(4);
    expect(documentNumberKey("河涌管理")).toBeNull();
  });
});
