import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { q, type Store } from "@/db/client";
import { calendarChanges } from "@/db/schema/calendar";
import { infoRequests } from "@/db/schema/info-requests";
import { agencyForTest, caseForTest, deskForTest, holidaysForTest } from "@/db/test-cases";
import { accountForTest } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import { INVENTED_2027 } from "@/domain/calendar/notices-for-tests";
import { as, cookieOf, formOf } from "@/server/staff-calls-for-tests";
import { confirmNotice, proposeNotice } from "./actions";

vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);
vi.hoisted(() => {
  process.env.TODAY = "2026-12-22";
});

let store: Store;
let keeper: string;
let handler: string;
beforeAll(async () => {
  store = openTestStore();
  await holidaysForTest();
  const desk = await deskForTest(await agencyForTest("water", "SW"));
  await caseForTest(desk, ["confirm", "register", "assign"], { day: "2026-12-21" });
  keeper = await cookieOf(await accountForTest("keeper", ["systemAdmin"]));
  handler = await cookieOf(desk.handler.id);
});
afterAll(() => store.close());

const propose = (text: string, by = keeper, more: Record<string, string> = {}) =>
  as(by, () => proposeNotice({}, formOf({ text, scope: "wholeYear", year: "", source: "", ...more })));
const dueOn = async () => (await q().select().from(infoRequests))[0]?.dueOn;

describe("importing a notice", () => {
  it("says every problem in a sentence with its line and keeps what was pasted", async () => {
    const text = INVENTED_2027.replace("共8天", "共9天").replace("1月1日（周五）", "1月1日（周四）");
    expect(await propose(text)).toEqual({
      values: { text, scope: "wholeYear", year: "", source: "" },
      problems: { "notice-1": ["notice-1"], "notice-2": ["notice-2"] },
      sentences: {
        "notice-1": "第 2 行：2027年1月1日是周五，写成了周四",
        "notice-2": "第 3 行：写的是共 9 天，按起止日期数是 8 天",
      },
    });
    expect(await propose("", keeper)).toMatchObject({ problems: { text: ["text.missing"] } });
    expect(await propose(INVENTED_2027, keeper, { year: "27", source: "javascript:alert(1)" })).toMatchObject(
      {
        problems: { year: ["year.wrong"], source: ["source.wrong"] },
      },
    );
    expect(await q().select().from(calendarChanges)).toEqual([]);
  });

  it("is the system administrator's alone", async () => {
    expect(await propose(INVENTED_2027, handler)).toEqual({ left: "forbidden" });
    expect(await as(handler, () => confirmNotice({}, formOf({ id: "x" })))).toEqual({ left: "forbidden" });
  });

  it("leads to the preview; confirming moves the case, confirming again does nothing", async () => {
    const went = await propose(INVENTED_2027);
    const [change] = await q().select().from(calendarChanges);
    const place = `redirect /admin/calendar/changes/${change?.id}`;
    expect(went).toEqual({ left: place });
    expect(await dueOn()).toBe("2027-01-18");
    const confirm = () => as(keeper, () => confirmNotice({}, formOf({ id: change?.id ?? "" })));
    expect(await confirm()).toEqual({ left: place });
    expect(await dueOn()).toBe("2027-01-19");
    const [done] = await q().select().from(calendarChanges);
    expect(await confirm()).toEqual({ left: place });
    expect(await q().select().from(calendarChanges)).toEqual([done]);
    expect(await propose(INVENTED_2027)).toMatchObject({ refusal: expect.stringContaining("完全相同") });
  });
});
