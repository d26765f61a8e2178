import { afterAll, beforeAll, expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import { type Store, tx } from "../client";
import { recordEvent } from "../mutations/info-requests";
import { agencyForTest, caseForTest, deskForTest, holidaysForTest, type TestDesk } from "../test-cases";
import { openTestStore } from "../test-store";
import { deskCounts } from "./desk-info-requests";
import { untilWritten } from "./kept-counts";

const today = calendarDate("2026-11-24");
const AT = Date.UTC(2026, 10, 24, 3);
let store: Store;
let desk: TestDesk;
beforeAll(async () => {
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("water", "SW"));
});
afterAll(() => store.close());

it("counts once as long as nobody writes, and anew after every event", async () => {
  const id = await caseForTest(desk, ["confirm"]);
  let counted = 0;
  const count = () => untilWritten("cases", async () => ++counted);
  expect([await count(), await count()]).toEqual([1, 1]);
  expect(await deskCounts(desk.intake, today)).toMatchObject({ unregistered: 1, unassigned: 0 });
  await recordEvent(desk.intake, id, { kind: "registered", on: today }, AT);
  expect(await count()).toBe(2);
  expect(await deskCounts(desk.intake, today)).toMatchObject({ unregistered: 0, unassigned: 1 });
});

it("keeps nothing of a transaction that may be undone", async () => {
  const id = await caseForTest(desk, ["confirm"]);
  const undone = tx(async () => {
    await recordEvent(desk.intake, id, { kind: "registered", on: today }, AT);
    expect((await deskCounts(desk.intake, today)).unassigned).toBe(2);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await deskCounts(desk.intake, today)).toMatchObject({ unregistered: 1, unassigned: 1 });
});
