import { expect, holdScreen, test } from "../fixtures";
import {
  changeDraft,
  examine,
  openWaiting,
  passReviews,
  publish,
  sendForReview,
  writeDraft,
} from "../steps/editor";

const TITLE = "增城市城乡规划局关于印发《鹧鸪坑片区管理办法》的通知";
const REVISED = "增城市城乡规划局关于印发《鹧鸪坑片区管理办法》（修订）的通知";
const CLEAN =
  "各有关单位：\n现将《鹧鸪坑片区管理办法》印发给你们，请遵照执行。\n第一条　为加强鹧鸪坑片区管理，制定本办法。";
const OPINION = "经逐项审查，不涉及国家秘密、工作秘密和个人隐私，同意公开。";

test("an editor publishes after a secrecy review by somebody else", async ({ page, officer }) => {
  test.slow();
  const editor = await officer("dept-editor");
  const examiner = await officer("dept-secrecy");
  const publisher = await officer("dept-publisher");

  const withId = `${CLEAN}\n联系人张三，身份证号11010519491231002X。`;
  const id = await writeDraft(editor, { title: TITLE, body: withId });
  await expect(editor.getByText("检测到身份证号1处（正文第4段）")).toBeVisible();
  await expect(editor.getByText("110105********002X")).toBeVisible();
  await holdScreen(editor);
  await sendForReview(editor);

  // Nobody sees it yet, and nobody can publish it.
  expect((await page.goto(`/p/${id}`))?.status()).toBe(404);
  await publisher.goto(`/publishing/${id}`);
  await expect(publisher.getByRole("button", { name: "发布", exact: true })).toBeDisabled();
  await expect(publisher.getByText("还没有通过保密审查，不能发布")).toBeVisible();

  await passReviews(officer, "dept", id);
  await openWaiting(examiner, TITLE);
  await holdScreen(examiner);
  await examine(examiner, "退回修改", "正文第4段有身份证号，请删去。");

  await changeDraft(editor, id, { 正文: CLEAN });
  await expect(editor.getByText("正文第4段有身份证号，请删去。")).toBeVisible();
  await sendForReview(editor);
  await passReviews(officer, "dept", id);
  await openWaiting(examiner, TITLE);
  await examine(examiner, "审查通过", OPINION);

  await openWaiting(publisher, TITLE);
  await holdScreen(publisher);
  await publisher.getByRole("link", { name: "预览公开页面" }).click();
  await expect(publisher.getByText("这是预览，公众还看不到这一版。")).toBeVisible();
  await holdScreen(publisher);
  await openWaiting(publisher, TITLE);
  await publish(publisher);

  // Page and search have it at once.
  expect((await page.goto(`/p/${id}`))?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE);
  await page.goto(`/search?q=${encodeURIComponent("鹧鸪坑")}`);
  await expect(page.getByRole("link", { name: /鹧鸪坑片区管理办法/ })).toBeVisible();

  // The next version is written while the public keeps the last.
  await changeDraft(editor, id, { 标题: REVISED });
  await expect(editor.getByText("改动了：标题。")).toBeVisible();
  await page.goto(`/p/${id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE);
  await sendForReview(editor);
  await passReviews(officer, "dept", id);
  await openWaiting(examiner, REVISED);
  await examine(examiner, "审查通过", OPINION);
  await openWaiting(publisher, REVISED);
  await publish(publisher);
  await page.goto(`/p/${id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(REVISED);

  // Withdrawn, it leaves its reason and nothing else.
  await publisher.getByText("撤下", { exact: true }).click();
  await publisher.getByRole("button", { name: "撤下稿件" }).click();
  await expect(publisher.getByRole("main").getByRole("alert")).toContainText("请填写撤下的原因");
  await publisher.getByLabel("撤下的原因").fill("附图有误，更正后重新公开。");
  await publisher.getByRole("button", { name: "撤下稿件" }).click();
  await expect(publisher.getByRole("status")).toContainText("已撤下");
  await holdScreen(publisher);
  expect((await page.goto(`/p/${id}`))?.status()).toBe(410);
  await expect(page.getByText("附图有误，更正后重新公开。")).toBeVisible();
  await expect(page.locator("main")).not.toContainText("鹧鸪坑");
  await page.goto(`/search?q=${encodeURIComponent("鹧鸪坑")}`);
  await expect(page.getByRole("link", { name: /鹧鸪坑/ })).toHaveCount(0);
});

test("two editors of one text lose nothing, and the mark of a secret is not kept", async ({ officer }) => {
  const editor = await officer("town-editor");
  const id = await writeDraft(editor, { title: "新塘镇关于汛期值班的通知（甲）", body: CLEAN });
  const elsewhere = await officer("town-editor");
  await elsewhere.goto(`/publishing/${id}/edit`);
  await changeDraft(editor, id, { 标题: "新塘镇关于汛期值班的通知（丙）" });
  await elsewhere.getByLabel("标题").fill("新塘镇关于汛期值班的通知（乙）");
  await elsewhere.getByRole("button", { name: "保存草稿" }).click();
  await expect(elsewhere.getByRole("main").getByRole("alert")).toContainText("您的内容没有保存");
  await expect(elsewhere.getByLabel("标题")).toHaveValue("新塘镇关于汛期值班的通知（乙）");
  await holdScreen(elsewhere);
  await elsewhere.getByRole("button", { name: "保存草稿" }).click();
  await expect(elsewhere.getByRole("status").first()).toContainText("已保存");

  await elsewhere.getByLabel("正文", { exact: true }).fill("机密★1年\n某某计划。");
  await elsewhere.getByRole("button", { name: "保存草稿" }).click();
  await expect(elsewhere.getByRole("main").getByRole("alert")).toContainText("疑似国家秘密");
  await editor.goto(`/publishing/${id}`);
  await expect(editor.locator("main")).not.toContainText("某某计划");
});
