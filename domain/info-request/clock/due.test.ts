import { describe, expect, it } from "vitest";
import { HOLIDAY_NOTICES } from "../../law/holidays/notices";
import { workingCalendar } from "../../time/working-days";
import type { InfoRequestEvent } from "../history/events";
import { historyOf, on } from "../history/history-for-tests";
import { clockOf } from "./clock";
import { dueOf } from "./due";

const calendar = workingCalendar(HOLIDAY_NOTICES);
const counter = { kind: "submitted", on: on("2026-09-10"), channel: "counter", letterKind: null } as const;
const dueAt = (day: string, ...events: readonly InfoRequestEvent[]) =>
  dueOf(clockOf(historyOf(counter, ...events), calendar), on(day), calendar);

describe("the period as it stands on a day", () => {
  it("counts the working days that a consultation has held it so far", () => {
    const letter = { kind: "thirdPartyConsulted", on: on("2026-09-15"), receivedOn: null } as const;
    expect(dueAt("2026-09-15", letter).paused).toMatchObject({ since: null, days: 0, until: "2026-10-12" });
    // 16, 17, 18 September are working days, the 20th (a Sunday) is worked too.
    expect(dueAt("2026-09-20", letter).paused).toMatchObject({
      asked: "thirdParty",
      since: "2026-09-16",
      days: 4,
    });
  });

  it("counts only the consultation that is open now, and says whom it asked", () => {
    const first = { kind: "thirdPartyConsulted", on: on("2026-09-11"), receivedOn: null } as const;
    const reply = {
      kind: "thirdPartyReplied",
      on: on("2026-09-15"),
      consultation: 2,
      agreed: true,
    } as const;
    const second = { kind: "coMakerConsulted", on: on("2026-09-17"), receivedOn: null } as const;
    const due = dueAt("2026-09-18", first, reply, second);
    expect(due.paused).toMatchObject({ asked: "coMaker", since: "2026-09-18", days: 1 });
  });

  it("is not paused any more when the fifteen days of a silent third party are over", () => {
    const letter = { kind: "thirdPartyConsulted", on: on("2026-09-15"), receivedOn: null } as const;
    expect(dueAt("2026-10-13", letter)).toMatchObject({ level: "normal", paused: null });
  });

  it("tells how long the applicant still has, and when that is over", () => {
    const asked = {
      kind: "amendmentAsked",
      on: on("2026-09-14"),
      until: on("2026-10-10"),
      late: false,
    } as const;
    expect(dueAt("2026-10-08", asked)).toMatchObject({
      level: "waiting",
      dueOn: null,
      waiting: { owed: "amendment", until: "2026-10-10", remaining: 2 },
    });
    expect(dueAt("2026-10-10", asked).waiting).toMatchObject({ remaining: 0, isOver: false });
    // A Sunday: no working day has passed since, and yet it is over.
    expect(dueAt("2026-10-11", asked).waiting).toMatchObject({ remaining: 0, isOver: true });
    const notice = { kind: "feeNoticed", on: on("2026-09-14"), cents: 1000, receivedOn: null } as const;
    expect(dueAt("2026-09-15", notice).waiting?.owed).toBe("fee");
  });
});
