import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { readSheet } from "read-excel-file/node";
import writeWorkbook from "write-excel-file/node";
import { expect, holdScreen, test } from "../fixtures";

const ROWS = 5000;
/** Every row whose place is in here has a day that there is none of, or no title. */
const BAD = [7, 411, 822, 1233, 1644, 2055, 2466, 2877, 3288, 3699, 4110, 4999];
const HEADS = ["原系统编号", "标题", "栏目", "正文", "成文日期", "发布日期"];

/** A table of five thousand texts; its numbers are this run's own. */
function table(run: string): string[][] {
  return Array.from({ length: ROWS }, (_, at) => {
    const isBad = BAD.includes(at);
    const title = isBad && at % 2 === 0 ? "" : `关于第${at + 1}号地块规划条件的通知`;
    const day = isBad && at % 2 === 1 ? "2026-02-30" : "2026-02-09";
    return [
      `${run}-${at + 1}`,
      title,
      "规范性文件",
      `各有关单位：\n\n第${at + 1}号地块规划条件印发给你们。`,
      day,
      "2001-01-01",
    ];
  });
}

const workbook = (rows: readonly (readonly string[])[]) =>
  writeWorkbook(
    [HEADS, ...rows].map((cells) => cells.map((value) => ({ value, type: String }))),
    { sheet: "目录表" },
  ).toBuffer();

async function upload(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto("/publishing");
  await page.getByRole("link", { name: "批量导入" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("批量导入");
  await page.getByLabel("表格文件").setInputFiles({
    name,
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer,
  });
  await page.getByRole("button", { name: "上传并读取" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`导入“${name}”`);
}

async function check(page: Page): Promise<void> {
  await page.getByRole("button", { name: "开始核对" }).click();
  await expect(page.getByText(/^核对完毕：/)).toBeVisible({ timeout: 90_000 });
}

async function taken(page: Page, link: string): Promise<unknown[][]> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link }).click(),
  ]);
  return readSheet(await readFile(await download.path()));
}

test("five thousand rows come in with twelve bad ones told by their cells; put right, the twelve come in alone", async ({
  officer,
}) => {
  test.setTimeout(300_000);
  const run = `批次${Date.now()}`;
  const editor = await officer("dept-editor");
  const rows = table(run);

  await upload(editor, "五千行.xlsx", await workbook(rows));
  await expect(editor.getByLabel("F 列　发布日期")).toHaveValue("publishedOn");
  await holdScreen(editor);
  await check(editor);
  await expect(editor.getByText("核对完毕：新增 4,988，更新 0，重复 0，错误 12")).toBeVisible();
  const results = editor.getByRole("table", { name: "逐行结果" });
  await expect(results.locator("tbody tr")).toHaveCount(12);
  await expect(results).toContainText("E9：成文日期不存在");
  await expect(results).toContainText("B824：缺少标题");
  await holdScreen(editor);

  const started = Date.now();
  await editor.getByRole("button", { name: "导入 4,988 行" }).click();
  await expect(editor.getByText(/^导入完毕：/)).toBeVisible({ timeout: 180_000 });
  const seconds = (Date.now() - started) / 1000;
  test.info().annotations.push({ type: "5,000 rows", description: `${seconds.toFixed(1)} s` });
  await expect(editor.getByText("导入完毕：新增 4,988，更新 0，重复 0，错误 12")).toBeVisible();
  await holdScreen(editor);

  const told = await taken(editor, "全部结果（.xlsx）");
  expect(told).toHaveLength(ROWS + 1);
  expect(told.filter(([, , verdict]) => verdict === "错误")).toHaveLength(12);
  // A day of publication that a file brings along is never taken.
  expect(String(told[1]?.[4])).toContain("原发布日期没有采用");

  const [, ...bad] = await taken(editor, "只含错误的行，改好可直接再导入（.xlsx）");
  expect(bad).toHaveLength(12);
  const mended = bad.map((cells) => [
    String(cells[0]),
    cells[1] === null ? "补上的标题" : String(cells[1]),
    String(cells[2]),
    String(cells[3]),
    "2026-02-09",
    "",
  ]);
  const fixed = new Map(mended.map((cells) => [cells[0], cells]));
  await upload(editor, "改好.xlsx", await workbook(rows.map((cells) => fixed.get(cells[0] ?? "") ?? cells)));
  await check(editor);
  await expect(editor.getByText("核对完毕：新增 12，更新 0，重复 4,988，错误 0")).toBeVisible();
  await editor.getByRole("button", { name: "导入 12 行" }).click();
  await expect(editor.getByText("导入完毕：新增 12，更新 0，重复 4,988，错误 0")).toBeVisible({
    timeout: 120_000,
  });

  await editor.getByRole("link", { name: "新增 12" }).click();
  await results.getByRole("link").first().click();
  await expect(editor.locator("main")).toContainText("起草中");
  await expect(editor.locator("main")).not.toContainText("2001");
});
