import { expect, holdScreen, test } from "../fixtures";
import { batchReceipt, beginBatch, fillFirm, submitBatch } from "../steps/batch";
import { track } from "../steps/citizen";
import { compose, pressOn, tabTo, walkTo, writeInto } from "../steps/keyboard";
import { openCase } from "../steps/officer";

const SUBJECTS = ["甲", "乙", "丙", "丁"].map((mark) => `挂绿湖片区${mark}地块规划条件`);
const OVERDUE = "荔景花园三期建筑退让和日照分析审批文件";

test("J3 the queue is worked through with the keyboard alone", async ({ page, officer }) => {
  test.setTimeout(300_000);
  const [granted = "", extended = "", consulted = "", drafted = ""] = SUBJECTS;
  await beginBatch(page);
  await page.getByLabel("粘贴表格").fill(SUBJECTS.join("\n"));
  await page.getByRole("button", { name: "读取表格" }).click();
  await page.getByRole("button", { name: "下一步：申请人" }).last().click();
  await fillFirm(page);
  await submitBatch(page);
  const { numbers, code } = await batchReceipt(page);
  expect(numbers).toHaveLength(4);
  const intake = await officer("dept-intake");
  await openCase(intake, numbers[0] ?? "");
  await intake.getByRole("link", { name: /与另外 3 件一起提交/ }).click();
  await intake.getByRole("button", { name: "确认收到并登记这一批" }).click();
  await expect(intake.getByRole("status").first()).toContainText("登记 4 件");

  // Four are picked and given to one handler; one was taken up by a colleague meanwhile, and the preview says so.
  await intake.goto("/desk?view=unassigned");
  for (const subject of SUBJECTS) {
    await walkTo(intake, subject);
    await intake.keyboard.press("x");
    await expect(intake.getByRole("row").filter({ hasText: subject }).getByRole("checkbox")).toBeChecked();
  }
  await holdScreen(intake);
  const colleague = await officer("dept-reviewer");
  await openCase(colleague, numbers[3] ?? "");
  await colleague.locator("main").getByRole("link", { name: "分派承办人", exact: true }).click();
  await colleague.getByLabel("承办人", { exact: true }).selectOption({ label: "黄嘉文" });
  await colleague.getByRole("button", { name: "分派承办人", exact: true }).click();
  await expect(colleague.getByRole("status").first()).toContainText("已分派");

  await intake.keyboard.press("a");
  await expect(intake.getByRole("combobox", { name: "承办人" }).last()).toBeFocused();
  await intake.keyboard.press("ArrowDown");
  await pressOn(intake, intake.getByRole("button", { name: "下一步：预览" }));
  await expect(intake.getByRole("heading", { level: 1 })).toHaveText("分派承办人：预览 4 件");
  await expect(intake.getByRole("status")).toContainText("将处理 3 件，跳过 1 件");
  const taken = intake.locator("main tbody tr", { hasText: drafted });
  await expect(taken).toContainText("另一位同事办理了这件申请");
  await holdScreen(intake);
  await pressOn(intake, intake.getByRole("button", { name: "分派承办人（3 件）" }));
  await expect(intake.getByRole("status").first()).toContainText("已处理 3 件，跳过 1 件");
  await holdScreen(intake);

  // The handler comes in: what has to be done today, the most urgent first, is opened with two keys.
  const handler = await officer("dept-handler");
  await handler.goto("/desk");
  await expect(handler).toHaveTitle(/^\(\d+\) 今日必办/);
  await walkTo(handler, OVERDUE);
  await handler.keyboard.press("Enter");
  await expect(handler.getByRole("heading", { level: 1 })).toHaveText(OVERDUE);
  await expect(handler.locator("#days")).toContainText("期限届满");

  // r: an answer, whose draft says what it still lacks.
  await handler.keyboard.press("g");
  await handler.keyboard.press("m");
  await expect(handler).toHaveURL(/view=mine/);
  await walkTo(handler, granted);
  await handler.keyboard.press("r");
  await expect(handler.getByRole("heading", { level: 1 })).toHaveText("选择办理结果");
  await tabTo(handler, handler.getByRole("radio").first());
  await handler.keyboard.press("Space");
  await pressOn(handler, handler.getByRole("button", { name: "按这个结果起草" }));
  await writeInto(handler, handler.getByLabel("提供的信息"), `${granted}（1份，电子版）。`);
  await pressOn(handler, handler.getByRole("button", { name: "保存草稿" }));
  await expect(handler.locator("main")).toContainText("草稿已保存");
  await openCase(handler, numbers[0] ?? "");
  await expect(handler.locator("#answer")).toContainText("还缺：获取信息的方式、途径和时间");
  await handler.keyboard.press("r");
  await writeInto(
    handler,
    handler.getByLabel("获取信息的方式、途径和时间"),
    "答复后可以在本网站查看和下载。",
  );
  await pressOn(handler, handler.getByRole("button", { name: "保存草稿" }));
  await expect(handler.locator("main")).toContainText("草稿已保存");
  await pressOn(handler, handler.getByRole("link", { name: "返回办件页" }).last());
  await pressOn(handler, handler.locator("main").getByRole("link", { name: "送审核", exact: true }));
  await pressOn(handler, handler.getByRole("button", { name: "送审核", exact: true }));
  await expect(handler.getByRole("status").first()).toContainText("已送审核");

  // The reviewer is told that it is their turn.
  await colleague.goto("/desk/notices");
  await expect(colleague.getByRole("listitem").filter({ hasText: granted })).toContainText("等待您审核签发");

  // e: an extension, refused without a reason.
  await handler.keyboard.press("g");
  await handler.keyboard.press("m");
  await expect(handler).toHaveURL(/view=mine/);
  await walkTo(handler, extended);
  await handler.keyboard.press("e");
  await expect(handler).toHaveURL(/do=askExtension/);
  await pressOn(handler, handler.getByRole("button", { name: "计算对期限的影响" }));
  await expect(handler.locator("main")).toContainText(/确认后期限由 .+ 变为/);
  await pressOn(handler, handler.getByRole("button", { name: "申请延期", exact: true }));
  await expect(handler.getByRole("alert").first()).toContainText("请填写这一项");
  await writeInto(handler, handler.getByLabel("延期的理由"), "需要核对图纸。");
  await pressOn(handler, handler.getByRole("button", { name: "申请延期", exact: true }));
  await expect(handler.getByRole("status").first()).toContainText("已提出延期");

  // t: a third party is asked; the clock pauses, on the desk and on the applicant's page.
  await handler.keyboard.press("g");
  await handler.keyboard.press("m");
  await expect(handler).toHaveURL(/view=mine/);
  await walkTo(handler, consulted);
  await handler.keyboard.press("t");
  await expect(handler).toHaveURL(/do=consult/);
  await pressOn(handler, handler.getByRole("button", { name: "计算对期限的影响" }));
  await pressOn(handler, handler.getByRole("button", { name: "征求意见", exact: true }));
  await expect(handler.getByRole("status").first()).toContainText("已登记征求意见");
  await expect(handler.locator("main")).toContainText("中止 · 征求第三方");
  await holdScreen(handler);
  await track(page, { number: numbers[2] ?? "", code });
  await expect(page.locator("main")).toContainText("正在征求第三方意见，暂停计时。");

  // A note through an input method: r, e and t are letters of a word, and the page stays.
  await handler.keyboard.press("n");
  const note = handler.getByRole("textbox", { name: "备注" });
  await expect(note).toBeFocused();
  const here = handler.url();
  await compose(handler, "retj", "热图");
  await expect(note).toHaveValue("热图");
  // Even where no field has the focus, a key that an input method takes is not a command.
  await handler.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "r", bubbles: true, isComposing: true }));
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "e", bubbles: true, keyCode: 229 }));
  });
  await expect(handler.getByRole("heading", { level: 1 })).toHaveText(consulted);
  expect(handler.url()).toBe(here);
  await pressOn(handler, handler.getByRole("button", { name: "添加备注" }));
  await expect(handler.locator("#notes")).toContainText("热图");

  // The same draft in two tabs: the later save is shown against the earlier one, and neither is lost.
  await openCase(handler, numbers[3] ?? "");
  await handler.keyboard.press("r");
  await tabTo(handler, handler.getByRole("radio").first());
  await handler.keyboard.press("Space");
  await pressOn(handler, handler.getByRole("button", { name: "按这个结果起草" }));
  await writeInto(handler, handler.getByLabel("提供的信息"), "规划条件1份。");
  await pressOn(handler, handler.getByRole("button", { name: "保存草稿" }));
  await expect(handler.locator("main")).toContainText("草稿已保存");
  const second = await handler.context().newPage();
  await second.goto(handler.url().replace(/[?].*$/, ""));
  await writeInto(second, second.getByLabel("提供的信息"), "附图2张。");
  await writeInto(handler, handler.getByLabel("提供的信息"), "附表3张。");
  await pressOn(second, second.getByRole("button", { name: "保存草稿" }));
  await expect(second.locator("main")).toContainText("草稿已保存");
  await pressOn(handler, handler.getByRole("button", { name: "保存草稿" }));
  const conflict = handler.getByRole("alert").filter({ hasText: "另一处已经保存了更新的草稿" });
  await expect(conflict).toBeVisible();
  await expect(conflict.locator("ins")).toHaveText("图2");
  await expect(conflict.locator("del")).toHaveText("表3");
  await expect(handler.getByLabel("提供的信息")).toHaveValue("规划条件1份。附表3张。");
  await holdScreen(handler);
  await pressOn(handler, handler.getByRole("button", { name: "保存草稿" }));
  await expect(handler.locator("main")).toContainText("草稿已保存");

  // What is done no longer waits for the handler.
  await handler.keyboard.press("g");
  await handler.keyboard.press("q");
  await expect(handler).toHaveURL(/\/desk$/);
  for (const subject of SUBJECTS)
    await expect(handler.locator("main tbody tr", { hasText: subject })).toHaveCount(0);
  // One event stands in the story for each act.
  await openCase(handler, numbers[0] ?? "");
  const story = await handler.locator("#history").innerText();
  expect(story.match(/送审核/g)).toHaveLength(1);
});
