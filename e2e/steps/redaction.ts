import { expect, type Page } from "@playwright/test";
import { openCase } from "./officer";

/** Adds a file to a case as what it is to be worked over. */
export async function addOriginal(
  page: Page,
  number: string,
  file: { name: string; buffer: Buffer },
): Promise<void> {
  await openCase(page, number);
  const files = page.locator("#files");
  await files.getByText("添加附件").click();
  await files.getByLabel("附件用途").selectOption({ label: "待处理的原件" });
  await files.getByLabel("选择文件").setInputFiles({ ...file, mimeType: "application/octet-stream" });
  await files.getByRole("button", { name: "上传文件" }).click();
  await expect(files.getByRole("status")).toContainText("已保存 1 个文件");
}

/** Draws a box over a share of the page that is shown. */
export async function drawBox(page: Page, from: [number, number], to: [number, number]): Promise<void> {
  const picture = page.getByRole("img", { name: /页面图像/ });
  await picture.scrollIntoViewIfNeeded();
  const bounds = await picture.boundingBox();
  if (!bounds) throw new Error("the page is not shown");
  const at = ([x, y]: [number, number]) =>
    [bounds.x + x * bounds.width, bounds.y + y * bounds.height] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 5 });
  await page.mouse.up();
}

/** Drafts a partial answer whose withheld parts are to come from the marks. */
export async function draftPartly(page: Page, number: string): Promise<void> {
  await openCase(page, number);
  await page.locator("main").getByRole("link", { name: "起草答复", exact: true }).click();
  await page
    .getByRole("radio", { name: /部分公开/ })
    .first()
    .check();
  await page.getByRole("button", { name: "按这个结果起草" }).click();
  await page.getByLabel("提供的信息").fill("地块补偿情况说明（1份，见答复附件）。");
  await page.getByRole("button", { name: "保存草稿" }).click();
  await expect(page.locator("main")).toContainText("草稿已保存");
}
