import { expect, holdScreen, test } from "../fixtures";
import { search } from "../steps/citizen";

test("a citizen finds a publication by a word of two characters and reads it", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByText("演示站点：内容为演示数据，不代表任何机关")).toBeVisible();
  await holdScreen(page);

  await search(page, "绿线");
  await expect(page).toHaveTitle(/“绿线”的检索结果/);
  await expect(page.locator("mark").first()).toHaveText("绿线");
  await holdScreen(page);

  const agency = page.getByLabel("机构", { exact: true });
  // On a phone the filters are folded away.
  if (!(await agency.isVisible())) await page.locator("main details > summary").first().click();
  // Each choice says how many hits it has.
  const forestry = agency.getByRole("option", { name: /^增城市林业和园林局（\d+）$/ });
  await agency.selectOption(await forestry.innerText());
  await page.getByRole("button", { name: "筛选" }).click();
  await expect(page.getByText("共找到")).toBeVisible();
  await expect(page.locator("main li, main article").filter({ hasText: "增城市城乡规划局 " })).toHaveCount(0);
  await page.getByRole("link", { name: /绿线划定/ }).click();

  await expect(page.getByRole("heading", { level: 1 })).toContainText("绿线");
  await expect(page.locator("main")).toContainText("索引号");
  await expect(page.locator("#zoom")).toContainText("绿线");
  await expect(page.locator('meta[name="ArticleTitle"]')).toHaveAttribute("content", /绿线/);
  await holdScreen(page);
});

test("a document number leads to the document itself, however its brackets are typed", async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent("增府办[2025] 9号")}`);
  await expect(
    page
      .locator("main")
      .getByRole("link", { name: /农村宅基地使用及建房管理规定/ })
      .first(),
  ).toBeVisible();
});

test("a long rule can be read by article", async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent("农村宅基地使用及建房管理规定")}`);
  await page.getByRole("link", { name: /印发《增城市农村宅基地使用及建房管理规定》/ }).click();
  await page.goto(`${page.url().split("#")[0]}#art-3`);
  await expect(page.locator("#art-3")).toContainText("第三条");
});

test("what is not there is said with its real status, and a way on", async ({ page }) => {
  for (const path of [
    "/p/0197f000-0000-7000-8000-000000000000",
    "/p/%00x",
    "/catalogue/no-such-column",
    "/nowhere",
  ]) {
    const answer = await page.goto(path);
    expect([path, [400, 404].includes(answer?.status() ?? 0)]).toEqual([path, true]);
    await expect(page.locator("h1")).toHaveCount(1);
    await expect(page.getByRole("link", { name: "首页" }).first()).toBeVisible();
  }
});

test("a search without a hit offers to ask for it", async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent("龙卷风避难所名册")}`);
  await holdScreen(page);
  await page.getByRole("link", { name: "向我们申请公开这条信息" }).click();
  await expect(page.getByText("龙卷风避难所名册").first()).toBeVisible();
});

test("public pages carry no framework script and a strict policy", async ({ page }) => {
  for (const path of [
    "/",
    "/catalogue",
    "/agencies",
    "/guide",
    "/apply",
    "/track",
    `/search?q=${encodeURIComponent("预算")}`,
  ]) {
    const answer = await page.goto(path);
    const csp = answer?.headers()["content-security-policy"] ?? "";
    expect([path, csp.includes("default-src 'none'"), /unsafe/.test(csp)]).toEqual([path, true, false]);
    const scripts = page.locator("script:not([type='application/ld+json'])");
    expect(await scripts.evaluateAll((all) => all.map((one) => one.getAttribute("src")))).toEqual([
      "/enhance.js",
    ]);
  }
});

test("UN-021 a text without a place to break is wrapped, not cut off", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const long = "绿".repeat(100);
  for (const path of [
    `/search?q=${encodeURIComponent(long)}`,
    `/apply?subject=${encodeURIComponent("A".repeat(200))}`,
  ]) {
    await page.goto(path);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBe(0);
  }
});

test("SE-015 whoever searches without end is told when to come back, and nobody else is", async ({
  playwright,
  baseURL,
}) => {
  const visitor = (address: string) =>
    playwright.request.newContext({
      ...(baseURL && { baseURL }),
      extraHTTPHeaders: { "x-real-ip": address },
    });
  const restless = await visitor("10.99.99.1");
  let answer = await restless.get("/search?q=0");
  for (let n = 1; n < 60 && answer.status() === 200; n += 1) answer = await restless.get(`/search?q=${n}`);
  expect(answer.status()).toBe(429);
  expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
  expect((await (await visitor("10.99.99.2")).get("/search?q=1")).status()).toBe(200);
});

test("UR-015 no address of this site sends a visitor elsewhere", async ({ request }) => {
  const elsewhere = encodeURIComponent("https://evil.example/");
  for (const name of ["redirect", "next", "return", "url", "back"]) {
    for (const path of ["/", "/search", "/apply", "/track", "/login"]) {
      const answer = await request.get(`${path}?${name}=${elsewhere}`, { maxRedirects: 0 });
      expect([
        path,
        name,
        answer.headers().location ?? "",
        (await answer.text()).includes("http-equiv"),
      ]).toEqual([path, name, "", false]);
    }
  }
});
