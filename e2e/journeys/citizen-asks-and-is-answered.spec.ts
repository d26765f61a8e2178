import { expect, holdScreen, test } from "../fixtures";
import { finish, passFound, receipt, takeFile, track } from "../steps/citizen";
import { answerAsGranted, registerAndAssign, send, sign } from "../steps/officer";

test("FF-026 a citizen asks, an officer answers, another signs, and she reads the answer", async ({
  page,
  officer,
}) => {
  test.slow();
  await page.goto("/apply");
  await holdScreen(page);
  await page.getByRole("button", { name: "开始申请" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("您想要什么信息？");
  await page.getByRole("button", { name: "下一步" }).click();
  await expect(page).toHaveTitle(/^错误：/);
  await expect(page.getByRole("alert")).toBeVisible();
  await holdScreen(page);

  // The same words twice within ten minutes would be pointed out as the same application.
  const subject = `荔湖片区控制性详细规划图则（${test.info().project.name}）`;
  await page.getByLabel("信息名称").fill(subject);
  await page.getByRole("button", { name: "下一步" }).click();
  await holdScreen(page);
  await passFound(page);
  await holdScreen(page);
  const mine = await finish(page, "增城市城乡规划局");
  await holdScreen(page);

  await page.reload();
  expect(await receipt(page)).toEqual(mine);

  await track(page, mine);
  await expect(page.locator("main")).toContainText("等待确认收到");
  await holdScreen(page);

  const intake = await officer("dept-intake");
  await registerAndAssign(intake, mine.number, "黄嘉文");
  await track(page, mine);
  await expect(page.locator("main")).toContainText("答复期限至");

  const handler = await officer("dept-handler");
  await answerAsGranted(handler, mine.number);
  const reviewer = await officer("dept-reviewer");
  await sign(reviewer, mine.number);
  await send(intake, mine.number);

  await track(page, mine);
  await expect(page.locator("main")).toContainText("已答复");
  await page
    .getByRole("link", { name: /查看答复/ })
    .first()
    .click();
  await expect(page.locator("main")).toContainText(/增规告〔\d{4}〕\d+号/);
  await expect(page.locator("main")).toContainText("行政复议");
  await holdScreen(page);

  for (const [link, type] of [
    ["下载 Word 文件", "PK"],
    ["下载 PDF", "%PDF"],
  ] as const) {
    const file = await takeFile(page, link);
    expect(file.name).toMatch(/^政府信息予以公开告知书增规告〔\d{4}〕\d+号\.(docx|pdf)$/);
    expect(file.bytes.subarray(0, type.length).toString("latin1")).toBe(type);
    expect(file.bytes.byteLength).toBeGreaterThan(5_000);
  }
  await page.getByRole("link", { name: "返回办理进度" }).click();
  await expect(page.getByRole("heading", { name: "发给您的文书" })).toBeVisible();
  await page.getByRole("link", { name: "政府信息公开申请接收回执", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("政府信息公开申请接收回执");
  await holdScreen(page);
});
