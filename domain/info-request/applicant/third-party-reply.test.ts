import { describe, expect, it } from "vitest";
import { canonicalHandoverCode, handoverCode } from "../application/tracking-code";
import { REPLY_LIMITS, readThirdPartyReply } from "./third-party-reply";

const typed = { position: "object", reason: "第3至4页是配方。", basis: "", signer: "王 芳" };

describe("a third party's reply (条例第三十二条)", () => {
  it("is a position, a reason, perhaps a law, and a name", () => {
    expect(readThirdPartyReply({ ...typed, basis: " 《反不正当竞争法》第十条 " })).toEqual({
      reply: { agreed: false, reason: typed.reason, basis: "《反不正当竞争法》第十条", signer: "王 芳" },
    });
    expect(readThirdPartyReply({ ...typed, position: "agree", reason: "" })).toMatchObject({
      reply: { agreed: true, reason: "" },
    });
  });

  it("asks for the reason of whoever objects, and for a position and a name of everybody", () => {
    expect(readThirdPartyReply({ ...typed, reason: " \n " })).toEqual({ problems: { reason: "missing" } });
    expect(readThirdPartyReply({ position: "", reason: "", basis: "", signer: "" })).toEqual({
      problems: { position: "missing", signer: "missing" },
    });
    expect(readThirdPartyReply({ ...typed, position: "agree&object" })).toEqual({
      problems: { position: "missing" },
    });
  });

  it("says which field cannot be kept, and why", () => {
    const long = "长".repeat(REPLY_LIMITS.reason + 1);
    expect(readThirdPartyReply({ ...typed, reason: long, basis: "a\u0007", signer: "甲1" })).toEqual({
      problems: { reason: "long", basis: "illegal", signer: "characters" },
    });
  });
});

describe("the code that is handed over apart from the link", () => {
  it("is eight characters, read however they are typed", () => {
    const code = handoverCode(Uint8Array.from([255, 0, 170, 85, 1]));
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    const plain = code.replace("-", "");
    expect(canonicalHandoverCode(` ${code.toLowerCase()} `)).toBe(plain);
    expect(canonicalHandoverCode(plain.replaceAll("0", "o").replaceAll("1", "i"))).toBe(plain);
    expect(canonicalHandoverCode(plain.slice(1))).toBe(null);
    expect(canonicalHandoverCode(`${plain}A`)).toBe(null);
  });
});
