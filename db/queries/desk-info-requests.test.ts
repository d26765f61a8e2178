import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import type { Store } from "../client";
import { recordEvent } from "../mutations/info-requests";
import {
  agencyForTest,
  caseForTest,
  deskForTest,
  holidaysForTest,
  type TestDesk,
  type TestStep,
} from "../test-cases";
import { openTestStore } from "../test-store";
import { deskCounts, deskSearch, deskView, nextDue } from "./desk-info-requests";

const BEGUN: TestStep[] = ["confirm", "register", "assign"];
const today = calendarDate("2026-11-24");
let store: Store;
let desk: TestDesk;

beforeAll(async () => {
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("planning", "GH"));
  const play = (subject: string, day: string, steps: TestStep[] = BEGUN) =>
    caseForTest(desk, steps, { day, subject });
  await play("提前两天到期", "2026-10-29");
  await play("今天到期", "2026-10-27");
  await play("逾期", "2026-10-20");
  await play("还早", "2026-11-20");
  // Consulted on the tenth working day and held since: ten days remain, as for a case of 2026-11-10.
  const held = await play("征求意见", "2026-11-10");
  const consulted = {
    kind: "thirdPartyConsulted",
    on: calendarDate("2026-11-24"),
    receivedOn: null,
  } as const;
  await recordEvent(desk.handler, held, consulted, Date.parse("2026-11-24T03:00:00Z"));
  await play("同样剩余", "2026-11-10");
  await play("等待补正", "2026-11-10", [...BEGUN, "askAmendment"]);
  await play("刚提交的50%折扣_方案", "2026-11-23", []);
  await play("已送达", "2026-11-10", [...BEGUN, "draft", "toReview", "sign", "send", "deliver"]);
});
afterAll(() => store.close());

const subjects = async (view: Parameters<typeof deskView>[1]) =>
  (await deskView(desk.handler, view, 1, today)).rows.map(({ subject }) => subject);

describe("the queue", () => {
  it("S-01 begins with what must be dealt with today, the most urgent first", async () => {
    expect(await subjects("today")).toEqual(["逾期", "今天到期", "提前两天到期"]);
  });

  it("S-04 puts a held case after a running one with as many days left, and a waiting one last", async () => {
    expect(await subjects("mine")).toEqual([
      "逾期",
      "今天到期",
      "提前两天到期",
      "同样剩余",
      "征求意见",
      "还早",
      "等待补正",
    ]);
  });

  it("S-03 gives each row its clock of today and its last step", async () => {
    const { rows } = await deskView(desk.handler, "paused", 1, today);
    expect(rows).toMatchObject([
      { subject: "征求意见", lastEvent: "thirdPartyConsulted", due: { level: "paused", remaining: 10 } },
    ]);
    const [late] = (await deskView(desk.handler, "overdue", 1, today)).rows;
    expect(late?.due).toMatchObject({ level: "overdue", remaining: -5 });
  });

  it("counts every view as it shows it", async () => {
    const counts = await deskCounts(desk.handler, today);
    for (const [view, count] of Object.entries(counts)) {
      const list = await deskView(desk.handler, view as keyof typeof counts, 1, today);
      expect({ view, total: list.total, rows: list.rows.length }).toEqual({
        view,
        total: count,
        rows: count,
      });
    }
    expect(counts).toMatchObject({ today: 3, unconfirmed: 1, overdue: 1, closed: 1, all: 9 });
  });

  it("shows no name and no other personal value", async () => {
    const { rows } = await deskView(desk.handler, "all", 1, today);
    expect(JSON.stringify(rows)).not.toMatch(/测试人甲|13800000001|11010519491231002X|ceshi@/);
  });

  it("goes to the last page when asked for one beyond it, and to the first for nonsense", async () => {
    expect(await deskView(desk.handler, "all", 999_999, today)).toMatchObject({ page: 1, pages: 1 });
    expect(await deskView(desk.handler, "mine", -5, today)).toMatchObject({ page: 1 });
  });

  it("tells which case is due next", async () => {
    expect((await nextDue(desk.handler, calendarDate("2026-11-27")))?.dueOn).toBe("2026-12-08");
  });
});

describe("looking for a case", () => {
  const found = async (text: string) =>
    (await deskSearch(desk.handler, text, 1, today)).rows.map(({ subject }) => subject);

  it("finds it by number, by a part of its subject, and takes % and _ as they are", async () => {
    expect(await found("GH-2026-000003")).toEqual(["逾期"]);
    expect(await found("同样")).toEqual(["同样剩余"]);
    expect(await found("50%折扣_")).toEqual(["刚提交的50%折扣_方案"]);
    expect(await found("50_折扣")).toEqual([]);
    expect(await found("%")).toEqual(["刚提交的50%折扣_方案"]);
    expect(await found("\\")).toEqual([]);
    expect(await found("'; drop table info_requests; --")).toEqual([]);
  });
});
