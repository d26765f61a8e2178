import PizZip from "pizzip";
import { expect, holdScreen, test } from "../fixtures";
import { plantCanary } from "../steps/canary";
import { withdraw } from "../steps/withdrawal";

const ID_NUMBER = "11010519491231002X";

test("J6 an auditor examines a leak", async ({ page, request, officer }) => {
  test.setTimeout(300_000);
  plantCanary(`leak-of-a-list-${Date.now()}`, {
    title: "增城市城乡规划局关于公布睚眦桤补助名单的公告",
    body: "现将补助名单予以公布",
    keyword: "睚眦桤",
    number: "增规〔2026〕9902号",
    fileName: "补助名单",
    fileText: `睚眦桤 ${ID_NUMBER}`,
  });
  await page.goto(`/search?q=${encodeURIComponent("睚眦桤")}`);
  await page.getByRole("link", { name: /睚眦桤补助名单/ }).click();
  const path = new URL(page.url()).pathname;
  const id = path.slice("/p/".length);
  const file = (await page.locator('main a[href^="/f/"]').first().getAttribute("href")) ?? "";
  for (let times = 0; times < 3; times += 1) expect((await request.get(file)).status()).toBe(200);
  await request.get(path, { headers: { "user-agent": "Mozilla/5.0 (compatible; Baiduspider/2.0)" } });

  const publisher = await officer("dept-publisher");
  await withdraw(publisher, id, {
    reason: "notForThePublic",
    explanation: "正在核查，核查后另行公开。",
    ground: "个人信息泄露",
    found: "群众来电反映附件有身份证号。",
    title: "hide",
  });
  await expect(publisher.getByRole("heading", { level: 1 })).toHaveText("个人信息泄露处置");
  await expect(publisher.getByText("群众来电反映附件有身份证号。")).toBeVisible();
  await publisher.getByRole("button", { name: "现在核对各处" }).click();
  await expect(publisher.getByText("全部已经清除")).toBeVisible({ timeout: 60_000 });
  // Visits are written every few seconds.
  await expect(async () => {
    await publisher.reload();
    await expect(publisher.getByText("附件下载").first()).toBeVisible({ timeout: 1000 });
    await expect(publisher.getByText("搜索引擎等爬虫").first()).toBeVisible({ timeout: 1000 });
  }).toPass();
  await publisher.getByLabel("怎样办理的").fill("涉及1人，身份证号可能被他人知道。");
  await publisher.getByRole("button", { name: "记录这一步" }).click();
  await expect(publisher.getByText("已记录：评估。")).toBeVisible();
  await holdScreen(publisher);

  // Who supervises and who audits read it, and can do nothing.
  for (const [username, area] of [
    ["supervisor", "/oversight"],
    ["auditor", "/audit"],
  ] as const) {
    const reader = await officer(username);
    await reader.goto(`${area}/disposal`);
    await reader.getByRole("link", { name: /睚眦桤补助名单/ }).click();
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText("个人信息泄露处置");
    await expect(reader.getByRole("main").getByRole("button")).toHaveCount(0);
    await expect(reader.getByText("涉及1人，身份证号可能被他人知道。")).toBeVisible();
    await holdScreen(reader);
    const forced = await reader.request.post(`/publishing/${id}/withdraw/case`, {
      form: { step: "closed", text: "结案" },
      headers: { origin: new URL(reader.url()).origin },
    });
    expect(forced.status()).toBe(403);
  }

  // The evidence: whole, masked, with the chain found sound; and it is noted who took it along.
  const auditor = await officer("auditor");
  await auditor.goto("/audit/disposal");
  await auditor.getByRole("link", { name: /睚眦桤补助名单/ }).click();
  const href = (await auditor.getByRole("link", { name: "导出证据包" }).getAttribute("href")) ?? "";
  const zip = new PizZip(await (await auditor.request.get(href)).body());
  const parts = Object.keys(zip.files).map((name) => zip.file(name)?.asText() ?? "");
  expect(parts.join("\n")).toContain("审计记录完整，没有被改动");
  expect(parts.join("\n")).toContain("群众来电反映附件有身份证号。");
  expect(parts.join("\n")).not.toContain(ID_NUMBER);
  await auditor.goto("/audit?person=auditor");
  await expect(auditor.getByRole("table").getByText("导出证据包").first()).toBeVisible();
  await expect(auditor.getByRole("table").getByText("查看处置记录").first()).toBeVisible();

  // The corrected list is published apart; the tombstone leads there.
  const other = (await (await request.get("/api/v1/publications?agency=planning&limit=1")).json()) as {
    items: { id: string; indexNumber: string; title: string }[];
  };
  const [successor] = other.items;
  await publisher.goto(`/publishing/${id}/withdraw`);
  await publisher.getByLabel("新信息的索引号").fill(successor?.indexNumber ?? "");
  await publisher.getByRole("button", { name: "指向新信息" }).click();
  await expect(publisher.getByText("已经指向")).toBeVisible();
  expect((await page.goto(path))?.status()).toBe(410);
  await expect(page.locator(`main a[href="/p/${successor?.id}"]`)).toBeVisible();
  await expect(page.locator("main")).not.toContainText("睚眦桤");
});
