import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readNoticeText } from "@/domain/calendar/notice-text";
import { INVENTED_2027 } from "@/domain/calendar/notices-for-tests";
import { clockOf } from "@/domain/info-request/clock/clock";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { q, type Store } from "../client";
import { calendarInForce } from "../queries/calendar";
import { previewOf } from "../queries/calendar-preview";
import { historyOf } from "../queries/info-requests";
import { calendarChanges } from "../schema/calendar";
import { infoRequests } from "../schema/info-requests";
import { staffNotices } from "../schema/notices";
import {
  agencyForTest,
  caseForTest,
  deskForTest,
  holidaysForTest,
  mailsToOfficers,
  type TestDesk,
  type TestStep,
} from "../test-cases";
import { accountForTest, proofOf } from "../test-staff";
import { openTestStore } from "../test-store";
import { verifyAudit } from "./audit";
import { confirmChange, proposeChange } from "./calendar";
import { moveCases } from "./move-cases";

const AT = beijingInstant(calendarDate("2026-12-22"), 10);
const OPEN: TestStep[] = ["confirm", "register", "assign"];
let store: Store;
let desk: TestDesk;
let other: TestDesk;
let keeper: ReturnType<typeof proofOf<"site.manage">>;

beforeEach(async () => {
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("water", "SW"));
  other = await deskForTest(await agencyForTest("roads", "JT"));
  keeper = proofOf<"site.manage">(await accountForTest("keeper", ["systemAdmin"]), ["systemAdmin"]);
});
afterEach(() => store.close());

const notice2027 = async () =>
  readNoticeText(INVENTED_2027, { year: null, adjusts: false, known: await calendarInForce() }).notice;
const propose = async (notice: Awaited<ReturnType<typeof notice2027>>) => {
  const proposed = await proposeChange(keeper, { notice, title: "通知", documentNumber: null }, AT);
  if ("refusal" in proposed) throw new Error(proposed.refusal);
  return proposed.id;
};
const rowOf = async (id: string) => {
  const [row] = await q()
    .select({ dueOn: infoRequests.dueOn, provisional: infoRequests.dueProvisional })
    .from(infoRequests)
    .where(eq(infoRequests.id, id));
  return row;
};
const movesOf = async (id: string) => (await historyOf(id)).filter(({ kind }) => kind === "calendarChanged");
const changeOf = async (id: string) =>
  (await q().select().from(calendarChanges).where(eq(calendarChanges.id, id)))[0];

describe("a notice that is put into the calendar", () => {
  it("DT-009 moves the open cases of every agency, with one event each, and takes 预估 from the others", async () => {
    // Received on 2026-12-21: twenty weekdays end on 2027-01-18; New Year's Day makes it one more.
    const moved = await caseForTest(desk, OPEN, { day: "2026-12-21" });
    const elsewhere = await caseForTest(other, OPEN, { day: "2026-12-15" });
    const stays = await caseForTest(desk, OPEN, { day: "2026-12-01" });
    const closed = await caseForTest(desk, [...OPEN, "draft", "toReview", "sign", "send", "deliver"], {
      day: "2026-12-21",
    });
    expect(await rowOf(moved)).toEqual({ dueOn: "2027-01-18", provisional: true });

    const notice = await notice2027();
    const preview = await previewOf(notice);
    expect(preview.cases).toMatchObject({ open: 3, earlier: 0, later: 2, settled: 0 });
    expect(preview.cases.moved.map(({ id, before, after }) => [id, before, after])).toEqual([
      [elsewhere, "2027-01-12", "2027-01-13"],
      [moved, "2027-01-18", "2027-01-19"],
    ]);

    const id = await propose(notice);
    expect(await movesOf(moved)).toEqual([]);
    expect(await confirmChange(keeper, id, AT)).toEqual({ confirmed: true });
    await moveCases(AT);

    expect(await rowOf(moved)).toEqual({ dueOn: "2027-01-19", provisional: false });
    expect(await rowOf(elsewhere)).toEqual({ dueOn: "2027-01-13", provisional: false });
    expect(await movesOf(moved)).toMatchObject([
      { on: "2026-12-22", dueBefore: "2027-01-18", dueAfter: "2027-01-19", by: null },
    ]);
    expect(await movesOf(stays)).toEqual([]);
    expect(await movesOf(closed)).toEqual([]);
    expect(await changeOf(id)).toMatchObject({ later: 2, earlier: 0, finishedAt: AT });
    const told = await q().select().from(staffNotices).where(eq(staffNotices.kind, "dueMoved"));
    expect(told.map(({ staffId, infoRequestId }) => [staffId, infoRequestId]).toSorted()).toEqual(
      [
        [desk.handler.id, moved],
        [other.handler.id, elsewhere],
      ].toSorted(),
    );
    expect(await mailsToOfficers()).toHaveLength(2);
    expect((await verifyAudit()).brokenAt).toBe(null);
  });

  it("takes 预估 from a case whose day stays, without an event", async () => {
    const extra = { year: 2027, sources: [], daysOff: [calendarDate("2027-10-01")], weekendsWorked: [] };
    const settled = await caseForTest(desk, OPEN, { day: "2026-12-21" });
    expect((await previewOf(extra)).cases).toMatchObject({
      open: 1,
      earlier: 0,
      later: 0,
      settled: 1,
      moved: [],
    });
    await confirmChange(keeper, await propose(extra), AT);
    await moveCases(AT);
    expect(await rowOf(settled)).toEqual({ dueOn: "2027-01-18", provisional: false });
    expect(await movesOf(settled)).toEqual([]);
  });

  it("does nothing on a second click, nor when two workers or a late one take it up", async () => {
    const cases = [];
    for (let at = 0; at < 60; at += 1)
      cases.push(await caseForTest(desk, ["confirm"], { day: "2026-12-21" }));
    const id = await propose(await notice2027());
    const clicks = await Promise.all([1, 2, 3].map(() => confirmChange(keeper, id, AT)));
    expect(clicks.filter((click) => "confirmed" in click && click.confirmed)).toHaveLength(1);
    await Promise.all([moveCases(AT), moveCases(AT)]);
    await moveCases(AT + 60_000);
    for (const one of cases) expect(await movesOf(one)).toHaveLength(1);
    expect(await changeOf(id)).toMatchObject({ examined: 60, later: 60 });
    expect(await confirmChange(keeper, id, AT)).toEqual({ confirmed: false });
  });

  it("lets others write between its steps", async () => {
    for (let at = 0; at < 120; at += 1) await caseForTest(desk, ["confirm"], { day: "2026-12-21" });
    await confirmChange(keeper, await propose(await notice2027()), AT);
    let isDone = false;
    const work = moveCases(AT).then(() => {
      isDone = true;
    });
    await caseForTest(desk, ["confirm"], { day: "2026-12-22" });
    expect(isDone).toBe(false);
    await work;
  });

  it("is told what it did to a case even when somebody acted on the case in between", async () => {
    const id = await caseForTest(desk, OPEN, { day: "2026-12-21" });
    await confirmChange(keeper, await propose(await notice2027()), AT);
    const late = await caseForTest(desk, ["confirm"], { day: "2026-12-23" });
    await moveCases(AT + 60_000);
    expect(await movesOf(id)).toMatchObject([{ dueBefore: "2027-01-18", dueAfter: "2027-01-19" }]);
    expect(await movesOf(late)).toEqual([]);
  });

  it("is looked at again when another one came first, and says when it changes nothing", async () => {
    const notice = await notice2027();
    const [first, second] = [await propose(notice), await propose(notice)];
    await confirmChange(keeper, first, AT);
    expect(await confirmChange(keeper, second, AT)).toEqual({ refusal: "anotherUnderWay" });
    await moveCases(AT);
    expect(await confirmChange(keeper, second, AT)).toEqual({ refusal: "changedMeanwhile" });
    expect(await confirmChange(keeper, "nobody", AT)).toEqual({ refusal: "noSuchChange" });
    expect(await proposeChange(keeper, { notice, title: "", documentNumber: null }, AT)).toEqual({
      refusal: "nothingNew",
    });
  });

  it("that is put right later moves the cases back", async () => {
    const id = await caseForTest(desk, OPEN, { day: "2026-12-21" });
    await confirmChange(keeper, await propose(await notice2027()), AT);
    await moveCases(AT);
    const worked = {
      year: 2027,
      sources: [],
      daysOff: [],
      weekendsWorked: [calendarDate("2027-01-09")],
      adjusts: true,
    };
    expect((await previewOf(worked)).cases).toMatchObject({ earlier: 1, later: 0 });
    await confirmChange(keeper, await propose(worked), AT + 1);
    await moveCases(AT + 1);
    expect(await movesOf(id)).toMatchObject([
      { dueAfter: "2027-01-19" },
      { dueBefore: "2027-01-19", dueAfter: "2027-01-18" },
    ]);
    const clock = clockOf(await historyOf(id), await calendarInForce());
    expect([clock.dueOn, (await rowOf(id))?.dueOn]).toEqual(["2027-01-18", "2027-01-18"]);
  });

  it("DT-008 of the year at hand is counted from the table, the National Day holiday included", async () => {
    const id = await caseForTest(desk, ["confirm"], { day: "2026-09-30" });
    expect(await rowOf(id)).toEqual({ dueOn: "2026-11-03", provisional: false });
  });
});
