import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ESCALATION_OF_STEP, NOTICE_OF_STEP } from "@/domain/notice/due-warnings";
import type { NoticeKind } from "@/domain/notice/notice-kinds";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { q, type Store, tx } from "../client";
import { warningsOf } from "../queries/due-cases";
import { staffNotices } from "../schema/notices";
import { staff } from "../schema/staff";
import {
  agencyForTest,
  caseForTest,
  deskForTest,
  holidaysForTest,
  mailsToOfficers,
  officerForTest,
  type TestDesk,
  type TestStep,
} from "../test-cases";
import { accountForTest } from "../test-staff";
import { openTestStore } from "../test-store";
import { arrangeCover } from "./covers";
import { giveWarnings } from "./warnings";

const OPEN: TestStep[] = ["confirm", "register", "assign"];
const MINUTE = 60_000;
/** Received on 2026-11-10, due on 2026-12-08 (a Tuesday). */
const DUE = "2026-12-08";
const at = (day: string, hour = 9, minute = 0) => beijingInstant(calendarDate(day), hour, minute);
let store: Store;
let desk: TestDesk;
let supervisor: string;
let id: string;

beforeEach(async () => {
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("water", "SW"));
  supervisor = await accountForTest("supervisor", ["supervisor"]);
  // Neither a reviewer without the mark nor the head of another office is told.
  await officerForTest("reviewer", desk.agencyId);
  await deskForTest(await agencyForTest("roads", "JT"));
  id = await caseForTest(desk, OPEN, { day: "2026-11-10" });
});
afterEach(() => store.close());

const WARNINGS: readonly NoticeKind[] = [
  ...Object.values(NOTICE_OF_STEP),
  ...Object.values(ESCALATION_OF_STEP),
];
const warnings = async () =>
  (await q().select().from(staffNotices)).filter(({ kind }) => WARNINGS.includes(kind));
const told = async () =>
  (await warnings()).map(({ staffId, kind, on }) => [
    staffId === desk.handler.id
      ? "handler"
      : staffId === desk.reviewer.id
        ? "head"
        : staffId === supervisor
          ? "supervisor"
          : staffId === desk.intake.id
            ? "intake"
            : "?",
    kind,
    on,
  ]);

describe("warnings of due dates", () => {
  it("come at T-5, T-2, T-1 and T-0, then every working day, and rise to head and supervisor at T-1 and overdue", async () => {
    for (let day = 24; day <= 30; day += 1) await giveWarnings(at(`2026-11-${day}`));
    for (let day = 1; day <= 12; day += 1) await giveWarnings(at(`2026-12-${String(day).padStart(2, "0")}`));
    expect(await told()).toEqual([
      ["handler", "dueInFive", "2026-12-01"],
      ["handler", "dueInTwo", "2026-12-04"],
      ["handler", "dueTomorrow", "2026-12-07"],
      ["head", "escalatedDueTomorrow", "2026-12-07"],
      ["supervisor", "escalatedDueTomorrow", "2026-12-07"],
      ["handler", "dueToday", DUE],
      ...["2026-12-09", "2026-12-10", "2026-12-11"].flatMap((day) => [
        ["handler", "overdue", day],
        ["head", "escalatedOverdue", day],
        ["supervisor", "escalatedOverdue", day],
      ]),
    ]);
    expect((await warningsOf(id)).map(({ step, remaining }) => [step, remaining])).toEqual([
      ["five", 5],
      ["two", 2],
      ["one", 1],
      ["zero", 0],
      ["overdue", -1],
      ["overdue", -2],
      ["overdue", -3],
    ]);
  });

  it("keep quiet at night and on days of rest", async () => {
    await giveWarnings(at("2026-12-01", 8, 59));
    await giveWarnings(at("2026-12-05"));
    await giveWarnings(at("2026-12-07", 20, 0));
    expect(await told()).toEqual([]);
    await giveWarnings(at("2026-12-08", 9, 0));
    expect(await told()).toEqual([["handler", "dueToday", DUE]]);
  });

  it("CO-014 a job that runs twice at once, or after three hours of sleep, gives each warning once", async () => {
    await Promise.all([1, 2, 3].map(() => giveWarnings(at("2026-12-01", 12))));
    await giveWarnings(at("2026-12-01", 15));
    expect(await told()).toEqual([["handler", "dueInFive", "2026-12-01"]]);
    expect(await mailsToOfficers()).toHaveLength(1);
  });

  it("CO-014 a step that was slept through is made up for once, with the days that are really left", async () => {
    await giveWarnings(at("2026-12-03"));
    await giveWarnings(at("2026-12-03", 9, 5));
    expect((await warningsOf(id)).map(({ step, remaining }) => [step, remaining])).toEqual([["five", 3]]);
    await giveWarnings(at("2026-12-04"));
    expect(await told()).toHaveLength(2);
  });

  it("go to the intake desk while nobody handles the case, or the handler's account is closed", async () => {
    await caseForTest(desk, ["confirm"], { day: "2026-11-11" });
    await tx(async () => {
      await q().update(staff).set({ disabledAt: 1 }).where(eq(staff.id, desk.handler.id));
    });
    await giveWarnings(at("2026-12-02"));
    expect(await told()).toEqual([
      ["intake", "dueInFive", "2026-12-02"],
      ["intake", "dueInFive", "2026-12-02"],
    ]);
  });

  it("go to whoever acts for the handler while they are away, and to the handler again when the cover has ended", async () => {
    const other = await officerForTest("handler", desk.agencyId);
    const cover = {
      coveredId: desk.handler.id,
      coverId: other.id,
      fromOn: calendarDate("2026-12-03"),
      untilOn: calendarDate("2026-12-04"),
    };
    expect(await arrangeCover(desk.handler, cover, at("2026-12-03"))).toHaveProperty("id");
    for (const day of ["2026-12-01", "2026-12-04", "2026-12-08"]) await giveWarnings(at(day));
    expect((await warnings()).map(({ staffId, kind }) => [staffId, kind])).toEqual([
      [desk.handler.id, "dueInFive"],
      [other.id, "dueInTwo"],
      [desk.handler.id, "dueToday"],
    ]);
  });

  it("are not given for a case that waits for its applicant or is answered", async () => {
    await caseForTest(desk, [...OPEN, "askAmendment"], { day: "2026-11-10" });
    await caseForTest(desk, [...OPEN, "draft", "toReview", "sign", "send"], { day: "2026-11-10" });
    await giveWarnings(at("2026-12-08"));
    expect(await told()).toEqual([["handler", "dueToday", DUE]]);
  });

  it("write one mail a run to each person, however many cases", async () => {
    for (let n = 0; n < 5; n += 1) await caseForTest(desk, OPEN, { day: "2026-11-10" });
    await giveWarnings(at("2026-12-07"));
    const mails = await mailsToOfficers();
    expect(mails.map(({ staffId }) => staffId).toSorted()).toEqual(
      [desk.handler.id, desk.reviewer.id, supervisor].toSorted(),
    );
    await giveWarnings(at("2026-12-07") + MINUTE);
    expect(await mailsToOfficers()).toHaveLength(3);
  });
});
