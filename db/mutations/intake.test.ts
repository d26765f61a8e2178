import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Application } from "@/domain/info-request/application/application";
import { canonicalCode } from "@/domain/info-request/application/tracking-code";
import type { Arrival } from "@/domain/info-request/intake/intake-day";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { house, type Store } from "../client";
import { deskCase } from "../queries/desk-case";
import { duplicatesOf, likelyDuplicates, placeInMonth, sameWordsOpen } from "../queries/duplicates";
import { historyOf } from "../queries/info-requests";
import { intakeRecord, linksOf } from "../queries/intake";
import { caseFigures } from "../queries/oversight";
import { infoRequestByCode } from "../queries/tracked-info-request";
import {
  agencyForTest,
  deskForTest,
  holidaysForTest,
  officerForTest,
  TEST_APPLICATION,
  type TestDesk,
} from "../test-cases";
import { openTestStore } from "../test-store";
import { confirmBatch, takeInStack } from "./batches";
import { mergeCase, splitCase } from "./duplicates";
import { recordEvent } from "./info-requests";
import { reissueCode, takeInPaper } from "./intake";

const TODAY = calendarDate("2026-11-24");
const at = beijingInstant(TODAY, 10);
const COUNTER: Arrival = {
  channel: "counter",
  letterKind: null,
  oral: false,
  channelNote: null,
  arrivedOn: TODAY,
  postNumber: null,
  basis: "handedIn",
  confirmed: null,
  lateReason: null,
  registerNow: true,
};
const UNREGISTERED = { ...COUNTER, registerNow: false };

let store: Store;
let desk: TestDesk;
let other: TestDesk;
let agencies = 0;
beforeAll(async () => {
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("planning", "GH"));
  other = await deskForTest(await agencyForTest("tourism", "LY"));
});
afterAll(() => store.close());

const freshDesk = async () => {
  const serial = String.fromCharCode(65 + agencies++);
  const own = `agency-${serial}`.toLowerCase();
  return { code: own, ...(await deskForTest(await agencyForTest(own, `Q${serial}`))) };
};

let keys = 0;
const take = (more: Partial<Application> = {}, arrival: Partial<Arrival> = {}, by = desk.intake) =>
  takeInPaper(
    by,
    { application: { ...TEST_APPLICATION, ...more }, gaps: [], arrival: { ...COUNTER, ...arrival } },
    { at, idempotencyKey: `paper-${++keys}`, demonstration: false },
  );
const rowOf = async (id: string) => {
  const found = await deskCase(desk.intake, id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
};
const code = (text: string | null) => canonicalCode(text ?? "") ?? "";

describe("taking in what came on paper", () => {
  it("counter: received the day it was handed in, and registered with the same press", async () => {
    const { id, number, code: given } = await take();
    expect((await historyOf(id)).map(({ kind, on }) => [kind, on])).toEqual([
      ["submitted", TODAY],
      ["registered", TODAY],
    ]);
    expect(await infoRequestByCode(number, code(given))).toBe(id);
    expect(await intakeRecord(desk.intake, id)).toMatchObject({ basis: "handedIn", arrivedOn: TODAY });
    expect(await intakeRecord(other.intake, id)).toBeNull();
  });

  it("fax of yesterday, confirmed by telephone today: the period counts from the confirmation", async () => {
    const { id } = await take(
      {},
      {
        channel: "fax",
        arrivedOn: calendarDate("2026-11-23"),
        basis: "confirmed",
        confirmed: { on: TODAY, by: "phone", with: "applicant" },
        lateReason: "下班后收到",
      },
    );
    const history = await historyOf(id);
    expect(history.map(({ kind, on }) => [kind, on])).toEqual([
      ["submitted", "2026-11-23"],
      ["receiptConfirmed", TODAY],
      ["registered", TODAY],
    ]);
  });

  it("the same screen saved twice is one application, and the code is not told again", async () => {
    const paper = { application: TEST_APPLICATION, gaps: [], arrival: COUNTER };
    const entry = { at, idempotencyKey: "pressed-twice", demonstration: false };
    const first = await takeInPaper(desk.intake, paper, entry);
    const second = await takeInPaper(desk.intake, paper, entry);
    expect(second).toEqual({ ...first, code: null });
  });

  it("seals the post number and keeps every personal value out of events and audit", async () => {
    const post = {
      channel: "letter",
      letterKind: "registered",
      basis: "signedFor",
      postNumber: "XA99887766544",
    } as const;
    const { id } = await take({ name: "欧阳春晓" }, post);
    expect((await intakeRecord(desk.intake, id))?.postNumber).toBe("XA99887766544");
    const { sqlite } = house();
    const dump = JSON.stringify([
      sqlite.prepare("select * from info_request_events").all(),
      sqlite.prepare("select * from audit_entries").all(),
      sqlite.prepare("select cast(post_number as text) as t from intake_records").all(),
    ]);
    for (const value of ["欧阳春晓", "XA99887766544", "11010519491231002X"])
      expect(dump).not.toContain(value);
    expect(() => sqlite.prepare("delete from intake_records").run()).toThrow(/append-only/);
  });
});

describe("a lost tracking code", () => {
  it("is replaced after an identity check, noted in the audit log; the old one opens nothing", async () => {
    const { id, number, code: old } = await take();
    const again = await reissueCode(desk.intake, id, "residentId", at);
    expect(again?.numbers).toEqual([number]);
    expect(await infoRequestByCode(number, code(old))).toBeNull();
    expect(await infoRequestByCode(number, code(again?.code ?? ""))).toBe(id);
    const noted = house()
      .sqlite.prepare(
        "select fields from audit_entries where intent = 'infoRequest.reissueCode' and object_id = ?",
      )
      .all(id);
    expect(noted).toEqual([{ fields: '["seen:residentId"]' }]);
  });

  it("AU-016 of another agency's case is not given", async () => {
    const { id, number, code: given } = await take();
    expect(await reissueCode(other.intake, id, "residentId", at)).toBeNull();
    expect(await infoRequestByCode(number, code(given))).toBe(id);
  });

  it("of a batch replaces the code of every case in it", async () => {
    const made = await takeInStack(
      desk.intake,
      ["甲类规划图件", "乙类规划图件"].map((subject) => ({
        application: { ...TEST_APPLICATION, subject },
        gaps: [],
        arrival: COUNTER,
      })),
      { at, idempotencyKey: "stack-lost", demonstration: false },
    );
    const [first = "", second = ""] = made.numbers;
    const id = (await infoRequestByCode(first, code(made.code))) ?? "";
    const again = await reissueCode(desk.intake, id, "passport", at);
    expect(again?.numbers).toEqual([first, second]);
    expect(await infoRequestByCode(second, code(made.code))).toBeNull();
    expect(await infoRequestByCode(second, code(again?.code ?? ""))).not.toBeNull();
  });
});

describe("a stack from one applicant", () => {
  const stack = (count: number, arrival: Arrival = COUNTER) =>
    Array.from({ length: count }, (_, place) => ({
      application: { ...TEST_APPLICATION, subject: `第${place + 1}项规划图件` },
      gaps: [],
      arrival,
    }));

  it("CO-003 two batches of 25 and fifty single ones at once: numbers without a gap, each batch in a row", async () => {
    const here = await freshDesk();
    const entry = (key: string) => ({ at, idempotencyKey: key, demonstration: false });
    const [one, two, ...single] = await Promise.all([
      takeInStack(here.intake, stack(25), entry("b1")),
      takeInStack(here.intake, stack(25), entry("b2")),
      ...Array.from({ length: 50 }, (_, place) => take({ subject: `单独的第${place}件` }, {}, here.intake)),
    ]);
    const serials = (numbers: string[]) => numbers.map((number) => Number(number.slice(-6)));
    for (const batch of [one, two]) {
      const [first = 0] = serials(batch?.numbers ?? []);
      expect(serials(batch?.numbers ?? [])).toEqual(Array.from({ length: 25 }, (_, place) => first + place));
    }
    const all = [...(one?.numbers ?? []), ...(two?.numbers ?? []), ...single.map(({ number }) => number)];
    expect(serials(all).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 100 }, (_, place) => place + 1),
    );
  });

  it("29 applications confirmed in one go have 29 equal clocks", async () => {
    const here = await freshDesk();
    const fax: Arrival = { ...COUNTER, channel: "fax", basis: "awaiting", registerNow: false };
    const {
      batchId,
      numbers,
      code: shared,
    } = await takeInStack(here.intake, stack(29, fax), {
      at,
      idempotencyKey: "of-29",
      demonstration: false,
    });
    expect(await confirmBatch(here.intake, batchId, TODAY, at)).toEqual({ confirmed: 29, registered: 29 });
    const rows = house()
      .sqlite.prepare("select received_on, due_on, stage from info_requests where number like ?")
      .all(`${numbers[0]?.slice(0, 2)}-%`);
    expect(rows).toHaveLength(29);
    expect(new Set(rows.map((row) => JSON.stringify(row)))).toEqual(
      new Set(['{"received_on":"2026-11-24","due_on":"2026-12-22","stage":"registered"}']),
    );
    for (const number of numbers) expect(await infoRequestByCode(number, code(shared))).not.toBeNull();
    expect(
      await placeInMonth(here.intake, (await infoRequestByCode(numbers[10] ?? "", code(shared))) ?? ""),
    ).toBe(11);
  });
});

describe("splitting by 一事一申请", () => {
  const parts = [
    { subject: "征地补偿方案", description: "", documentNumber: null },
    { subject: "征地批复文件", description: "2023年的", documentNumber: null },
    { subject: "听证笔录", description: "", documentNumber: null },
  ];

  it("gives every part a number, the same day and applicant; the code handed out opens them all", async () => {
    const { id, number, code: given } = await take({ name: "测试人乙" }, UNREGISTERED);
    const split = await splitCase(desk.intake, id, 1, parts, at);
    if ("refusal" in split) throw new Error(split.refusal);
    expect(split.numbers).toHaveLength(3);
    const whole = await rowOf(id);
    expect(whole.stage).toBe("closed");
    expect((await linksOf(id)).splitInto).toEqual(split.numbers);
    for (const [place, part] of split.numbers.entries()) {
      const child = (await infoRequestByCode(part, code(given))) ?? "";
      const row = await rowOf(child);
      expect(row).toMatchObject({ stage: "registered", subject: parts[place]?.subject, channel: "counter" });
      expect(row.history[0]?.on).toBe(TODAY);
      expect((await linksOf(child)).splitFrom).toBe(number);
    }
    const again = await reissueCode(
      desk.intake,
      (await infoRequestByCode(split.numbers[0] ?? "", code(given))) ?? "",
      "residentId",
      at,
    );
    expect(again?.numbers.toSorted()).toEqual([number, ...split.numbers].toSorted());
    expect(await infoRequestByCode(split.numbers[1] ?? "", code(given))).toBeNull();
  });

  it("a fax confirmed before it was split: the parts are received the day of the confirmation", async () => {
    const { id, code: given } = await take(
      {},
      {
        channel: "fax",
        basis: "confirmed",
        confirmed: { on: TODAY, by: "phone", with: "applicant" },
        registerNow: false,
      },
    );
    const split = await splitCase(desk.intake, id, 2, parts, at);
    if ("refusal" in split) throw new Error(split.refusal);
    const child = await rowOf((await infoRequestByCode(split.numbers[0] ?? "", code(given))) ?? "");
    expect(child.history.map(({ kind }) => kind)).toEqual(["submitted", "receiptConfirmed", "registered"]);
  });

  it("refuses after registration, from an old page, and for another agency", async () => {
    const { id } = await take();
    expect(await splitCase(desk.intake, id, 2, parts, at)).toEqual({ refusal: "alreadyRegistered" });
    const fresh = await take({}, UNREGISTERED);
    expect(await splitCase(desk.intake, fresh.id, 0, parts, at)).toEqual({ refusal: "changedMeanwhile" });
    expect(await splitCase(other.intake, fresh.id, 1, parts, at)).toEqual({ refusal: "noSuchCase" });
    const faxed = await take({}, { channel: "fax", basis: "awaiting", registerNow: false });
    expect(await splitCase(desk.intake, faxed.id, 1, parts, at)).toEqual({ refusal: "wrongStage" });
  });
});

describe("merging", () => {
  it("ends the one, keeps the other, and the applicant's story knows where it went", async () => {
    const kept = await take({ subject: "合并测试的图件" });
    const gone = await take({ subject: "合并测试的图件副本" });
    expect(await mergeCase(desk.intake, gone.id, 2, kept.number, at)).toEqual({ keptId: kept.id });
    expect((await rowOf(gone.id)).stage).toBe("closed");
    expect((await linksOf(gone.id)).mergedInto).toBe(kept.number);
    expect((await linksOf(kept.id)).mergedFrom).toEqual([gone.number]);
  });

  it("refuses another applicant, another agency, itself, one that is over, and waiting longer", async () => {
    const mine = await take();
    const merge = (into: string, by = desk.intake) => mergeCase(by, mine.id, 2, into, at);
    const stranger = await take({ idNumber: "110101200002290018" });
    expect(await merge(stranger.number)).toEqual({ refusal: "otherApplicant" });
    const elsewhere = await take({}, {}, other.intake);
    expect(await merge(elsewhere.number)).toEqual({ refusal: "noSuchNumber" });
    expect(await merge(mine.number)).toEqual({ refusal: "sameCase" });
    const over = await take();
    await recordEvent(desk.intake, over.id, { kind: "withdrawn", on: TODAY }, at);
    expect(await merge(over.number)).toEqual({ refusal: "keptOver" });
    const earlier = await take({}, { arrivedOn: calendarDate("2026-11-20"), lateReason: "补录" });
    expect(await mergeCase(desk.intake, earlier.id, 2, mine.number, at)).toEqual({ refusal: "keptLater" });
    expect(await merge(earlier.number)).toEqual({ keptId: earlier.id });
    expect(await merge(earlier.number)).toEqual({ refusal: "wrongStage" });
  });

  it("without an identity number, name and telephone must both be the same", async () => {
    const nobody = { idNumber: null, idKind: null };
    const [one, two] = [
      await take({ ...nobody, phone: "13900000009" }),
      await take({ ...nobody, phone: "13900000009" }),
    ];
    expect(await mergeCase(desk.intake, two.id, 2, one.number, at)).toEqual({ keptId: one.id });
    const unnamed = await take({ ...nobody, name: null, phone: "13900000009" });
    expect(await mergeCase(desk.intake, unnamed.id, 2, one.number, at)).toEqual({
      refusal: "otherApplicant",
    });
  });
});

describe("the yearly figures", () => {
  it("count a split application through its parts and a merged one through the one kept: each matter once", async () => {
    const here = await freshDesk();
    const supervisor = await officerForTest("supervisor", here.agencyId);
    const whole = await take({}, UNREGISTERED, here.intake);
    await splitCase(
      here.intake,
      whole.id,
      1,
      ["第一项信息", "第二项信息"].map((subject) => ({ subject, description: "", documentNumber: null })),
      at,
    );
    const [kept, gone] = [await take({}, {}, here.intake), await take({}, {}, here.intake)];
    await mergeCase(here.intake, gone.id, 2, kept.number, at);
    const { rows } = await caseFigures(supervisor, { year: 2026, today: TODAY });
    expect(rows.find(({ code: known }) => known === here.code)).toMatchObject({
      received: 3,
      open: 3,
      closed: 0,
      onTime: 0,
      late: 0,
    });
  });

  it("J9 six channels appear one by one", async () => {
    const here = await freshDesk();
    const confirmed = {
      basis: "confirmed",
      confirmed: { on: TODAY, by: "phone", with: "applicant" },
    } as const;
    const ways: Partial<Arrival>[] = [
      { channel: "counter" },
      { channel: "fax", ...confirmed },
      { channel: "email", ...confirmed },
      { channel: "online", ...confirmed },
      { channel: "letter", letterKind: "registered", basis: "signedFor", postNumber: "1" },
      { channel: "other", ...confirmed },
    ];
    for (const way of ways) await take({}, way, here.intake);
    const counted = house()
      .sqlite.prepare("select channel, count(*) as n from info_requests where agency_id = ? group by channel")
      .all(here.agencyId);
    expect(counted).toEqual(
      ["counter", "email", "fax", "letter", "online", "other"].map((channel) => ({ channel, n: 1 })),
    );
  });
});

describe("likely duplicates", () => {
  it("are found across channels by paper, telephone or e-mail, for the own agency only, and never block", async () => {
    const here = await freshDesk();
    const words = { subject: "荔湖片区征地补偿安置方案及其批复文件", description: "" };
    const first = await take(words, {}, here.intake);
    const again = { subject: "关于荔湖片区征地补偿安置方案的批复文件", description: "" };
    const byPhone = { ...TEST_APPLICATION, ...again, idNumber: null, email: null };
    expect((await likelyDuplicates(here.intake, byPhone)).map(({ number }) => number)).toEqual([
      first.number,
    ]);
    expect(await likelyDuplicates(other.intake, byPhone)).toEqual([]);
    const stranger = {
      ...TEST_APPLICATION,
      ...words,
      idNumber: "110101200002290018",
      phone: null,
      email: null,
    };
    expect(await likelyDuplicates(here.intake, stranger)).toEqual([]);
    const second = await take(
      again,
      { channel: "email", basis: "awaiting", registerNow: false },
      here.intake,
    );
    expect(
      (await duplicatesOf(here.intake, second.id)).map(({ number, likeness }) => [number, likeness]),
    ).toEqual([[first.number, "similar"]]);
    expect(await duplicatesOf(here.intake, first.id)).toEqual([]);
  });

  it("ID-015 tells an applicant only what is theirs word for word and still open", async () => {
    const here = await freshDesk();
    const first = await take({ subject: "逐字相同的申请", description: "" }, {}, here.intake);
    const ask = (idNumber: string, subject: string) =>
      sameWordsOpen(here.agencyId, { idNumber, creditCode: null }, [
        { subject, description: "", documentNumber: null },
      ]);
    const mine = TEST_APPLICATION.idNumber ?? "";
    expect([...(await ask(mine, "逐字相同的 申请"))]).toEqual([[0, first.number]]);
    expect((await ask(mine, "逐字相似的申请")).size).toBe(0);
    expect((await ask("110101200002290018", "逐字相同的申请")).size).toBe(0);
    await recordEvent(here.intake, first.id, { kind: "withdrawn", on: TODAY }, at);
    expect((await ask(mine, "逐字相同的申请")).size).toBe(0);
  });
});
