import { expect, test } from "../fixtures";
import { search } from "../steps/citizen";

test("J7 a citizen finds a budget by its tables and takes the data", async ({ page, request }) => {
  await page.goto("/");
  await search(page, "三公 财政局");
  const type = page.getByLabel("附件类型");
  if (!(await type.isVisible())) await page.locator("main details > summary").first().click();
  await type.selectOption(await type.getByRole("option", { name: /^表格（Excel）（\d+）$/ }).innerText());
  await page.getByRole("button", { name: "筛选" }).click();
  await expect(page.getByRole("list", { name: "已选条件" })).toContainText("表格（Excel）");

  const csv = await page.getByRole("link", { name: "CSV 表格" }).getAttribute("href");
  const taken = await (await request.get(csv ?? "")).body();
  expect([...taken.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = new TextDecoder("utf-8", { fatal: true }).decode(taken).trim().split("\r\n");
  await expect(page.getByRole("status")).toHaveText(`共找到${rows.length - 1}条`);

  await page.getByRole("link", { name: /^增城市财政局\d{4}年部门预算$/ }).click();
  const path = new URL(page.url()).pathname;
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /下载.*\.xlsx/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  const data = await page.locator('script[type="application/ld+json"]').allTextContents();
  const dataset = data.map((text) => JSON.parse(text)).flatMap((one) => one["@graph"] ?? one);
  expect(dataset.find((one) => one["@type"] === "Dataset")).toMatchObject({
    url: expect.stringContaining(path),
    distribution: expect.arrayContaining([
      expect.objectContaining({ contentUrl: expect.stringContaining("/f/") }),
    ]),
  });
});

test("a number in three spellings leads straight to its document, and back to the list", async ({ page }) => {
  for (const typed of ["增府办〔2025〕9号", "增府办[2025] 9号", "增府办（2025）9 号"]) {
    await page.goto(`/search?q=${encodeURIComponent(typed)}`);
    await expect(page).toHaveURL(/\/p\//);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("农村宅基地使用及建房管理规定");
  }
  await page.locator('main a[href*="list=1"]').click();
  await expect(page.locator("main ol > li").first()).toContainText("农村宅基地使用及建房管理规定");
});
