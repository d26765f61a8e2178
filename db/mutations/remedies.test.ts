import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import type { Store } from "../client";
import { complaintOf, complaintRegister } from "../queries/complaints";
import { historyOf } from "../queries/info-requests";
import { remediesOf, remedyFigures, remedyOf, remedyRegister } from "../queries/remedies";
import { agencyForTest, caseForTest, deskForTest, holidaysForTest, type TestDesk } from "../test-cases";
import { openTestStore } from "../test-store";
import { closeComplaint, revealComplainant, takeComplaint } from "./complaints";
import { changeRemedy, closeRemedy, fileRemedy } from "./remedies";

const AT = Date.UTC(2026, 10, 24, 3);
const on = calendarDate;
let store: Store;
let desk: TestDesk;
let other: TestDesk;

beforeAll(async () => {
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("water", "SW"));
  other = await deskForTest(await agencyForTest("roads", "JT"));
});
afterAll(() => store.close());

const answered = () =>
  caseForTest(desk, ["confirm", "register", "assign", "draft", "toReview", "sign", "send", "deliver"]);
const filed = (infoRequestId: string, more: object = {}) => ({
  infoRequestId,
  kind: "review" as const,
  filedOn: on("2026-11-16"),
  reviewId: null,
  organ: "某市人民政府",
  caseNumber: "某府复〔2026〕8号",
  procedure: "simple" as const,
  noticeOn: on("2026-11-18"),
  note: "",
  ...more,
});
const idOf = (taken: object) => ("id" in taken ? String(taken.id) : JSON.stringify(taken));

describe("the register of reviews and suits", () => {
  it("tells the history of the case what was filed and how it ended", async () => {
    const infoRequestId = await answered();
    const id = idOf(await fileRemedy(desk.intake, filed(infoRequestId), AT));
    const end = { closedOn: on("2026-11-23"), result: "corrected" as const, note: "责令重新答复" };
    expect(await closeRemedy(desk.intake, { id, version: 1 }, end, AT)).toEqual({ id });
    expect((await historyOf(infoRequestId)).slice(-2)).toMatchObject([
      { kind: "reviewFiled", on: "2026-11-16", remedyId: id },
      { kind: "reviewClosed", on: "2026-11-23", remedyId: id, result: "corrected" },
    ]);
    expect(await remedyOf(desk.intake, id)).toMatchObject({ result: "corrected", note: "责令重新答复" });
    expect(await closeRemedy(desk.intake, { id, version: 2 }, end, AT)).toEqual({ refusal: "alreadyClosed" });
  });

  it("takes a suit after a review only with a review of the same case", async () => {
    const infoRequestId = await answered();
    const suit = filed(infoRequestId, { kind: "suitAfterReview", filedOn: on("2026-11-20"), noticeOn: null });
    expect(await fileRemedy(desk.intake, suit, AT)).toEqual({ refusal: "needsReview" });
    const elsewhere = idOf(await fileRemedy(desk.intake, filed(await answered()), AT));
    expect(await fileRemedy(desk.intake, { ...suit, reviewId: elsewhere }, AT)).toEqual({
      refusal: "needsReview",
    });
    const review = idOf(await fileRemedy(desk.intake, filed(infoRequestId), AT));
    const taken = await fileRemedy(desk.intake, { ...suit, reviewId: review }, AT);
    expect(await remedyOf(desk.intake, idOf(taken))).toMatchObject({
      kind: "suitAfterReview",
      reviewId: review,
    });
  });

  it("refuses a day to come and an end before the beginning, and keeps nothing of either", async () => {
    const infoRequestId = await answered();
    const future = filed(infoRequestId, { filedOn: on("2026-11-25"), noticeOn: null });
    expect(await fileRemedy(desk.intake, future, AT)).toEqual({ refusal: "inFuture" });
    expect(await remediesOf(desk.intake, infoRequestId)).toEqual([]);
    const id = idOf(await fileRemedy(desk.intake, filed(infoRequestId), AT));
    const early = { closedOn: on("2026-11-15"), result: "upheld" as const, note: "" };
    expect(await closeRemedy(desk.intake, { id, version: 1 }, early, AT)).toHaveProperty("refusal");
    expect(await remedyOf(desk.intake, id)).toMatchObject({ result: null, closedOn: null, lockVersion: 1 });
  });

  it("lets the second of two who change it at once read what happened first", async () => {
    const id = idOf(await fileRemedy(desk.intake, filed(await answered()), AT));
    const details = { organ: "某市司法局", caseNumber: "", procedure: null, noticeOn: null, note: "" };
    expect(await changeRemedy(desk.intake, { id, version: 1 }, details, AT)).toEqual({ id });
    expect(await changeRemedy(desk.intake, { id, version: 1 }, { ...details, note: "x" }, AT)).toEqual({
      refusal: "changedMeanwhile",
    });
  });

  it("AU-016 is closed to another agency", async () => {
    const infoRequestId = await answered();
    expect(await fileRemedy(other.intake, filed(infoRequestId), AT)).toEqual({ refusal: "noSuchCase" });
    const id = idOf(await fileRemedy(desk.intake, filed(infoRequestId), AT));
    const end = { closedOn: on("2026-11-23"), result: "upheld" as const, note: "" };
    expect(await closeRemedy(other.intake, { id, version: 1 }, end, AT)).toEqual({ refusal: "noSuchRemedy" });
    expect(await remedyOf(other.intake, id)).toBe(null);
    const everything = { kind: null, state: null, year: 2026, page: 1 };
    expect((await remedyRegister(other.intake, everything)).total).toBe(0);
  });

  it("counts the year that its filter shows", async () => {
    const everything = { kind: null, state: null, year: 2026, page: 1 };
    const { total, rows } = await remedyRegister(desk.intake, everything);
    const tally = await remedyFigures(desk.agencyId, 2026);
    expect(Object.values(tally).reduce((sum, block) => sum + block.total, 0)).toBe(total);
    expect(tally.review.corrected).toBe(1);
    expect(tally.suitAfterReview.pending).toBe(1);
    const pending = await remedyRegister(desk.intake, { ...everything, kind: "review", state: "pending" });
    expect(pending.total).toBe(rows.filter(({ kind, closedOn }) => kind === "review" && !closedOn).length);
    expect((await remedyRegister(desk.intake, { ...everything, year: 2025 })).total).toBe(0);
  });
});

describe("the register of complaints", () => {
  const received = {
    receivedOn: on("2026-11-02"),
    channel: "letter" as const,
    name: "测试人乙",
    contact: "13800000002",
    about: "逾期没有收到答复",
    caseNumber: "",
    handlerId: null,
  };

  it("keeps who complained sealed, and shows it only with an entry in the log", async () => {
    const id = idOf(await takeComplaint(desk.intake, { ...received, handlerId: desk.handler.id }, AT));
    const raw = JSON.stringify(store.sqlite.prepare("select * from complaints").all());
    expect(raw).not.toContain("测试人乙");
    expect(JSON.stringify(await complaintOf(desk.intake, id))).not.toContain("测试人乙");
    expect(await revealComplainant(desk.intake, id, "contact", AT)).toEqual({
      name: "测试人乙",
      contact: "13800000002",
    });
    expect(await revealComplainant(other.intake, id, "contact", AT)).toBe(null);
    const log = store.sqlite
      .prepare("select fields from audit_entries where intent = 'complaint.reveal'")
      .all();
    expect(log).toHaveLength(1);
    expect(JSON.stringify(log)).not.toContain("测试人乙");
  });

  it("links only a case of its own agency", async () => {
    const unknown = { ...received, caseNumber: "JT-2026-000001" };
    expect(await takeComplaint(desk.intake, unknown, AT)).toEqual({ refusal: "noSuchCase" });
    await answered();
    const id = idOf(await takeComplaint(desk.intake, { ...received, caseNumber: "SW-2026-000001" }, AT));
    expect(await complaintOf(desk.intake, id)).toMatchObject({ number: "SW-2026-000001" });
  });

  it("is closed once, not before it came, and by its own agency", async () => {
    const id = idOf(await takeComplaint(desk.intake, received, AT));
    const end = { closedOn: on("2026-11-20"), result: "substantiated" as const, resultNote: "已补发答复" };
    const which = { id, version: 1 };
    expect(await closeComplaint(other.intake, which, end, AT)).toEqual({ refusal: "noSuchComplaint" });
    expect(await closeComplaint(desk.intake, which, { ...end, closedOn: on("2026-11-01") }, AT)).toEqual({
      refusal: "beforeReceived",
    });
    expect(await closeComplaint(desk.intake, which, end, AT)).toEqual({ id });
    expect(await closeComplaint(desk.intake, which, end, AT)).toEqual({ refusal: "changedMeanwhile" });
    expect((await complaintRegister(desk.intake, "closed", 1)).rows).toMatchObject([
      { id, result: "substantiated" },
    ]);
    expect((await complaintRegister(other.intake, null, 1)).total).toBe(0);
  });
});
