import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { q, type Store } from "@/db/client";
import { markRead, notify } from "@/db/mutations/notices";
import { noticeSettingsOf, noticesOf, unreadNotices } from "@/db/queries/notices";
import { noticeSettings } from "@/db/schema/notices";
import {
  agencyForTest,
  caseForTest,
  deskForTest,
  holidaysForTest,
  TEST_APPLICATION,
  type TestDesk,
} from "@/db/test-cases";
import { accountForTest } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import { calendarDate } from "@/domain/time/calendar-date";
import { as, cookieOf, formOf } from "@/server/staff-calls-for-tests";
import { GET } from "../../cal/[token]/route";
import { markNotices, saveNoticeChoice, setFeed } from "./actions";

vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);
vi.mock("next/cache", () => ({ refresh: () => undefined }));

const AT = Date.UTC(2026, 10, 24, 2);
let store: Store;
let desk: TestDesk;
let other: TestDesk;
let id: string;
const cookies = new Map<string, string>();
const by = <T>(staffId: string, run: () => Promise<T>) => as(cookies.get(staffId) ?? "", run);

beforeAll(async () => {
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("water", "SW"));
  other = await deskForTest(await agencyForTest("roads", "JT"));
  id = await caseForTest(desk, ["confirm", "register", "assign"], { day: "2026-12-10" });
  await caseForTest(other, ["confirm", "register", "assign"], { day: "2026-12-10" });
  // That the cases were given to them stands behind; these tests are about one more notice.
  for (const one of [desk.handler, other.handler]) await markRead(one.id, "all", AT);
  for (const one of [desk.handler, desk.reviewer, other.handler]) cookies.set(one.id, await cookieOf(one.id));
});
afterAll(() => store.close());

describe("one's own notices", () => {
  const on = calendarDate("2026-11-24");

  it("name what was asked for only to the case's own office", async () => {
    const supervisor = await accountForTest("supervisor", ["supervisor"]);
    for (const staffId of [desk.handler.id, other.handler.id, supervisor])
      await notify({ staffId, kind: "overdue", infoRequestId: id, on }, AT);
    const subjectFor = async (who: { id: string; agencyId: string | null }) =>
      (await noticesOf(who, "unread", 1)).rows.map(({ number, subject }) => [number, subject]);
    expect(await subjectFor(desk.handler)).toEqual([["SW-2026-000001", TEST_APPLICATION.subject]]);
    expect(await subjectFor(other.handler)).toEqual([["SW-2026-000001", null]]);
    expect(await subjectFor({ id: supervisor, agencyId: null })).toEqual([["SW-2026-000001", null]]);
  });

  it("are marked as read by oneself only", async () => {
    const [notice] = (await noticesOf(desk.handler, "unread", 1)).rows;
    await by(other.handler.id, () => markNotices({}, formOf({ id: notice?.id ?? "" })));
    expect(await unreadNotices(desk.handler.id)).toBe(1);
    const went = await by(desk.handler.id, () => markNotices({}, formOf({ id: notice?.id ?? "" })));
    expect(went).toEqual({ left: "redirect /desk/notices" });
    expect(await unreadNotices(desk.handler.id)).toBe(0);
    await by(other.handler.id, () => markNotices({}, formOf({ id: "all" })));
    expect(await unreadNotices(other.handler.id)).toBe(0);
  });

  it("go by mail to an address that is one, kept sealed", async () => {
    const save = (fields: Record<string, string>) =>
      by(desk.handler.id, () => saveNoticeChoice({}, formOf(fields)));
    expect(await save({ byMail: "on", email: "" })).toMatchObject({ problems: { email: ["email.missing"] } });
    expect(await save({ byMail: "on", email: "a@b.cn\r\nBcc: x@y.cn" })).toMatchObject({
      problems: { email: ["email.wrong"] },
    });
    expect(await save({ byMail: "on", email: " li.si@Example.gov.cn" })).toHaveProperty("done");
    expect(await noticeSettingsOf(desk.handler.id)).toMatchObject({
      byMail: true,
      email: "li.si@example.gov.cn",
    });
    const [row] = await q().select().from(noticeSettings);
    expect(row?.email?.includes("li.si")).toBe(false);
  });
});

describe("a calendar feed", () => {
  const make = async (staffId: string) => {
    const made = await by(staffId, () => setFeed({}, formOf({ what: "make" })));
    return "shown" in made ? (made.shown?.feed ?? "") : "";
  };
  const read = async (address: string) => {
    const answer = await GET(new Request(address));
    return { status: answer.status, cache: answer.headers.get("cache-control"), text: await answer.text() };
  };
  const unfolded = (text: string) => text.replace(/\r\n /g, "");

  it("holds number and day of one's own cases, 预估 in the title, nothing of who asked for what", async () => {
    const address = await make(desk.handler.id);
    expect(address).toMatch(/\/cal\/[\w-]{22}\.ics$/);
    const { status, cache, text } = await read(address);
    expect([status, cache]).toEqual([200, "no-store"]);
    expect(text).toContain(`UID:${id}@mingchuang`);
    expect(unfolded(text)).toContain("SUMMARY:答复期限 SW-2026-000001（预估）");
    expect(text).toContain("DTSTART;VALUE=DATE:20270107");
    expect(text).not.toContain("JT-2026");
    const { subject, name, phone, email, address: home } = TEST_APPLICATION;
    for (const word of [subject, name, phone, email, home]) expect(unfolded(text)).not.toContain(word);
    expect(JSON.stringify(await q().select().from(noticeSettings))).not.toContain(address.slice(-26, -4));
  });

  it("of the whole office is a reviewer's", async () => {
    expect((await read(`${await make(desk.handler.id)}?scope=office`)).status).toBe(404);
    const { status, text } = await read(`${await make(desk.reviewer.id)}?scope=office`);
    expect(status).toBe(200);
    expect(text).toContain("SW-2026-000001");
    expect(text).not.toContain("JT-2026");
  });

  it("is not found by a wrong token, an old one, or one that was taken back", async () => {
    const old = await make(desk.handler.id);
    const fresh = await make(desk.handler.id);
    expect((await read(old)).status).toBe(404);
    expect((await read(fresh.replace(/.{4}\.ics/, "AAAA.ics"))).status).toBe(404);
    expect((await read(fresh.replace(".ics", ""))).status).toBe(404);
    expect((await read(fresh)).status).toBe(200);
    await by(desk.handler.id, () => setFeed({}, formOf({ what: "close" })));
    expect((await read(fresh)).status).toBe(404);
  });
});
