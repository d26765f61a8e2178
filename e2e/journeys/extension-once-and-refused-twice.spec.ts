import type { Page } from "@playwright/test";
import { expect, holdScreen, test } from "../fixtures";
import { apply, track } from "../steps/citizen";
import { lastDay, openCase, registerAndAssign, take } from "../steps/officer";

const REASON = "需要征集的图则分存三处，核对需要时间。";
const ONCE = "这件申请已经延期一次，依法不能再次延期。";

/** A step that the law forbids: greyed with its reason, and not to be reached by its address either. */
async function isRefused(page: Page, step: { name: string; address: string; why: string }): Promise<void> {
  const item = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: step.name }) });
  await expect(item.getByRole("button", { name: step.name, exact: true })).toBeDisabled();
  await expect(item).toContainText(step.why);
  const { pathname } = new URL(page.url());
  await page.goto(`${pathname}?do=${step.address}&days=5`);
  await expect(page.getByRole("button", { name: step.name, exact: true })).toBeDisabled();
  await expect(page.getByRole("button", { name: "计算对期限的影响" })).toHaveCount(0);
}

test("S-25 an extension is asked for, granted once with its letter, and refused afterwards", async ({
  page,
  officer,
}) => {
  test.slow();
  const subject = `中新公路沿线用地规划图则（${test.info().project.name}）`;
  const mine = await apply(page, { subject, agency: "增城市城乡规划局" });
  const intake = await officer("dept-intake");
  await registerAndAssign(intake, mine.number, "黄嘉文");

  // The handler asks, sees what it would do, and cannot ask without a reason.
  const handler = await officer("dept-handler");
  await openCase(handler, mine.number);
  const before = await lastDay(handler);
  await handler.locator("main").getByRole("link", { name: "申请延期", exact: true }).click();
  await handler.getByLabel("延长的工作日").fill("21");
  await handler.getByRole("button", { name: "计算对期限的影响" }).click();
  await expect(handler.getByLabel("延长的工作日")).toBeVisible();
  await handler.getByLabel("延长的工作日").fill("15");
  await handler.getByRole("button", { name: "计算对期限的影响" }).click();
  await expect(handler.locator("main")).toContainText(`确认后期限由 ${before} 变为`);
  await holdScreen(handler);
  await handler.getByRole("button", { name: "申请延期", exact: true }).click();
  await expect(handler.getByRole("alert").first()).toContainText("请填写这一项");
  await handler.getByLabel("延期的理由").fill(REASON);
  await handler.getByRole("button", { name: "申请延期", exact: true }).click();
  await expect(handler.getByRole("status").first()).toContainText("等待工作机构负责人批准");
  expect(await lastDay(handler)).toBe(before);

  // The head of the office grants it: the new day stands beside the old one before it is confirmed.
  const head = await officer("dept-reviewer");
  await openCase(head, mine.number);
  const effect = await take(head, "批准延期", "已批准延期");
  const after = await lastDay(head);
  expect(after).not.toBe(before);
  expect(effect).toContain(`由 ${before} 变为 ${after}`);
  const letter = head.locator("#letters").getByRole("row").filter({ hasText: "延期答复告知书" });
  await expect(letter).toContainText(/增规公?告〔\d{4}〕\d+号/);
  await letter.getByRole("link", { name: "延期答复告知书", exact: true }).click();
  await expect(head.locator("main")).toContainText(after);
  await expect(head.locator("main")).toContainText("核对需要时间");
  await holdScreen(head);

  // A second one is refused to whoever tries.
  await openCase(head, mine.number);
  await isRefused(head, { name: "批准延期", address: "extend", why: ONCE });
  await openCase(handler, mine.number);
  await isRefused(handler, { name: "申请延期", address: "askExtension", why: ONCE });
  await holdScreen(handler);

  // She reads the new day with the reason, and the letter.
  await track(page, mine);
  await expect(page.locator("main")).toContainText(`已延期至${after}`);
  await expect(page.locator("main")).toContainText(`延期的原因：${REASON}`);
  await holdScreen(page);
  await page.getByRole("link", { name: "延期答复告知书", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("延期答复告知书");
  await expect(page.locator("main")).toContainText(/增规公?告〔\d{4}〕\d+号/);
  await expect(page.locator("main")).toContainText(after);
  await holdScreen(page);
});
