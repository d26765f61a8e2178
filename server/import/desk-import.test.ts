import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PizZip from "pizzip";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import writeWorkbook from "write-excel-file/node";
import type { Store } from "@/db/client";
import { draftsWithoutState } from "@/db/draft-states-for-tests";
import { createAgency } from "@/db/mutations/agencies";
import { createColumn } from "@/db/mutations/columns";
import { moveImport } from "@/db/mutations/publication-imports";
import { draftFilesOf } from "@/db/queries/publication-draft-files";
import { publishingDraft } from "@/db/queries/publication-drafts";
import { importCounts, importOf, importRows } from "@/db/queries/publication-imports";
import { publicCatalogue } from "@/db/queries/publications";
import { accountForTest, proofOf } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import type { Staff } from "@/domain/access/actor";
import { pdfForTest, zipForTest as zipOf } from "../files/files-for-tests";
import { rowXml, sheetsForTest, textCell } from "../files/sheet-for-tests";
import { beginImport, takeSheet } from "./begin";
import { resultCsv, resultWorkbook } from "./result-file";
import { startImports } from "./run-imports";
import { startSubmitting } from "./submit-imported";
import { importTemplateCsv, importTemplateWorkbook } from "./template";

const { data } = vi.hoisted(() => ({ data: { path: "" } }));
vi.mock("../env", () => ({ env: () => ({ dataDir: data.path, clamdSocket: null, logLevel: "silent" }) }));

type Editor = Staff<"draft.edit">;
let store: Store;
let editor: Editor;
let other: Editor;

const agency = (code: string, position: number) =>
  createAgency(
    "system",
    {
      code,
      name: `${code}局`,
      shortName: code,
      level: "department",
      parentId: null,
      position,
      creditCode: `00000000${position}`,
      sign: code,
      casePrefix: "T",
      address: "",
      postalCode: "",
      phone: "",
      fax: "",
      email: "",
      officeHours: "",
      disclosureOffice: "",
      themes: [],
      reviewOrgan: "",
      court: "",
    },
    1,
  );

beforeAll(() => {
  data.path = mkdtempSync(join(tmpdir(), "mingchuang-desk-import-"));
});
beforeEach(async () => {
  store?.close();
  store = openTestStore();
  const finance = await agency("finance", 1);
  const civil = await agency("civil", 2);
  await createColumn(
    "system",
    {
      code: "rules",
      name: "规范性文件",
      parentId: null,
      position: 1,
      statutoryItem: null,
      ownerAgencyId: null,
      updateDays: null,
      description: "",
      columnType: "政务公开",
      emptyNote: null,
    },
    1,
  );
  editor = proofOf(await accountForTest("editor", ["editor"], finance), ["editor"], { agencyId: finance });
  other = proofOf(await accountForTest("other", ["editor"], civil), ["editor"], { agencyId: civil });
});
afterAll(() => {
  store.close();
  rmSync(data.path, { recursive: true, force: true });
});

const zipForTest = (files: Readonly<Record<string, string | Buffer>>) =>
  zipOf(Object.entries(files).map(([name, data]) => ({ name, data })));
const HEADS = ["编号", "标题", "栏目", "正文", "成文日期", "附件"];
const row = (id: string, more: Partial<Record<string, string>> = {}) =>
  HEADS.map(
    (head) => more[head] ?? { 编号: id, 标题: `标题${id}`, 栏目: "规范性文件", 正文: "正文。" }[head] ?? "",
  );
const csv = (rows: readonly (readonly string[])[], heads = HEADS) =>
  [heads, ...rows]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
    .join("\r\n");

async function begun(content: string | Buffer, zip: Buffer | null = null, by = editor, name = "表.csv") {
  const table = { name, bytes: Buffer.from(content) };
  const result = await beginImport(by, { table, zip: zip && { name: "附件.zip", bytes: zip } }, Date.now());
  if ("refusals" in result) return { refusals: result.refusals, id: "" };
  return { id: result.id, refusals: [] };
}

async function checked(content: string | Buffer, zip: Buffer | null = null, by = editor) {
  const { id, refusals } = await begun(content, zip, by);
  expect(refusals).toEqual([]);
  const found = await importOf(by, id);
  expect(await moveImport(by, id, "checking", Date.now(), { columns: found?.columns ?? [] })).toBe(true);
  await startImports();
  return id;
}

async function applied(id: string, by = editor) {
  expect(await moveImport(by, id, "applying", Date.now())).toBe(true);
  await startImports();
}

const allRows = (id: string) => importRows(id, { show: "all", after: 0, limit: 1000 });
const sentences = async (id: string) =>
  (await allRows(id)).flatMap(({ findings }) =>
    findings.map(({ cell, sentence }) => `${cell ?? ""} ${sentence}`),
  );

describe("an import at the desk", () => {
  it("says of every row what would become of it, with the cell, and writes nothing", async () => {
    const id = await checked(
      csv([row("1"), row("2", { 成文日期: "2026-13-45" }), row("1"), row("4", { 栏目: "没有的栏目" })]),
    );
    expect((await importCounts(id)).verdicts).toEqual({ created: 1, changed: 0, unchanged: 0, bad: 3 });
    expect(await sentences(id)).toEqual([
      expect.stringMatching(/^E3 成文日期不存在/),
      expect.stringMatching(/^A4 原系统编号在文件里出现了两次/),
      expect.stringMatching(/^C5 没有这个栏目/),
    ]);
    expect((await allRows(id)).map(({ draftId }) => draftId)).toEqual([null, null, null, null]);
  });

  it("takes in the good rows as drafts of the editor, leaves the bad ones, and publishes nothing", async () => {
    const id = await checked(csv([row("1"), row("2", { 标题: "" })]));
    await applied(id);
    const counts = await importCounts(id);
    expect(counts.outcomes).toEqual({ created: 1, changed: 0, unchanged: 0, bad: 1 });
    const [first] = await allRows(id);
    const draft = await publishingDraft(editor as never, first?.draftId ?? "");
    expect(draft).toMatchObject({
      stage: "drafting",
      fields: { title: "标题1" },
      authorId: editor.id,
    });
    expect((await publicCatalogue({ page: 1, pageSize: 5 })).items).toEqual([]);
    expect(await importOf(editor, id)).toMatchObject({ state: "done", tableObject: null });
  });

  it("IM-007 finds nothing new in the same file, and changes what has changed", async () => {
    await applied(await checked(csv([row("1"), row("2")])));
    const again = await checked(csv([row("1"), row("2", { 正文: "新的正文。" }), row("3")]));
    expect((await importCounts(again)).verdicts).toEqual({ created: 1, changed: 1, unchanged: 1, bad: 0 });
    await applied(again);
    expect((await importCounts(again)).outcomes).toEqual({ created: 1, changed: 1, unchanged: 1, bad: 0 });
    expect(await draftsWithoutState()).toEqual([]);
  });

  it("IM-008 goes on at the row where it stopped, and takes none in twice", async () => {
    const id = await checked(csv(Array.from({ length: 600 }, (_, at) => row(`r${at}`))));
    await moveImport(editor, id, "applying", Date.now());
    const work = startImports();
    while ((await importCounts(id)).applied < 100) await new Promise((resolve) => setImmediate(resolve));
    const before = (await importCounts(id)).applied;
    // As after kill -9: the file of the store stands as it was, nobody works, and a new process opens it.
    store.sqlite.exec("PRAGMA query_only = ON");
    await work;
    store.sqlite.exec("PRAGMA query_only = OFF");
    const stopped = await importCounts(id);
    expect(stopped.applied).toBeGreaterThanOrEqual(before);
    expect(stopped.applied).toBeLessThan(600);
    await startImports();
    expect((await importCounts(id)).outcomes).toEqual({ created: 600, changed: 0, unchanged: 0, bad: 0 });
    expect(new Set((await allRows(id)).map(({ draftId }) => draftId)).size).toBe(600);
  });

  it("works for one agency only: its own rows, its own drafts, its own imports", async () => {
    const id = await checked(csv([row("1")]));
    await applied(id);
    expect(await importOf(other, id)).toBeNull();
    expect(await moveImport(other, id, "submitting", Date.now())).toBe(false);
    // Another agency numbers from 1 too, and brings in its own.
    const theirs = await checked(csv([row("1", { 标题: "别的" })]), null, other);
    await applied(theirs, other);
    expect((await importCounts(theirs)).outcomes.created).toBe(1);
    const heads = [...HEADS, "发文机关"];
    const foreign = await checked(csv([[...row("9"), "finance局"]], heads), null, other);
    expect((await sentences(foreign))[0]).toMatch(/^G2 只能导入本机关的信息/);
  });

  it("remembers the columns of an agency by the heads, in whatever order they stand", async () => {
    const { id } = await begun(csv([["甲", "标题甲", "规范性文件", "正文"]], ["内部码", "名", "类", "文"]));
    expect((await importOf(editor, id))?.columns).toEqual([null, null, null, null]);
    await moveImport(editor, id, "checking", Date.now(), {
      columns: ["externalId", "title", "column", "body"],
    });
    await startImports();
    const again = await begun(csv([["正文", "甲", "标题", "规范性文件"]], ["文", "内部码", "名", "类"]));
    expect((await importOf(editor, again.id))?.columns).toEqual(["body", "externalId", "title", "column"]);
    const theirs = await begun(csv([["甲"]], ["内部码", "名", "类", "文"]), null, other);
    expect((await importOf(other, theirs.id))?.columns).toEqual([null, null, null, null]);
  });

  it("sends its drafts for review one by one, and leaves those that need a word from an editor", async () => {
    const rows = [
      row("1"),
      row("2", { 成文日期: "2099-01-01" }),
      row("3", { 正文: "联系人身份证号：11010519491231002X" }),
    ];
    const id = await checked(csv(rows));
    await applied(id);
    await moveImport(editor, id, "submitting", Date.now());
    await startSubmitting(editor, id);
    expect((await allRows(id)).map(({ submitted }) => submitted)).toEqual([
      "submitted",
      "warningsUnconfirmed",
      "hasHits",
    ]);
    expect(await importOf(editor, id)).toMatchObject({ state: "done" });
  });

  it("leaves aside a day of publication, whatever it says, and tells so", async () => {
    const heads = [...HEADS, "发布日期"];
    const id = await checked(csv([[...row("1"), "2001-01-01"]], heads));
    await applied(id);
    const [first] = await allRows(id);
    expect(first?.notes).toMatchObject([{ kind: "undated" }]);
    const draft = await publishingDraft(editor as never, first?.draftId ?? "");
    expect(JSON.stringify(draft)).not.toContain("2001-01-01");
  });
});

describe("what a file may be", () => {
  it("IM-001 the encoding is found and told", async () => {
    const wide = await begun(Buffer.from(`\ufeff${csv([row("1")])}`, "utf16le"));
    expect(await importOf(editor, wide.id)).toMatchObject({ source: "utf16", heads: HEADS });
    const gbk = Buffer.from("b1e0bac52cb1eacce20d0a312cc2ccdfc30d0a", "hex");
    const found = await begun(gbk);
    expect(await importOf(editor, found.id)).toMatchObject({ source: "gb18030", heads: ["编号", "标题"] });
    expect((await begun(Buffer.from([0x61, 0xff, 0xff, 0x0a]))).refusals[0]).toContain("编码");
  });

  it("IM-002 an open quotation mark, a NUL, too many columns; lines that end in CR alone are read", async () => {
    expect((await begun('编号,标题\n1,甲\n2,"乙\n3,丙')).refusals[0]).toMatch(/^第3行：格式错误/);
    expect((await begun("编号,标题\n1,\0甲")).refusals[0]).toContain("编码");
    expect((await begun(`编号${",".repeat(1_000_000)}`)).refusals[0]).toContain("200列");
    const { id } = await begun("编号,标题\r1,甲\r2,乙");
    expect((await allRows(id)).map(({ cells }) => cells)).toEqual([
      ["1", "甲"],
      ["2", "乙"],
    ]);
  });

  it("IM-003 a row with three of its cells is told, the others are taken; two heads of one name are seen", async () => {
    const id = await checked(`${csv([row("1")])}\r\n"2","标题","规范性文件"\r\n`);
    expect(await sentences(id)).toEqual([expect.stringContaining("这一行只有3格，表头有6格")]);
    expect((await importCounts(id)).verdicts).toMatchObject({ created: 1, bad: 1 });
  });

  it("IM-004 what looks like a formula stays text, and runs in no spreadsheet when it comes back", async () => {
    const formula = "=cmd|'/C calc'!A0";
    const id = await checked(csv([row("1", { 标题: formula, 成文日期: "错" })]));
    const [first] = await allRows(id);
    expect(first?.title).toBe(formula);
    const found = await importOf(editor, id);
    if (!found) throw new Error("no import");
    const text = await new Response(resultCsv("bad", found, "http://localhost")).text();
    expect(text).toContain(`,'${formula},`);
    // The same file, put right, comes in as it was.
    const again = await checked(text.replace(",错,", ",2026-03-01,"));
    expect((await allRows(again)).map(({ title, verdict }) => [title, verdict])).toEqual([
      [formula, "created"],
    ]);
  });

  it("IM-005 a bomb, a macro, an encrypted workbook and a cell at the end of the world are refused in words", async () => {
    const bomb = new PizZip();
    bomb.file("xl/sharedStrings.xml", Buffer.alloc(60 * 1024 * 1024));
    const squeezed = bomb.generate({ type: "nodebuffer", compression: "DEFLATE" });
    expect((await begun(squeezed)).refusals[0]).toContain("太大");
    const far = new PizZip();
    far.file("xl/workbook.xml", "<workbook/>");
    far.file("xl/worksheets/sheet1.xml", '<row r="1048576"><c r="XFD1048576"/></row>');
    expect((await begun(far.generate({ type: "nodebuffer" }))).refusals[0]).toContain("太远");
    const macro = new PizZip();
    macro.file("xl/vbaProject.bin", "x");
    expect((await begun(macro.generate({ type: "nodebuffer" }))).refusals[0]).toContain("宏");
    expect((await begun(Buffer.from("d0cf11e0a1b11ae1", "hex"))).refusals[0]).toContain(".xls");
    const many = `编号\n${"1\n".repeat(50_001)}`;
    expect((await begun(many)).refusals[0]).toContain("5万行");
  });

  it("IM-006 days are read by the workbook's own base, and a cut id number is told", async () => {
    const cells = [
      ["编号", "标题", "栏目", "正文", "成文日期"].map((value) => ({ value })),
      [
        { value: 110105199001010000 },
        { value: "标题" },
        { value: "规范性文件" },
        { value: "正文" },
        { value: new Date(Date.UTC(2026, 2, 1)), format: "yyyy-mm-dd" },
      ],
    ];
    const file = await writeWorkbook([{ data: cells as never, sheet: "表一" }]).toBuffer();
    const id = await checked(file);
    expect(await sentences(id)).toEqual([expect.stringMatching(/^A2 .*身份证号被Excel截断/)]);
    expect((await allRows(id))[0]?.cells?.[4]).toBe("2026-03-01");
    const zip = new PizZip(file);
    const book = zip.file("xl/workbook.xml")?.asText() ?? "";
    const dated = /<workbookPr\b/.test(book)
      ? book.replace("<workbookPr", '<workbookPr date1904="1"')
      : book.replace(/(<workbook\b[^>]*>)/, '$1<workbookPr date1904="1"/>');
    zip.file("xl/workbook.xml", dated);
    const { id: mac } = await begun(zip.generate({ type: "nodebuffer" }));
    expect((await allRows(mac))[0]?.cells?.[4]).toBe("2030-03-02");
  });

  it("another sheet of the workbook can be chosen", async () => {
    const sheet = (title: string) => [[{ value: "标题" }], [{ value: title }]];
    const file = await writeWorkbook([
      { data: sheet("甲"), sheet: "表一" },
      { data: sheet("乙"), sheet: "表二" },
    ]).toBuffer();
    const { id } = await begun(file);
    expect(await importOf(editor, id)).toMatchObject({ sheets: ["表一", "表二"], sheet: "表一" });
    expect(await takeSheet(editor, id, "表二", Date.now())).toBeNull();
    expect(await importOf(editor, id)).toMatchObject({ sheet: "表二" });
    expect((await allRows(id)).map(({ cells }) => cells)).toEqual([["乙"]]);
  });

  it("the template can be read back, has drop-downs, and its heads are known", async () => {
    const file = await importTemplateWorkbook(["规范性文件"]);
    const [heads = []] = await readSheet(file);
    expect(heads).toContain("标题（必填）");
    expect(new PizZip(file).file("xl/worksheets/sheet1.xml")?.asText()).toMatch(
      /<\/sheetData><dataValidations count="6">/,
    );
    const { id } = await begun(`${importTemplateCsv()}${heads.map(() => "甲").join(",")}\r\n`);
    expect((await importOf(editor, id))?.columns).not.toContain(null);
  });
});

describe("a ZIP of attachments", () => {
  it("gives rows their files by name and by number, and tells what nobody wants", async () => {
    const zip = zipForTest({
      "附件/名单.pdf": await pdfForTest(),
      "2_补充.txt": "说明",
      "2-1.txt": "不是2的",
      "没人要.txt": "甲",
      "__MACOSX/._名单.pdf": "x",
    });
    const id = await checked(
      csv([row("1", { 附件: "名单.pdf" }), row("2"), row("2-1"), row("4", { 附件: "没有.pdf" })]),
      zip,
    );
    expect((await importOf(editor, id))?.unusedFiles).toEqual(["没人要.txt"]);
    expect(await sentences(id)).toEqual([expect.stringMatching(/^F5 附件“没有.pdf”：找不到这个文件/)]);
    await applied(id);
    const names = [];
    for (const { draftId } of await allRows(id))
      names.push(draftId ? (await draftFilesOf(draftId)).map(({ name }) => name) : null);
    expect(names).toEqual([["名单.pdf"], ["2_补充.txt"], ["2-1.txt"], null]);
    expect(await importOf(editor, id)).toMatchObject({ zipObject: null });
  });

  it("PS-006, PS-019 sends files for review through the gate only: what is unclean stays, what is secret is gone", async () => {
    const hidden = sheetsForTest([
      { name: "公开", rows: rowXml(1, textCell("A1", "合计")) },
      { name: "底册", rows: rowXml(1, textCell("A1", "11010519491231002X")), isHidden: true },
    ]);
    const zip = zipForTest({ "1.txt": "说明", "2.xlsx": hidden, "3.txt": "机密★1年\n某某专项计划" });
    const id = await checked(csv([row("1"), row("2"), row("3", { 正文: "某某专项计划的正文。" })]), zip);
    await applied(id);
    await moveImport(editor, id, "submitting", Date.now());
    await startSubmitting(editor, id);
    const rows = await allRows(id);
    expect(rows.map(({ submitted }) => submitted)).toEqual(["submitted", "filesUnclean", "secrecyMark"]);
    const stages = [];
    for (const { draftId } of rows)
      stages.push((await publishingDraft(editor as Staff<never>, draftId ?? ""))?.stage);
    expect(stages).toEqual(["inFirstReview", "drafting", "sentBack"]);
    // The row it came from says no more of it than the draft does.
    expect(await draftFilesOf(rows[2]?.draftId ?? "")).toEqual([]);
    expect(JSON.stringify(rows[2])).not.toContain("某某专项计划");
    expect(rows[2]).toMatchObject({ title: "（疑似涉密，内容已清除）" });
  });

  it("looks at its files as the command does: what is none of ours is refused, the others are taken", async () => {
    const zip = zipForTest({ "1.exe": Buffer.from("4d5a9000", "hex"), "2.txt": "好的" });
    const id = await checked(csv([row("1"), row("2")]), zip);
    expect((await allRows(id)).map(({ verdict }) => verdict)).toEqual(["bad", "created"]);
    expect((await sentences(id))[0]).toContain("不是可以公开的文件类型");
  });

  it("UP-019 a bomb is refused by what comes out of it", async () => {
    const bomb = zipForTest({ "zeros.txt": Buffer.alloc(210 * 1024 * 1024) });
    expect((await begun(csv([row("1")]), bomb)).refusals[0]).toContain("解压后过大");
  });

  it("UP-020 paths that leave, absolute ones, backslashes and names that stand twice are refused", async () => {
    const link = zipOf([{ name: "a.txt", data: "/etc/passwd", mode: 0o120777 }]);
    expect((await begun(csv([row("1")]), link)).refusals[0]).toContain("链接");
    const many = zipOf(Array.from({ length: 10_001 }, (_, at) => ({ name: `${at}.txt`, data: "" })));
    expect((await begun(csv([row("1")]), many)).refusals[0]).toContain("1万个");
    for (const name of ["../../etc/cron.d/x", "/etc/passwd", "..\\x.txt", "C:/x.txt"])
      expect([name, (await begun(csv([row("1")]), zipForTest({ [name]: "x" }))).refusals.length]).toEqual([
        name,
        1,
      ]);
    const twice = zipForTest({ "a.txt": "1", "A.txt": "2" });
    expect((await begun(csv([row("1")]), twice)).refusals[0]).toContain("同名");
  });

  it("UP-021 a broken archive is refused at once", async () => {
    const zip = zipForTest({ "a.txt": "1" });
    // ZIP64 sizes without the extra field that holds them.
    const at = zip.indexOf(Buffer.from("504b0102", "hex"));
    zip.writeUInt32LE(0xffffffff, at + 20);
    zip.writeUInt32LE(0xffffffff, at + 24);
    const started = performance.now();
    expect((await begun(csv([row("1")]), zip)).refusals).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(9000);
  });
});

describe("IM-011 the result file", () => {
  it("has every row with its outcome and reason, as text, under the mark of UTF-8", async () => {
    const id = await checked(csv([row("0012"), row("2", { 成文日期: "错" })]));
    const found = await importOf(editor, id);
    if (!found) throw new Error("no import");
    const text = await new Response(resultCsv("result", found, "http://localhost")).text();
    expect(text.startsWith("行,标题,结果") || text.startsWith("\ufeff行,标题,结果")).toBe(true);
    const bytes = await new Response(resultCsv("result", found, "http://localhost")).bytes();
    expect(Buffer.from(bytes.subarray(0, 3)).toString("hex")).toBe("efbbbf");
    const workbook = await resultWorkbook("bad", found, "http://localhost");
    const [heads, ...rows] = await readSheet(Buffer.from(workbook ?? []));
    expect(heads?.slice(0, 6)).toEqual(HEADS);
    expect(rows).toEqual([
      ["2", "标题2", "规范性文件", "正文。", "错", null, expect.stringMatching(/^E3：/)],
    ]);
  });
});
