import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { APPLICANT } from "@/domain/access/actor";
import { PLAIN_FILTER } from "@/domain/info-request/desk/queue-filter";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { house, q, type Store, tx } from "../client";
import { deskAnswer, deskCase } from "../queries/desk-case";
import { exportRows } from "../queries/desk-export";
import { historyOf } from "../queries/info-requests";
import { infoRequestEvents } from "../schema/info-requests";
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
import { saveAnswer, sendAnswer } from "./answers";
import { atVersion } from "./at-version";
import { verifyAudit } from "./audit";
import { recordEvent } from "./info-requests";

let store: Store;
let desk: TestDesk;
let other: TestDesk;
const AT = beijingInstant(calendarDate("2026-11-24"), 10);
const on = calendarDate("2026-11-24");
const BEGUN: TestStep[] = ["confirm", "register", "assign"];
const SIGNED: TestStep[] = [...BEGUN, "draft", "toReview", "sign"];
const ROOT = join(import.meta.dirname, "../..");

beforeAll(async () => {
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("planning", "GH"));
  other = await deskForTest(await agencyForTest("finance", "CZ"));
});
afterAll(() => store.close());

const kinds = async (id: string) => (await historyOf(id)).map(({ kind }) => kind);
const times = async (id: string, kind: string) => (await kinds(id)).filter((one) => one === kind).length;
const isRefused = (answer: object) => "refusal" in answer;

describe("two at one case", () => {
  it("CO-004 two who send the answer at once send one; of two drafts neither is lost", async () => {
    const id = await caseForTest(desk, SIGNED);
    const both = await Promise.all([sendAnswer(desk.intake, id, AT), sendAnswer(desk.handler, id, AT)]);
    expect(both.filter(isRefused)).toEqual([{ refusal: "wrongStage" }]);
    expect(await times(id, "answered")).toBe(1);

    const draft = (reason: string) =>
      ({ outcome: "unableNeedsCreation", outcomeReason: null, parts: { reason } }) as const;
    const drafted = await caseForTest(desk, BEGUN);
    const saved = await Promise.all(
      ["甲稿", "乙稿"].map((reason) => saveAnswer(desk.handler, drafted, draft(reason), 0, AT)),
    );
    // The one that came second learns what the first had written, and still has its own.
    expect(saved.filter(isRefused)).toMatchObject([
      { refusal: "changedMeanwhile", current: { parts: { reason: "甲稿" } } },
    ]);
    expect((await deskAnswer(desk.handler, drafted))?.parts).toEqual({ reason: "甲稿" });
  });

  it("CO-005 a save that meets a transfer changes nothing at the other agency", async () => {
    const id = await caseForTest(desk, BEGUN);
    const transferred = { kind: "transferred", on, toAgencyId: other.agencyId } as const;
    const draft = { outcome: "granted", outcomeReason: null, parts: { content: "见附图" } } as const;
    const [moved, saved] = await Promise.all([
      recordEvent(desk.intake, id, transferred, AT),
      saveAnswer(desk.handler, id, draft, 0, AT),
    ]);
    expect(moved).toEqual({ stage: "registered" });
    expect(saved).toEqual({ refusal: "noSuchCase" });
    expect(await deskCase(desk.handler, id)).toBe(null);
    expect(await deskAnswer(other.handler, id)).toBe(null);
  });

  it("CO-009 of a withdrawal and an answer at the same moment one wins, whole", async () => {
    for (const order of [0, 1]) {
      const id = await caseForTest(desk, SIGNED);
      const acts = [
        () => recordEvent(APPLICANT, id, { kind: "withdrawn", on }, AT),
        () => sendAnswer(desk.intake, id, AT),
      ];
      const answers = await Promise.all((order === 0 ? acts : acts.toReversed()).map((act) => act()));
      expect(answers.filter(isRefused)).toEqual([{ refusal: "wrongStage" }]);
      expect((await times(id, "withdrawn")) + (await times(id, "answered"))).toBe(1);
      const [row] = [await deskCase(desk.handler, id)];
      expect(row?.stage).toBe(order === 0 ? "closed" : "answered");
    }
  });

  it("CO-010 extends once, whoever decides at the same moment, and the store itself takes no second", async () => {
    const id = await caseForTest(desk, BEGUN);
    const second = await officerForTest("reviewer", desk.agencyId, true);
    const version = (await historyOf(id)).length;
    const extend = (by: typeof second, days: number) =>
      atVersion(by, id, version, () => recordEvent(by, id, { kind: "extended", on, days }, AT));
    const answers = await Promise.all([extend(desk.reviewer, 20), extend(second, 10)]);
    expect(answers.filter(isRefused)).toEqual([{ refusal: "changedMeanwhile" }]);
    expect(await recordEvent(second, id, { kind: "extended", on, days: 10 }, AT)).toEqual({
      refusal: "secondExtension",
    });
    expect(await times(id, "extended")).toBe(1);
    const row = {
      id: "forged",
      infoRequestId: id,
      seq: 99,
      kind: "extended",
      on,
      at: AT,
      staffId: null,
      event: { kind: "extended", on, days: 5 },
    } as const;
    await expect(
      tx(async () => {
        await q().insert(infoRequestEvents).values(row);
      }),
    ).rejects.toThrow();
    expect(await times(id, "extended")).toBe(1);
  });
});

describe("numbers and time", () => {
  it("CO-011 four processes that take numbers at once take none twice and leave no gap", async () => {
    const file = house().sqlite.name;
    const take = `
      import { tx } from "@/db/client";
      import { openStore } from "@/db/open-store";
      import { nextSerial } from "@/db/mutations/counters";
      const keys = { current: 1, masters: new Map([[1, Buffer.alloc(32)]]) };
      const store = openStore(${JSON.stringify(file)}, keys);
      const taken = [];
      for (let at = 0; at < 25; at += 1) taken.push(await tx(() => nextSerial("letter", "four", 2026)));
      store.close();
      process.stdout.write(JSON.stringify(taken));
    `;
    const node = ["--import", "./scripts/resolve.mjs", "--input-type=module", "-e", take];
    const runs = await Promise.all(
      Array.from({ length: 4 }, () => promisify(execFile)(process.execPath, node, { cwd: ROOT })),
    );
    const taken = runs.flatMap(({ stdout }) => JSON.parse(stdout) as number[]);
    expect(taken.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, at) => at + 1));
  }, 60_000);

  it("CO-012 a list that is taken along holds nobody up and names no case twice", async () => {
    const filter = { ...PLAIN_FILTER, view: "all" as const };
    const before = await exportRows(desk.handler, filter, on, 5000);
    const [taken] = await Promise.all([
      exportRows(desk.handler, filter, on, 5000),
      ...Array.from({ length: 20 }, () => caseForTest(desk, [])),
    ]);
    const after = await exportRows(desk.handler, filter, on, 5000);
    expect(after).toHaveLength(before.length + 20);
    expect(new Set(taken.map(({ id }) => id)).size).toBe(taken.length);
    expect(taken.length).toBeGreaterThanOrEqual(before.length);
  });

  it("DT-010 a clock that jumps back two hours leaves history, numbers and audit chain in the order of what happened", async () => {
    const first = await caseForTest(desk, []);
    const back = AT - 2 * 3_600_000;
    await recordEvent(desk.intake, first, { kind: "receiptConfirmed", on, how: "officer" }, AT);
    await recordEvent(desk.intake, first, { kind: "registered", on }, back);
    expect((await historyOf(first)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    const numberOf = async (id: string) => Number((await deskCase(desk.handler, id))?.number.slice(-6));
    const second = await caseForTest(desk, [], { day: "2026-11-01" });
    expect(await numberOf(second)).toBe((await numberOf(first)) + 1);
    expect(await verifyAudit()).toMatchObject({ brokenAt: null });
  });
});
