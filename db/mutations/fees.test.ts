import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import type { Store } from "../client";
import { feeCount } from "../queries/fee-count";
import { historyOf } from "../queries/info-requests";
import { agencyForTest, caseForTest, deskForTest, holidaysForTest, type TestDesk } from "../test-cases";
import { openTestStore } from "../test-store";
import { noticeFee } from "./fees";
import { recordEvent } from "./info-requests";

let store: Store;
let desk: TestDesk;
let other: TestDesk;
const AT = beijingInstant(calendarDate("2026-11-24"), 10);
const BEGUN = ["confirm", "register", "assign"] as const;

beforeAll(async () => {
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("planning", "GH"));
  other = await deskForTest(await agencyForTest("finance", "CZ"));
});
afterAll(() => store.close());

describe("the count of a month (109号第四条)", () => {
  it("is of one applicant, one agency and one calendar month, and of what came before", async () => {
    await caseForTest(desk, [], { day: "2026-10-31" });
    await caseForTest(other, [], { day: "2026-11-02" });
    const ids = [];
    for (let at = 0; at < 12; at += 1) ids.push(await caseForTest(desk, BEGUN, { day: "2026-11-10" }));
    const counts = [];
    for (const id of ids) counts.push((await feeCount(desk.handler, id))?.before);
    expect(counts).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(await feeCount(other.handler, ids[0] ?? "")).toBe(null);

    const [tenth = "", eleventh = "", twelfth = ""] = ids.slice(9);
    const wish = { method: "items", units: 1, receivedOn: calendarDate("2026-11-24") } as const;
    expect(await noticeFee(desk.handler, tenth, wish, "到银行缴纳", AT)).toEqual({ refusal: "feeNotByRule" });
    expect(await noticeFee(desk.handler, eleventh, { ...wish, units: 2 }, "到银行缴纳", AT)).toEqual({
      stage: "feeDue",
    });
    expect((await historyOf(eleventh)).at(-1)).toMatchObject({
      kind: "feeNoticed",
      cents: 20_000,
      basis: { method: "items", before: 10, items: 2 },
    });
    // The eleventh counted for two.
    expect(await feeCount(desk.handler, twelfth)).toMatchObject({ before: 12, isKnown: true });
  });

  it("does not count what was joined to another application", async () => {
    const first = await caseForTest(desk, BEGUN, { day: "2026-09-10" });
    const second = await caseForTest(desk, BEGUN, { day: "2026-09-10" });
    expect(await feeCount(desk.handler, second)).toMatchObject({ before: 1 });
    const on = calendarDate("2026-09-10");
    await recordEvent(desk.intake, first, { kind: "merged", on, into: second }, AT);
    expect(await feeCount(desk.handler, second)).toMatchObject({ before: 0 });
  });
});

describe("a fee notice", () => {
  it("by pages looks at this application alone, and is one way or the other, never both", async () => {
    const id = await caseForTest(desk, BEGUN);
    const wish = { method: "pages", units: 120, receivedOn: null } as const;
    expect(await noticeFee(desk.handler, id, wish, "到银行缴纳", AT)).toEqual({ stage: "feeDue" });
    expect((await historyOf(id)).at(-1)).toMatchObject({
      cents: 110_000,
      basis: { method: "pages", pages: 120 },
    });
    expect(await noticeFee(desk.handler, id, { ...wish, method: "items" }, "x", AT)).toEqual({
      refusal: "wrongStage",
    });
    expect(await noticeFee(other.handler, id, wish, "x", AT)).toEqual({ refusal: "noSuchCase" });
  });
});
