import { readFile } from "node:fs/promises";
import { readSheet } from "read-excel-file/node";
import writeXlsxFile from "write-excel-file/node";
import { expect, holdScreen, test } from "../fixtures";
import { batchReceipt, beginBatch, fillFirm, submitBatch } from "../steps/batch";
import { openCase } from "../steps/officer";

const KNOWN = "荔湖大道改造工程环境影响报告书";

test("J2 a lawyer hands in thirty at once: twenty-nine go, their clocks are equal", async ({
  page,
  officer,
}) => {
  test.slow();
  // One of the thirty is open already.
  await beginBatch(page);
  await page.getByLabel("粘贴表格").fill(`${KNOWN}\n荔湖大道改造工程用地批复`);
  await page.getByRole("button", { name: "读取表格" }).click();
  await page.getByRole("button", { name: "下一步：申请人" }).last().click();
  await fillFirm(page);
  await submitBatch(page);
  const earlier = /[A-Z]{2,4}-\d{4}-\d{6}/.exec(await page.locator("main").innerText())?.[0] ?? "";

  await page.goto("/apply/batch");
  await holdScreen(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /下载表格模板/ }).click(),
  ]);
  const [heads = []] = await readSheet(await readFile(await download.path()));
  const rows = Array.from({ length: 30 }, (_, at) => [`荔城街道第${at + 1}号地块控制性详细规划图则`]);
  rows[11] = [KNOWN];
  rows[20] = ["图"];
  const file = await writeXlsxFile(
    [heads.map(String), ...rows].map((cells) => cells.map((value) => ({ value }))),
  ).toBuffer();

  await page.getByRole("button", { name: "开始批量申请" }).click();
  await page.getByLabel("上传表格").setInputFiles({
    name: "三十件.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: file,
  });
  await page.getByRole("button", { name: "读取表格" }).click();
  await expect(page.getByRole("status").first()).toContainText("共 30 行");
  await expect(page.getByRole("alert")).toContainText("第 21 行：请填写您要的信息名称");
  await holdScreen(page);
  await page.locator("#subject-20").fill("荔城街道第21号地块控制性详细规划图则");
  await page.getByRole("button", { name: "下一步：申请人" }).last().click();
  await fillFirm(page);

  await expect(page.locator("main")).toContainText(`编号 ${earlier}，还在办理`);
  await holdScreen(page);
  await page.getByRole("link", { name: "回到表格" }).first().click();
  await expect(page.locator("#row-11")).toContainText(earlier);
  await page.locator("#row-11").getByLabel(/删去/).check();
  await page.getByRole("button", { name: "下一步：申请人" }).last().click();
  await page.getByRole("button", { name: "下一步：核对" }).click();
  await expect(page.locator("main")).toContainText("将提交 29 件申请");
  await expect(page.locator("main")).toContainText("超出10件的有19件，按上述标准合计1,900元");
  const draft = page.url();
  await submitBatch(page);
  await holdScreen(page);
  const { numbers, code } = await batchReceipt(page);
  expect(numbers).toHaveLength(29);
  const serials = numbers.map((number) => Number(number.slice(-6)));
  expect(serials).toEqual(serials.map((_, at) => (serials[0] ?? 0) + at));

  await page.goto(draft);
  await expect(page.locator("main")).toContainText("没有重复提交");

  const clerk = await officer("dept-intake");
  await openCase(clerk, numbers[0] ?? "");
  await clerk.getByRole("link", { name: /与另外 28 件一起提交/ }).click();
  await holdScreen(clerk);
  await clerk.getByRole("button", { name: "确认收到并登记这一批" }).click();
  await expect(clerk.getByRole("status").first()).toContainText("已确认收到 29 件，登记 29 件");

  // Any number of the batch and the one code lead to all of it.
  await page.goto("/track");
  await page.getByLabel("申请编号").fill(numbers[28] ?? "");
  await page.getByLabel("查询码").fill(code);
  await page.getByRole("button", { name: "查询进度" }).click();
  await page.getByRole("link", { name: "同批申请的进度" }).click();
  await holdScreen(page);
  const days = await page
    .locator("main tbody tr")
    .evaluateAll((lines) =>
      lines.map((line) => /\d{4}年\d+月\d+日/.exec(line.textContent ?? "")?.[0] ?? "none"),
    );
  expect(days).toHaveLength(29);
  expect(new Set(days).size).toBe(1);
  expect(days[0]).not.toBe("none");
  const [calendar] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载期限日历（ics）" }).click(),
  ]);
  expect((await readFile(await calendar.path(), "utf8")).match(/BEGIN:VEVENT/g)).toHaveLength(29);
});
