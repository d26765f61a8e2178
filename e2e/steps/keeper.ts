import { expect, type Page } from "@playwright/test";

const WEEKDAYS = "日一二三四五六";
const DAY_MS = 86_400_000;

/** Weekdays soon after today, in the words of a notice, with the right weekday in brackets. */
export function comingWeekdays(): { said: string; wrongly: string; year: number }[] {
  return Array.from({ length: 20 }, (_, at) => new Date(Date.now() + 8 * 3_600_000 + (at + 3) * DAY_MS))
    .filter((day) => day.getUTCDay() >= 1 && day.getUTCDay() <= 5)
    .map((day) => {
      const date = `${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
      const weekday = WEEKDAYS.charAt(day.getUTCDay());
      return {
        said: `${date}（周${weekday}）放假，共1天。`,
        wrongly: `${date}（周日）放假，共1天。`,
        year: day.getUTCFullYear(),
      };
    });
}

/** Pastes a notice that changes single days, and has it read. */
export async function pasteAdjustment(page: Page, year: number, text: string): Promise<void> {
  await page.goto("/admin/calendar/import");
  await page.getByLabel("通知正文").fill(`关于调整${year}年假期安排的通知\n${text}`);
  await page.getByText("只调整个别日期").check();
  await page.getByRole("button", { name: "核对并查看影响" }).click();
  await expect(
    page.getByText("处需要修改").or(page.getByText("没有办理")).or(page.getByText("对期限的影响")),
  ).toBeVisible();
}
