import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { readSheet } from "read-excel-file/node";

/** Takes a past case into the ledger by command, as an office does with its old register. */
export function importCase(row: Readonly<Record<string, string>>): void {
  const folder = mkdtempSync(join(tmpdir(), "mingchuang-ledger-"));
  writeFileSync(join(folder, "ledger.jsonl"), `${JSON.stringify(row)}\n`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/import.mjs", "info-requests", join(folder, "ledger.jsonl")],
    { env: { ...process.env, DATA_DIR: ".e2e-data", LOG_LEVEL: "warn" }, encoding: "utf8" },
  );
  rmSync(folder, { recursive: true, force: true });
  expect([status, status === 0 ? "" : stdout + stderr]).toEqual([0, ""]);
}

const reportAt = (year: number) => `/publishing/reports/${year}`;

/** What an office writes in each written section; figures of the tables stand as their tokens. */
const TEXTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  one: {
    主动公开: "全年主动公开政府信息{主动公开条数}条，重点公开了村庄规划和民生保障方面的信息。",
    依申请公开: "全年新收政府信息公开申请{本年新收}件，上年结转{上年结转}件，办结{办结总数}件。",
    政府信息管理: "规范性文件实行统一登记、统一编号、统一公布，每季度清理一次。",
    政府信息公开平台建设: "在便民服务中心设立公开查阅点，配备专人引导群众查询。",
    监督保障: "将政务公开纳入年度考核，开展社会评议，没有发生责任追究的情形。",
  },
  five: { 存在的主要问题及改进情况: "村级信息更新不够及时。今年明确专人每周核对，并对更新情况按月通报。" },
  six: { 其他需要报告的事项: "本年度没有收取信息处理费。" },
};

/** Writes the three written sections of a report. */
export async function writeReport(page: Page, year: number): Promise<void> {
  for (const [section, parts] of Object.entries(TEXTS)) {
    await page.goto(`${reportAt(year)}/text/${section}`);
    for (const [label, text] of Object.entries(parts))
      await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByRole("button", { name: "保存正文" }).click();
    await expect(page.getByRole("status").first()).toContainText("正文已保存");
  }
}

/** Enters every figure of section 二 with its source; all are nought but the licences. */
export async function enterFigures(page: Page, year: number, licences: number): Promise<void> {
  await page.goto(`${reportAt(year)}/figures`);
  const groups = page.locator("main form fieldset");
  await expect(groups.first()).toBeVisible();
  for (let at = 0; at < (await groups.count()); at += 1) {
    const group = groups.nth(at);
    const isLicences = /行政许可/.test(await group.innerText());
    await group.getByLabel("数量").fill(isLicences ? String(licences) : "0");
    await group.getByLabel("来源").fill("镇综合办统计");
  }
  await page.getByRole("button", { name: "保存数据" }).click();
  await expect(page.getByRole("status").first()).toContainText("数据已记录");
}

/** Hands a report to the second person. */
export async function submitReport(page: Page, year: number): Promise<void> {
  await page.goto(reportAt(year));
  await page.getByRole("button", { name: "送审", exact: true }).click();
  await expect(page.getByRole("status").first()).toContainText("已送审");
}

/** Reads the whole report and freezes it. */
export async function freezeReport(page: Page, year: number): Promise<void> {
  await page.goto(reportAt(year));
  await page.getByRole("link", { name: "打开全文审核" }).click();
  await page.getByRole("button", { name: "审核通过并定稿" }).click();
  await expect(page.getByRole("status").first()).toContainText("已定稿");
}

/** Makes the frozen report public. */
export async function publishReport(page: Page, year: number): Promise<void> {
  await page.goto(reportAt(year));
  await page.getByRole("button", { name: "向社会发布" }).click();
  await expect(page.getByRole("status").first()).toContainText("报告已发布");
}

/** The numbers of one row of a prescribed table as its page shows them, by the words at the row's head. */
export async function amountsOnPage(page: Page, section: string, row: string): Promise<number[]> {
  const found = page
    .getByRole("region", { name: section, exact: true })
    .getByRole("row")
    .filter({ has: page.getByText(row, { exact: true }) });
  const amounts = await found.first().getByRole("cell").allInnerTexts();
  return amounts.map(Number);
}

/** The numbers of the same row in the workbook that anybody can download. */
export async function amountsInWorkbook(bytes: Buffer, sheet: string, row: string): Promise<number[]> {
  const rows = await readSheet(bytes, sheet);
  const found = rows.find((cells) => cells.includes(row)) ?? [];
  return found.filter((cell) => typeof cell === "number");
}
