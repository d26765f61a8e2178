import { readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import PDFDocument from "pdfkit";
import { expect, holdScreen, test } from "../fixtures";
import { apply, track } from "../steps/citizen";
import { openCase, registerAndAssign, send, sign } from "../steps/officer";
import { addOriginal, draftPartly, drawBox } from "../steps/redaction";

/** The standard's own example, which nobody holds. */
const ID = "11010519491231002X";

/** A page with a person's number and a sentence that may be given out. */
async function original(): Promise<Buffer> {
  const pdf = new PDFDocument({ size: "A4", compress: false });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.on("end", () => resolve()));
  pdf.fontSize(16).text(`Compensated person ${ID}`, 72, 120).text("Area 120 square metres", 72, 300);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

test("J10 a handler withholds a person's number, and the applicant gets a file in which it no longer is", async ({
  page,
  officer,
}) => {
  test.slow();
  const subject = `某地块补偿情况说明（${test.info().project.name}）`;
  const mine = await apply(page, { subject, agency: "增城市城乡规划局" });
  const intake = await officer("dept-intake");
  await registerAndAssign(intake, mine.number, "黄嘉文");

  const handler = await officer("dept-handler");
  await draftPartly(handler, mine.number);
  const file = await original();
  expect(file.includes(ID) || file.includes(Buffer.from(ID).toString("hex"))).toBe(true);
  await addOriginal(handler, mine.number, { name: "补偿情况说明.pdf", buffer: file });
  await handler.locator("#files").getByRole("link", { name: "遮盖", exact: true }).click();

  await expect(handler.locator("main")).toContainText("还有 1 处没有遮盖");
  await drawBox(handler, [0.1, 0.7], [0.4, 0.75]);
  await handler.getByRole("button", { name: "生成遮盖后的文件" }).click();
  await expect(handler.getByRole("alert").first()).toContainText("还有疑似个人信息没有遮盖");
  await holdScreen(handler);
  await handler.getByRole("button", { name: "遮盖这一处" }).click();
  await expect(handler.locator("main")).toContainText("发现的内容都已遮盖");
  await handler.getByRole("button", { name: "生成遮盖后的文件" }).click();
  await expect(handler.getByRole("status").first()).toContainText("遮盖后的文件已生成");
  await holdScreen(handler);
  await handler.getByRole("button", { name: "写入答复草稿" }).click();
  await expect(handler.locator("main")).toContainText("已写入答复草稿");

  await openCase(handler, mine.number);
  await handler.locator("main").getByRole("link", { name: "起草答复", exact: true }).click();
  await expect(handler.getByLabel("不予公开的内容")).toHaveValue("第1页2处：个人隐私（条例第十五条）");
  await handler.getByLabel("获取信息的方式、途径和时间").fill("答复后可以在本网站查看和下载。");
  await handler.getByLabel("法律依据").fill("《中华人民共和国政府信息公开条例》第十五条、第三十七条");
  await handler.getByLabel(/^理由/).fill("公开会对第三方合法权益造成损害，已作区分处理。");
  await handler.getByRole("button", { name: "保存草稿" }).click();
  await openCase(handler, mine.number);
  await handler.locator("main").getByRole("link", { name: "送审核", exact: true }).click();
  await handler.locator("main").getByRole("button", { name: "送审核", exact: true }).click();
  await sign(await officer("dept-reviewer"), mine.number);
  await send(intake, mine.number);

  await track(page, mine);
  await page.goto("/track/answer");
  await expect(page.locator("main")).toContainText("第1页2处：个人隐私（条例第十五条）");
  await holdScreen(page);
  const link = page.getByRole("link", { name: /区分处理后的文件/ });
  const download = page.waitForEvent("download");
  await link.click();
  const got = readFileSync(await (await download).path());
  const pdf = await getDocument({ data: new Uint8Array(got) }).promise;
  expect([pdf.numPages, (await (await pdf.getPage(1)).getTextContent()).items]).toEqual([1, []]);
  expect(got.includes(ID)).toBe(false);
  await expect(page.locator("main")).not.toContainText("补偿情况说明.pdf");
});
