import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { APPLICANT } from "@/domain/access/actor";
import { calendarDate } from "@/domain/time/calendar-date";
import type { Store } from "../client";
import { casesForLog, logAddresses, logProposal, publicLog, publicLogEntry } from "../queries/disclosure-log";
import {
  agencyForTest,
  deskForTest,
  holidaysForTest,
  type Officer,
  officerForTest,
  TEST_APPLICATION,
  type TestDesk,
} from "../test-cases";
import { openTestStore } from "../test-store";
import { proposeLogEntry, publishLogEntry, sendBackLogEntry, withdrawLogEntry } from "./disclosure-log";
import { appendEvent } from "./history";
import { submitInfoRequest } from "./info-requests";

const AT = Date.UTC(2026, 10, 24, 3);
let store: Store;
let desk: TestDesk;
let other: TestDesk;
let signing: Officer;

beforeAll(async () => {
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("water", "SW"));
  other = await deskForTest(await agencyForTest("roads", "JT"));
  // Somebody who handles cases and may sign others'.
  signing = await officerForTest("handler", desk.agencyId, false, ["reviewer"]);
});
afterAll(() => store.close());

let made = 0;
/** A case that ended with an outcome, told by an archive so that no office steps are needed. */
async function ended(outcome: "granted" | "refusedDeliberation" = "granted"): Promise<string> {
  const on = calendarDate("2026-11-10");
  const { id } = await submitInfoRequest(APPLICANT, TEST_APPLICATION, {
    agencyId: desk.agencyId,
    channel: "counter",
    letterKind: null,
    on,
    at: AT,
    idempotencyKey: `log-${++made}`,
    demonstration: false,
  });
  const event = {
    kind: "answered",
    on,
    outcome,
    outcomeReason: null,
    how: "post",
    fromArchive: true,
  } as const;
  const history = store.sqlite;
  history
    .prepare(
      "insert into info_request_events (id, info_request_id, seq, kind, on_day, at, event) values (?, ?, 2, 'answered', ?, ?, ?)",
    )
    .run(`event-${made}`, id, on, AT, JSON.stringify(event));
  await appendEvent(
    id,
    { kind: "urged", on },
    { staffId: null, actor: "applicant", headOfOffice: false },
    AT,
  );
  return id;
}

const TEXT = {
  title: "青湖水库水质监测结果",
  question: "申请公开青湖水库全年的水质监测结果。",
  answer: "提供监测报告十二份。其中氨氮、总磷均达到Ⅲ类标准。",
};
const propose = (id: string, text = TEXT, by: Officer = desk.handler) => proposeLogEntry(by, id, 0, text, AT);
const idOf = (taken: object) => ("id" in taken ? String(taken.id) : JSON.stringify(taken));
const everything = { words: "", year: null, agencyId: null, outcome: null, page: 1 };

async function published(): Promise<{ id: string; entryId: string; infoRequestId: string }> {
  const infoRequestId = await ended();
  const id = idOf(await propose(infoRequestId));
  await publishLogEntry(desk.reviewer, { id, version: 1 }, AT);
  const entryId = (await logProposal(desk.reviewer, { id }))?.entryId ?? "";
  return { id, entryId, infoRequestId };
}

describe("the disclosure log", () => {
  it("shows the public nothing before a second person has decided", async () => {
    const id = idOf(await propose(await ended()));
    expect((await publicLog(everything)).total).toBe(0);
    expect(await publishLogEntry(desk.reviewer, { id, version: 1 }, AT)).toEqual({ id });
    expect((await publicLog(everything)).rows).toMatchObject([{ title: TEXT.title, outcome: "granted" }]);
  });

  it("is never decided by the one who proposed", async () => {
    const id = idOf(await propose(await ended(), TEXT, signing));
    expect(await publishLogEntry(signing, { id, version: 1 }, AT)).toEqual({ refusal: "ownProposal" });
    expect(await publishLogEntry(desk.reviewer, { id, version: 1 }, AT)).toEqual({ id });
  });

  it.each([
    ["an id number", { ...TEXT, answer: `证件 ${TEST_APPLICATION.idNumber}` }, "personalData"],
    ["somebody's mobile", { ...TEXT, question: "请致电13912345678" }, "personalData"],
    ["a mark of secrecy", { ...TEXT, title: "机密★10年" }, "personalData"],
    ["the applicant's name", { ...TEXT, question: `${TEST_APPLICATION.name}申请公开` }, "namesApplicant"],
    ["the name with spaces in it", { ...TEXT, question: "测试 人 甲申请公开" }, "namesApplicant"],
    ["the applicant's address", { ...TEXT, answer: `寄往${TEST_APPLICATION.address}` }, "namesApplicant"],
  ])("takes no text that holds %s", async (_, text, refusal) => {
    expect(await propose(await ended(), text)).toEqual({ refusal });
  });

  it("takes only what was given out, once, and by its own agency", async () => {
    expect(await propose(await ended("refusedDeliberation"))).toEqual({ refusal: "notGranted" });
    const id = await ended();
    expect(await propose(id, TEXT, other.handler)).toEqual({ refusal: "noSuchCase" });
    await propose(id);
    expect(await proposeLogEntry(desk.handler, id, 1, TEXT, AT)).toEqual({ refusal: "alreadyProposed" });
  });

  it("goes back with a reason and comes again", async () => {
    const infoRequestId = await ended();
    const id = idOf(await propose(infoRequestId));
    await sendBackLogEntry(desk.reviewer, { id, version: 1 }, "请写明年份", AT);
    expect(await logProposal(desk.handler, { id })).toMatchObject({ stage: "sentBack", note: "请写明年份" });
    expect(await publishLogEntry(desk.reviewer, { id, version: 2 }, AT)).toEqual({ refusal: "wrongStage" });
    expect(await proposeLogEntry(desk.handler, infoRequestId, 2, TEXT, AT)).toEqual({ id });
  });

  it("is found by its words and leaves nothing but its reason when it is withdrawn", async () => {
    const { id, entryId } = await published();
    const found = await publicLog({ ...everything, words: "氨氮 水库" });
    expect(found.rows.map((row) => row.id)).toContain(entryId);
    expect((await publicLog({ ...everything, words: "氨氮 铁路" })).total).toBe(0);
    expect((await logAddresses(100)).map((row) => row.id)).toContain(entryId);

    await withdrawLogEntry(desk.reviewer, { id, version: 2 }, "数据有误", AT);
    expect(await publicLogEntry(entryId)).toEqual({
      state: "withdrawn",
      withdrawnAt: AT,
      withdrawnReason: "数据有误",
      agencyName: "water局",
      agencyCode: "water",
    });
    expect((await publicLog({ ...everything, words: "氨氮" })).rows.map((row) => row.id)).not.toContain(
      entryId,
    );
    const left = store.sqlite.prepare("select * from log_entries where id = ?").all(entryId);
    expect(JSON.stringify(left)).not.toContain("水库");
  });

  it("PS-015 holds nothing that leads from an entry to its case, nor a word of who asked", async () => {
    const { entryId, infoRequestId } = await published();
    const row = JSON.stringify(store.sqlite.prepare("select * from log_entries where id = ?").all(entryId));
    expect(row).not.toContain(infoRequestId);
    expect(row).not.toMatch(/SW-2026-/);
    const { name, idNumber, phone, email, address } = TEST_APPLICATION;
    const shown = JSON.stringify([await publicLogEntry(entryId), await publicLog(everything)]);
    for (const own of [name, idNumber, phone, email, address]) {
      expect(own).not.toBeNull();
      expect([own, row.includes(own ?? ""), shown.includes(own ?? "")]).toEqual([own, false, false]);
    }
  });

  it("offers the agency what was answered here and not yet proposed", async () => {
    expect(await casesForLog(other.handler)).toEqual([]);
  });

  it("filters by year, agency and outcome", async () => {
    const all = (await publicLog(everything)).total;
    expect(
      (await publicLog({ ...everything, year: 2026, agencyId: desk.agencyId, outcome: "granted" })).total,
    ).toBe(all);
    expect((await publicLog({ ...everything, year: 2025 })).total).toBe(0);
    expect((await publicLog({ ...everything, agencyId: other.agencyId })).total).toBe(0);
    expect((await publicLog({ ...everything, outcome: "partlyGranted" })).total).toBe(0);
  });
});
