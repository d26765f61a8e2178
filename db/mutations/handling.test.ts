import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PLAIN_FILTER } from "@/domain/info-request/desk/queue-filter";
import type { Refusal } from "@/domain/info-request/history/lifecycle";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { q, type Store, tx } from "../client";
import { deskCase } from "../queries/desk-case";
import { deskCounts, deskView } from "../queries/desk-info-requests";
import { historyOf } from "../queries/info-requests";
import { notesOf } from "../queries/internal-notes";
import { trackedLetter, trackedLetters } from "../queries/letters";
import { openedTransfer, transfersToTake, transfersWaiting } from "../queries/transfers";
import { internalNotes } from "../schema/handling";
import { eventTexts } from "../schema/info-requests";
import { similarCases } from "../search/similar-cases";
import {
  agencyForTest,
  caseForTest,
  deskForTest,
  holidaysForTest,
  officerForTest,
  type TestDesk,
  type TestStep,
} from "../test-cases";
import { openTestStore } from "../test-store";
import { answerAssist, askAssist } from "./assists";
import { applyBulk, bulkPreview, bulkRun, prepareBulk, undoBulk } from "./bulk";
import { arrangeCover, endCover } from "./covers";
import { recordEvent } from "./info-requests";
import { addNote } from "./internal-notes";
import { MOST_PINNED, saveView } from "./saved-views";
import { acceptTransfer, proposeTransfer, rejectTransfer } from "./transfers";

const BEGUN: TestStep[] = ["confirm", "register", "assign"];
const on = calendarDate("2026-11-24");
const AT = beijingInstant(on, 15);
let store: Store;
let desk: TestDesk;
let other: TestDesk;
let second: TestDesk["handler"];

beforeAll(async () => {
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("planning", "GH"));
  other = await deskForTest(await agencyForTest("finance", "CZ"));
  second = await officerForTest("handler", desk.agencyId);
});
afterAll(() => store.close());

const versionOf = async (id: string) => (await historyOf(id)).length;
const chosen = async (...ids: string[]) =>
  Promise.all(ids.map(async (id) => ({ id, version: await versionOf(id) })));
const handlerNow = async (id: string) => (await deskCase(desk.handler, id))?.handlerId;
const idOf = (done: { id: string } | { refusal: string }) => {
  if ("refusal" in done) throw new Error(done.refusal);
  return done.id;
};

describe("S-06 one act on many cases", () => {
  it("does what it can, says of each what became of it, and takes hand-overs back within a minute", async () => {
    const mine = await caseForTest(desk, BEGUN);
    const fresh = await caseForTest(desk, ["confirm", "register"]);
    const locked = await caseForTest(desk, BEGUN);
    const foreign = await caseForTest(other, BEGUN);
    const cases = await chosen(mine, fresh, locked, foreign);
    const id = idOf(await prepareBulk(desk.reviewer, "assign", cases, second.id, AT));
    // A colleague comes in between.
    await recordEvent(desk.reviewer, locked, { kind: "handedOver", on, handlerId: second.id }, AT);
    const run = await bulkRun(desk.reviewer, id);
    if (!run) throw new Error("no run");
    const preview = Object.fromEntries(await bulkPreview(desk.reviewer, run, AT));
    const expected = {
      [mine]: { done: true },
      [fresh]: { done: true },
      [locked]: { refusal: "changedMeanwhile" },
      [foreign]: { refusal: "noSuchCase" },
    };
    expect(preview).toEqual(expected);
    expect(await handlerNow(mine)).toBe(desk.handler.id);

    expect((await applyBulk(desk.reviewer, id, AT))?.outcomes).toEqual(expected);
    expect([await handlerNow(mine), await handlerNow(fresh)]).toEqual([second.id, second.id]);
    const once = await versionOf(mine);
    await applyBulk(desk.reviewer, id, AT);
    expect(await versionOf(mine)).toBe(once);

    const late = await undoBulk(desk.reviewer, id, AT + 60_001);
    expect(late?.undoneAt).toBe(null);
    expect((await undoBulk(desk.reviewer, id, AT + 60_000))?.outcomes).toMatchObject({
      [mine]: { done: true },
      [fresh]: { refusal: "firstAssignment" },
    });
    expect(await handlerNow(mine)).toBe(desk.handler.id);
    expect((await historyOf(mine)).slice(-2).map(({ kind }) => kind)).toEqual(["handedOver", "handedOver"]);
  });

  it("is refused to whoever may not, and found by nobody else", async () => {
    const cases = await chosen(await caseForTest(desk, BEGUN));
    expect(await prepareBulk(desk.handler, "assign", cases, second.id, AT)).toEqual({
      refusal: "notAllowed",
    });
    expect(await prepareBulk(desk.reviewer, "assign", cases, other.handler.id, AT)).toEqual({
      refusal: "notColleague",
    });
    const id = idOf(await prepareBulk(desk.reviewer, "assign", cases, second.id, AT));
    expect(await bulkRun(other.reviewer, id)).toBe(null);
    expect(await bulkRun(desk.intake, id)).toBe(null);
  });

  it("marks likely repetitions as a hint only, and reminds a handler once a day", async () => {
    const first = await caseForTest(desk, BEGUN, { day: "2026-11-02" });
    const again = await caseForTest(desk, BEGUN, { day: "2026-11-10" });
    const run = async (act: "markDuplicate" | "remind") => {
      const id = idOf(await prepareBulk(desk.reviewer, act, await chosen(again, first), null, AT));
      return (await applyBulk(desk.reviewer, id, AT))?.outcomes;
    };
    const before = await versionOf(again);
    expect(await run("markDuplicate")).toEqual({
      [again]: { done: true },
      [first]: { refusal: "firstOfThem" },
    });
    expect(await versionOf(again)).toBe(before);
    const { rows } = await deskView(desk.handler, "all", 1, on);
    expect(rows.filter(({ mayBeDuplicate }) => mayBeDuplicate).map(({ id }) => id)).toEqual([again]);
    await addNote(desk.handler, again, { kind: "duplicateCleared", text: "" }, AT + 1);
    const cleared = await deskView(desk.handler, "all", 1, on);
    expect(cleared.rows.some(({ mayBeDuplicate }) => mayBeDuplicate)).toBe(false);
    expect(await run("remind")).toEqual({ [again]: { done: true }, [first]: { done: true } });
    expect(await run("remind")).toEqual({
      [again]: { refusal: "remindedToday" },
      [first]: { refusal: "remindedToday" },
    });
  });
});

describe("S12 acting for a colleague who is away", () => {
  it("lets the cover handle, under their own name, on these days alone, and never sign", async () => {
    const id = await caseForTest(desk, BEGUN);
    const consult = (by: TestDesk["handler"]) =>
      recordEvent(by, id, { kind: "thirdPartyConsulted", on, receivedOn: null }, AT);
    expect(await consult(second)).toEqual({ refusal: "notHandler" satisfies Refusal });
    const away = { coveredId: desk.handler.id, coverId: second.id };
    const later = { fromOn: calendarDate("2026-11-25"), untilOn: calendarDate("2026-11-30") };
    const cover = idOf(await arrangeCover(desk.handler, { ...away, ...later }, AT));
    expect(await consult(second)).toEqual({ refusal: "notHandler" });
    expect(await endCover(desk.handler, cover, AT)).toEqual({ ended: true });
    const now = { fromOn: on, untilOn: calendarDate("2026-11-30") };
    const running = idOf(await arrangeCover(desk.handler, { ...away, ...now }, AT));
    expect(await consult(second)).toMatchObject({ stage: "consulting" });
    expect((await historyOf(id)).at(-1)?.by).toBe(second.id);
    expect((await deskView(second, "mine", 1, on)).rows.map((row) => row.id)).toContain(id);
    expect((await deskCounts(second, on)).mine).toBeGreaterThan(0);
    await endCover(desk.handler, running, AT);
  });

  it("is arranged for oneself or by whoever gives out cases, with one colleague a day", async () => {
    const days = { fromOn: on, untilOn: on };
    const arrange = (by: TestDesk["handler"], coveredId: string, coverId: string) =>
      arrangeCover(by, { coveredId, coverId, ...days }, AT);
    expect(await arrange(second, desk.handler.id, second.id)).toEqual({ refusal: "notYours" });
    expect(await arrange(second, second.id, second.id)).toEqual({ refusal: "oneself" });
    expect(await arrange(second, second.id, other.handler.id)).toEqual({ refusal: "notColleague" });
    const id = idOf(await arrange(desk.reviewer, second.id, desk.handler.id));
    expect(await arrange(second, second.id, desk.handler.id)).toEqual({ refusal: "overlaps" });
    await endCover(second, id, AT);
  });
});

describe("S-32 putting a case before another agency", () => {
  it("moves it with its number and history when it is taken, and leaves the first agency a look without names", async () => {
    const id = await caseForTest(desk, BEGUN, { subject: "预算公开" });
    const before = await deskCase(desk.handler, id);
    const wish = { toAgencyId: other.agencyId, reason: "由财政局制作。" };
    const proposal = idOf(await proposeTransfer(desk.reviewer, id, wish, AT));
    expect(await proposeTransfer(desk.reviewer, id, wish, AT)).toEqual({ refusal: "alreadyProposed" });
    expect(await transfersWaiting(other.intake)).toBe(1);
    expect(await transfersToTake(other.intake)).toMatchObject([
      { answerBy: "2026-11-26", number: before?.number },
    ]);
    expect(await deskCase(other.intake, id)).toBe(null);
    expect(await acceptTransfer(desk.intake, proposal, AT)).toEqual({ refusal: "noSuchProposal" });
    idOf(await acceptTransfer(other.intake, proposal, AT));
    const after = await deskCase(other.intake, id);
    expect(after).toMatchObject({ number: before?.number, stage: "registered", handlerId: null });
    expect(after?.history.at(-1)).toMatchObject({ kind: "transferred", by: other.intake.id });
    expect(await deskCase(desk.handler, id)).toBe(null);
    const look = await openedTransfer(desk.handler, proposal);
    expect(look).toMatchObject({ state: "accepted", subject: "预算公开" });
    expect(JSON.stringify(look)).not.toMatch(/测试人甲|13800000001|11010519491231002X/);
    expect((await deskView(other.intake, "unassigned", 1, on)).rows.map((row) => row.id)).toEqual([id]);
    // 移送告知: by the first agency's number, to the applicant, with the reason kept beside the event.
    const [letter] = (await trackedLetters(id)).filter((one) => one.letter === "transferNotice");
    expect(letter).toMatchObject({
      number: "GH公开告〔2026〕1号",
      on,
      eventSeq: after?.history.at(-1)?.seq,
      remedy: "C",
    });
    const opened = await trackedLetter(id, letter?.id ?? "");
    expect(opened?.values).toMatchObject({ 机关: "planning局", 接收机关: "finance局", 申请内容: "预算公开" });
    const texts = await q().select().from(eventTexts).where(eq(eventTexts.infoRequestId, id));
    expect(texts.map(({ seq, text }) => [seq, text])).toEqual([[letter?.eventSeq, "由财政局制作。"]]);
  });

  it("leaves it where it is when it is not taken", async () => {
    const id = await caseForTest(desk, BEGUN);
    const wish = { toAgencyId: other.agencyId, reason: "由财政局制作。" };
    const proposal = idOf(await proposeTransfer(desk.reviewer, id, wish, AT));
    const version = await versionOf(id);
    idOf(await rejectTransfer(other.intake, proposal, "不是我局制作。", AT));
    expect(await versionOf(id)).toBe(version);
    expect((await trackedLetters(id)).map(({ letter }) => letter)).not.toContain("transferNotice");
    expect(await openedTransfer(desk.handler, proposal)).toMatchObject({
      state: "rejected",
      decision: "不是我局制作。",
    });
    const own = { toAgencyId: desk.agencyId, reason: "x" };
    expect(await proposeTransfer(desk.reviewer, id, own, AT)).toEqual({ refusal: "ownAgency" });
    const answered = await caseForTest(desk, [...BEGUN, "draft", "toReview", "sign", "send"]);
    expect(await proposeTransfer(desk.reviewer, answered, wish, AT)).toEqual({ refusal: "wrongStage" });
  });
});

describe("opinions, notes and kept views", () => {
  it("gives an opinion once, by whoever was asked", async () => {
    const id = await caseForTest(desk, BEGUN);
    const ask = { colleagueId: second.id, office: null, question: "是否涉密？", dueOn: on };
    expect(await askAssist(second, id, ask, AT)).toEqual({ refusal: "notHandler" });
    const asked = idOf(await askAssist(desk.handler, id, ask, AT));
    expect(await answerAssist(desk.handler, asked, "否", AT)).toEqual({ refusal: "noSuchAssist" });
    idOf(await answerAssist(second, asked, "不涉密。", AT));
    expect(await answerAssist(second, asked, "改口。", AT)).toEqual({ refusal: "noSuchAssist" });
  });

  it("keeps a note inside the agency, and lets nobody change it", async () => {
    const id = await caseForTest(desk, BEGUN);
    await addNote(desk.handler, id, { kind: "note", text: "已电话核实。" }, AT);
    expect(await addNote(other.handler, id, { kind: "note", text: "x" }, AT)).toEqual({
      refusal: "noSuchCase",
    });
    expect(await notesOf(desk.reviewer, id)).toMatchObject([{ text: "已电话核实。" }]);
    expect(await notesOf(other.reviewer, id)).toEqual([]);
    await expect(
      tx(async () => {
        await q().update(internalNotes).set({ text: "y" });
      }),
    ).rejects.toThrow();
    await expect(
      tx(async () => {
        await q().delete(internalNotes);
      }),
    ).rejects.toThrow();
  });

  it("S-02 keeps at most twelve views beside the queue and no two of one name", async () => {
    const view = (name: string) => ({ name, filter: PLAIN_FILTER, isShared: false, isPinned: true });
    for (let at = 0; at < MOST_PINNED; at += 1) idOf(await saveView(second, view(`视图${at}`), AT));
    expect(await saveView(second, view("第十三个"), AT)).toEqual({ refusal: "tooManyPinned" });
    expect(await saveView(second, view("视图0"), AT)).toEqual({ refusal: "nameTaken" });
  });

  it("finds earlier cases that ask for something alike, within the agency", async () => {
    const subject = "荔湖片区控制性详细规划图则";
    const old = await caseForTest(desk, [], { subject });
    const foreign = await caseForTest(other, [], { subject });
    const id = await caseForTest(desk, [], { subject: "荔湖片区控制性详细规划" });
    const found = await similarCases(
      desk.handler,
      { id, subject: "荔湖片区控制性详细规划", description: "" },
      5,
    );
    expect(found.map((one) => one.id)).toContain(old);
    expect(found.map((one) => one.id)).not.toContain(foreign);
    expect(found.map((one) => one.id)).not.toContain(id);
  });
});
