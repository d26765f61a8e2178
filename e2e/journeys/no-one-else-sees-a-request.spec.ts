import { expect, holdScreen, test } from "../fixtures";
import { apply, track } from "../steps/citizen";
import { openCase } from "../steps/officer";

const CODE = "0000-0000-0000-0000";

test("no one else sees a request", async ({ page, officer, browser, baseURL }) => {
  test.slow();
  const mine = await apply(page, { subject: "挂绿湖水质监测年度报告", agency: "增城市城乡规划局" });

  await track(page, { ...mine, code: CODE });
  const wrongCode = await page.getByRole("alert").innerText();
  await track(page, { number: "GH-2026-999999", code: mine.code });
  expect(await page.getByRole("alert").innerText()).toBe(wrongCode);
  await holdScreen(page);

  const stranger = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
  for (const path of ["/track/case", "/track/answer", "/track/receipt"]) {
    await stranger.goto(path);
    await expect(stranger.locator("body")).not.toContainText(mine.number);
    await expect(stranger.locator("body")).not.toContainText("挂绿湖水质监测");
  }
  await stranger.goto(`/search?q=${encodeURIComponent("挂绿湖水质监测")}`);
  await expect(stranger.locator("main")).not.toContainText(mine.number);
  await stranger.goto(`/search?q=${encodeURIComponent("买买提")}`);
  await expect(stranger.locator("main")).toContainText(/没有找到/);
  for (const path of ["/desk", "/publishing", "/admin", "/audit", "/oversight"]) {
    await stranger.goto(path);
    await expect(stranger).toHaveURL(/\/login/);
  }
  await stranger.context().close();

  const owner = await officer("dept-intake");
  await openCase(owner, mine.number);
  const address = owner.url();
  await expect(owner.locator("main")).not.toContainText("买买提·阿布都热合曼");
  await expect(owner.locator("main")).not.toContainText("11010519491231002X");

  const elsewhere = await officer("town-intake");
  await elsewhere.goto(address);
  await expect(elsewhere.locator("body")).not.toContainText("挂绿湖水质监测");
  await elsewhere.goto(`/desk?q=${encodeURIComponent(mine.number)}`);
  await expect(elsewhere.locator("main")).not.toContainText("挂绿湖水质监测");
  for (const username of ["city-editor", "auditor", "sysadmin", "secadmin"]) {
    const colleague = await officer(username);
    const answer = await colleague.goto(address);
    expect([username, answer?.status()]).toEqual([username, 403]);
  }
});
