import { expect, holdScreen, test } from "../fixtures";
import { comingWeekdays, pasteAdjustment } from "../steps/keeper";

/** A case of the planning bureau's handler that is under way in the demonstration. */
const OWN_CASE = /^GH-\d{4}-\d{6}$/;

test("a holiday notice moves the open cases, after somebody has looked at them", async ({ officer }) => {
  test.slow();
  const keeper = await officer("sysadmin");
  const handler = await officer("dept-handler");

  await keeper.goto("/admin/calendar");
  await expect(keeper.getByRole("heading", { level: 1 })).toHaveText("放假安排");
  await holdScreen(keeper);

  // A slip of the pen is told with its line, and nothing is lost.
  const days = comingWeekdays();
  const [first] = days;
  await pasteAdjustment(keeper, first?.year ?? 0, first?.wrongly ?? "");
  await expect(keeper.locator("#error-summary")).toContainText("第 2 行：");
  await expect(keeper.locator("#error-summary")).toContainText("写成了周日");
  await expect(keeper.getByLabel("通知正文")).toHaveValue(/关于调整/);
  await holdScreen(keeper);

  // A day that is off already changes nothing: the first one that is worked does.
  for (const { year, said } of days) {
    await pasteAdjustment(keeper, year, said);
    if (/\/changes\//.test(keeper.url())) break;
  }
  await expect(keeper).toHaveURL(/\/admin\/calendar\/changes\//);
  const moved = keeper.getByRole("table", { name: "期限变动的申请" }).locator("tbody tr");
  const before = await moved.count();
  expect(before).toBeGreaterThan(3);
  await expect(moved.first()).toContainText("推后");
  await holdScreen(keeper);

  // Nothing has moved yet.
  await handler.goto("/desk/notices");
  await expect(handler.getByText("期限变动")).toHaveCount(0);

  await keeper.getByRole("button", { name: `确认生效，更新 ${before} 件申请的期限` }).click();
  await expect(keeper.getByRole("status")).toContainText("期限已全部更新");
  await expect(keeper.getByRole("status")).toContainText(`推后 ${before} 件`);
  await keeper.reload();
  await expect(keeper.getByRole("button", { name: /确认生效/ })).toHaveCount(0);
  await holdScreen(keeper);

  // The handler is told, case by case, and reads it in the story of the case.
  await handler.goto("/desk/notices");
  const told = handler.getByRole("listitem").filter({ hasText: "期限变动" }).first();
  await expect(told).toContainText(/答复期限由\d{4}年\d+月\d+日变为\d{4}年\d+月\d+日/);
  await holdScreen(handler);
  await told.getByRole("link", { name: OWN_CASE }).click();
  await expect(handler.locator("main")).toContainText("放假安排变动，重新计算期限");
  await handler.goto("/desk/notices");
  await handler.getByRole("button", { name: "全部标为已读" }).click();
  await expect(handler.locator("main")).toContainText("没有未读的提醒");

  // The same notice again changes nothing.
  await keeper.goto("/admin/calendar");
  await keeper.getByRole("list").last().getByRole("link").first().click();
  await expect(keeper.getByRole("status")).toContainText("期限已全部更新");

  await handler.goto("/desk/calendar");
  await holdScreen(handler);
  await handler.getByRole("button", { name: "生成订阅地址" }).click();
  await expect(handler.getByRole("status")).toContainText("订阅地址已生成");
});
