import type { Page } from "@playwright/test";
import { expect, holdScreen, test } from "../fixtures";
import { openCase, take } from "../steps/officer";
import {
  enterFigures,
  freezeReport,
  importCase,
  publishReport,
  submitReport,
  writeReport,
} from "../steps/report";

const YEAR = 2025;
const HERE = `/publishing/reports/${YEAR}`;

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
  importCase({
    externalId: "journey-annual-report",
    agency: "xintang",
    channel: "counter",
    applicantType: "person",
    subject: "村庄规划图",
    receivedOn: "2025-01-03",
    outcome: "granted",
    answeredOn: "2025-01-20",
  });
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
  expect(number).toMatch(/-2025-\d{6}$/);
  await holdScreen(editor);
  await correctReceipt(reviewer, number, "2024-12-31");
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

  await correctReceipt(reviewer, number, "2025-01-03");
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
  await editor.getByLabel("理由", { exact: true }).fill("行政许可数量误填，予以更正。");
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
  await expect(versions).toContainText("行政许可数量误填，予以更正。");
  await publisher.getByText("与上一版相比的改动").first().click();
  await expect(publisher.locator("main")).toContainText("第二部分，行政许可：本年处理决定数量");
  await holdScreen(publisher);
});

test("the government sees who has handed in, reminds, and the supervisor sees the same", async ({
  officer,
}) => {
  test.slow();
  const editor = await officer("city-editor");
  await editor.goto("/publishing/reports");
  await editor.getByRole("link", { name: `${YEAR}年度各机关编制情况` }).click();
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
