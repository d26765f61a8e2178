import type { Page } from "@playwright/test";
import { HOLIDAY_NOTICES } from "../../domain/law/holidays/notices";
import { isTimeToWarn } from "../../domain/notice/due-warnings";
import { beijingDate, beijingMinute } from "../../domain/time/calendar-date";
import { workingCalendar } from "../../domain/time/working-days";
import { expect, holdScreen, test } from "../fixtures";

/** A case of the planning bureau that the demonstration leaves unanswered. */
const SUBJECT = "荔景花园三期建筑退让和日照分析审批文件";

/** S-23: officers are told from nine on on working days; at night and on days of rest the house keeps quiet. */
const mayTell = () => {
  const at = Date.now();
  return isTimeToWarn(beijingDate(at), beijingMinute(at), workingCalendar(HOLIDAY_NOTICES));
};

/** The first run of the warnings comes with the start of the server; another journey may have marked them read. */
async function told(page: Page, text: string): Promise<void> {
  await expect(async () => {
    await page.goto("/desk/notices?view=all");
    await expect(page.getByRole("listitem").filter({ hasText: text }).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
}

test("S-23 a case past its last day stands in red, and its handler, the head of the office and the supervisor are told", async ({
  officer,
}) => {
  test.slow();
  const handler = await officer("dept-handler");
  await handler.goto("/desk");
  const row = handler.locator("main tbody tr", { hasText: SUBJECT });
  await expect(row).toContainText(/逾期 \d+ 工作日/);
  const number = /GH-\d{4}-\d{6}/.exec(await row.innerText())?.[0] ?? "";
  expect(number).not.toBe("");
  await holdScreen(handler);
  await row.getByRole("link", { name: SUBJECT }).click();
  await expect(handler.locator("main")).toContainText(/逾期 \d+ 工作日/);
  await expect(handler.locator("#days")).toContainText("期限届满");
  // What the law no longer allows is greyed with its reason.
  const extension = handler.getByRole("listitem").filter({ hasText: "申请延期" });
  await expect(extension).toContainText("答复期限已过，不能再延期");
  await holdScreen(handler);

  if (!mayTell()) {
    await handler.goto("/desk/notices");
    await expect(handler.locator("main")).not.toContainText("请尽快答复");
    return;
  }
  await told(handler, "请尽快答复，并把逾期原因记入办件");
  const mine = handler.getByRole("listitem").filter({ hasText: number }).filter({ hasText: "已逾期" });
  await expect(mine.first()).toContainText(SUBJECT);
  await holdScreen(handler);
  await mine.first().getByRole("link", { name: number }).click();
  await expect(handler.locator("#history")).toContainText("提醒：已逾期，已报工作机构负责人");

  const head = await officer("dept-reviewer");
  await told(head, "本机关办件已逾期");
  const escalated = head.getByRole("listitem").filter({ hasText: number }).filter({ hasText: "请督促办理" });
  await expect(escalated).toHaveCount(1);
  await holdScreen(head);
  await escalated.getByRole("link", { name: number }).click();
  await expect(head.getByRole("heading", { level: 1 })).toHaveText(SUBJECT);

  // The supervisor is told which office it is, and not what was asked for.
  const supervisor = await officer("supervisor");
  await told(supervisor, "市规划局办件已逾期");
  const watched = supervisor.getByRole("listitem").filter({ hasText: number });
  await expect(watched).toHaveCount(1);
  await expect(watched).not.toContainText(SUBJECT);
  await holdScreen(supervisor);

  // Who is nobody's superior hears nothing of it.
  const intake = await officer("dept-intake");
  await intake.goto("/desk/notices?view=all");
  await expect(intake.getByRole("listitem").filter({ hasText: number })).toHaveCount(0);

  await escalated.page().goto("/desk/notices");
  await escalated.getByRole("button", { name: "标为已读" }).click();
  await expect(head.getByRole("listitem").filter({ hasText: number })).toHaveCount(0);
});
