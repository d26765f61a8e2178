import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { APPLICANT } from "@/domain/access/actor";
import type { Delivery } from "@/domain/info-request/application/channels";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import type { Store } from "../client";
import { newId } from "../new-id";
import { historyOf } from "../queries/info-requests";
import { agencyForTest, deskForTest, holidaysForTest, TEST_APPLICATION, type TestDesk } from "../test-cases";
import { openTestStore } from "../test-store";
import { saveAnswer, sendAnswer, signAnswer } from "./answers";
import { causerOf, recordEvent, takeIn } from "./info-requests";
import { noteAnswerOpened } from "./tracked-acts";

const ON = calendarDate("2026-11-10");
const AT = beijingInstant(ON, 10);
const LATER = beijingInstant(calendarDate("2026-11-12"), 10);
let store: Store;
let desk: TestDesk;

beforeAll(async () => {
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("water", "SW"));
});
afterAll(() => store.close());

async function answered(delivery: Delivery): Promise<string> {
  const submission = {
    agencyId: desk.agencyId,
    channel: "online",
    letterKind: null,
    on: ON,
    at: AT,
  } as const;
  const { id } = await takeIn(
    causerOf(APPLICANT),
    { ...TEST_APPLICATION, delivery },
    { ...submission, idempotencyKey: newId(), demonstration: false },
  );
  const { intake, handler, reviewer } = desk;
  const parts = { reason: "没有现成信息。" };
  const draft = { outcome: "unableNeedsCreation", outcomeReason: null, parts } as const;
  for (const step of [
    () => recordEvent(intake, id, { kind: "receiptConfirmed", on: ON, how: "officer" }, AT),
    () => recordEvent(intake, id, { kind: "registered", on: ON }, AT),
    () => recordEvent(intake, id, { kind: "assigned", on: ON, handlerId: handler.id }, AT),
    () => saveAnswer(handler, id, draft, 0, AT),
    () => recordEvent(handler, id, { kind: "sentForReview", on: ON }, AT),
    () => signAnswer(reviewer, id, AT),
    () => sendAnswer(intake, id, AT),
  ]) {
    const taken = await step();
    if ("refusal" in taken) throw new Error(String(taken.refusal));
  }
  return id;
}

describe("opening an answer (复议法第二十条 「自知道或者应当知道该行政行为之日起」)", () => {
  it("delivers one that was to be read here, on that day and once", async () => {
    const id = await answered("online");
    await noteAnswerOpened(id, LATER);
    await noteAnswerOpened(id, LATER + 24 * 3_600_000);
    const delivered = (await historyOf(id)).filter(({ kind }) => kind === "delivered");
    expect(delivered).toMatchObject([{ on: "2026-11-12", by: null }]);
  });

  it.each(["post", "pickup", "email"] as const)(
    "delivers none that goes by %s: its paper does",
    async (way) => {
      const id = await answered(way);
      const before = await historyOf(id);
      await noteAnswerOpened(id, LATER);
      expect(await historyOf(id)).toEqual(before);
    },
  );
});
