import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { draftFilesOf } from "@/db/queries/publication-draft-files";
import { filesOf } from "@/db/queries/publication-files";
import { importedBefore } from "@/db/queries/publication-import";
import { publicPublication } from "@/db/queries/publications";
import { openTestStore } from "@/db/test-store";
import { rowProblem } from "@/text/import";
import { docxForTest, jpegForTest, pdfForTest, pngForTest, zipForTest } from "../files/files-for-tests";
import { openObject } from "../files/objects";
import { type ImportOptions, importPublications } from "./publications";
import { fileRows } from "./table-file";

const { data } = vi.hoisted(() => ({ data: { path: "" } }));
vi.mock("../env", () => ({ env: () => ({ dataDir: data.path, clamdSocket: null, logLevel: "silent" }) }));

const AT = Date.UTC(2026, 10, 24, 3);
const ROW = {
  externalId: "a-1",
  title: "二〇二六年部门预算",
  agency: "财政局",
  column: "预算公开",
  publishedOn: "2026-03-01",
  body: "现将预算予以公开。",
};
const PUBLISHED = { authorisedBy: "王守正", opinion: "历史档案导入" };

let store: Store;
let folder: string;
beforeAll(() => {
  data.path = mkdtempSync(join(tmpdir(), "mingchuang-attachments-"));
});
beforeEach(() => {
  store?.close();
  store = openTestStore();
  folder = mkdtempSync(join(data.path, "archive-"));
});
afterAll(() => {
  store.close();
  rmSync(data.path, { recursive: true, force: true });
});

const put = (name: string, bytes: string | Buffer) => writeFileSync(join(folder, name), bytes);

async function run(attachments: unknown, options: Partial<ImportOptions> = {}, row: object = {}) {
  put("rows.jsonl", JSON.stringify({ ...ROW, attachments, ...row }));
  const problems: string[] = [];
  const counts = await importPublications(
    fileRows(join(folder, "rows.jsonl")),
    {
      folder,
      agency: null,
      createMissing: true,
      dryRun: false,
      authorisation: PUBLISHED,
      at: AT,
      ...options,
    },
    { problem: (line, problem) => problems.push(rowProblem(line, problem)), progress: () => undefined },
  );
  return { counts, problems };
}
const id = async () => (await importedBefore("a-1"))?.id ?? "";
const objects = () => readdirSync(join(data.path, "objects"), { recursive: true }).length;

describe("attachments of an import", () => {
  it("become the files of what is published, in their order and under their names", async () => {
    mkdirSync(join(folder, "附件"));
    put("附件/收支总表.pdf", await pdfForTest());
    put("说明.txt", "按二〇二六年口径");
    expect(await run(["附件/收支总表.pdf", "说明.txt"])).toMatchObject({
      counts: { created: 1 },
      problems: [],
    });
    const files = await filesOf(await id());
    expect(
      files.map(({ name, mediaType, position, status }) => ({ name, mediaType, position, status })),
    ).toEqual([
      { name: "收支总表.pdf", mediaType: "application/pdf", position: 1, status: "waiting" },
      { name: "说明.txt", mediaType: "text/plain", position: 2, status: "waiting" },
    ]);
    const [stored] = await draftFilesOf(await id());
    expect((await openObject(stored ?? { objectName: "", sha256: "" })).subarray(0, 5).toString()).toBe(
      "%PDF-",
    );
  });

  it("wait with a draft and are seen by nobody", async () => {
    put("a.txt", "甲");
    await run(["a.txt"], { authorisation: null });
    expect(await draftFilesOf(await id())).toHaveLength(1);
    expect(await publicPublication(await id())).toBeNull();
    expect(await filesOf(await id())).toEqual([]);
  });

  it("change nothing a second time, and make the next version when they are others", async () => {
    put("a.txt", "甲");
    put("b.txt", "乙");
    await run(["a.txt", "b.txt"]);
    expect((await run(["a.txt", "b.txt"])).counts).toMatchObject({ unchanged: 1, changed: 0 });
    put("b.txt", "丙");
    expect((await run(["b.txt"])).counts).toMatchObject({ changed: 1 });
    const files = await filesOf(await id());
    expect([files.map(({ name }) => name), files[0]?.position]).toEqual([["b.txt"], 1]);
    expect(await publicPublication(await id())).toMatchObject({ version: 2 });
  });

  it("UP-037 the same bytes are one file of a row, stored once", async () => {
    put("a.txt", "只存一次的内容");
    put("b.txt", "只存一次的内容");
    await run(["a.txt", "b.txt"]);
    const before = objects();
    expect((await filesOf(await id())).map(({ name }) => name)).toEqual(["a.txt"]);
    await run(["b.txt"], {}, { externalId: "a-2" });
    expect(objects()).toBe(before);
  });

  it("are not kept by a dry run, which tells what is wrong all the same", async () => {
    put("a.txt", "核对时不保存的内容");
    put("empty.txt", "");
    await run(["a.txt"]);
    const before = objects();
    put("c.txt", "也不保存");
    expect((await run(["c.txt"], { dryRun: true })).counts).toMatchObject({ changed: 1 });
    expect((await run(["empty.txt"], { dryRun: true })).problems).toEqual([
      "第 1 行 附件“empty.txt”：文件是空的",
    ]);
    expect(objects()).toBe(before);
  });

  it("UP-020 UP-030 are taken from the folder of the file and from nowhere else", async () => {
    const outside = join(data.path, "secret.txt");
    writeFileSync(outside, "不在文件夹里");
    symlinkSync(outside, join(folder, "link.txt"));
    for (const path of [
      "../secret.txt",
      outside,
      "x/../../secret.txt",
      "..\\secret.txt",
      "C:\\secret.txt",
      "link.txt",
    ]) {
      const { counts, problems } = await run([path]);
      expect([counts.failed, problems[0]], path).toEqual([
        1,
        expect.stringContaining("不在导入文件所在的文件夹里"),
      ]);
    }
    mkdirSync(join(folder, "dir"));
    expect((await run(["dir"])).problems[0]).toContain("是一个文件夹");
    expect((await run(["none.pdf"])).problems).toEqual([
      "第 1 行 附件“none.pdf”：找不到这个文件，请核对路径和文件名",
    ]);
  });

  it("a row with a bad file is left out whole, and every bad file is named", async () => {
    put("good.txt", "甲");
    put("bad.pdf", "not a PDF");
    const { counts, problems } = await run(["good.txt", "bad.pdf", "gone.pdf"]);
    expect([counts.created, counts.failed, problems.length]).toEqual([0, 1, 2]);
    expect(problems[0]).toContain("附件“bad.pdf”：文件内容不是有效的PDF");
    expect(await id()).toBe("");
  });

  it("UP-007 UP-035 are what their content is, whatever their name says", async () => {
    put("预算表.xlsx", await pdfForTest());
    put("照片.jpg", await pngForTest());
    put("网页.txt", "<!DOCTYPE html><html><body>甲</body></html>");
    await run(["预算表.xlsx", "照片.jpg", "网页.txt"]);
    expect((await filesOf(await id())).map(({ name }) => name)).toEqual([
      "预算表.pdf",
      "照片.png",
      "网页.html",
    ]);
  });

  it("UP-008 UP-010 UP-011 UP-022 scripts, drawings and unknown archives are not taken", async () => {
    const bad: [string, string | Buffer][] = [
      ["evil.jpg", "<html><script>alert(1)</script>"],
      ["a.gif", "GIF89a/*\u0001\u0000\u0001\u0000*/=1;alert(1)//"],
      ["a.svg", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
      ["a.7z", Buffer.from("377abcaf271c0004", "hex")],
      ["a.txt", Buffer.from([0, 1, 2, 3])],
      ["a.exe", Buffer.from("MZ\u0090\u0000")],
    ];
    for (const [name, bytes] of bad) put(name, bytes);
    const { problems } = await run(bad.map(([name]) => name));
    expect(problems).toHaveLength(bad.length);
    for (const problem of problems) expect(problem).toContain("内容不是可以公开的文件类型");
  });

  it("UP-012 UP-013 UP-015 UP-016 UP-017 UP-019 what cannot be examined or may do harm is refused", async () => {
    const old = (...names: string[]) =>
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.alloc(512),
        ...names.map((name) => Buffer.from(name, "utf16le")),
      ]);
    const remote =
      '<Relationships><Relationship Id="r" Type="http://x/attachedTemplate" Target="http://x/" TargetMode="External"/></Relationships>';
    const bad: [string, Buffer, string][] = [
      [
        "脚本.pdf",
        await pdfForTest((pdf) => void pdf.text("x").file(Buffer.from("x"), { name: "a.txt" })),
        "含有脚本",
      ],
      ["密码.pdf", await pdfForTest(undefined, { userPassword: "x" }), "设有密码"],
      ["密码.docx", old("EncryptedPackage"), "设有密码"],
      ["宏.docx", docxForTest([{ name: "word/vbaProject.bin", data: "x" }]), "含有宏"],
      ["宏.doc", old("WordDocument", "_VBA_PROJECT"), "含有宏"],
      ["模板.docx", docxForTest([{ name: "word/_rels/settings.xml.rels", data: remote }]), "引用外部资源"],
      ["炸弹.zip", zipForTest([{ name: "a", data: Buffer.alloc(60 * 1024 * 1024) }]), "解压后过大"],
    ];
    for (const [name, bytes] of bad) put(name, bytes);
    const { problems } = await run(bad.map(([name]) => name));
    expect(problems).toHaveLength(bad.length);
    for (const [at, [name, , why]] of bad.entries()) expect(problems[at], name).toContain(why);
  });

  it("M-37 old and domestic formats and archives are handed out without a text", async () => {
    const old = (name: string) =>
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.alloc(512),
        Buffer.from(name, "utf16le"),
      ]);
    const files: [string, Buffer][] = [
      ["a.doc", old("WordDocument")],
      ["b.wps", old("WordDocument 2")],
      ["c.et", old("Workbook")],
      ["d.dps", old("PowerPoint Document")],
      ["e.zip", zipForTest([{ name: "a.txt", data: "x" }])],
      ["f.jpg", await jpegForTest()],
    ];
    for (const [name, bytes] of files) put(name, bytes);
    expect((await run(files.map(([name]) => name))).problems).toEqual([]);
    const kept = await filesOf(await id());
    expect(kept.map(({ name }) => name)).toEqual(files.map(([name]) => name));
    expect(new Set(kept.map(({ status }) => status))).toEqual(new Set(["noText"]));
  });
});
