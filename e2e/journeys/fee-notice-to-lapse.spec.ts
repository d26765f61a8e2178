import { caseOf, expect, holdScreen, test } from "../fixtures";
import { readLetter } from "../steps/applicant";
import { apply, track } from "../steps/citizen";
import { openCase, registerAndAssign, take } from "../steps/officer";

test("a fee is noticed with its calculation, and the head of the office waives it", async ({
  page,
  officer,
}) => {
  test.slow();
  const subject = `全市加油站规划选址意见书（${test.info().project.name}）`;
  const mine = await apply(page, { subject, agency: "增城市城乡规划局" });
  await registerAndAssign(await officer("dept-intake"), mine.number, "黄嘉文");

  // Nothing is owed for thirty pages; for 120 the table says what, and how it comes about.
  const handler = await officer("dept-handler");
  await openCase(handler, mine.number);
  const main = handler.locator("main");
  await main.getByRole("link", { name: "发出收费通知", exact: true }).click();
  await main.getByRole("radio", { name: "按量计收" }).check();
  await main.getByLabel("件数或者页数").fill("30");
  await main.getByRole("button", { name: "计算对期限的影响" }).click();
  await expect(main.getByRole("alert")).toContainText("按标准不应收费");
  await main.getByRole("radio", { name: "按量计收" }).check();
  await main.getByLabel("件数或者页数").fill("120");
  const today = await main.getByLabel("申请人收到收费通知之日").getAttribute("max");
  await main.getByLabel("申请人收到收费通知之日").fill(today ?? "");
  await main.getByRole("button", { name: "计算对期限的影响" }).click();
  await expect(main).toContainText("第31至100页：70页 × 10元 = 700元");
  await expect(main).toContainText("第101至120页：20页 × 20元 = 400元");
  await expect(main).toContainText("1100.00元");
  await expect(main).toContainText("变为等待申请人缴费");
  await holdScreen(handler);
  await main.getByLabel("缴纳方式").fill("凭缴款通知书到任一代收银行缴纳，电话 020-82730000。");
  await main.getByRole("button", { name: "发出收费通知", exact: true }).click();
  await expect(handler.getByRole("status").first()).toContainText("已登记收费通知");

  await track(page, mine);
  await expect(page.locator("main")).toContainText(/需要您在\d{4}年\d+月\d+日前（含当日）缴纳信息处理费/);
  await page.getByRole("link", { name: "查看收费通知" }).first().click();
  await expect(page.locator("main")).toContainText("应缴信息处理费 1100 元");
  await expect(page.getByRole("table", { name: "费用计算" })).toContainText("第31至100页");
  await expect(page.locator("main")).toContainText("收到收费通知次日起20个工作日");
  await holdScreen(page);

  // Not an officer without the head's mark: the handler has no such step.
  await openCase(handler, mine.number);
  await expect(handler.getByRole("link", { name: "决定不收费", exact: true })).toHaveCount(0);
  await expect(handler.locator("main")).toContainText("缴费期限还没有届满，不能按逾期未缴费终止办理");
  const head = await officer("dept-reviewer");
  await openCase(head, mine.number);
  await take(head, "决定不收费", "已决定不收费");
  await holdScreen(head);

  await track(page, mine);
  await expect(page.locator("main")).toContainText(/答复期限至\d{4}年\d+月\d+日，还有20个工作日/);
  await page.goto("/track/fee");
  await expect(page.locator("main")).toContainText("您不需要缴费");
  await holdScreen(page);
});

test("a fee that is not paid within twenty working days ends the case as 三(六)2", async ({
  page,
  officer,
}) => {
  test.slow();
  // Each project closes a case of its own.
  const hasScripts = test.info().project.use.javaScriptEnabled !== false;
  const unpaid = caseOf(hasScripts ? "factory-permits-fee-over" : "village-plans-fee-over");
  await track(page, unpaid);
  await expect(page.locator("main")).toContainText(/缴费期限（\d{4}年\d+月\d+日）已过/);
  await page.getByRole("link", { name: "查看收费通知" }).first().click();
  await expect(page.locator("main")).toContainText("应缴信息处理费 100 元");
  await holdScreen(page);

  const handler = await officer("dept-handler");
  await openCase(handler, unpaid.number);
  await take(handler, "按视为放弃终止", "已按视为放弃终止办理");
  const letter = "视为放弃申请告知书（逾期未缴费）";
  await expect(handler.locator("#letters")).toContainText(letter);
  await expect(handler.locator("#history")).toContainText("逾期未缴费（年度报告三(六)2）");
  await holdScreen(handler);

  await track(page, unpaid);
  await expect(page.locator("main")).toContainText("终止办理：缴费期限届满，没有收到您的缴费");
  await holdScreen(page);
  await readLetter(page, letter, /视为放弃/);
  await page.goto("/track/fee");
  await expect(page.locator("main")).toContainText("缴费期限届满没有缴费，申请已经视为放弃");
  await page.goto("/track/remedies");
  await expect(page.locator("main")).toContainText("申请行政复议");
  await holdScreen(page);
});
