import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import { q, type Store, tx } from "../client";
import { staffNotices } from "../schema/notices";
import { agencyForTest, caseForTest, deskForTest, holidaysForTest, type TestDesk } from "../test-cases";
import { openTestStore } from "../test-store";
import { forgetOldNotices, markRead, notify } from "./notices";

const AT = Date.UTC(2026, 10, 24, 2);
const on = calendarDate("2026-11-24");
let store: Store;
let desk: TestDesk;
let infoRequestId: string;
beforeAll(async () => {
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("water", "SW"));
  infoRequestId = await caseForTest(desk, ["confirm"]);
});
afterAll(() => store.close());

const unread = async () => (await q().select().from(staffNotices)).filter(({ readAt }) => readAt === null);

describe("notices to officers", () => {
  it("are told once for each officer, kind, case and day, even when two ask at once", async () => {
    const notice = { staffId: desk.handler.id, kind: "dueToday", infoRequestId, on } as const;
    const told = await Promise.all([1, 2, 3].map(() => notify(notice, AT)));
    expect(told.filter(Boolean)).toHaveLength(1);
    expect(await notify({ ...notice, on: calendarDate("2026-11-25") }, AT)).toBe(true);
    expect(await notify({ ...notice, staffId: desk.reviewer.id }, AT)).toBe(true);
    expect(await notify({ ...notice, infoRequestId: null }, AT)).toBe(true);
    expect(await notify({ ...notice, infoRequestId: null }, AT)).toBe(false);
    expect(await unread()).toHaveLength(4);
  });

  it("go with what they tell of when that is undone", async () => {
    const undone = tx(async () => {
      await notify({ staffId: desk.intake.id, kind: "urged", infoRequestId, on }, AT);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect((await unread()).filter(({ staffId }) => staffId === desk.intake.id)).toEqual([]);
  });

  it("are read by their own officer only, and forgotten when they are old", async () => {
    const [one] = (await unread()).filter(({ staffId }) => staffId === desk.handler.id);
    await markRead(desk.reviewer.id, { id: one?.id ?? "" }, AT);
    expect(await unread()).toHaveLength(4);
    await markRead(desk.handler.id, { id: one?.id ?? "" }, AT);
    expect(await unread()).toHaveLength(3);
    await markRead(desk.handler.id, "all", AT);
    expect((await unread()).map(({ staffId }) => staffId)).toEqual([desk.reviewer.id]);
    await forgetOldNotices(AT + 1);
    expect(await unread()).toEqual([]);
  });
});
