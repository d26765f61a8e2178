import type { Page } from "@playwright/test";
import { expect, holdScreen, test } from "../fixtures";
import { takeFile } from "../steps/citizen";
import { openCase, take } from "../steps/officer";
import {
  amountsInWorkbook,
  amountsOnPage,
  enterFigures,
  freezeReport,
  importCase,
  publishReport,
  submitReport,
  writeReport,
} from "../steps/report";

/** A year whose report was not read in, so that the town still owes it. */
const YEAR = 2023;
const HERE = `/publishing/reports/${YEAR}`;
const TITLE = `新塘镇人民政府${YEAR}年政府信息公开工作年度报告`;
const ERRATUM = "行政许可数量误填，予以更正。";

// What the citizen reads is what the office made: without the first journey the others have nothing to look at.
test.describe.configure({ mode: "serial" });

/** Puts the day on which the case was handed in right; who signs off does it. */
async function correctReceipt(page: Page, number: string, to: string): Promise<void> {
  await openCase(page, number);
  await take(
    page,
    "更正日期",
    "日期已更正",
    async (form) => {
      const which = form.getByLabel("哪一个日期");
      const handedIn = await which.locator("option", { hasText: "提交申请" }).getAttribute("value");
      await which.selectOption(handedIn);
      await form.getByLabel("正确的日期").fill(to);
    },
    (form) => form.getByLabel("更正的理由").fill("与收文登记簿核对后更正。"),
  );
}

test("a town makes its annual report: a failing identity stops it, a corrected day puts it right, an erratum follows", async ({
  officer,
}) => {
  test.setTimeout(300_000);
  const imported = { agency: "xintang", channel: "counter", applicantType: "person", outcome: "granted" };
  const earlier = { subject: "征地补偿标准", receivedOn: "2022-06-06", answeredOn: "2022-06-20" };
  const moved = { subject: "村庄规划图", receivedOn: "2023-01-03", answeredOn: "2023-01-20" };
  importCase({ externalId: "journey-annual-report-1", ...imported, ...earlier });
  importCase({ externalId: "journey-annual-report-2", ...imported, ...moved });
  const editor = await officer("town-editor");
  const reviewer = await officer("town-reviewer");
  const publisher = await officer("town-publisher");

  // The report of the year before is frozen first: what it hands on is what this year has to begin with.
  await writeReport(editor, YEAR - 1);
  await enterFigures(editor, YEAR - 1, 2);
  await submitReport(editor, YEAR - 1);
  await freezeReport(reviewer, YEAR - 1);

  // This year's is written from the list of the own agency's reports.
  await editor.goto("/publishing");
  await editor.getByRole("link", { name: "年度报告编制" }).click();
  await expect(editor.getByRole("heading", { level: 1 })).toHaveText("年度报告编制");
  await holdScreen(editor);
  await editor.getByRole("link", { name: `${YEAR}年度`, exact: true }).click();
  await expect(editor.locator("main")).toContainText("已超过公布期限");
  await writeReport(editor, YEAR);
  await holdScreen(editor);
  await enterFigures(editor, YEAR, 3);
  await holdScreen(editor);

  // Somebody moved a day of receipt into the year before: what was carried over is no longer what was handed on.
  await editor.goto(`${HERE}/tables`);
  await editor.getByRole("link", { name: /一、本年新收政府信息公开申请数量，总计/ }).click();
  const number = (await editor.locator("main tbody th").first().innerText()).trim();
  expect(number).toMatch(/-2023-\d{6}$/);
  await holdScreen(editor);
  await correctReceipt(reviewer, number, "2022-12-31");
  await editor.goto(HERE);
  const checks = editor.getByRole("region", { name: "核对", exact: true });
  await expect(checks).toContainText("不成立，更正前不能定稿");
  await expect(editor.getByRole("button", { name: "送审", exact: true })).toHaveCount(0);
  await expect(editor.locator("main")).toContainText("有勾稽关系不成立，不能送审和定稿");
  await holdScreen(editor);
  await checks.getByRole("link", { name: "查看本年计为上年结转的申请" }).click();
  await expect(editor.locator("main")).toContainText(number);
  await expect(editor.locator("main")).not.toContainText("村庄规划图");
  // The frozen report of the year before says that the ledger has moved, and stays as it was.
  await editor.goto(`/publishing/reports/${YEAR - 1}`);
  await expect(editor.locator("main")).toContainText("定稿后数据有变动");
  await holdScreen(editor);

  await correctReceipt(reviewer, number, "2023-01-03");
  await editor.goto(HERE);
  await expect(checks).not.toContainText("不成立");
  await submitReport(editor, YEAR);
  await reviewer.goto(`${HERE}/preview`);
  await holdScreen(reviewer);
  await freezeReport(reviewer, YEAR);
  await publishReport(publisher, YEAR);
  await holdScreen(publisher);

  // A wrong figure is put right by another version that says so.
  await editor.goto(HERE);
  await editor.getByText("更正已发布的报告").first().click();
  await editor.getByLabel("理由", { exact: true }).fill(ERRATUM);
  await editor.getByRole("button", { name: "更正已发布的报告" }).click();
  await expect(editor.getByRole("status").first()).toContainText("已重新打开");
  await editor.goto(`${HERE}/figures`);
  const licences = editor.getByRole("group", { name: /行政许可/ });
  await licences.getByLabel("数量").fill("5");
  await editor.getByRole("button", { name: "保存数据" }).click();
  await expect(editor.getByRole("status").first()).toContainText("数据已记录");
  await submitReport(editor, YEAR);
  await freezeReport(reviewer, YEAR);
  await publishReport(publisher, YEAR);
  const versions = publisher.getByRole("table", { name: "历次版本" });
  await expect(versions).toContainText("第2版");
  await expect(versions).toContainText(ERRATUM);
  await publisher.getByText("与上一版相比的改动").first().click();
  await expect(publisher.locator("main")).toContainText("第二部分，行政许可：本年处理决定数量");
  await holdScreen(publisher);
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a citizen reads the corrected report, opens a chart's table and downloads the workbook", async ({
      page,
    }) => {
      test.slow();
      // Where there are no scripts axe cannot run; the same screens are held to it where there are.
      const hold = async () => (javaScriptEnabled ? holdScreen(page) : undefined);
      await page.goto("/reports");
      const list = page.getByRole("region", { name: "各机关年度报告" });
      await list.getByLabel("年度", { exact: true }).selectOption({ label: `${YEAR}年` });
      await list.getByLabel("机关", { exact: true }).selectOption({ label: "新塘镇人民政府" });
      await list.getByRole("button", { name: "查看", exact: true }).click();
      await expect(page.getByRole("row", { name: TITLE })).toContainText("已更正");
      await hold();
      await page.getByRole("link", { name: TITLE, exact: true }).click();

      const main = page.locator("main");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE);
      await expect(main).toContainText(/本报告于\d{4}年\d{1,2}月\d{1,2}日更正/);
      await expect(main).toContainText(`更正原因：${ERRATUM}`);
      await expect(main).toContainText("第二部分，行政许可处理决定数量：由3改为5");
      const licences = await amountsOnPage(page, "二、主动公开政府信息情况", "行政许可");
      expect(licences).toEqual([5]);
      const fresh = await amountsOnPage(
        page,
        "三、收到和处理政府信息公开申请情况",
        "一、本年新收政府信息公开申请数量",
      );
      expect(fresh).toEqual([1, 0, 0, 0, 0, 0, 1]);
      await hold();

      const chart = page.getByRole("figure").filter({ hasText: "全年办结1件，其中“予以公开”最多" });
      await expect(chart.getByRole("table")).toBeHidden();
      await chart.getByText("查看数据表").click();
      await expect(chart.getByRole("row", { name: /^予以公开/ })).toContainText("1");
      await hold();

      const { name, bytes } = await takeFile(page, "三张表格（XLSX）");
      expect(name).toBe(`${TITLE}.xlsx`);
      expect(await amountsInWorkbook(bytes, "二、主动公开", "行政许可")).toEqual(licences);
      expect(await amountsInWorkbook(bytes, "三、依申请公开", "一、本年新收政府信息公开申请数量")).toEqual(
        fresh,
      );

      await page.getByRole("link", { name: "查看更正前的版本" }).click();
      await expect(main).toContainText("第1版，已经更正");
      expect(await amountsOnPage(page, "二、主动公开政府信息情况", "行政许可")).toEqual([3]);
      await hold();
      await page.getByRole("link", { name: "查看现行版本" }).click();
      await expect(main).toContainText(`更正原因：${ERRATUM}`);
    });
  });

test("the government sees who has handed in, reminds, and the supervisor sees the same", async ({
  officer,
}) => {
  test.slow();
  const editor = await officer("city-editor");
  await editor.goto("/publishing/reports");
  await editor.getByRole("link", { name: /^\d{4}年度各机关编制情况$/ }).click();
  await expect(editor.getByRole("heading", { level: 1 })).toHaveText(/^\d{4}年度各机关编制情况$/);
  await holdScreen(editor);
  await editor.goto(`${HERE}/roll-up`);
  await expect(editor.getByRole("heading", { level: 1 })).toHaveText(`${YEAR}年度各机关编制情况`);
  const town = editor.getByRole("row", { name: /新塘镇/ });
  await expect(town).toContainText("已发布");
  const planning = editor.getByRole("row", { name: /规划/ }).first();
  await planning.getByRole("button", { name: "提醒编制" }).click();
  await expect(editor.getByRole("status").first()).toContainText("已提醒该机关的编辑人员");
  await expect(editor.locator("main")).toContainText("各机关之和与本级政府的表格逐格一致。");
  await holdScreen(editor);

  const reminded = await officer("dept-editor");
  await reminded.goto("/desk/notices");
  await expect(reminded.locator("main")).toContainText(`请编制${YEAR}年度政府信息公开工作年度报告`);

  const supervisor = await officer("supervisor");
  await supervisor.goto(`/oversight/annual-report?year=${YEAR}`);
  await expect(supervisor.getByRole("row", { name: /新塘镇/ }).last()).toContainText("已发布");
  await holdScreen(supervisor);
});
