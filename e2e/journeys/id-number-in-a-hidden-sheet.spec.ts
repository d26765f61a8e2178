import PizZip from "pizzip";
import { inline, row, workbookFile } from "../../server/files/apart/scan/planted-for-tests";
import { expect, holdScreen, test } from "../fixtures";
import { examine, openWaiting, passReviews, publish, sendForReview, writeDraft } from "../steps/editor";

const TITLE = "增城市城乡规划局关于公布鹧鸪坑片区补助发放情况的通知";
const BODY = "各有关单位：\n现将鹧鸪坑片区补助发放情况予以公布，详见附件。";
const OPINION = "经逐项审查，附件已清理，不涉及国家秘密、工作秘密和个人隐私，同意公开。";
const ID_NUMBER = "11010519491231002X";
const SHOWN = "440106198808081512";

/** What an office sends: a list to publish, and behind it the sheet from which it was counted. */
const WORKBOOK = workbookFile({
  cells: row(1, inline("A1", "户数12户")) + row(2, inline("B2", `经办人李四 ${SHOWN}`)),
  second: row(2, inline("A2", "张三") + inline("B2", ID_NUMBER)),
  state: 'state="hidden"',
  creator: "王五",
});

/** Every part of a workbook, unpacked: a number may lie in any of them. */
const partsOf = (bytes: Buffer) =>
  Object.values(new PizZip(bytes).files)
    .filter((part) => !part.dir)
    .map((part) => ({ name: part.name, text: part.asText() }));

test("an id number in a hidden sheet is found where it lies and reaches no reader", async ({
  page,
  officer,
}) => {
  test.slow();
  const editor = await officer("dept-editor");
  const id = await writeDraft(editor, { title: TITLE, body: BODY });

  await editor.getByRole("link", { name: "附件", exact: true }).click();
  await editor.getByLabel("选择文件").setInputFiles({
    name: "补助发放情况.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: WORKBOOK,
  });
  await editor.getByRole("button", { name: "上传附件" }).click();
  await expect(editor.getByRole("heading", { name: "现有附件（1个）" })).toBeVisible();

  // The hit stands there with its sheet and its cell, masked; nothing can go on before it is gone.
  await editor.goto(`/publishing/${id}`);
  await editor.getByRole("button", { name: /^(现在|重新)检查附件$/ }).click();
  const gate = editor.locator("#gate");
  await expect(gate.getByText("检测到身份证号1处（工作表“Sheet2”（隐藏）B2）")).toBeVisible();
  await expect(gate.getByText("检测到身份证号1处（工作表“公示”B2）")).toBeVisible();
  await expect(gate.getByText("110105********002X")).toBeVisible();
  await expect(gate).toContainText("隐藏的工作表1个");
  await expect(editor.locator("main")).not.toContainText(ID_NUMBER);
  await holdScreen(editor);
  await editor.getByRole("button", { name: "送审", exact: true }).click();
  await expect(editor.getByRole("main").getByRole("alert")).toContainText("附件里还有不应公开的内容");

  await editor.goto(`/publishing/${id}`);

  // The clean copy is without the sheet; what stands in the open is masked.
  await gate.getByRole("button", { name: "生成干净副本" }).click();
  await expect(editor.getByRole("status").first()).toContainText("干净副本已经生成");
  await expect(gate).not.toContainText("Sheet2");
  await gate.getByRole("button", { name: "打码", exact: true }).click();
  await expect(editor.getByRole("status").first()).toContainText("已经打码");
  await expect(gate).toContainText("没有发现身份证号");
  await sendForReview(editor);

  await passReviews(officer, "dept", id);
  const examiner = await officer("dept-secrecy");
  await openWaiting(examiner, TITLE);
  await examine(examiner, "审查通过", OPINION);
  const publisher = await officer("dept-publisher");
  await openWaiting(publisher, TITLE);
  await publish(publisher);

  // The public has the list, and the numbers nowhere in it.
  expect((await page.goto(`/p/${id}`))?.status()).toBe(200);
  const address = (await page.locator('main a[href^="/f/"]').first().getAttribute("href")) ?? "";
  const answer = await page.request.get(address);
  expect(answer.status()).toBe(200);
  const parts = partsOf(await answer.body());
  expect(parts.some(({ text }) => text.includes("户数12户"))).toBe(true);
  expect(parts.some(({ text }) => text.includes("440106********1512"))).toBe(true);
  for (const { name, text } of parts) {
    for (const secret of [ID_NUMBER, SHOWN, "张三", "王五"])
      expect(text.includes(secret), `${secret} lies in ${name}`).toBe(false);
  }
});
