import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import type { IdKind } from "./application";
import { holdsIdNumber, idCheckDigit, isUnderFourteen, readIdNumber } from "./id-number";

const ON = calendarDate("2026-11-22");
const read = (typed: string, kind: IdKind = "residentId") => readIdNumber(kind, typed, ON);

describe("18-digit numbers", () => {
  it("ID-001 a right number is taken", () => {
    expect(read("11010519491231002X")).toEqual({ kind: "residentId", number: "11010519491231002X" });
  });

  it.each([
    "11010519491231002x",
    "１１０１０５１９４９１２３１００２Ｘ",
    "110105 19491231 002X",
    "110105-19491231-002X",
  ])("ID-002, ID-003 %s is the same number", (typed) => {
    expect(read(typed)).toEqual({ kind: "residentId", number: "11010519491231002X" });
  });

  it.each([
    ["ID-004 wrong check digit", "110105194912310021", "checkDigit"],
    ["ID-005 30 February", "110105199902300010", "birthDate"],
    ["ID-007 born tomorrow", "11010120261123001X", "birthInFuture"],
    ["ID-008 no such province", "000000199001010000", "region"],
    ["ID-008 nines", "999999199001010000", "region"],
    ["ID-009 the old 15 digits", "110105491231002", "length18"],
    ["ID-013 ones", "111111111111111111", "birthDate"],
    ["ID-013 a row of digits", "123456789012345678", "birthDate"],
    ["UN-022 Chinese numerals", "一三八〇〇一三八〇〇〇", "length18"],
    ["nothing like a number", "张三", "length18"],
  ])("%s", (_name, typed, fault) => {
    expect(read(typed)).toEqual({ fault });
  });

  it("ID-006 29 February of a leap year", () => {
    expect(read("110101200002290018")).toMatchObject({ number: "110101200002290018" });
  });

  it("ID-007 born today is born", () => {
    const digits = "11010120261122001";
    expect(read(digits + idCheckDigit(digits))).toMatchObject({ kind: "residentId" });
  });

  it("ID-008 a county code that we do not know is taken: codes change", () => {
    const digits = "44999919900101001";
    expect(read(digits + idCheckDigit(digits))).toMatchObject({ kind: "residentId" });
  });

  it("any single wrong digit is noticed", () => {
    const valid = fc
      .record({
        region: fc.constantFrom("110105", "440183", "650100", "542121"),
        day: fc.date({ min: new Date("1920-01-01"), max: new Date("2020-12-31"), noInvalidDate: true }),
        serial: fc.integer({ min: 0, max: 999 }),
      })
      .map(({ region, day, serial }) => {
        const digits = `${region}${day.toISOString().slice(0, 10).replaceAll("-", "")}${String(serial).padStart(3, "0")}`;
        return digits + idCheckDigit(digits);
      });
    fc.assert(
      fc.property(valid, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
        expect(read(number)).toMatchObject({ number });
        const wrong = String((Number(number[at]) + shift) % 10);
        expect(read(number.slice(0, at) + wrong + number.slice(at + 1))).toHaveProperty("fault");
      }),
    );
  });
});

describe("other papers", () => {
  it.each(["810000199001010019", "820000197512310024", "830000199001010012"])(
    "ID-010 %s is a residence permit, also when typed as an identity card",
    (number) => {
      expect(read(number, "residencePermit")).toEqual({ kind: "residencePermit", number });
      expect(read(number)).toEqual({ kind: "residencePermit", number });
    },
  );

  it("ID-010 an identity card is no residence permit", () => {
    expect(read("11010519491231002X", "residencePermit")).toEqual({ fault: "kindDiffers" });
  });

  it("ID-011 permanent residence card of a foreigner, new and old", () => {
    expect(read("911840199001010018", "foreignerPermit")).toMatchObject({ kind: "foreignerPermit" });
    expect(read("911840199001010019", "foreignerPermit")).toEqual({ fault: "checkDigit" });
    expect(read("usa110176070101", "foreignerPermit")).toEqual({
      kind: "foreignerPermit",
      number: "USA110176070101",
    });
  });

  it.each(["E12345678", "EA1234567", "ｅ１２３４５６７８", "123456789"])("ID-012 passport %s", (typed) => {
    expect(read(typed, "passport")).toMatchObject({ kind: "passport" });
  });

  it.each<[IdKind, string]>([
    ["passport", "护照"],
    ["passport", "E1"],
    ["homeReturnPermit", "A12345678"],
    ["taiwanPermit", "1234567"],
    ["other", "<b>"],
  ])("a %s is not numbered %s", (kind, typed) => {
    expect(read(typed, kind)).toEqual({ fault: "shape" });
  });

  it("permits of Hong Kong, Macau and Taiwan residents", () => {
    expect(read("H1234567800", "homeReturnPermit")).toMatchObject({ number: "H1234567800" });
    expect(read("m12345678", "homeReturnPermit")).toMatchObject({ number: "M12345678" });
    expect(read("12345678", "taiwanPermit")).toMatchObject({ number: "12345678" });
  });
});

describe("ID-014 age", () => {
  it("a child is under fourteen until the birthday itself", () => {
    expect(isUnderFourteen("110101201211230010", ON)).toBe(true);
    expect(isUnderFourteen("110101201211220010", ON)).toBe(false);
    expect(isUnderFourteen("E12345678", ON)).toBe(false);
  });
});

describe("ID-016 a number inside a text", () => {
  it.each([
    "我的身份证是11010519491231002X，请查",
    "号码１１０１０５１９４９１２３１００２ｘ",
    "110105 19491231 002X",
  ])("is seen in %s", (text) => {
    expect(holdsIdNumber(text)).toBe(true);
  });

  it.each(["索引号 11440183007501000320261", "123456789012345678", "2026年第12号", "13800138000"])(
    "is not seen in %s",
    (text) => {
      expect(holdsIdNumber(text)).toBe(false);
    },
  );
});
