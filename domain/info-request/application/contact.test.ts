import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditCheckCharacter, readCreditCode } from "./credit-code";
import { readEmail } from "./email-address";
import { isFixedLine, readPhone } from "./phone";

describe("telephone", () => {
  it.each([
    ["FF-012", "１３８００１３８０００", "13800138000"],
    ["FF-013", "+86 138-0013-8000", "13800138000"],
    ["FF-013", "0086 13800138000", "13800138000"],
    ["FF-013", "86-138 0013 8000", "13800138000"],
    ["FF-014", "010-88888888", "010-88888888"],
    ["FF-014", "0755-12345678-801", "0755-12345678-801"],
    ["FF-014", "0755-12345678-8010", "0755-12345678-8010"],
    ["written together", "02082631000", "020-82631000"],
    ["with brackets", "（020）8263-1000转12", "020-82631000-12"],
    ["as abroad", "+86 20 82631000", "020-82631000"],
    ["a service number", "400-123-4567", "4001234567"],
    ["Hong Kong", "+852 1234 5678", "+85212345678"],
  ])("%s %s", (_id, typed, phone) => {
    expect(readPhone(typed)).toEqual({ phone });
  });

  it.each([
    ["FF-015", "12345678901", "mobile"],
    ["FF-015", "1380013800", "mobile"],
    ["FF-015", "138001380000", "mobile"],
    ["UN-022", "一三八〇〇一三八〇〇〇", "shape"],
    ["too short", "8263", "shape"],
    ["no area code", "82631000", "shape"],
  ])("%s %s is refused", (_id, typed, fault) => {
    expect(readPhone(typed)).toEqual({ fault });
  });

  it("reading what was read changes nothing", () => {
    const typed = fc.oneof(
      fc.stringMatching(/^1[3-9]\d{9}$/),
      fc.stringMatching(/^0[3-9]\d{2}-?\d{7,8}(-\d{1,6})?$/),
      fc.stringMatching(/^\+[1-79]\d{6,12}$/),
    );
    fc.assert(
      fc.property(typed, (entered) => {
        const once = readPhone(entered);
        expect(once).toHaveProperty("phone");
        if ("phone" in once) expect(readPhone(once.phone)).toEqual(once);
      }),
    );
  });

  it("a fax needs a fixed line", () => {
    expect(isFixedLine("13800138000")).toBe(false);
    expect(isFixedLine("020-82631000")).toBe(true);
  });
});

describe("e-mail", () => {
  it.each(["a@b", "a@@b.cn", "a b@c.cn", "@c.cn", "a@b..cn", ".a@b.cn", "a@b.1", "a@-b.cn"])(
    "FF-009 %s is none",
    (typed) => {
      expect(readEmail(typed)).toBeNull();
    },
  );

  it("FF-010 a full-width sign is folded once, and a quoted local part refused", () => {
    expect(readEmail("user＠example.cn")).toBe("user@example.cn");
    expect(readEmail('"e@evil.cn"@gov.cn')).toBeNull();
    expect(readEmail("e＠evil.cn@gov.cn")).toBeNull();
  });

  it("FF-011 no line break reaches a mail", () => {
    expect(readEmail("a@b.cn\r\nBcc: all@evil.cn")).toBeNull();
    expect(readEmail("a@b.cn\u2028Bcc: all@evil.cn")).toBeNull();
  });

  it("keeps the local part as it is and lowers the domain", () => {
    expect(readEmail(" Li.Hua+gk@Example.COM ")).toBe("Li.Hua+gk@example.com");
    expect(readEmail("li@xn--fiq228c.xn--fiqs8s")).toBe("li@xn--fiq228c.xn--fiqs8s");
  });
});

describe("统一社会信用代码", () => {
  it("FF-023 a right one is taken, one with another last character not", () => {
    expect(readCreditCode("91350100M000100Y43")).toEqual({ code: "91350100M000100Y43" });
    expect(readCreditCode("91350100m000100y43")).toEqual({ code: "91350100M000100Y43" });
    expect(readCreditCode("9135 0100-M000100Y４３")).toEqual({ code: "91350100M000100Y43" });
    expect(readCreditCode("91350100M000100Y44")).toEqual({ fault: "checkDigit" });
  });

  it.each(["", "91350100M000100Y4", "91350100I000100Y43", "一二三"])("%s has not the shape", (typed) => {
    expect(readCreditCode(typed)).toEqual({ fault: "shape" });
  });

  it("any single wrong character is noticed", () => {
    const letters = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];
    const body = fc
      .tuple(
        fc.constantFrom("91", "12", "52", "N2"),
        fc.stringMatching(/^\d{6}$/),
        fc.array(fc.constantFrom(...letters), { minLength: 9, maxLength: 9 }),
      )
      .map(([kind, region, organisation]) => kind + region + organisation.join(""));
    fc.assert(
      fc.property(
        body,
        fc.integer({ min: 8, max: 16 }),
        fc.integer({ min: 1, max: 30 }),
        (code, at, shift) => {
          const last = creditCheckCharacter(code);
          expect(readCreditCode(code + last)).toEqual({ code: code + last });
          const other = letters[(letters.indexOf(code[at] ?? "") + shift) % 31];
          expect(readCreditCode(`${code.slice(0, at)}${other}${code.slice(at + 1)}${last}`)).toEqual({
            fault: "checkDigit",
          });
        },
      ),
    );
  });
});
