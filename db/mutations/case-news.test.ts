import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { APPLICANT } from "@/domain/access/actor";
import type { CaseNews } from "@/domain/notice/mail";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { q, type Store, tx } from "../client";
import { newId } from "../new-id";
import { outboxMails } from "../schema/outbox";
import {
  agencyForTest,
  caseForTest,
  deskForTest,
  holidaysForTest,
  TEST_APPLICATION,
  type TestDesk,
  type TestStep,
} from "../test-cases";
import { openTestStore } from "../test-store";
import { queueCaseNews } from "./case-news";
import { causerOf, recordEvent, takeIn } from "./info-requests";

const ON = calendarDate("2026-11-10");
const AT = beijingInstant(ON, 10);
let store: Store;
let desk: TestDesk;

beforeAll(async () => {
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("water", "SW"));
});
beforeEach(() => tx(async () => void (await q().delete(outboxMails))));
afterAll(() => store.close());

const rows = () => q().select().from(outboxMails);
const newsOf = async (id: string) =>
  (await rows()).map(({ applicantOf, staffId, mail }) => {
    expect([applicantOf, staffId]).toEqual([id, null]);
    return mail.kind === "caseNews" ? mail.news : null;
  });
const begun = ["confirm", "register", "assign"] as const satisfies TestStep[];

async function confirmed(more: { email?: string | null; demonstration?: boolean }) {
  const { demonstration = false, ...own } = more;
  const submission = {
    agencyId: desk.agencyId,
    channel: "online",
    letterKind: null,
    on: ON,
    at: AT,
  } as const;
  const { id } = await takeIn(
    causerOf(APPLICANT),
    { ...TEST_APPLICATION, ...own },
    { ...submission, idempotencyKey: newId(), demonstration },
  );
  await recordEvent(desk.intake, id, { kind: "receiptConfirmed", on: ON, how: "officer" }, AT);
  return id;
}

describe("what an applicant with an e-mail address is told", () => {
  it.each<[CaseNews, TestStep[]]>([
    ["received", []],
    ["amendmentAsked", ["register", "assign", "askAmendment"]],
    ["feeNoticed", ["register", "assign", "noticeFee"]],
    ["answered", ["register", "assign", "draft", "toReview", "sign", "send"]],
  ])("is that the case is %s, once, and nothing of the steps between", async (news, steps) => {
    const id = await caseForTest(desk, ["confirm", ...steps]);
    expect(await newsOf(id)).toEqual(news === "received" ? ["received"] : ["received", news]);
  });

  it("is that it takes longer, when the head has agreed and not before", async () => {
    const id = await caseForTest(desk, begun);
    const on = calendarDate("2026-11-20");
    const at = beijingInstant(on, 10);
    await recordEvent(desk.handler, id, { kind: "extensionAsked", on, days: 10 }, at);
    expect(await newsOf(id)).toEqual(["received"]);
    await recordEvent(desk.reviewer, id, { kind: "extended", on, days: 10 }, at);
    expect(await newsOf(id)).toEqual(["received", "extended"]);
  });

  it("names nobody and nothing that was asked", async () => {
    await caseForTest(desk, [...begun, "askAmendment"]);
    const kept = JSON.stringify(await rows());
    const { name, email, phone, idNumber, subject } = TEST_APPLICATION;
    for (const word of [name, email, phone, idNumber, subject]) expect(kept).not.toContain(word);
  });

  it("is nothing without an address, and nothing to the demonstration's invented people", async () => {
    await confirmed({ email: null });
    await confirmed({ demonstration: true });
    expect(await rows()).toEqual([]);
    await confirmed({});
    expect(await rows()).toHaveLength(1);
  });

  it("is told once for an event, and not at all when the event is undone", async () => {
    const id = await confirmed({});
    await tx(() => queueCaseNews(id, { kind: "receiptConfirmed", seq: 2 }, AT));
    expect(await rows()).toHaveLength(1);
    await expect(
      tx(async () => {
        await recordEvent(desk.intake, id, { kind: "registered", on: ON }, AT);
        await recordEvent(desk.intake, id, { kind: "assigned", on: ON, handlerId: desk.handler.id }, AT);
        const until = calendarDate("2026-12-31");
        await recordEvent(desk.handler, id, { kind: "amendmentAsked", on: ON, until, late: false }, AT);
        expect(await rows()).toHaveLength(2);
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    expect(await newsOf(id)).toEqual(["received"]);
  });
});
