import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "@/db/client";
import { verifyAudit } from "@/db/mutations/audit";
import { applyBulk, prepareBulk } from "@/db/mutations/bulk";
import { recordEvent } from "@/db/mutations/info-requests";
import { recordEventWithLetter } from "@/db/mutations/letters";
import { archivedBefore, remediesOfArchived } from "@/db/queries/case-archive";
import { deskCase, maskedApplicant } from "@/db/queries/desk-case";
import { deskCounts, deskSearch, deskView } from "@/db/queries/desk-info-requests";
import { caseFigures, casesBehind } from "@/db/queries/oversight";
import { agencyForTest, deskForTest, holidaysForTest, type TestDesk } from "@/db/test-cases";
import { proofOf } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import { APPLICANT_TYPES } from "@/domain/info-request/application/channels";
import type { DeskView } from "@/domain/info-request/desk/desk-views";
import { eventsOf } from "@/domain/info-request/history/events";
import { OUTCOME_IDS, OUTCOMES, type Outcome } from "@/domain/law/outcomes";
import { calendarDate } from "@/domain/time/calendar-date";
import { caseRowProblem } from "@/text/import-cases";
import { type CaseImportOptions, importInfoRequests } from "./info-requests";
import { fileRows } from "./table-file";

const AT = Date.UTC(2026, 10, 24, 3);
const TODAY = calendarDate("2026-11-24");
const ROW = {
  externalId: "a-1",
  agency: "water",
  channel: "online",
  applicantType: "person",
  subject: "水质监测结果",
  receivedOn: "2025-03-03",
};
const ANSWERED = { ...ROW, outcome: "三（一）", answeredOn: "2025-03-20" };
const supervisor = proofOf<never>("supervisor", ["supervisor"]);

let store: Store;
let folder: string;
let desk: TestDesk;
beforeEach(async () => {
  store = openTestStore();
  folder = mkdtempSync(join(tmpdir(), "mingchuang-cases-"));
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("water", "SW"));
});
afterEach(() => {
  store.close();
  expect(readdirSync(folder).filter((name) => name.startsWith("import-"))).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const lines = (...rows: unknown[]) =>
  rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row))).join("\n");

async function run(path: string, options: Partial<CaseImportOptions> = {}) {
  const problems: string[] = [];
  const counts = await importInfoRequests(
    fileRows(path),
    { agency: null, createMissing: false, dryRun: false, at: AT, spillFolder: folder, ...options },
    { problem: (line, problem) => problems.push(caseRowProblem(line, problem)), progress: () => undefined },
  );
  return { counts, problems };
}
async function imported(externalId: string) {
  const known = (await archivedBefore([externalId])).get(externalId);
  const found = known && (await deskCase(desk.reviewer, known.id));
  if (!found) throw new Error(`no case ${externalId}`);
  return found;
}
const behind = async (figure: "received" | "closed", year: number) =>
  (await casesBehind(supervisor, figure, { year, today: TODAY }, null, null, 20_000)).items;

describe("an import of past cases", () => {
  it("numbers them gapless in the order of receipt, per agency and year, after the live ones", async () => {
    const rows = [
      { ...ROW, externalId: "late", receivedOn: "2025-11-03" },
      { ...ROW, externalId: "other", receivedOn: "2024-01-04" },
      "{broken",
      { ...ROW, externalId: "early", receivedOn: "2025-01-06" },
    ];
    const { counts } = await run(write("a.jsonl", lines(...rows)));
    expect(counts).toMatchObject({ rows: 4, imported: 3, failed: 1 });
    expect((await imported("early")).number).toBe("SW-2025-000001");
    expect((await imported("late")).number).toBe("SW-2025-000002");
    expect((await imported("other")).number).toBe("SW-2024-000001");
    await run(write("b.jsonl", lines({ ...ROW, externalId: "more", receivedOn: "2025-02-03" })));
    expect((await imported("more")).number).toBe("SW-2025-000003");
  });

  it("keeps a case that the desk can open, without an applicant, and whose audit chain holds", async () => {
    await run(write("a.jsonl.gz", gzipSync(lines(ANSWERED))));
    const found = await imported("a-1");
    expect(found).toMatchObject({ stage: "delivered", outcome: "granted", subject: ROW.subject });
    expect(await maskedApplicant(desk.reviewer, found.id)).toBeNull();
    expect((await deskSearch(desk.reviewer, found.number, 1, TODAY)).rows).toHaveLength(1);
    expect((await deskSearch(desk.reviewer, "监测", 1, TODAY)).rows).toHaveLength(1);
    expect(await verifyAudit()).toMatchObject({ brokenAt: null });
  });

  it("lets an open case go on at the desk, step by step and under its rules", async () => {
    await run(write("a.jsonl", lines({ ...ROW, receivedOn: "2026-11-20" })));
    const { id } = await imported("a-1");
    const on = TODAY;
    expect(await recordEvent(desk.handler, id, { kind: "lapsed", on, of: "amendment" }, AT)).toEqual({
      refusal: "wrongStage",
    });
    expect(await recordEvent(desk.intake, id, { kind: "registered", on }, AT)).toEqual({
      stage: "registered",
    });
    const assigned = { kind: "assigned", on, handlerId: desk.handler.id } as const;
    expect(await recordEvent(desk.intake, id, assigned, AT)).toEqual({ stage: "processing" });
  });

  it("has its days put right at the desk, though it names no applicant; a letter to one says what it lacks", async () => {
    const open = { ...ROW, externalId: "a-2", receivedOn: "2026-11-20" };
    await run(write("a.jsonl", lines({ ...ANSWERED, channel: "counter" }, open)));
    const day = { corrects: 1, what: "on", to: calendarDate("2025-03-04") } as const;
    const correction = { kind: "corrected", on: TODAY, ...day } as const;
    const { id } = await imported("a-1");
    expect(await recordEventWithLetter(desk.reviewer, id, correction, "理由", {}, AT)).toEqual({
      stage: "delivered",
    });
    const registered = { kind: "registered", on: TODAY } as const;
    const { id: other } = await imported("a-2");
    expect(await recordEventWithLetter(desk.intake, other, registered, null, {}, AT)).toEqual({
      refusal: "letterIncomplete",
    });
  });

  it("stands in the queue with the day that a live case would have (条例第三十三条、第三十条)", async () => {
    const open = (externalId: string, receivedOn: string, events: object[] = []) => ({
      ...ROW,
      externalId,
      subject: externalId,
      receivedOn,
      events,
    });
    const rows = [
      open("plain", "2026-11-03"),
      open("longer", "2026-11-03", [{ kind: "extended", on: "2026-11-10", days: 5 }]),
      open("fresh", "2026-10-08", [
        { kind: "amendmentAsked", on: "2026-10-12" },
        { kind: "amended", on: "2026-11-02" },
      ]),
      open("late", "2026-10-09"),
    ];
    expect((await run(write("a.jsonl", lines(...rows)))).counts).toMatchObject({ imported: 4, failed: 0 });
    const inView = async (view: DeskView) => (await deskView(desk.reviewer, view, 1, TODAY)).rows;
    const listed = [...(await inView("unregistered")), ...(await inView("unassigned"))];
    expect(Object.fromEntries(listed.map(({ subject, due }) => [subject, due.dueOn]))).toEqual({
      plain: "2026-12-01",
      longer: "2026-12-08",
      fresh: "2026-11-30",
      // 2026-10-10, a Saturday, was worked for the holiday before it.
      late: "2026-11-05",
    });
    expect((await inView("overdue")).map(({ subject }) => subject)).toEqual(["late"]);
    expect(await deskCounts(desk.reviewer, TODAY)).toMatchObject({ unregistered: 2, unassigned: 2 });
    // Its archive named no handler: whoever assigns gives it one.
    const { id, stage } = await imported("fresh");
    expect(stage).toBe("processing");
    const cases = [{ id, version: (await imported("fresh")).history.length }];
    const prepared = await prepareBulk(desk.intake, "assign", cases, desk.handler.id, AT);
    await applyBulk(desk.intake, "id" in prepared ? prepared.id : "", AT);
    expect((await deskView(desk.handler, "mine", 1, TODAY)).rows.map(({ subject }) => subject)).toEqual([
      "fresh",
    ]);
  });

  it("changes nothing the second time", async () => {
    const remedies = [{ kind: "review", filedOn: "2025-04-01", result: "pending" }];
    const path = write(
      "a.jsonl",
      lines({ ...ANSWERED, remedies, feeYuan: 100 }, { ...ROW, externalId: "a-2" }),
    );
    await run(path);
    const { id, history } = await imported("a-1");
    expect((await run(path)).counts).toMatchObject({ imported: 0, extended: 0, unchanged: 2, failed: 0 });
    expect((await imported("a-1")).history).toEqual(history);
    expect(await remediesOfArchived(id)).toHaveLength(1);
  });

  it("adds what came later, and refuses what says otherwise", async () => {
    const filed = { kind: "review", filedOn: "2025-04-01", result: "pending" };
    await run(write("a.jsonl", lines(ROW)));
    await run(write("b.jsonl", lines({ ...ANSWERED, remedies: [filed] })));
    const closed = { ...filed, result: "corrected", closedOn: "2025-06-01" };
    const { counts } = await run(write("c.jsonl", lines({ ...ANSWERED, remedies: [closed] })));
    expect(counts).toMatchObject({ extended: 1, failed: 0 });
    const found = await imported("a-1");
    expect(found.history.map(({ kind }) => kind).slice(-3)).toEqual([
      "answered",
      "reviewFiled",
      "reviewClosed",
    ]);
    const [remedy] = await remediesOfArchived(found.id);
    expect(eventsOf(found.history, "reviewClosed")).toMatchObject([
      { remedyId: remedy?.id, result: "corrected" },
    ]);

    const other = await run(write("d.jsonl", lines({ ...ANSWERED, outcome: "三(二)", remedies: [closed] })));
    const subject = await run(
      write("e.jsonl", lines({ ...ANSWERED, subject: "另一件", remedies: [closed] })),
    );
    for (const { counts: refused, problems } of [other, subject]) {
      expect(refused).toMatchObject({ extended: 0, failed: 1 });
      expect(problems[0]).toContain("内容与文件不同");
    }
    expect((await imported("a-1")).outcome).toBe("granted");
  });

  it("never adds to a case that somebody has worked on since", async () => {
    await run(write("a.jsonl", lines({ ...ROW, receivedOn: "2026-11-20" })));
    const { id } = await imported("a-1");
    await recordEvent(desk.intake, id, { kind: "registered", on: TODAY }, AT);
    const row = { ...ANSWERED, receivedOn: "2026-11-20", answeredOn: "2026-11-23" };
    const { problems } = await run(write("b.jsonl", lines(row)));
    expect(problems[0]).toContain("继续办理");
    expect((await imported("a-1")).stage).toBe("registered");
  });

  it("tells line, field and reason of every bad row and keeps the good ones", async () => {
    const path = write(
      "a.jsonl",
      lines(
        ROW,
        "{broken",
        { ...ROW, externalId: "a-2", channel: "x" },
        "",
        ROW,
        { ...ROW, externalId: "a-3", agency: "nowhere" },
        { ...ROW, externalId: "a-4", agency: "" },
        { ...ROW, externalId: "a-5", events: [{ kind: "amended", on: "2025-03-05" }] },
        { ...ROW, externalId: "a-6", events: [{ kind: "split", on: "2025-03-05", into: ["gone"] }] },
        { ...ROW, externalId: "a-7", subject: "", receivedOn: "2025-02-30" },
      ),
    );
    const { counts, problems } = await run(path);
    expect(counts).toMatchObject({ rows: 9, imported: 1, failed: 8 });
    expect(problems).toEqual([
      "第 2 行：这一行不是完整的 JSON，请核对文件",
      "第 3 行 channel：申请方式不在规定的范围内，请核对",
      "第 5 行：原系统编号在文件里出现了两次，只导入第一次",
      "第 6 行：没有这个机关；确需新建的，请加 --create-missing",
      "第 7 行：没有写明受理机关，也没有用 --agency 指定",
      "第 8 行 events[0]：这一步不能发生在前一步之后",
      "第 10 行 subject：缺少信息名称",
      "第 10 行 receivedOn：收到日不是存在的日期，请按年-月-日填写，例如 2026-02-09",
      "第 9 行 events：所指的申请不在系统里，也不在文件里",
    ]);
  });

  it("finds the parts of a split case wherever they stand in the file", async () => {
    const events = [{ kind: "split", on: "2025-03-05", into: ["part-1", "part-2"] }];
    const part = (externalId: string) => ({ ...ROW, externalId, receivedOn: "2025-03-05" });
    await run(write("a.jsonl", lines({ ...ROW, events }, part("part-1"), part("part-2"))));
    const [split] = eventsOf((await imported("a-1")).history, "split");
    expect(split?.into).toEqual([(await imported("part-1")).id, (await imported("part-2")).id]);
  });

  it("makes agencies that are missing when it is told to, each with numbers of its own", async () => {
    const rows = ["镇政府", "街道办", "镇政府"].map((agency, at) => ({
      ...ROW,
      externalId: `m-${at}`,
      agency,
    }));
    const { counts } = await run(write("a.jsonl", lines(...rows)), { createMissing: true });
    expect(counts).toMatchObject({ imported: 3, agencies: 2, failed: 0 });
    const numbers = (await behind("received", 2025)).map(({ number }) => number);
    expect(new Set(numbers).size).toBe(3);
    for (const number of numbers) expect(number).toMatch(/^L[A-Z]{5}-2025-00000[12]$/);
    expect((await run(write("b.jsonl", lines(...rows)))).counts).toMatchObject({ unchanged: 3, agencies: 0 });
  });

  it("makes the agency a case was handed to as well, wherever in the file it first receives one", async () => {
    const events = [{ kind: "transferred", on: "2025-03-04", toAgency: "新区管委会" }];
    const rows = [
      { ...ROW, events },
      { ...ROW, externalId: "a-2", agency: "新区管委会" },
    ];
    const path = write("a.jsonl", lines(...rows));
    expect((await run(path)).problems).toEqual([
      "第 1 行 events[0].toAgency：没有这个机关",
      "第 2 行：没有这个机关；确需新建的，请加 --create-missing",
    ]);
    const { counts } = await run(path, { createMissing: true });
    expect(counts).toMatchObject({ imported: 2, agencies: 1, failed: 0 });
  });

  it("writes nothing in a dry run and says what it would do", async () => {
    const row = { ...ANSWERED, agency: "新机关" };
    const { counts } = await run(write("a.jsonl", lines(row)), { dryRun: true, createMissing: true });
    expect(counts).toMatchObject({ imported: 1, agencies: 1, failed: 0 });
    expect(await behind("received", 2025)).toEqual([]);
  });

  it("reads a table with its lists as JSON in a cell", async () => {
    const head =
      "externalId,agency,channel,applicantType,subject,receivedOn,outcome,answeredOn,feeYuan,events";
    const list = '"[{""kind"":""extended"",""on"":""2025-03-10"",""days"":10}]"';
    const csv = `${head}\na-1,water,letter,business,排水许可,2025/3/3,三（二）,2025/4/10,100,${list}\n`;
    expect((await run(write("a.csv", csv))).counts).toMatchObject({ imported: 1, failed: 0 });
    expect((await imported("a-1")).history).toMatchObject([
      { kind: "submitted" },
      { kind: "receiptConfirmed" },
      { kind: "feeNoticed", cents: 10_000 },
      { kind: "feePaid" },
      { kind: "extended", days: 10 },
      { kind: "answered", outcome: "partlyGranted" },
    ]);
  });

  it("counts 15,000 cases of two years as their rows say", { timeout: 120_000 }, async () => {
    const outcomes: (Outcome | null)[] = [...OUTCOME_IDS, null];
    const rows = Array.from({ length: 15_000 }, (_, n) => {
      const receivedOn = new Date(Date.UTC(2024, 0, 1 + ((n * 37) % 700))).toISOString().slice(0, 10);
      const answeredOn = new Date(Date.parse(receivedOn) + (n % 40) * 86_400_000).toISOString().slice(0, 10);
      const outcome = outcomes[n % outcomes.length] ?? null;
      const told = outcome && { outcome: n % 2 ? outcome : OUTCOMES[outcome].code, answeredOn };
      const remedy = { kind: "review", filedOn: answeredOn, result: "upheld", closedOn: "2026-02-02" };
      return {
        ...ROW,
        externalId: `n-${n}`,
        applicantType: APPLICANT_TYPES[(n * 11 + (n >> 4)) % APPLICANT_TYPES.length] ?? "",
        receivedOn,
        ...told,
        ...(n % 50 === 0 && { remedies: [remedy] }),
        ...(n % 70 === 0 && { feeYuan: 100 }),
      };
    });
    const path = write("many.jsonl", lines(...rows));
    expect((await run(path)).counts).toMatchObject({ rows: 15_000, imported: 15_000, failed: 0 });

    for (const year of [2024, 2025, 2026]) {
      const tally = new Map<string, number>();
      for (const row of rows) {
        if (!("answeredOn" in row) || !row.answeredOn?.startsWith(String(year))) continue;
        const id = OUTCOME_IDS.find((one) => one === row.outcome || OUTCOMES[one].code === row.outcome) ?? "";
        tally.set(id, (tally.get(id) ?? 0) + 1);
      }
      const counted = new Map<string, number>();
      for (const { outcome } of await behind("closed", year))
        counted.set(outcome ?? "", (counted.get(outcome ?? "") ?? 0) + 1);
      expect(counted).toEqual(tally);
    }
    // The table of the annual report, told twice: by the rows of the file and by the rows of the store.
    const told = new Map<string, number>();
    for (const row of rows) {
      const code = "outcome" in row ? row.outcome : null;
      const id = OUTCOME_IDS.find((one) => one === code || OUTCOMES[one].code === code) ?? null;
      const cell = `${id}|${row.applicantType}`;
      told.set(cell, (told.get(cell) ?? 0) + 1);
    }
    const stored = store.sqlite
      .prepare("select outcome, applicant_type as who, count(*) as n from info_requests group by 1, 2")
      .all() as { outcome: string | null; who: string; n: number }[];
    expect(new Map(stored.map(({ outcome, who, n }) => [`${outcome}|${who}`, n]))).toEqual(told);
    expect(told.size).toBe((OUTCOME_IDS.length + 1) * APPLICANT_TYPES.length);

    const [figures] = (await caseFigures(supervisor, { year: 2024, today: TODAY })).rows;
    expect(figures?.received).toBe(rows.filter((row) => row.receivedOn.startsWith("2024")).length);
    expect(figures?.open).toBe(rows.filter((row) => !("answeredOn" in row)).length);
    const numbers = (await behind("received", 2025)).map(({ number, receivedOn }) => ({
      number,
      receivedOn,
    }));
    const byNumber = numbers.toSorted((one, other) => one.number.localeCompare(other.number));
    expect(byNumber.map(({ receivedOn }) => receivedOn)).toEqual(
      byNumber.map(({ receivedOn }) => receivedOn ?? "").toSorted(),
    );
    expect(byNumber.at(-1)?.number).toBe(`SW-2025-${String(byNumber.length).padStart(6, "0")}`);
    expect((await run(path)).counts).toMatchObject({ unchanged: 15_000, failed: 0 });
  });
});
