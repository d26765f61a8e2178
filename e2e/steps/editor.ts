import { expect, type Page } from "@playwright/test";

/** Who reviews a text in the agencies of the demonstration, before the secrecy review. */
const REVIEWERS = {
  city: ["city-reviewer", "city-reviewer-2", "city-reviewer-3"],
  dept: ["dept-reviewer", "dept-reviewer-2"],
  town: ["town-reviewer"],
} as const;

/** Writes a new text and saves it; leads to the page of its draft and returns its id. */
export async function writeDraft(page: Page, text: { title: string; body: string }): Promise<string> {
  await page.goto("/publishing");
  await page.getByRole("link", { name: "新建稿件" }).click();
  await page.getByLabel("标题").fill(text.title);
  await page.getByLabel("发文字号").fill("增规[2026] 98号");
  await page.getByLabel("公文种类").selectOption("通知");
  await page.getByLabel("栏目").selectOption({ label: "规范性文件" });
  await page.getByLabel("成文日期").fill("2026年3月2日");
  await page.getByLabel("正文", { exact: true }).fill(text.body);
  await page.getByRole("button", { name: "保存，去送审" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(text.title);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Changes fields of a draft and leads back to its page. */
export async function changeDraft(
  page: Page,
  id: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  await page.goto(`/publishing/${id}`);
  await page.getByRole("link", { name: "修改稿件" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("修改稿件");
  for (const [label, value] of Object.entries(fields)) {
    await page.getByLabel(label, { exact: true }).fill(value);
  }
  await page.getByRole("button", { name: "保存，去送审" }).click();
  await expect(page).toHaveURL(new RegExp(`/publishing/${id}(#actions)?$`));
}

/** Sends a draft for review from its page. */
export async function sendForReview(page: Page): Promise<void> {
  await page.getByRole("button", { name: "送审", exact: true }).click();
  await expect(page.getByRole("status")).toContainText(/已送(初审|复审|终审|保密审查)/);
}

/** Decides one of the three reviews of the draft that is open. */
export async function review(page: Page, decision: "审核通过" | "退回修改", opinion: string): Promise<void> {
  await page.getByLabel("审核意见").fill(opinion);
  await page.getByRole("button", { name: decision }).click();
  const done = decision === "审核通过" ? /已送(复审|终审|保密审查)/ : "已退回修改";
  await expect(page.getByRole("status")).toContainText(done);
}

/** Leads a draft through every review of its agency up to the secrecy review, each by a person of its own. */
export async function passReviews(
  officer: (username: string) => Promise<Page>,
  agency: keyof typeof REVIEWERS,
  id: string,
): Promise<void> {
  for (const username of REVIEWERS[agency]) {
    const page = await officer(username);
    await page.goto(`/publishing/${id}`);
    await review(page, "审核通过", "内容与原件一致，同意。");
    await page.context().close();
  }
}

/** Finds a draft among those that wait for this person, and opens it. */
export async function openWaiting(page: Page, title: string): Promise<void> {
  await page.goto("/publishing");
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}

/** Examines the draft that is open. */
export async function examine(page: Page, decision: "审查通过" | "退回修改", opinion: string): Promise<void> {
  await page.getByLabel("审查意见").fill(opinion);
  await page.getByRole("button", { name: decision }).click();
  const done = decision === "审查通过" ? "保密审查通过" : "已退回修改";
  await expect(page.getByRole("status")).toContainText(done);
}

/** Publishes the draft that is open. */
export async function publish(page: Page): Promise<void> {
  await page.getByRole("button", { name: "发布稿件" }).click();
  await expect(page.getByRole("status")).toContainText("已发布");
}
