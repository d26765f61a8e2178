import { describe, expect, it } from "vitest";
import { HOLIDAY_NOTICES } from "../../law/holidays/notices";
import { workingCalendar } from "../../time/working-days";
import { handlingChain } from "./handling-chain";
import { historyOf, on } from "./history-for-tests";

const calendar = workingCalendar(HOLIDAY_NOTICES);
const begun = [
  { kind: "submitted", on: on("2026-11-10"), channel: "online", letterKind: null },
  { kind: "receiptConfirmed", on: on("2026-11-11"), how: "officer", by: "clerk" },
  { kind: "registered", on: on("2026-11-12"), by: "clerk" },
  { kind: "assigned", on: on("2026-11-12"), handlerId: "li", by: "clerk" },
] as const;

describe("S-31 the chain of a case", () => {
  it("says who ended each link, when, and in how many working days; the first unended one is under way", () => {
    const chain = handlingChain(historyOf(...begun), calendar);
    expect(chain.slice(0, 3)).toMatchObject([
      { link: "submitted", by: "clerk", on: "2026-11-11", workingDays: 1 },
      { link: "registered", by: "clerk", workingDays: 1 },
      { link: "assigned", by: "clerk", workingDays: 0 },
    ]);
    expect(chain.filter(({ isOpen }) => isOpen).map(({ link }) => link)).toEqual(["handled"]);
  });

  it("opens the handling again when the draft was sent back, and counts how often", () => {
    const sentBack = historyOf(
      ...begun,
      { kind: "sentForReview", on: on("2026-11-16"), by: "li" },
      { kind: "sentBack", on: on("2026-11-17"), by: "zhou" },
    );
    expect(handlingChain(sentBack, calendar)[3]).toMatchObject({ isOpen: true, by: null, sentBack: 1 });
    const again = historyOf(
      ...begun,
      { kind: "sentForReview", on: on("2026-11-16"), by: "li" },
      { kind: "sentBack", on: on("2026-11-17"), by: "zhou" },
      { kind: "sentForReview", on: on("2026-11-18"), by: "li" },
    );
    expect(handlingChain(again, calendar)[3]).toMatchObject({ isOpen: false, by: "li", workingDays: 4 });
  });

  it("has nothing under way once a case was withdrawn", () => {
    const chain = handlingChain(historyOf(...begun, { kind: "withdrawn", on: on("2026-11-20") }), calendar);
    expect(chain.some(({ isOpen }) => isOpen)).toBe(false);
  });
});
