import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { APPLICANT } from "@/domain/access/actor";
import type { Role } from "@/domain/access/roles";
import type { Application } from "@/domain/info-request/application/application";
import { HOLIDAY_NOTICES } from "@/domain/law/holidays/notices";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { house, q, type Store } from "../client";
import { openField, trackingHash } from "../private-fields";
import { historyOf } from "../queries/info-requests";
import { answers, applicants, infoRequestEvents, infoRequests } from "../schema/info-requests";
import { accountForTest, proofOf } from "../test-staff";
import { openTestStore } from "../test-store";
import { createAgency } from "./agencies";
import { saveAnswer, sendAnswer, signAnswer } from "./answers";
import { verifyAudit } from "./audit";
import { addHolidayNotices } from "./calendar";
import { recordEvent, submitInfoRequest } from "./info-requests";

const on = calendarDate("2026-09-10");
const at = (day: string, hour = 10) => beijingInstant(calendarDate(day), hour);

const APPLICATION: Application = {
  applicantType: "person",
  name: "测试人甲",
  idKind: "residentId",
  idNumber: "11010519491231002X",
  organisationName: null,
  creditCode: null,
  legalRepresentative: null,
  contactName: null,
  phone: "13800000001",
  email: "A@example.com",
  address: "测试路1号",
  postalCode: null,
  subject: "绿线图",
  description: "请公开绿线图",
  documentNumber: null,
  carrier: "electronic",
  delivery: "online",
  acceptOther: true,
  needsHelp: false,
  helpNote: null,
};

let store: Store;
let agencyId: string;
let otherAgencyId: string;
let keys = 0;

const agency = (code: string, casePrefix: string) =>
  createAgency(
    "system",
    {
      code,
      name: code,
      shortName: code,
      level: "department",
      parentId: null,
      position: 0,
      creditCode: "11440183MB2C00001X",
      sign: "增规",
      casePrefix,
      address: "",
      postalCode: "",
      phone: "",
      fax: "",
      email: "",
      officeHours: "",
      disclosureOffice: "",
      themes: [],
      reviewOrgan: "某市人民政府",
      court: "某铁路运输法院",
    },
    at("2026-01-01"),
  );

async function officer(username: string, roles: Role[], inAgency = agencyId, headOfOffice = false) {
  const id = await accountForTest(username, roles, inAgency);
  return proofOf<never>(id, roles, { agencyId: inAgency, headOfOffice });
}

const submit = (channel: "online" | "counter" = "online") =>
  submitInfoRequest(APPLICANT, APPLICATION, {
    agencyId,
    channel,
    letterKind: null,
    on,
    at: at("2026-09-10"),
    idempotencyKey: `key-${++keys}`,
    demonstration: false,
  });

beforeAll(async () => {
  store = openTestStore();
  await addHolidayNotices("system", HOLIDAY_NOTICES, at("2026-01-01"));
  agencyId = await agency("planning", "GH");
  otherAgencyId = await agency("finance", "CZ");
});
afterAll(() => store.close());

describe("taking in an application", () => {
  it("numbers without a gap, agency by agency and year by year", async () => {
    const [first, second] = [await submit(), await submit()];
    expect(first.number).toMatch(/^GH-2026-\d{6}$/);
    expect(Number(second.number.slice(-6))).toBe(Number(first.number.slice(-6)) + 1);
  });

  it("FF-027 gives the same application for the same key and shows the code only once", async () => {
    const submission = {
      agencyId,
      channel: "online",
      letterKind: null,
      on,
      at: at("2026-09-10"),
      idempotencyKey: "twice",
      demonstration: false,
    } as const;
    const first = await submitInfoRequest(APPLICANT, APPLICATION, submission);
    const [second, third] = await Promise.all([
      submitInfoRequest(APPLICANT, APPLICATION, submission),
      submitInfoRequest(APPLICANT, APPLICATION, submission),
    ]);
    expect(first.code).toMatch(/^[0-9A-Z-]{19}$/);
    expect(second).toEqual({ id: first.id, number: first.number, code: null });
    expect(third).toEqual(second);
  });

  it("loses none and numbers none twice when fifty come at once", async () => {
    const made = await Promise.all(Array.from({ length: 50 }, () => submit()));
    expect(new Set(made.map(({ number }) => number)).size).toBe(50);
  });

  it("seals every personal value and finds them by blind index only", async () => {
    const { id, number, code } = await submit();
    const [row] = await q().select().from(applicants).where(eq(applicants.infoRequestId, id));
    expect(openField("applicants", "name", id, row?.name ?? null)).toBe("测试人甲");
    expect(row?.idNumberIndex).toMatch(/^[0-9a-f]{32}$/);
    const stored = JSON.stringify([
      row,
      await q().select().from(infoRequests).where(eq(infoRequests.id, id)),
    ]);
    for (const value of ["测试人甲", "11010519491231002X", "13800000001", "example.com", "测试路"]) {
      expect(stored).not.toContain(value);
      expect(Buffer.from(row?.name ?? "").toString("utf8")).not.toContain(value);
    }
    const [held] = await q().select().from(infoRequests).where(eq(infoRequests.id, id));
    expect(held?.trackingHash).toBe(trackingHash(number, (code ?? "").replaceAll("-", "")));
    expect(stored).not.toContain(code);
  });

  it("does not open a value that was moved to another applicant", async () => {
    const [one, two] = [await submit(), await submit()];
    const [row] = await q().select().from(applicants).where(eq(applicants.infoRequestId, one.id));
    expect(() => openField("applicants", "name", two.id, row?.name ?? null)).toThrow(/does not open/);
  });

  it("counts a counter application as received, an online one only when both sides confirmed (条例第三十一条)", async () => {
    const stageOf = async (id: string) =>
      (await q().select().from(infoRequests).where(eq(infoRequests.id, id)))[0];
    expect(await stageOf((await submit("counter")).id)).toMatchObject({
      stage: "received",
      receivedOn: "2026-09-10",
      dueOn: "2026-10-14",
    });
    expect(await stageOf((await submit("online")).id)).toMatchObject({ stage: "submitted", dueOn: null });
  });
});

describe("changing a case", () => {
  it("goes round from receipt to delivery by different people, with a letter number at signing", async () => {
    const intake = await officer("intake-1", ["intake"]);
    const handler = await officer("handler-1", ["handler"]);
    const reviewer = await officer("reviewer-1", ["reviewer"], agencyId, true);
    const { id } = await submit();
    const day = calendarDate("2026-09-11");
    const steps = [
      () => recordEvent(intake, id, { kind: "receiptConfirmed", on: day, how: "officer" }, at("2026-09-11")),
      () => recordEvent(intake, id, { kind: "registered", on: day }, at("2026-09-11")),
      () => recordEvent(intake, id, { kind: "assigned", on: day, handlerId: handler.id }, at("2026-09-11")),
    ];
    for (const step of steps) expect(await step()).not.toHaveProperty("refusal");
    const draft = { outcome: "granted", outcomeReason: null, parts: { content: "见附图" } } as const;
    expect(await saveAnswer(handler, id, draft, 0, at("2026-09-14"))).toEqual({ lockVersion: 1 });

    const review = () => recordEvent(handler, id, { kind: "sentForReview", on: day }, at("2026-09-14"));
    expect(await review()).toEqual({ refusal: "answerIncomplete" });
    const whole = { ...draft, parts: { content: "见附图", howToObtain: "网站查看" } };
    expect(await saveAnswer(handler, id, whole, 0, at("2026-09-14"))).toMatchObject({
      refusal: "changedMeanwhile",
      current: { lockVersion: 1 },
    });
    expect(await saveAnswer(handler, id, whole, 1, at("2026-09-14"))).toEqual({ lockVersion: 2 });
    expect(await review()).toEqual({ stage: "inReview" });

    const both = await officer("both", ["handler", "reviewer"], agencyId, true);
    expect(await signAnswer({ ...both, id: handler.id }, id, at("2026-09-15"))).toEqual({
      refusal: "ownDraft",
    });
    expect(await signAnswer(reviewer, id, at("2026-09-15"))).toEqual({ stage: "signed" });
    expect(await sendAnswer(intake, id, at("2026-09-15"))).toEqual({ stage: "answered" });
    const [answer] = await q().select().from(answers).where(eq(answers.infoRequestId, id));
    expect(answer).toMatchObject({ letterNumber: "增规告〔2026〕1号", signedBy: reviewer.id });
    expect((await historyOf(id)).map(({ kind }) => kind)).toEqual([
      "submitted",
      "receiptConfirmed",
      "registered",
      "assigned",
      "drafted",
      "sentForReview",
      "signedOff",
      "answered",
    ]);
    expect((await q().select().from(infoRequests).where(eq(infoRequests.id, id)))[0]).toMatchObject({
      stage: "answered",
      outcome: "granted",
      closedOn: "2026-09-15",
    });
  });

  it("AU-016 treats another agency's case as one that does not exist", async () => {
    const stranger = await officer("stranger", ["intake", "handler"], otherAgencyId);
    const { id } = await submit();
    const event = { kind: "receiptConfirmed", on, how: "officer" } as const;
    expect(await recordEvent(stranger, id, event, at("2026-09-11"))).toEqual({ refusal: "noSuchCase" });
    expect(await recordEvent(stranger, "no-such-id", event, at("2026-09-11"))).toEqual({
      refusal: "noSuchCase",
    });
    expect(await historyOf(id)).toHaveLength(1);
  });

  it("AU-017 lets nobody cause what the table of causes does not give them", async () => {
    const handler = await officer("handler-2", ["handler"]);
    const { id } = await submit();
    const event = { kind: "receiptConfirmed", on, how: "officer" } as const;
    expect(await recordEvent(handler, id, event, at("2026-09-11"))).toEqual({ refusal: "notAllowed" });
    expect(await recordEvent(APPLICANT, id, event, at("2026-09-11"))).toEqual({ refusal: "notAllowed" });
    expect(await recordEvent(APPLICANT, id, { kind: "withdrawn", on }, at("2026-09-11"))).toEqual({
      stage: "closed",
    });
  });

  it("leaves a history and an audit log that nobody can change", async () => {
    const { id } = await submit();
    const { sqlite } = house();
    expect(() => sqlite.exec(`update info_request_events set on_day = '2020-01-01'`)).toThrow(/append-only/);
    expect(() => sqlite.exec(`delete from info_request_events`)).toThrow(/append-only/);
    expect(() => sqlite.exec(`delete from audit_entries`)).toThrow(/append-only/);
    const events = await q().select().from(infoRequestEvents).where(eq(infoRequestEvents.infoRequestId, id));
    expect(JSON.stringify(events)).not.toMatch(/测试人甲|13800000001|11010519491231002X/);
    expect((await verifyAudit()).brokenAt).toBe(null);
  });
});
