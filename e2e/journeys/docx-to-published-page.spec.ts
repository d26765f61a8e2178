import type { SourceBlock, SourceLine } from "../../domain/publication/recognise/source-text";
import { budgetForTest } from "../../server/files/sheet-for-tests";
import { wordFromBlocks } from "../../server/files/word-for-tests";
import { expect, holdScreen, test } from "../fixtures";
import { confirmWord, sendInWord, throughReview } from "../steps/editor";

const TITLE = "增城市城乡规划局关于开展蟛蜞湾片区规划编制工作的通知";
const OPINION = "经逐项审查，不涉及国家秘密、工作秘密和个人隐私，同意公开。";

const line = (text: string, look: Partial<SourceLine> = {}): SourceLine => ({
  kind: "line",
  text,
  align: null,
  bold: false,
  size: 32,
  outline: null,
  inBox: false,
  isContents: false,
  ...look,
});
const cells = (rows: readonly (readonly string[])[]) =>
  rows.flatMap((texts, row) =>
    texts.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text })),
  );
const RIGHT = { align: "right" } as const;

const BLOCKS: SourceBlock[] = [
  line("增城市城乡规划局文件", { align: "center", size: 96, bold: true }),
  line("增规〔2026〕118号", { align: "center" }),
  line("增城市城乡规划局关于开展", { align: "center", size: 44 }),
  line("蟛蜞湾片区规划编制工作的通知", { align: "center", size: 44 }),
  line("各镇政府、各街道办事处："),
  line("为做好蟛蜞湾片区规划编制工作，现就有关事项通知如下："),
  line("一、工作安排"),
  line("（一）调查摸底"),
  line("各镇街于3月底前完成调查。"),
  line("（二）编制方案"),
  line("各阶段完成时间见下表。"),
  line("规划编制进度表", { align: "center" }),
  {
    kind: "table",
    rows: 3,
    columns: 2,
    headRows: 0,
    cells: cells([
      ["阶段", "经费（万元）"],
      ["调查", "12.50"],
      ["编制", "1,230.00"],
    ]),
  },
  line("二、工作要求"),
  line("各单位要明确责任，按时完成。"),
  line("这一句不用公开。"),
  line("增城市城乡规划局", RIGHT),
  line("2026年3月2日", RIGHT),
  line("（此件公开发布）"),
  line("抄送：市政府办公室。"),
];

test("a Word file becomes a published page with its headings, table and signature", async ({
  page,
  officer,
}) => {
  test.slow();
  const editor = await officer("dept-editor");

  await sendInWord(editor, { name: "规划通知.docx", bytes: wordFromBlocks(BLOCKS) });
  await expect(editor.getByRole("definition").filter({ hasText: TITLE })).toBeVisible();
  await expect(editor.getByText("增规〔2026〕118号").first()).toBeVisible();
  await expect(editor.getByLabel("第7段是", { exact: true })).toHaveValue("heading1");
  await holdScreen(editor);
  await editor.getByLabel("第16段是", { exact: true }).selectOption("不采用");
  const id = await confirmWord(editor, "规范性文件");
  await expect(editor.getByLabel("标题", { exact: true })).toHaveValue(TITLE);

  // The file itself is nowhere: nobody asked to keep it.
  await editor.goto(`/publishing/${id}`);
  await expect(editor.getByRole("main")).not.toContainText("规划通知.docx");
  expect((await page.goto(`/p/${id}`))?.status()).toBe(404);

  await throughReview(officer, editor, { id, title: TITLE, opinion: OPINION });
  expect((await page.goto(`/p/${id}`))?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE);
  await expect(page.getByRole("heading", { level: 2, name: "一、工作安排" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 3, name: "（二）编制方案" })).toBeVisible();
  const table = page.getByRole("table").filter({ hasText: "规划编制进度表" });
  await expect(table.getByRole("columnheader", { name: "经费（万元）" })).toBeVisible();
  await expect(table.getByRole("cell", { name: "1,230.00" })).toBeVisible();
  const text = page.getByRole("main");
  await expect(text).toContainText("2026年3月2日");
  await expect(text).not.toContainText("这一句不用公开");
  await expect(text).not.toContainText("抄送");
});

test("a workbook under the name of a Word file is refused with its reason, and a budget table stands in a draft", async ({
  officer,
}) => {
  const editor = await officer("dept-editor");
  await editor.goto("/publishing/from-word");
  await editor.getByLabel("选择文档").setInputFiles({
    name: "预算.docx",
    mimeType: "application/octet-stream",
    buffer: budgetForTest(),
  });
  await editor.getByRole("button", { name: "上传并识别" }).click();
  await expect(editor.getByRole("main").getByRole("alert")).toContainText("文件不是DOCX格式");
  await holdScreen(editor);

  await sendInWord(editor, { name: "规划通知.docx", bytes: wordFromBlocks(BLOCKS) });
  const id = await confirmWord(editor, "规范性文件");
  await editor.goto(`/publishing/${id}`);
  await editor.getByRole("link", { name: "插入Excel表格" }).click();
  await editor.getByLabel("选择工作簿").setInputFiles({
    name: "预算.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: budgetForTest(),
  });
  await editor.getByRole("button", { name: "上传并读取" }).click();
  await expect(editor.getByText("有1张隐藏的工作表（名单），没有读入。")).toBeVisible();
  await holdScreen(editor);
  await editor.getByRole("button", { name: "插入正文" }).click();
  await editor.goto(`/publishing/${id}`);
  await expect(editor.getByRole("cell", { name: "1,234,567.50" }).first()).toBeVisible();
});
