import { expect, holdScreen, test } from "../fixtures";
import { chooseFile, photo } from "../steps/applicant";
import { apply, track } from "../steps/citizen";
import { answerAsGranted, openCase, registerAndAssign, send, sign, take } from "../steps/officer";
import { consult, makeLink, openLink } from "../steps/third-party";

const COMPANY = "增城市某某建材有限公司";
const REASON = "第3至4页写明了生产线的工艺参数，公开后同行可以直接照搬，损害我公司的商业秘密。";
const DECISION = "项目在水源保护区内，不公开可能对公共利益造成重大影响，决定公开第1至4页。";

test("J10 a third party objects, the organ discloses for the public interest and tells it first", async ({
  page,
  officer,
  browser,
  baseURL,
  extraHTTPHeaders,
}) => {
  test.slow();
  const { use } = test.info().project;
  const subject = `某建材项目规划条件核实材料（${test.info().project.name}）`;
  const mine = await apply(page, { subject, agency: "增城市城乡规划局" });
  const intake = await officer("dept-intake");
  await registerAndAssign(intake, mine.number, "黄嘉文");

  // The handler asks the company, makes the link and prints it: nothing but the sheet is on the paper.
  const handler = await officer("dept-handler");
  await consult(handler, mine.number);
  await expect(handler.locator("#consultations")).toContainText("等待意见，最迟");
  const link = await makeLink(handler, { name: COMPANY, extract: "第3至4页：生产线工艺参数" });
  await expect(handler.getByRole("table", { name: "已生成的链接" })).toContainText(COMPANY);
  await expect(handler.getByRole("button", { name: "收回旧链接，生成新的" })).toBeVisible();
  await holdScreen(handler);
  await handler.emulateMedia({ media: "print" });
  await expect(handler.getByText("请沿虚线裁开")).toBeVisible();
  await expect(handler.getByRole("link", { name: "返回案件" })).toBeHidden();
  await expect(handler.getByLabel("第三方名称或姓名")).toBeHidden();
  await expect(handler.getByRole("button", { name: "收回旧链接，生成新的" })).toBeHidden();
  await handler.emulateMedia({ media: "screen" });

  // The applicant sees that the clock stands still, not who is asked.
  await track(page, mine);
  await expect(page.locator("main")).toContainText("正在征求第三方意见，暂停计时");
  await expect(page.locator("main")).not.toContainText(COMPANY);

  const company = await browser.newContext({
    ...(baseURL && { baseURL }),
    ...(extraHTTPHeaders && { extraHTTPHeaders }),
    javaScriptEnabled: use.javaScriptEnabled ?? true,
    viewport: { width: 360, height: 780 },
    locale: "zh-CN",
  });
  const third = await company.newPage();
  await openLink(third, { ...link, code: "0000-0000" });
  await expect(third.getByRole("alert")).toContainText("验证码不正确");
  await expect(third.locator("main")).not.toContainText("工艺参数");
  await holdScreen(third);
  await openLink(third, link);
  await expect(third.locator("main")).toContainText("第3至4页：生产线工艺参数");
  await expect(third.locator("main")).not.toContainText("买买提");
  await holdScreen(third);

  // Whoever objects says why; what was typed and chosen stays.
  await third.getByRole("radio", { name: "不同意公开" }).check();
  await third.getByLabel("签名").fill("王芳");
  await chooseFile(third, "证明材料（选填）", "保密制度.jpg", await photo(300, 200));
  await third.getByRole("button", { name: "提交意见" }).click();
  await expect(third.getByRole("alert").first()).toContainText("不同意公开的，请填写理由");
  await expect(third.getByLabel("签名")).toHaveValue("王芳");
  await expect(third.locator("main")).toContainText("保密制度.jpg");
  await holdScreen(third);
  await third.getByLabel("理由", { exact: true }).fill(REASON);
  await third.getByRole("button", { name: "提交意见" }).click();
  await expect(third.getByRole("heading", { level: 1 })).toHaveText("意见已提交");
  await expect(third.locator("main")).toContainText("保密制度.jpg");
  await holdScreen(third);

  await openCase(handler, mine.number);
  await expect(handler.locator("#consultations")).toContainText("不同意公开");
  await expect(handler.locator("#history")).toContainText(REASON);
  await expect(handler.locator("#attachments li", { hasText: "保密制度.jpg" })).toContainText("第三方");

  // The head signs that it is disclosed; before the third party is told, the answer cannot go out.
  await answerAsGranted(handler, mine.number);
  await sign(await officer("dept-reviewer"), mine.number);
  await openCase(intake, mine.number);
  await expect(intake.getByRole("button", { name: "发出答复", exact: true })).toBeDisabled();
  await expect(intake.locator("main")).toContainText("请先将决定公开的内容和理由书面告知第三方并登记");
  await openCase(handler, mine.number);
  await take(handler, "告知第三方公开决定", "已登记告知第三方", (form) =>
    form.getByLabel("决定公开的内容和理由").fill(DECISION),
  );
  await holdScreen(handler);
  await send(intake, mine.number);

  await third.goto(link.path);
  await expect(third.locator("main")).toContainText("行政机关的决定");
  await expect(third.locator("main")).toContainText(DECISION);
  await expect(third.locator("main")).toContainText("申请行政复议");
  await holdScreen(third);
  await company.close();

  await track(page, mine);
  await page
    .getByRole("link", { name: /查看答复/ })
    .first()
    .click();
  await expect(page.locator("main")).toContainText(/增规告〔\d{4}〕\d+号/);
  await expect(page.locator("main")).not.toContainText("王芳");
  await expect(page.locator("main")).not.toContainText("保密制度.jpg");
  await holdScreen(page);
});
