import { describe, expect, it } from "vitest";
import { type PublishedRule, rulesOfYear } from "./rules-made";

const rule = (id: string, more: Partial<PublishedRule>): PublishedRule => ({
  id,
  title: id,
  documentNumber: null,
  genre: "通知",
  issuedOn: "2020-03-01",
  validity: "inForce",
  expiresOn: null,
  endedOn: null,
  ...more,
});

describe("what publications say of section 二 (条例第二十条第（一）项)", () => {
  const rules = [
    rule("decree", { genre: "命令（令）", issuedOn: "2025-05-01" }),
    rule("old", {}),
    rule("made", { issuedOn: "2025-12-31" }),
    rule("next", { issuedOn: "2026-01-01" }),
    rule("ended", { validity: "repealed", endedOn: "2025-07-01" }),
    rule("ended later", { validity: "repealed", endedOn: "2026-02-01" }),
    rule("lapsed", { validity: "expired", expiresOn: "2025-12-30" }),
    rule("lapses on the last day", { validity: "expired", expiresOn: "2025-12-31" }),
    rule("repealed, nobody says when", { validity: "repealed" }),
  ];
  const told = Object.fromEntries(
    rulesOfYear(rules, 2025).map(({ figure, rules: behind }) => [figure, behind.map(({ id }) => id)]),
  );

  it("counts decrees as 规章 and everything else as 行政规范性文件", () => {
    expect(told.regulationsMade).toEqual(["decree"]);
    expect(told.normativeMade).toEqual(["made"]);
  });
  it("counts what another text or its own term ended in the year", () => {
    expect(told.normativeRepealed).toEqual(["ended", "lapsed"]);
  });
  it("counts what was in force on 31 December, whatever became of it later", () => {
    expect(told.normativeInForce).toEqual(["old", "made", "ended later", "lapses on the last day"]);
    expect(told.regulationsInForce).toEqual(["decree"]);
  });
});
