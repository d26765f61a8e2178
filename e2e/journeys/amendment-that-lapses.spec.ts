import { caseOf, expect, holdScreen, test } from "../fixtures";
import { chooseFile, photo, readLetter } from "../steps/applicant";
import { apply, finishFrom, track } from "../steps/citizen";
import { answerAsGranted, openCase, registerAndAssign, send, sign, take } from "../steps/officer";

const MB = 1024 * 1024;

test("an amendment that does not come ends the case, and the applicant begins again with her words", async ({
  page,
  officer,
}) => {
  test.slow();
  // Each project closes a case of its own.
  const hasScripts = test.info().project.use.javaScriptEnabled !== false;
  const over = caseOf(hasScripts ? "river-bank-path-vague" : "school-site-vague");
  const words = hasScripts ? "请公开江边那条步道今后怎么规划。" : "请公开我家附近学校用地的全部材料。";

  await track(page, over);
  await expect(page.locator("main")).toContainText(/补正期限（\d{4}年\d+月\d+日）已过/);
  await holdScreen(page);

  const handler = await officer("dept-handler");
  await openCase(handler, over.number);
  await take(handler, "按视为放弃终止", "已按视为放弃终止办理");
  const letter = "视为放弃申请告知书（逾期不补正）";
  await expect(handler.locator("#letters")).toContainText(letter);
  await expect(handler.locator("#history")).toContainText("逾期未补正（年度报告三(六)1）");
  await holdScreen(handler);

  await track(page, over);
  await expect(page.locator("main")).toContainText("终止办理：补正期限届满，没有收到您的补正");
  await expect(page.locator("main")).toContainText("申请行政复议的最后一天是");
  await holdScreen(page);
  await readLetter(page, letter, /视为放弃/);

  await page.getByRole("link", { name: "重新申请", exact: true }).click();
  await expect(page.locator("main")).toContainText("原来的申请内容会带入新的申请");
  await expect(page.locator("main")).toContainText(words);
  await holdScreen(page);
  await page.getByRole("button", { name: "重新申请（内容已带入）" }).click();
  const again = await finishFrom(page, "增城市城乡规划局", words);
  expect(again.number).not.toBe(over.number);
});

test("J8 on a phone: a wrong code, exact questions, a photo too large, a smaller one, and twenty days anew", async ({
  page,
  officer,
}) => {
  test.slow();
  const subject = `某小区修建性详细规划绿化图（${test.info().project.name}）`;
  const mine = await apply(page, { subject, agency: "增城市城乡规划局" });
  await registerAndAssign(await officer("dept-intake"), mine.number, "黄嘉文");
  const handler = await officer("dept-handler");
  await openCase(handler, mine.number);
  const question = "请写明是哪一个小区，需要哪一年的绿化图。";
  await take(handler, "告知补正", "已告知补正", (form) => form.getByLabel("需要补正的事项").fill(question));

  await page.setViewportSize({ width: 360, height: 780 });
  for (const code of ["AAAA-BBBB-CCCC-DDDD", "0000-0000-0000-0000"]) {
    await track(page, { number: mine.number, code });
    await expect(page.getByText("申请编号或查询码不正确，请对照回执核对后再试").first()).toBeVisible();
  }
  await track(page, mine);
  await expect(page.locator("main")).toContainText(/需要您在\d{4}年\d+月\d+日前（含当日）补充材料/);
  await readLetter(page, "补正告知书", /哪一个小区/);
  await page.getByRole("link", { name: "补充材料" }).first().click();
  await expect(page.locator("main")).toContainText(question);
  await holdScreen(page);

  // 12 MB are too much: the reason is said by name, and the text is still there.
  const text = "派潭镇云岭花园小区，2023年的绿化竣工图。现场照片附后。";
  await page.getByLabel("补正的内容").fill(text);
  await chooseFile(page, "附件（选填）", "现场照片.jpg", Buffer.alloc(12 * MB, 1));
  await page.getByRole("button", { name: "提交补正" }).click();
  await expect(page.getByRole("alert").first()).toContainText("现场照片.jpg：单个文件不能超过10MB");
  await expect(page.getByLabel("补正的内容")).toHaveValue(text);
  await holdScreen(page);

  const smaller = await photo(2600, 1900);
  expect(smaller.byteLength / MB).toBeGreaterThan(3);
  expect(smaller.byteLength / MB).toBeLessThan(10);
  await chooseFile(page, "附件（选填）", "现场照片.jpg", smaller);
  await page.getByRole("button", { name: "提交补正" }).click();
  await expect(page.getByRole("status")).toContainText("补正已提交。答复期限从次日起重新计算");
  await expect(page.locator("main")).toContainText(/答复期限至\d{4}年\d+月\d+日，还有20个工作日/);
  await holdScreen(page);

  await openCase(handler, mine.number);
  await expect(handler.locator("#history")).toContainText(text);
  const sent = handler.locator("#attachments li", { hasText: "现场照片.jpg" });
  await expect(sent).toContainText("申请材料");
  await expect(sent).toContainText("申请人");

  await answerAsGranted(handler, mine.number);
  await sign(await officer("dept-reviewer"), mine.number);
  await send(await officer("dept-intake"), mine.number);
  await track(page, mine);
  await page
    .getByRole("link", { name: /查看答复/ })
    .first()
    .click();
  await expect(page.locator("main")).toContainText("荔湖片区控制性详细规划图则");
  await page.goto("/track/case");
  await expect(page.locator("main")).toContainText(/申请行政复议的最后一天是\d{4}年\d+月\d+日/);
  await page.getByRole("link", { name: "评价这次办理" }).click();
  await holdScreen(page);
  await page.getByRole("radio", { name: /4分/ }).check();
  await page.getByLabel("意见和建议").fill("办理得很快。");
  await page.getByRole("button", { name: "提交评价" }).click();
  await expect(page.getByRole("status")).toContainText("评价已提交");

  // Neither address nor title names anybody, and whoever goes back after leaving finds nothing.
  expect(decodeURI(page.url())).toMatch(/\/track\/case$/);
  expect(await page.title()).not.toContain(mine.number);
  await page.getByRole("button", { name: "退出查询" }).first().click();
  await expect(page.locator("main")).toContainText("已退出查询");
  await page.goBack();
  await expect(page.locator("main")).not.toContainText(subject);
});
