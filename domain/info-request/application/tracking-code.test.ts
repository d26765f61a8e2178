import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalCode, canonicalNumber, caseNumber, trackingCode } from "./tracking-code";

describe("tracking code", () => {
  it("is sixteen letters and digits in groups of four that no eye confuses", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
        const code = trackingCode(bytes);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(canonicalCode(code)).toBe(code.replaceAll("-", ""));
      }),
    );
  });
  it("differs for bytes that differ in one bit", () => {
    const bytes = new Uint8Array(10);
    expect(trackingCode(bytes)).not.toBe(trackingCode(bytes.with(9, 1)));
    expect(trackingCode(bytes)).not.toBe(trackingCode(bytes.with(0, 128)));
  });
  it("is understood as people type it", () => {
    expect(canonicalCode(" ７k3m q8wd－2tnf–v5ra ")).toBe("7K3MQ8WD2TNFV5RA");
    expect(canonicalCode("OIL0-0000-0000-0000")).toBe("0110000000000000");
    for (const wrong of ["", "7K3M", "U".repeat(16), "七".repeat(16), "A".repeat(100_000)])
      expect(canonicalCode(wrong)).toBe(null);
  });
  it("goes with a number that is understood as people type it", () => {
    expect(caseNumber("ZC", 2026, 530)).toBe("ZC-2026-000530");
    expect(canonicalNumber("zc 2026 530")).toBe("ZC-2026-000530");
    expect(canonicalNumber("ＺＣ－２０２６－０００５３０")).toBe("ZC-2026-000530");
    for (const wrong of ["", "2026-000530", "ZC", "' OR 1=1 --"]) expect(canonicalNumber(wrong)).toBe(null);
  });
});
