import { expect, test } from "../fixtures";
import { chooseAgency, passFound, receipt, searchField, submitAfterNotice } from "../steps/citizen";
import { doubleText, heightOf, overflow, violations } from "../steps/display";
import { tabTo } from "../steps/keyboard";
import { hearAloud, spoken } from "../steps/listening";

const PHONE = { width: 360, height: 780 };
const PRIMARY = 60;
const MOST_LOADS = 12;

test("J1 an elderly citizen with a telephone and large type finds a paper, and asks for another", async ({
  page,
  javaScriptEnabled,
}) => {
  test.slow();
  await page.setViewportSize(PHONE);
  await doubleText(page);
  let loads = 0;
  page.on("framenavigated", (frame) => {
    if (frame === page.mainFrame()) loads += 1;
  });
  const hold = async () => {
    expect(await overflow(page), page.url()).toBe(0);
    await expect(page.locator("h1")).toHaveCount(1);
    if (javaScriptEnabled) expect(await violations(page), page.url()).toEqual([]);
  };

  // 1 The first stop of the keyboard leads to the text, the second is 长者模式.
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "长者模式" })).toBeFocused();
  await hold();

  // 2 The same address, larger, five doors.
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "退出长者模式" })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/");
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("40px");
  const doors = page.locator("main").getByRole("link");
  await expect(doors).toHaveCount(4);
  for (const height of await doors.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height)))
    expect(height).toBeGreaterThanOrEqual(PRIMARY);
  await expect(page.locator('main a[href^="tel:"]')).toBeVisible();
  await hold();

  // 3 找文件.
  await searchField(page).fill("医保 报销");
  expect(await heightOf(page, "搜索", "button")).toBeGreaterThanOrEqual(PRIMARY);
  await page.getByRole("button", { name: "搜索" }).first().click();
  await expect(page.locator("main ol > li").first()).toContainText(/医保|医疗保险/);
  await hold();

  // 4 The title stands before what is known about the paper; 字号 大 makes it larger still.
  await page
    .locator("main ol > li h2 a", { hasText: /医保|医疗保险/ })
    .first()
    .click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toContainText(/医保|医疗保险/);
  const titleFirst = await page.evaluate(() => {
    const [title, facts] = [document.querySelector("h1"), document.querySelector("main dl")];
    return title && facts && (title.compareDocumentPosition(facts) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });
  expect(titleFirst).toBe(true);
  const paper = new URL(page.url()).pathname;
  const before = await heading.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  await page.getByRole("button", { name: "大", exact: true }).first().click();
  const after = await heading.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(after).toBeGreaterThan(before);
  expect(new URL(page.url()).pathname).toBe(paper);
  await hold();

  // 5 It is not what she needs.
  const finding = loads;
  await page.locator('main a[href^="/apply?"]').first().click();
  expect(await heightOf(page, "开始申请", "button")).toBeGreaterThanOrEqual(PRIMARY);
  await hold();

  // 6 Six steps; without a telephone number the form says so and loses nothing.
  await page.getByRole("button", { name: "开始申请" }).click();
  const subject = `城乡居民医疗保险报销比例的计算底稿（${test.info().project.name}）`;
  await page.getByLabel("信息名称").fill(subject);
  expect(await heightOf(page, "下一步", "button")).toBeGreaterThanOrEqual(PRIMARY);
  await hold();
  await page.getByRole("button", { name: "下一步" }).click();
  await passFound(page);
  await hold();
  await chooseAgency(page, "增城市人力资源和社会保障局");
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("radio", { name: /公民（自然人）/ }).check();
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByLabel("姓名").fill("买买提·阿布都热合");
  await page.getByLabel("证件号码").fill("11010519491231002X");
  await page.getByLabel("通信地址").fill("增城市荔城街测试路1号");
  await page.getByRole("button", { name: "下一步" }).click();
  await expect(page).toHaveTitle(/^错误：/);
  await expect(page.locator("title")).toHaveCount(1);
  await expect(page.getByRole("alert")).toContainText("联系电话");
  await expect(page.getByLabel("姓名")).toHaveValue("买买提·阿布都热合");
  await hold();
  await page.getByLabel("联系电话").fill("13800000001");
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("button", { name: /下一步/ }).click();

  // 7, 8 No picture to puzzle over; the name is mended, and she is back where she was.
  await expect(heading).toHaveText("请核对后提交申请");
  await expect(page.locator("main img")).toHaveCount(0);
  await hold();
  await page.locator("main dl > div", { hasText: "姓名" }).getByRole("link", { name: /修改/ }).click();
  await page.getByLabel("姓名").fill("买买提·阿布都热合曼");
  await page.getByRole("button", { name: "保存修改" }).click();
  await expect(heading).toHaveText("请核对后提交申请");
  await expect(page.locator("main")).toContainText("买买提·阿布都热合曼");

  // 9 Number and code, large enough to be copied by hand.
  const wasAsked = await submitAfterNotice(page);
  const mine = await receipt(page);
  for (const text of [mine.number, mine.code.slice(0, 4)]) {
    const size = await page
      .locator("main dd")
      .getByText(text)
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(size).toBeGreaterThanOrEqual(28);
  }
  await hold();
  // Finding and asking are ways of their own, detours for a mistake and a change included. A sum is asked of nobody who types as people do.
  expect(finding).toBeLessThanOrEqual(MOST_LOADS);
  expect(loads - finding - (wasAsked ? 1 : 0)).toBeLessThanOrEqual(MOST_LOADS);
});

test("J1 朗读本页 reads the title first, marks the sentence, pauses and stops", async ({
  page,
  javaScriptEnabled,
}) => {
  await hearAloud(page);
  await page.goto("/help");
  const start = page.getByRole("button", { name: "朗读本页" });
  if (!javaScriptEnabled) {
    await expect(start).toBeHidden();
    await expect(page.locator('header a[href^="tel:"]')).toBeVisible();
    return;
  }
  await tabTo(page, start);
  await page.keyboard.press("Enter");
  const panel = page.getByRole("region", { name: "朗读控制" });
  await expect(panel).toBeVisible();
  await expect(panel.getByRole("button", { name: "暂停朗读" })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await expect.poll(() => spoken(page)).toMatchObject([{ text: "使用帮助", rate: 1 }, {}]);
  expect(await page.evaluate(() => CSS.highlights.get("read")?.size)).toBe(1);

  await panel.getByRole("button", { name: "快" }).click();
  await expect.poll(async () => (await spoken(page)).at(-1)).toMatchObject({ rate: 1.4 });
  await panel.getByRole("button", { name: "暂停朗读" }).click();
  const paused = (await spoken(page)).length;
  await panel.getByRole("button", { name: "继续朗读" }).click();
  await expect.poll(async () => (await spoken(page)).length).toBeGreaterThan(paused);
  await panel.getByRole("button", { name: "停止朗读" }).click();
  await expect(panel).toBeHidden();
  await expect(start).toBeFocused();
  expect(await page.evaluate(() => CSS.highlights.has("read"))).toBe(false);
});
