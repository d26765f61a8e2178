import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "@/db/client";
import { saveDraft } from "@/db/mutations/publication-drafts";
import { issuingAgencies, publicAgencies } from "@/db/queries/agencies";
import { publishingDraft } from "@/db/queries/publication-drafts";
import { importedBefore } from "@/db/queries/publication-import";
import { publicCatalogue, publicPublication } from "@/db/queries/publications";
import { searchPublications } from "@/db/search/search-publications";
import { accountForTest, proofOf } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import { importText, rowProblem } from "@/text/import";
import { type ImportOptions, importPublications } from "./publications";
import { fileRows } from "./table-file";

const AT = Date.UTC(2026, 10, 24, 3);
const ROW = {
  externalId: "a-1",
  title: "绿线管理条例",
  agency: "国务院",
  column: "行政法规",
  documentNumber: "国令第7号",
  publishedOn: "2003-05-01",
  body: "## 第一章 总则\n\n第一条　为了保护绿线，制定本条例。",
};
const PUBLISHED = { authorisedBy: "王守正", opinion: "历史档案导入" };

let store: Store;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mingchuang-import-"));
});
beforeEach(() => {
  store?.close();
  store = openTestStore();
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const lines = (...rows: unknown[]) =>
  rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row))).join("\n");

async function run(path: string, options: Partial<ImportOptions> = {}) {
  const problems: string[] = [];
  const counts = await importPublications(
    fileRows(path),
    {
      folder: dirname(path),
      agency: null,
      createMissing: true,
      dryRun: false,
      authorisation: null,
      at: AT,
      ...options,
    },
    { problem: (line, problem) => problems.push(rowProblem(line, problem)), progress: () => undefined },
  );
  return { counts, problems };
}
const published = async () => (await publicCatalogue({ page: 1, pageSize: 50 })).items;
const found = async (query: string) =>
  (await searchPublications({ query, sort: "newest", page: 1, pageSize: 5 })).total;

describe("an import of publications", () => {
  it("makes drafts that the public does not see", async () => {
    const { counts } = await run(write("a.jsonl", lines(ROW)));
    expect(counts).toMatchObject({ rows: 1, created: 1, failed: 0, agencies: 1, columns: 1 });
    expect(await published()).toEqual([]);
    expect(await importedBefore("a-1")).toMatchObject({ stage: "drafting" });
    expect(await found("绿线")).toBe(0);
  });

  it("publishes at once what somebody answers for, under the day that the archive gives", async () => {
    await run(write("b.jsonl.gz", gzipSync(lines(ROW))), { authorisation: PUBLISHED });
    const [item] = await published();
    expect(item).toMatchObject({
      title: ROW.title,
      publishedOn: "2003-05-01",
      documentNumber: ROW.documentNumber,
    });
    expect(await publicPublication(item?.id ?? "")).toMatchObject({ legacyPublished: true, publishedAt: AT });
    expect(await found("绿线")).toBe(1);
    expect(await found("国务院令第7号")).toBe(1);
  });

  it("changes nothing when it is run again, and makes the next version of a changed row", async () => {
    const path = write("c.jsonl", lines(ROW));
    await run(path, { authorisation: PUBLISHED });
    expect((await run(path, { authorisation: PUBLISHED })).counts).toMatchObject({
      unchanged: 1,
      created: 0,
    });
    const changed = write("c2.jsonl", lines({ ...ROW, title: "绿线管理条例（修订）" }));
    expect((await run(changed, { authorisation: PUBLISHED })).counts).toMatchObject({ changed: 1 });
    const [item, ...more] = await published();
    expect(more).toEqual([]);
    expect(await publicPublication(item?.id ?? "")).toMatchObject({
      version: 2,
      title: "绿线管理条例（修订）",
    });
  });

  it("never writes over what an editor has changed since", async () => {
    const path = write("l.jsonl", lines(ROW));
    await run(path);
    const id = (await importedBefore("a-1"))?.id ?? "";
    const editor = proofOf<never>(await accountForTest("editor", ["editor"]), ["editor"], {
      agencyId: (await issuingAgencies())[0]?.id ?? null,
    });
    const before = await publishingDraft(editor, id);
    if (!before) throw new Error("the import made no draft");
    const fields = { ...before.fields, title: "编辑改过的标题" };
    expect(await saveDraft(editor, { id, fields, seen: before.lockVersion }, AT)).not.toHaveProperty(
      "refusal",
    );
    const { counts, problems } = await run(path);
    expect(counts).toMatchObject({ changed: 0, failed: 1 });
    expect(problems[0]).toContain("没有改动");
    expect((await publishingDraft(editor, id))?.fields.title).toBe("编辑改过的标题");
  });

  it("writes nothing in a dry run and says what it would have done", async () => {
    const { counts } = await run(write("d.jsonl", lines(ROW)), { dryRun: true, authorisation: PUBLISHED });
    expect(counts).toMatchObject({ created: 1, agencies: 1, columns: 1 });
    expect(await published()).toEqual([]);
    expect(await issuingAgencies()).toEqual([]);
  });

  it("keeps the good rows and tells line, field and reason of the bad", async () => {
    const path = write(
      "e.jsonl",
      lines(ROW, "{broken", { ...ROW, externalId: "a-2", title: "" }, "", ROW, {
        ...ROW,
        externalId: "a-3",
        issuedOn: "2026-02-30",
        attachments: ["x.pdf"],
      }),
    );
    const { counts, problems } = await run(path);
    expect(counts).toMatchObject({ rows: 5, created: 1, failed: 4 });
    expect(problems).toEqual([
      "第 2 行：这一行不是完整的 JSON，请核对文件",
      "第 3 行 title：缺少标题",
      "第 5 行：原系统编号在文件里出现了两次，只导入第一次",
      expect.stringMatching(/^第 6 行 issuedOn：成文日期不存在/),
    ]);
  });

  it("invents no agency or column unless it is told to", async () => {
    const { counts, problems } = await run(write("f.jsonl", lines(ROW)), { createMissing: false });
    expect(counts.failed).toBe(1);
    expect(problems).toHaveLength(2);
  });

  it("never offers a body of another government to an applicant", async () => {
    await run(write("g.jsonl", lines(ROW)));
    expect((await issuingAgencies()).map(({ name }) => name)).toEqual(["国务院"]);
    expect(await publicAgencies()).toEqual([]);
  });

  it("reads a CSV with quotes, line breaks and a byte order mark", async () => {
    const csv = `\ufeffexternalId,title,agency,column,body\r\nx-1,"关于""绿线""的通知",国务院,行政法规,"第一段\n第二段，有逗号"\r\n`;
    const { counts } = await run(write("h.csv", csv), { authorisation: PUBLISHED });
    expect(counts).toMatchObject({ created: 1, failed: 0 });
    expect((await published())[0]?.title).toBe('关于"绿线"的通知');
  });

  it.each([
    ["nowhere.jsonl", "noFile"],
    ["i.docx", "wrongKind"],
  ])("refuses %s", async (name, why) => {
    await expect(run(join(folder, name))).rejects.toMatchObject({ why });
  });

  it("refuses bytes that are no text, says where a quotation mark is open, and refuses a broken archive", async () => {
    const noText = Buffer.from([0x65, 0x2c, 0xff, 0xff, 0x0a]);
    await expect(run(write("j.csv", noText))).rejects.toMatchObject({ problem: { fault: "encoding" } });
    const open = write("j2.csv", 'externalId,title\n1,"没有结束\n2,乙');
    await expect(run(open)).rejects.toMatchObject({ problem: { fault: "openQuote", line: 2 } });
    await expect(run(write("k.jsonl.gz", "no gzip"))).rejects.toMatchObject({ why: "unreadable" });
  });
});

it("numbers the rows of a CSV as a spreadsheet does, so that B12 is B12", async () => {
  const lines: number[] = [];
  for await (const { line } of fileRows(write("n.csv", 'a,b\n"1\n2",3\n\n4,5'))) lines.push(line);
  expect(lines).toEqual([2, 4]);
});

it("IM-001 reads a GBK file by its Chinese heads", async () => {
  // 编号,标题,栏目,正文 / 1,绿线,行政法规,正文, as a spreadsheet in Chinese saves it.
  const gbk = Buffer.from(
    "b1e0bac52cb1eacce22cc0b8c4bf2cd5fdcec40d0a312cc2ccdfc32cd0d0d5feb7a8b9e62cd5fdcec40d0a",
    "hex",
  );
  const { counts, problems } = await run(write("gbk.csv", gbk), { agency: "国务院" });
  expect([problems, counts.created]).toEqual([[], 1]);
  expect(await importedBefore("1")).toMatchObject({ stage: "drafting" });
});

describe("a forged day of publication", () => {
  it("never comes in with a draft, and the command says so", async () => {
    const { counts } = await run(
      write("f.jsonl", lines(ROW, { ...ROW, externalId: "a-2", publishedOn: "2099-01-01" })),
    );
    expect(counts).toMatchObject({ created: 2, undated: 2 });
    expect(importText.summary(counts, 1, false).join("\n")).toContain("没有采用");
  });

  it("is refused in an archive that says it was published tomorrow", async () => {
    const tomorrow = { ...ROW, publishedOn: "2026-11-25" };
    const { counts, problems } = await run(write("g.jsonl", lines(tomorrow)), { authorisation: PUBLISHED });
    expect(counts).toMatchObject({ created: 0, failed: 1 });
    expect(problems[0]).toContain("原发布日期晚于今天");
    expect(await published()).toEqual([]);
  });
});

it("keeps nothing that bears the mark of a state secret", async () => {
  const { problems } = await run(write("s.jsonl", lines({ ...ROW, body: "机密★10年\n\n正文" })));
  expect(problems[0]).toContain("国家秘密");
  expect(await importedBefore("a-1")).toBeNull();
});

it("IM-007 knows a row without a name of its own by its 发文字号", async () => {
  const { externalId: _, ...nameless } = ROW;
  const path = write("n.jsonl", lines(nameless));
  expect((await run(path)).counts).toMatchObject({ created: 1 });
  expect((await run(path)).counts).toMatchObject({ created: 0, unchanged: 1 });
});
