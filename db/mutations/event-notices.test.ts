import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { APPLICANT, THIRD_PARTY } from "@/domain/access/actor";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { q, type Store, tx } from "../client";
import { historyOf } from "../queries/info-requests";
import { staffNotices } from "../schema/notices";
import {
  agencyForTest,
  caseForTest,
  deskForTest,
  holidaysForTest,
  type Officer,
  officerForTest,
  type TestDesk,
  type TestStep,
} from "../test-cases";
import { openTestStore } from "../test-store";
import { arrangeCover } from "./covers";
import { recordEvent } from "./info-requests";
import { recordEventWithLetter } from "./letters";

const on = calendarDate("2026-11-10");
const AT = beijingInstant(on, 11);
const OPEN: TestStep[] = ["confirm", "register", "assign"];
let store: Store;
let desk: TestDesk;
let colleague: Officer;
let secondReviewer: Officer;

beforeEach(async () => {
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("water", "SW"));
  colleague = await officerForTest("handler", desk.agencyId);
  secondReviewer = await officerForTest("reviewer", desk.agencyId);
  // Somebody of another office is never told.
  await deskForTest(await agencyForTest("roads", "JT"));
});
afterEach(() => store.close());

async function told(): Promise<string[][]> {
  const names = new Map([
    [desk.handler.id, "handler"],
    [desk.intake.id, "intake"],
    [desk.reviewer.id, "reviewer"],
    [colleague.id, "colleague"],
    [secondReviewer.id, "secondReviewer"],
  ]);
  const rows = await q().select().from(staffNotices);
  return rows.map(({ staffId, kind }) => [names.get(staffId) ?? "?", kind]).toSorted();
}
const forget = () => tx(() => q().delete(staffNotices));

describe("notices of what happened to a case", () => {
  it("tell whoever gets a case, by assignment and by hand-over", async () => {
    const id = await caseForTest(desk, OPEN);
    expect(await told()).toEqual([["handler", "assigned"]]);
    await forget();
    await recordEvent(desk.reviewer, id, { kind: "handedOver", on, handlerId: colleague.id }, AT);
    expect(await told()).toEqual([["colleague", "handedOver"]]);
  });

  it("tell those who may sign of a draft, not a reviewer who has worked on it, and its handler when it comes back", async () => {
    const both = await officerForTest("handler", desk.agencyId, false, ["reviewer"]);
    const id = await caseForTest({ ...desk, handler: both }, [...OPEN, "draft"]);
    await forget();
    await recordEvent(both, id, { kind: "sentForReview", on }, AT);
    expect(await told()).toEqual([
      ["reviewer", "sentForReview"],
      ["secondReviewer", "sentForReview"],
    ]);
    await forget();
    await recordEventWithLetter(desk.reviewer, id, { kind: "sentBack", on }, "请补充依据。", {}, AT);
    const [row] = await q().select().from(staffNotices);
    expect([row?.staffId, row?.kind]).toEqual([both.id, "sentBack"]);
  });

  it("tell the handler of a third party's reply, of reasons, an amendment and an urging, and not of what they entered themself", async () => {
    const consulted = await caseForTest(desk, [...OPEN, "consult"]);
    const consultation = (await historyOf(consulted)).length;
    const asked = await caseForTest(desk, [...OPEN, "askReasons"]);
    const unclear = await caseForTest(desk, [...OPEN, "askAmendment"]);
    const entered = await caseForTest(desk, [...OPEN, "consult"]);
    await forget();
    const reply = { kind: "thirdPartyReplied", on, consultation, agreed: false } as const;
    await recordEvent(THIRD_PARTY, consulted, reply, AT);
    await recordEvent(APPLICANT, asked, { kind: "reasonGiven", on }, AT);
    await recordEventWithLetter(APPLICANT, unclear, { kind: "amended", on }, "绿线图", {}, AT);
    await recordEvent(APPLICANT, unclear, { kind: "urged", on }, AT);
    await recordEvent(desk.handler, entered, reply, AT);
    expect(await told()).toEqual([
      ["handler", "amended"],
      ["handler", "reasonGiven"],
      ["handler", "replied"],
      ["handler", "urged"],
    ]);
  });

  it("go to whoever acts for the handler, and tell nobody of a step that was refused", async () => {
    const id = await caseForTest(desk, [...OPEN, "askReasons"]);
    await arrangeCover(
      desk.handler,
      { coveredId: desk.handler.id, coverId: colleague.id, fromOn: on, untilOn: on },
      AT,
    );
    await forget();
    await recordEvent(APPLICANT, id, { kind: "reasonGiven", on }, AT);
    expect(await recordEvent(APPLICANT, id, { kind: "reasonGiven", on }, AT)).toHaveProperty("refusal");
    expect(await told()).toEqual([["colleague", "reasonGiven"]]);
  });
});
