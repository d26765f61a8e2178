import PizZip from "pizzip";
import { inline, row, workbookFile } from "../../server/files/apart/scan/planted-for-tests";
import { expect, holdScreen, test } from "../fixtures";
import { plantCanary } from "../steps/canary";
import { paperWords } from "../steps/paper";
import { withdraw } from "../steps/withdrawal";

const ID_NUMBER = "11010519491231002X";
const OTHERS = ["440106198808081512", "110101199003074477"] as const;

/** The list of an office: names and sums to be seen, and a column between them that only was not shown. */
const listOf = (idNumber: string) =>
  workbookFile({
    columns: '<cols><col min="2" max="2" hidden="1"/></cols>',
    cells:
      row(1, inline("A1", "姓名") + inline("B1", "证件") + inline("C1", "金额（元）")) +
      row(2, inline("A2", "张某") + inline("B2", idNumber) + inline("C2", "300")),
  });

/** A list of the planning office that is already public. */
function plantList(name: string, batch: string, workbook: Buffer): void {
  plantCanary(`leak-${name}-${Date.now()}`, {
    title: `增城市城乡规划局关于公布${name}补助名单的公告`,
    body: "现将补助名单予以公布",
    keyword: name,
    number: `增规〔2026〕99${name.length}${name.codePointAt(0)}号`,
    fileName: `补助名单（第${batch}批）`,
    fileText: "",
    workbook,
  });
}

test("J6 an auditor examines a leak in a hidden column", async ({ page, request, officer }) => {
  test.setTimeout(300_000);
  plantList("睚眦桤", "一", listOf(ID_NUMBER));
  plantList("嘲风桤", "二", listOf(OTHERS[0]));
  plantList("狻猊桤", "三", listOf(OTHERS[1]));
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

  // Two more lists of the same table leak in the same column; each is found where it lies, masked, with the way to take it back.
  await expect(publisher.getByText(/文件名相近/).first()).toBeVisible();
  await publisher.getByRole("button", { name: "检查这些文件" }).click();
  await expect(publisher.getByText("需要撤下的逐条撤下")).toBeVisible({ timeout: 60_000 });
  const alike = publisher.getByRole("table", { name: "可能有同样问题的信息" });
  for (const [name, number] of [
    ["嘲风桤", OTHERS[0]],
    ["狻猊桤", OTHERS[1]],
  ] as const) {
    const line = alike.getByRole("row").filter({ hasText: name });
    await expect(line).toContainText(`${number.slice(0, 6)}********${number.slice(14)}`);
    await expect(line).toContainText("工作表“公示”（隐藏）B2");
    await expect(line.getByRole("link", { name: "去撤下" })).toBeVisible();
  }
  for (const number of [ID_NUMBER, ...OTHERS])
    await expect(publisher.locator("main")).not.toContainText(number);

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

  // The supervisor orders it to be put right by a day; the office answers; it goes back once and then passes.
  const supervisor = await officer("supervisor");
  await supervisor.goto("/oversight/disposal");
  await supervisor.getByRole("link", { name: /睚眦桤补助名单/ }).click();
  await supervisor.getByRole("link", { name: "下发整改通知" }).click();
  await expect(supervisor.getByRole("heading", { level: 1 })).toHaveText("下发整改通知");
  await supervisor.getByRole("button", { name: "下发整改通知" }).click();
  await expect(supervisor.getByText("请填写整改期限。").first()).toBeVisible();
  await supervisor.getByLabel("通报批评并限期整改").check();
  await supervisor.getByLabel("整改期限").fill("2099年12月18日");
  await holdScreen(supervisor);
  await supervisor.getByRole("button", { name: "下发整改通知" }).click();
  await expect(supervisor.getByRole("heading", { level: 1 })).toHaveText("公开的信息含有不应公开的内容");
  await holdScreen(supervisor);
  const notice = new URL(supervisor.url()).pathname.split("/").at(-1) ?? "";
  const letter = await supervisor.request.get(`/oversight/rectifications/${notice}/letter`);
  const said = await paperWords(await letter.body());
  for (const words of ["予以通报批评，并要求限期整改", "2099年12月18日", "城乡规划局"])
    expect(said).toContain(words);

  await publisher.goto("/publishing");
  await publisher.getByRole("link", { name: "整改通知（1件待办）" }).click();
  await publisher.getByRole("link", { name: /^整改通知〔/ }).click();
  await publisher.getByRole("button", { name: "签收，开始整改" }).click();
  await expect(publisher.getByText("已签收，请在期限内提交整改报告。")).toBeVisible();
  await expect(publisher.getByText("整改中", { exact: true })).toBeVisible();
  await publisher.getByLabel("整改报告").fill("名单改用不含证件号码的表格，已检查全部同类文件。");
  await publisher.getByRole("button", { name: "提交整改报告" }).click();
  await expect(publisher.getByText("整改报告已经提交，等待复核。")).toBeVisible();
  await holdScreen(publisher);
  const stranger = await officer("city-publisher");
  expect((await stranger.goto(`/publishing/rectifications/${notice}`))?.status()).toBe(404);

  await supervisor.goto(`/oversight/rectifications/${notice}`);
  await supervisor.getByLabel("退回，继续整改").check();
  await supervisor.getByLabel("复核意见").fill("请写明另外两份名单是否已经撤下。");
  await supervisor.getByRole("button", { name: "提交复核结果" }).click();
  await expect(supervisor.getByText("整改期限须在今天之后。")).toBeVisible();
  await expect(supervisor.getByLabel("复核意见")).toHaveValue("请写明另外两份名单是否已经撤下。");
  await supervisor.getByLabel("复核通过").check();
  await supervisor.getByRole("button", { name: "提交复核结果" }).click();
  await expect(supervisor.getByRole("status").first()).toContainText("这件整改通知已经办结");

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
