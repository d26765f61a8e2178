import { describe, expect, it } from "vitest";
import { HOLIDAY_NOTICES } from "../../law/holidays/notices";
import { workingCalendar } from "../../time/working-days";
import { type ReckonedField, reckon } from "./reckoning";

const calendar = workingCalendar(HOLIDAY_NOTICES);
const ask = (typed: Partial<Record<ReckonedField | "channel", string>>) =>
  reckon(typed, calendar, { first: 2007, last: 2026 });

describe("the public calculator", () => {
  it("says nothing before it is asked", () => {
    expect(ask({})).toMatchObject({ problems: {}, clock: null });
  });

  it("counts by the very fold that counts for the desk", () => {
    expect(ask({ receivedOn: "2026-09-30" }).clock?.dueOn).toBe("2026-11-03");
    expect(ask({ receivedOn: "2026-09-10", extensionDays: "20" }).clock?.dueOn).toBe("2026-11-11");
    const amended = { amendmentAskedOn: "2026-09-14", amendedOn: "2026-09-30" };
    expect(ask({ receivedOn: "2026-09-10", ...amended }).clock?.dueOn).toBe("2026-11-03");
    const asked = { thirdPartyFrom: "2026-09-15", thirdPartyTo: "2026-10-10" };
    expect(ask({ receivedOn: "2026-09-10", ...asked }).clock?.dueOn).toBe("2026-11-03");
  });

  it.each(["2026-02-30", "2026-13-01", "昨天", "2026-02-29"])("DT-001 %s does not exist", (receivedOn) => {
    expect(ask({ receivedOn }).problems).toEqual({ receivedOn: "notADate" });
  });

  it.each(["2026/2/9", "2026年2月9日", "20260209", "２０２６-０２-０９"])(
    "DT-002 %s is read",
    (receivedOn) => {
      const { values, clock } = ask({ receivedOn });
      expect([values.receivedOn, clock?.receivedOn]).toEqual(["2026-02-09", "2026-02-09"]);
    },
  );

  it.each(["0000-00-00", "9999-12-31", "10000-01-01", "-1-1-1", "1900-01-01"])(
    "DT-003 %s is refused and stays in its field",
    (receivedOn) => {
      const { problems, values, clock } = ask({ receivedOn });
      expect(problems).toEqual({ receivedOn: "dateRange" });
      expect([values.receivedOn, clock]).toEqual([receivedOn, null]);
    },
  );

  it("DT-003 counts only where the days off are known, and a year further as provisional", () => {
    expect(ask({ receivedOn: "2006-12-31" }).problems).toEqual({ receivedOn: "beforeCalendar" });
    expect(ask({ receivedOn: "2028-01-04" }).problems).toEqual({ receivedOn: "farAhead" });
    expect(ask({ receivedOn: "2027-01-04" }).clock?.provisional).toBe(true);
  });

  it("DT-004 an end before its start, a step before receipt and half a step are said", () => {
    const receivedOn = "2026-09-10";
    expect(ask({ receivedOn, thirdPartyFrom: "2026-12-31", thirdPartyTo: "2026-01-01" }).problems).toEqual({
      thirdPartyTo: "startAfterEnd",
    });
    expect(ask({ receivedOn, amendmentAskedOn: "2026-09-20", amendedOn: "2026-09-19" }).problems).toEqual({
      amendedOn: "startAfterEnd",
    });
    expect(ask({ receivedOn, thirdPartyFrom: "2026-09-01" }).problems).toEqual({
      thirdPartyFrom: "beforeReceipt",
    });
    expect(ask({ receivedOn, amendmentAskedOn: "2026-09-20" }).problems).toEqual({
      amendedOn: "startMissing",
    });
    expect(ask({ receivedOn: "", extensionDays: "21" }).problems).toEqual({
      receivedOn: "missing",
      extensionDays: "extensionWrong",
    });
  });
});
