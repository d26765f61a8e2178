import { expect, holdScreen, test } from "../fixtures";
import {
  changeDraft,
  examine,
  openWaiting,
  publish,
  review,
  sendForReview,
  writeDraft,
} from "../steps/editor";

const TITLE = "增城市人民政府关于鹧鸪岭古驿道保护的通告";
const BODY = "为保护鹧鸪岭古驿道，现通告如下：\n一、禁止在保护范围内采石、取土。\n二、修缮应当保持原貌。";

test("a text of the city passes three reviews and a secrecy review, and begins again after it was sent back", async ({
  page,
  officer,
}) => {
  test.slow();
  const editor = await officer("city-editor");
  const first = await officer("city-reviewer");
  const second = await officer("city-reviewer-2");
  const last = await officer("city-reviewer-3");
  const examiner = await officer("city-secrecy");
  const publisher = await officer("city-publisher");

  const id = await writeDraft(editor, { title: TITLE, body: BODY });
  await expect(editor.getByText("接下来依次经过初审、复审、终审、保密审查。")).toBeVisible();
  await sendForReview(editor);

  // Each finds it among what waits for them, the first when it is their turn.
  await openWaiting(first, TITLE);
  await holdScreen(first);
  await review(first, "审核通过", "与原件一致，文字已核对。");
  await first.goto("/publishing");
  await expect(first.getByRole("link", { name: TITLE })).toHaveCount(0);
  await first.goto(`/publishing/${id}`);
  await expect(first.getByRole("button", { name: "审核通过" })).toBeDisabled();
  await expect(first.getByText("您已经审核过这份稿件")).toBeVisible();

  await openWaiting(second, TITLE);
  await review(second, "退回修改", "第二条请写明由谁批准修缮。");

  // What is put right goes through everything again, from the first review on.
  await openWaiting(editor, TITLE);
  await expect(editor.getByText("第二条请写明由谁批准修缮。")).toBeVisible();
  await changeDraft(editor, id, { 正文: BODY.replace("修缮", "修缮须经文化行政部门批准，并") });
  await sendForReview(editor);
  expect((await page.goto(`/p/${id}`))?.status()).toBe(404);
  await openWaiting(first, TITLE);
  await review(first, "审核通过", "修改处已核对，同意。");
  await openWaiting(second, TITLE);
  await review(second, "审核通过", "同意。");
  await openWaiting(last, TITLE);
  await review(last, "审核通过", "同意公开。");
  await openWaiting(examiner, TITLE);
  await examine(examiner, "审查通过", "经逐项审查，不涉及国家秘密、工作秘密和个人隐私，同意公开。");

  // The publisher may set a minute, takes it back, and publishes at once.
  await openWaiting(publisher, TITLE);
  await publisher.getByText("定时发布", { exact: true }).click();
  await publisher.getByLabel("发布日期").fill("2020-01-01");
  await publisher.getByLabel("发布时间（北京时间）").fill("8:30");
  await publisher.getByRole("checkbox").check();
  await publisher.getByRole("button", { name: "设定发布时间" }).click();
  await expect(publisher.getByRole("main").getByRole("alert")).toContainText("设定的时间已经过去");
  await holdScreen(publisher);
  await publish(publisher);
  expect((await page.goto(`/p/${id}`))?.status()).toBe(200);

  // The history tells all of it.
  await publisher.goto(`/publishing/${id}`);
  for (const line of ["初审通过", "复审通过", "终审通过", "保密审查通过", "退回修改"]) {
    await expect(publisher.locator("#record").getByText(line, { exact: true }).first()).toBeVisible();
  }
  await holdScreen(publisher);
});

test("an administrator says which reviews apply, and supervisors and desk see what is late", async ({
  officer,
}) => {
  const admin = await officer("sysadmin");
  await admin.goto("/admin/publishing-workflow");
  await expect(admin.getByText("保密审查始终由另一位同事进行，不能取消")).toBeVisible();
  await holdScreen(admin);
  await admin.getByLabel("提前几天提醒").fill("60、30、7");
  await admin.getByRole("button", { name: "保存提醒天数" }).click();
  await expect(admin.getByRole("status")).toContainText("提醒天数已保存");

  const supervisor = await officer("supervisor");
  await supervisor.goto("/oversight/publications");
  await supervisor.getByRole("link", { name: "公开时限情况" }).click();
  await expect(supervisor.getByRole("heading", { level: 1 })).toHaveText("主动公开时限情况");
  await holdScreen(supervisor);

  const publisher = await officer("city-publisher");
  await publisher.goto("/publishing");
  await holdScreen(publisher);
  await publisher.getByRole("link", { name: "公开时限情况" }).click();
  await expect(publisher.getByRole("heading", { level: 1 })).toHaveText("公开时限");
  await holdScreen(publisher);
});
