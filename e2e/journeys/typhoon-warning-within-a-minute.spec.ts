import { expect, holdScreen, test } from "../fixtures";
import { clearFromBand, clearHere, expectBanner, expectEveryTick, writeAlert } from "../steps/alert";

const MINUTE_MS = 60_000;
const SITUATION = "受台风“鲇鱼”影响，12小时内我市平均风力可能达到10级以上，阵风12级以上。";

test("J4 a typhoon warning is everywhere within a minute, turns red, and is lifted", async ({
  page,
  request,
  officer,
}) => {
  test.slow();
  const editor = await officer("city-editor");
  const second = await officer("city-secrecy");
  await expectBanner(request, null);
  await page.goto("/alerts");
  await expect(page.getByText(/目前没有生效的预警（\d\d:\d\d更新）/)).toBeVisible();
  await holdScreen(page);

  await editor.goto("/publishing/alerts/new");
  await holdScreen(editor);
  const id = await writeAlert(editor, "台风橙色预警", SITUATION);
  await holdScreen(editor);
  await expectBanner(request, null);
  expect((await request.get(`/p/${id}`)).status()).toBe(404);

  // A wrong password lets nothing out, and is not shown again.
  await clearHere(editor, "city-secrecy", "not-the-password-1");
  await expect(editor.getByRole("main").getByRole("alert")).toContainText("用户名或者密码不对");
  await expect(editor.getByLabel("第二人的密码")).toHaveValue("");
  await expectBanner(request, null);

  // A display waits for whatever comes.
  const held = (await request.get("/api/v1/alerts")).headers().etag ?? "";
  const display = request.get("/api/v1/alerts?wait=25", { headers: { "if-none-match": held } });
  const confirmed = Date.now();
  await clearHere(editor, "city-secrecy");
  const shown = await (await display).json();
  expect(shown.items).toMatchObject([{ id, colour: "orange", event: "台风", title: "全市台风橙色预警" }]);
  const secondsToDisplay = (Date.now() - confirmed) / 1000;
  const secondsToAll = await expectEveryTick(editor);
  const whole = Date.now() - confirmed;
  expect(whole).toBeLessThan(MINUTE_MS);
  console.log(
    `display after ${secondsToDisplay} s, all channels seen after ${secondsToAll} s, page says so after ${whole / 1000} s`,
  );
  await holdScreen(editor);

  await expectBanner(request, "台风橙色预警（二级）");
  const entry = await request.get(`/p/${id}`);
  expect(entry.status()).toBe(200);
  expect(await entry.text()).toContain("台风防御措施");
  const cap = await (await request.get(`/alerts/cap/${id}.xml`)).text();
  expect(cap).toContain("<msgType>Alert</msgType>");
  const sitemap = await (await request.get("/sitemaps/2.xml")).text();
  expect(sitemap).toContain(`/p/${id}`);
  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText("有效至");
  await holdScreen(page);
  const tag = (await request.get("/help")).headers().etag ?? "";
  await page.getByRole("alert").getByRole("link", { name: "怎样防范" }).click();
  await expect(page.getByRole("heading", { name: "台风橙色预警（二级）" })).toBeVisible();
  await holdScreen(page);

  // To red: the second person from their own session, with one button on top of their page.
  await editor.getByRole("link", { name: "更新预警" }).click();
  await editor.getByRole("link", { name: "红色", exact: true }).click();
  await editor.getByLabel("输入“发布”两个字确认").fill("发布");
  await editor.getByRole("button", { name: "送第二人审查" }).click();
  await expect(
    editor.getByText("等待第二人审查").or(editor.getByText("第二人保密审查")).first(),
  ).toBeVisible();
  await expectBanner(request, "台风橙色预警（二级）");
  await second.goto("/publishing");
  await holdScreen(second);
  await clearFromBand(second, "全市台风红色预警");
  await expectEveryTick(second);
  await expectBanner(request, "台风红色预警（一级）");
  const update = await (await request.get(`/alerts/cap/${id}.xml`)).text();
  expect(update).toContain("<msgType>Update</msgType>");
  expect(update).toMatch(/<references>cn\.uscc\.\S+,[0-9a-f-]{36},\S+<\/references>/);
  expect((await request.get("/help", { headers: { "if-none-match": tag } })).status()).toBe(200);

  // Lifted, as short: one word and the second person.
  await editor.goto(`/publishing/alerts/${id}`);
  await editor.getByText("解除预警", { exact: true }).click();
  await editor.getByLabel("输入“解除”两个字确认").fill("解除");
  await editor.getByRole("button", { name: "送第二人审查" }).click();
  await clearHere(editor, "city-secrecy");
  await expectEveryTick(editor);
  await expectBanner(request, null);
  expect(await (await request.get(`/alerts/cap/${id}.xml`)).text()).toContain("<msgType>Cancel</msgType>");
  expect((await (await request.get("/api/v1/alerts")).json()).items).toEqual([]);
  await page.goto(`/p/${id}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("（已解除）");
  await editor.goto("/publishing/alerts");
  await holdScreen(editor);
  await editor.goto("/publishing/alerts/roster");
  await holdScreen(editor);
});
