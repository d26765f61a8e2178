import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import writeWorkbook from "write-excel-file/node";
import type { Store } from "@/db/client";
import { q } from "@/db/client";
import {
  confirmImportedReport,
  dropImportedReport,
  readInReport,
  takeInPublished,
} from "@/db/mutations/imported-reports";
import { publishedReport } from "@/db/queries/annual-reports";
import { reportAgencies } from "@/db/queries/imported-reports";
import { countedTables } from "@/db/queries/report-tables";
import { annualReportEvents } from "@/db/schema/annual-reports";
import { auditEntries } from "@/db/schema/house-keeping";
import { annualReportImports } from "@/db/schema/past-reports";
import { agencyForTest } from "@/db/test-cases";
import { accountForTest, proofOf } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import { contentForTest } from "@/domain/annual-report/content-for-tests";
import { fullContentForTest } from "@/domain/annual-report/full-content-for-tests";
import type { PastReading } from "@/domain/annual-report/past-report";
import type { ReportContent } from "@/domain/annual-report/report-content";
import { reportSheets } from "../papers/annual-report-sheet";
import { reportTemplate } from "./annual-report-template";
import { checkedReport, readReports } from "./annual-reports";
import { importReportFile } from "./annual-reports-command";

const THIS_YEAR = 2026;
const AT = Date.UTC(2026, 10, 24, 2);
let store: Store;
let agencyId: string;
let writer: ReturnType<typeof proofOf<"report.write">>;
let publisher: ReturnType<typeof proofOf<"report.publish">>;

beforeAll(() => {
  store = openTestStore();
});
afterAll(() => store.close());

let serial = 0;
beforeEach(async () => {
  serial += 1;
  agencyId = await agencyForTest(`agency-${serial}`, `A${serial}`);
  const [one, two] = [`writer-${serial}`, `publisher-${serial}`];
  writer = proofOf(await accountForTest(one, ["editor"], agencyId), ["editor"], { agencyId });
  publisher = proofOf(await accountForTest(two, ["publisher", "editor"], agencyId), ["publisher", "editor"], {
    agencyId,
  });
});

const agencyNow = async () => {
  const found = [...(await reportAgencies()).values()].find(({ id }) => id === agencyId);
  if (!found) throw new Error("the test has no agency");
  return found;
};

/** A report whose identities all hold. */
const sound = (year: number, carriedOut = 2) =>
  contentForTest(year, {
    counts: [
      { row: "new", applicantType: "person", total: 20 },
      { row: "new", applicantType: "business", total: 3 },
      { row: "carriedIn", applicantType: "person", total: 1 },
      { row: "granted", applicantType: "person", total: 19 - carriedOut },
      { row: "granted", applicantType: "business", total: 3 },
      { row: "closedOther", applicantType: "person", total: 2 },
      { row: "carriedOut", applicantType: "person", total: carriedOut },
    ],
  });

const asJson = ({ agency, ...content }: ReportContent, more: object = {}) =>
  Buffer.from(JSON.stringify({ ...content, agency: agency.name, agencyCode: `agency-${serial}`, ...more }));

const readOne = async (bytes: Uint8Array): Promise<PastReading> => {
  const read = await readReports(bytes, THIS_YEAR);
  const [reading] = "readings" in read ? read.readings : [];
  if (!reading) throw new Error(JSON.stringify(read));
  return reading;
};

const problemsOf = async (bytes: Uint8Array) => {
  const reading = await readOne(bytes);
  return "problems" in reading ? reading.problems : [];
};

async function goodContent(bytes: Uint8Array, reason: string | null = null) {
  const reading = await readOne(bytes);
  if ("problems" in reading) throw new Error(JSON.stringify(reading.problems));
  return checkedReport(reading.report, await agencyNow(), reason);
}

const file = { fileName: "报告.json", fileHash: "0" };
type Grid = (string | number | null)[][];
const workbook = (sheets: Record<string, Grid>) =>
  writeWorkbook(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((cells) =>
        cells.map((value) =>
          value === null ? null : typeof value === "number" ? { value, type: Number } : { value },
        ),
      ),
    })),
  ).toBuffer();

describe("a past report is read", () => {
  it("from our own workbook and our own template to the very same numbers", async () => {
    const content = fullContentForTest(2024, { code: "finance", name: "某市财政局" });
    const version = { number: 1, content, contentHash: "x", publishedAt: AT, erratum: null, frozenAt: AT };
    const report = {
      ...{ agencyCode: "finance", agencyName: "某市财政局", level: "department", year: 2024 },
      ...{ origin: "assembled", versions: [version] },
    };
    const exported = await reportSheets({ report, version } as unknown as Parameters<typeof reportSheets>[0]);
    const template = await reportTemplate({ ...content, agency: "某市财政局" });
    for (const bytes of [exported, template]) {
      const reading = await readOne(bytes);
      expect(reading).toMatchObject({
        report: {
          agency: "某市财政局",
          year: 2024,
          section2: content.section2,
          section3: { rows: content.section3.rows },
          section4: content.section4,
          notes: [],
        },
      });
    }
    expect(await readOne(template)).toMatchObject({ report: { parts: content.parts } });
  });

  it("from JSON in the shape of the interface", async () => {
    const content = fullContentForTest(2024);
    const reading = await readOne(asJson(content, { text: content.parts }));
    expect(reading).toMatchObject({
      report: {
        agency: `agency-${serial}`,
        section3: { rows: content.section3.rows },
        section4: content.section4,
        parts: content.parts,
      },
    });
  });

  it("from the trial form, saying what that form did not have", async () => {
    const content = sound(2019);
    const seven = (code: string) => content.section3.rows.find((row) => row.code === code)?.values ?? [];
    const names = content.section3.rows.filter(({ code }) => !/^三\(六\)[12]$/.test(code));
    const bytes = await workbook({
      表: [
        ["某局2019年政府信息公开工作年度报告"],
        ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"],
        ["规章", 0, 0, 0],
        ["规范性文件", 4, 4, 31],
        ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
        ["行政许可", 10, 0, 77],
        ["行政处罚", 8, 1, 12],
        ["行政强制", 3, 0, 5],
        ["信息内容", "上一年项目数量", "本年增/减"],
        ["行政事业性收费", 2, 0],
        ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"],
        ...names.map(({ code, label }) => [code === "三(六)3" ? "（六）其他处理" : label, ...seven(code)]),
        ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
          .flatMap((name) => [name])
          .concat(...[0, 1].map(() => ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"])),
        Array.from({ length: 15 }, () => 0),
      ],
    });
    const reading = await readOne(bytes);
    expect(reading).toMatchObject({
      report: {
        agency: "某局",
        year: 2019,
        section2: { normativeDocuments: [4, 0, 0], licences: 77, penalties: 12, coercions: 5, feesWan: 0 },
        section3: { rows: content.section3.rows },
      },
    });
    expect("report" in reading && [...reading.report.notes].sort()).toEqual([
      "trialFees",
      "trialOthers",
      "trialRules",
    ]);
    const { content: taken } = await goodContent(bytes);
    expect(taken.remarks?.join()).toContain("不代表实际数量");
  });
});

describe("a broken file", () => {
  const template = () => reportTemplate({ ...sound(2024), agency: "某局" });

  it("IM-005 that is no workbook, or a dangerous one, is refused whole", async () => {
    expect(await readReports(Buffer.from("%PDF-1.7"), THIS_YEAR)).toEqual({ fault: "notATable" });
    expect(await readReports(Buffer.from("d0cf11e0a1b11ae1", "hex"), THIS_YEAR)).toEqual({
      fault: "oldWorkbook",
    });
    const half = (await template()).subarray(0, 3000);
    expect(await readReports(half, THIS_YEAR)).toEqual({ fault: "broken" });
  });

  it("IM-003 names the cell of every fault: an empty one, a word, a part of a piece, a row that is none", async () => {
    const names = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
    const rows = sound(2024).section3.rows.map(({ label, values }): Grid[number] => [label, ...values]);
    const set = (row: number, column: number, value: string | number | null) => {
      const cells = rows[row];
      if (cells) cells[column] = value;
    };
    set(0, 1, null);
    set(1, 2, "十二");
    set(2, 3, 1.5);
    set(3, 4, -1);
    rows.splice(5, 1, ["9.自己加的一行", 1, 0, 0, 0, 0, 0, 1]);
    const problems = await problemsOf(await workbook({ 三: [["", ...names], ...rows] }));
    expect(problems).toEqual(
      expect.arrayContaining([
        { at: "三!B2", fault: "blank" },
        { at: "三!C3", fault: "notCount", about: "十二" },
        { at: "三!D4", fault: "notCount", about: "1.5" },
        { at: "三!E5", fault: "notCount", about: "-1" },
        { at: "三!A7", fault: "unknownRow", about: "9.自己加的一行" },
        { at: "三!C1", fault: "missingRow", about: "三(三)2 其他法律行政法规禁止公开" },
        { at: "二", fault: "missingTable" },
        { at: "四", fault: "missingTable" },
        { at: "三", fault: "noYear" },
      ]),
    );
  });

  it("takes no number that is hidden in a text, and takes one that is only typed as text", async () => {
    const content = sound(2024);
    const bytes = await reportTemplate({ ...content, agency: "某局" });
    expect(await problemsOf(bytes)).toEqual([]);
    const rows = content.section3.rows.map(({ label, values }): Grid[number] => [
      label,
      ...values.map((one) => `${one} `),
    ]);
    const heads = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
    const found = await problemsOf(await workbook({ 三: [heads, ...rows] }));
    expect(found.filter(({ fault }) => fault === "notCount" || fault === "blank")).toEqual([]);
  });

  it("of JSON says the path of what is wrong", async () => {
    const content = sound(2024);
    const rows = content.section3.rows.map((row, at) =>
      at === 4 ? { ...row, values: [1, 2, -3, 0, 0, 0, 0] } : row,
    );
    expect(await problemsOf(asJson(content, { section3: { rows } }))).toEqual([
      { at: "section3.rows[4].values[2]", fault: "notCount", about: "-3" },
    ]);
    expect(await problemsOf(Buffer.from('{"year": 2024'))).toEqual([{ at: "$", fault: "notJson" }]);
    expect(await problemsOf(asJson(content, { year: "zwei" }))).toMatchObject([
      { at: "year", fault: "noYear" },
    ]);
    const twice = content.section3.rows.map((row) => ({ ...row, code: "一" }));
    expect(
      (await problemsOf(asJson(content, { section3: { rows: twice } }))).map(({ fault }) => fault),
    ).toContain("rowTwice");
  });

  it("on a year that is not over, or that nobody reported on, is refused", async () => {
    for (const year of [2007, 2026, 2099])
      expect(await problemsOf(asJson(sound(year)))).toEqual([
        { at: "year", fault: "yearOutside", about: String(year) },
      ]);
  });
});

describe("a report that was read in", () => {
  const read = (content: ReportContent, reason: string | null = null) => ({
    ...file,
    agencyId,
    content,
    reason,
  });

  it("waits for another hand, then is the public version of its year, audited", async () => {
    const { content } = await goodContent(asJson(sound(2024)));
    const kept = await readInReport(writer, read(content), AT);
    const id = "id" in kept ? kept.id : "";
    expect(await publishedReport(`agency-${serial}`, 2024)).toBe(null);
    expect(await confirmImportedReport(publisher, id, AT + 1)).toEqual({ year: 2024 });
    expect(await publishedReport(`agency-${serial}`, 2024)).toMatchObject({
      origin: "imported",
      versions: [{ number: 1, content: { year: 2024 } }],
    });
    expect(await confirmImportedReport(publisher, id, AT + 2)).toEqual({ refusal: "moved" });
    const intents = await q().select({ intent: auditEntries.intent }).from(auditEntries);
    expect(intents.map(({ intent }) => intent)).toEqual(
      expect.arrayContaining(["annualReport.readIn", "annualReport.confirmImport"]),
    );
  });

  it("is not confirmed by who read it in, nor by another agency", async () => {
    const { content } = await goodContent(asJson(sound(2024)));
    const own = proofOf<"report.write">(publisher.id, ["publisher", "editor"], { agencyId });
    const kept = await readInReport(own, read(content), AT);
    const id = "id" in kept ? kept.id : "";
    expect(await confirmImportedReport(publisher, id, AT)).toEqual({ refusal: "sameHand" });
    const stranger = proofOf<"report.publish">("stranger", ["publisher"], { agencyId: "elsewhere" });
    expect(await confirmImportedReport(stranger, id, AT)).toEqual({ refusal: "moved" });
    expect(await dropImportedReport(own, id, AT)).toEqual({ year: 2024 });
    expect(await publishedReport(`agency-${serial}`, 2024)).toBe(null);
  });

  it("IM-007 is taken in once: the same file changes nothing, another one is refused", async () => {
    const { content } = await goodContent(asJson(sound(2024)));
    await takeInPublished(read(content), "批准人：某某", AT);
    expect(await takeInPublished(read(content), "批准人：某某", AT + 1)).toEqual({ unchanged: true });
    const other = (await goodContent(asJson(sound(2024, 3)))).content;
    expect(await takeInPublished(read(other), "批准人：某某", AT + 2)).toEqual({ refusal: "otherContent" });
    expect(await q().$count(annualReportImports)).toBeGreaterThan(0);
  });

  it("IM-012 whose sums do not agree is taken only with a reason, which the public is told", async () => {
    const wrong = sound(2024);
    const rows = wrong.section3.rows.map((row) =>
      row.code === "三(七)" ? { ...row, values: row.values.map((one) => one + 1) } : row,
    );
    const bytes = asJson(wrong, { section3: { rows } });
    const { content, failing } = await goodContent(bytes);
    expect(failing.map(({ code }) => code)).toEqual(expect.arrayContaining(["R1", "R2"]));
    expect(content.identities.find(({ code }) => code === "R1")?.detail).toContain("应为21，现为22");
    expect(await readInReport(writer, read(content), AT)).toEqual({ refusal: "needsReason" });
    const told = (await goodContent(bytes, "当年公布的就是这些数字")).content;
    await takeInPublished(read(told, "当年公布的就是这些数字"), "批准人：某某", AT);
    const [event] = (await q().select().from(annualReportEvents)).slice(-1);
    expect(event).toMatchObject({ kind: "imported", note: "批准人：某某；当年公布的就是这些数字" });
    expect(told.remarks?.join()).toContain("当年公布的就是这些数字");
  });

  it("is what the year after is held to (R4), column by column", async () => {
    await takeInPublished(read((await goodContent(asJson(sound(2024, 1)))).content), "批准人：某某", AT);
    // 2025 carries in one application of a person, as 2024 handed one on.
    expect((await goodContent(asJson(sound(2025)))).failing).toEqual([]);
    await takeInPublished(read((await goodContent(asJson(sound(2025, 2)))).content), "批准人：某某", AT);
    const { identities } = await countedTables([agencyId], 2026, agencyId);
    expect(identities.find(({ code }) => code === "R4")).toMatchObject({
      holds: false,
      breaches: [
        { at: "1", expected: 2, found: 0 },
        { at: "7", expected: 2, found: 0 },
      ],
    });
  });
});

describe("the command", () => {
  const run = async (bytes: Buffer, more: Partial<Parameters<typeof importReportFile>[1]> = {}) => {
    const [said, complained]: [string[], string[]] = [[], []];
    const read = await readReports(bytes, THIS_YEAR);
    if ("fault" in read) throw new Error(read.fault);
    const counts = await importReportFile(
      { readings: read.readings, ...file },
      { agency: null, dryRun: false, reason: null, authorisedBy: "某某", at: AT, ...more },
      (line) => said.push(line),
      (line) => complained.push(line),
    );
    return { counts, said, complained };
  };
  const list = (...reports: ReportContent[]) =>
    Buffer.from(JSON.stringify(reports.map((one) => JSON.parse(asJson(one).toString()))));

  it("takes in a list, each report for itself, and the same list again without a change", async () => {
    const bytes = list(sound(2024, 1), sound(2025));
    expect((await run(bytes, { dryRun: true })).counts).toEqual({ taken: 0, unchanged: 0, failed: 0 });
    expect((await run(bytes)).counts).toEqual({ taken: 2, unchanged: 0, failed: 0 });
    expect((await run(bytes)).counts).toEqual({ taken: 0, unchanged: 2, failed: 0 });
  });

  it("tells both sides of a chain that breaks, and keeps the good report", async () => {
    const { counts, complained } = await run(list(sound(2024, 5), sound(2025)));
    expect(counts).toEqual({ taken: 1, unchanged: 0, failed: 1 });
    expect(complained.join("\n")).toContain("“自然人”列：应为5，现为1");
  });

  it("refuses an agency that nobody knows", async () => {
    const { counts, complained } = await run(list(sound(2024)), { agency: "没有这个局" });
    expect(counts.failed).toBe(1);
    expect(complained).toEqual(["没有这个机关：没有这个局"]);
  });
});
