import { expect, holdScreen, test } from "../fixtures";
import { apply, track } from "../steps/citizen";
import { lastDay, openCase, registerAndAssign } from "../steps/officer";
import { openProposal, propose } from "../steps/transfer";

const TOWN = "新塘镇人民政府";
const NAME = "买买提";

test("S-32 a case goes to another agency that takes it: number and clock stay, and the applicant is told", async ({
  page,
  officer,
}) => {
  test.slow();
  const subject = `新塘镇沙埔村控制性详细规划图则（${test.info().project.name}）`;
  const mine = await apply(page, { subject, agency: "增城市城乡规划局" });
  const intake = await officer("dept-intake");
  await registerAndAssign(intake, mine.number, "黄嘉文");
  const before = await lastDay(intake);

  // Neither without an agency nor without a reason.
  const section = intake.locator("#transfer");
  await section.getByText("提出移送").click();
  await section.getByRole("button", { name: "提请接收" }).click();
  await expect(section.getByRole("alert").first()).toContainText("请选择接收机关");
  await propose(intake, mine.number, TOWN, "沙埔村的图则由新塘镇人民政府组织编制，资料由其制作。");
  await holdScreen(intake);
  await openCase(intake, mine.number);
  await expect(intake.locator("#transfer")).toContainText(`已提请${TOWN}接收`);

  // The other agency reads what is asked, and no name, until the case is theirs.
  const town = await officer("town-intake");
  await openProposal(town, mine.number);
  await expect(town.locator("main")).toContainText("资料由其制作");
  await expect(town.locator("main")).not.toContainText(NAME);
  await holdScreen(town);
  await town.getByRole("button", { name: "接收办理" }).click();
  await expect(town.getByRole("status").first()).toContainText("已接收，请分派承办人");
  await openCase(town, mine.number);
  expect(await lastDay(town)).toBe(before);
  const letter = town.locator("#letters").getByRole("row").filter({ hasText: "转办告知书" });
  await expect(letter).toContainText(/增规公?告〔\d{4}〕\d+号/);
  await holdScreen(town);

  // The first agency keeps a look at it and can do nothing more.
  await intake.goto(`/desk?q=${mine.number}`);
  await expect(intake.locator("main tbody tr")).toHaveCount(0);
  await intake.goto("/desk/transfers");
  await intake.getByRole("row").filter({ hasText: mine.number }).getByRole("link").click();
  await expect(intake.locator("main")).toContainText(`已由${TOWN}接收办理`);

  await track(page, mine);
  await expect(page.locator("main")).toContainText(`这件申请已转由${TOWN}办理。`);
  await expect(page.locator("main")).toContainText(`答复期限至${before}`);
  await holdScreen(page);
  await page.getByRole("link", { name: "政府信息公开申请转办告知书", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("政府信息公开申请转办告知书");
  await expect(page.locator("main")).toContainText(TOWN);
  await expect(page.locator("main")).not.toContainText("行政复议");
  await holdScreen(page);
});

test("S-32 a case that the other agency does not take comes back with the reason", async ({
  page,
  officer,
}) => {
  test.slow();
  const subject = `荔新公路两侧建筑退让标准（${test.info().project.name}）`;
  const mine = await apply(page, { subject, agency: "增城市城乡规划局" });
  const intake = await officer("dept-intake");
  await registerAndAssign(intake, mine.number, "黄嘉文");
  const before = await lastDay(intake);
  await propose(intake, mine.number, TOWN, "荔新公路新塘段由新塘镇人民政府管理。");

  const town = await officer("town-intake");
  await openProposal(town, mine.number);
  await town.getByRole("button", { name: "不予接收" }).click();
  await expect(town.getByRole("alert").first()).toContainText("请填写理由");
  await town.getByLabel("不接收的理由").fill("退让标准由城乡规划局制定，我镇没有制作。");
  await town.getByRole("button", { name: "不予接收" }).click();
  await expect(town.getByRole("status").first()).toContainText("已退回移送机关");
  await holdScreen(town);

  await openCase(intake, mine.number);
  await expect(intake.locator("#transfer")).toContainText(`${TOWN}没有接收，理由：退让标准由城乡规划局制定`);
  expect(await lastDay(intake)).toBe(before);
  await expect(intake.locator("#transfer").getByText("提出移送")).toBeVisible();
  await holdScreen(intake);
  await track(page, mine);
  await expect(page.locator("main")).not.toContainText("已转由");
  await expect(page.locator("main")).toContainText("城乡规划局");
});
