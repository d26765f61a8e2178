import { expect, holdScreen, test } from "../fixtures";
import { track } from "../steps/citizen";
import { fillPaper, openIntake, saveByKey, sheet } from "../steps/intake";
import { openCase } from "../steps/officer";

/** A day of the browser's calendar, as a date field takes it. */
const yesterdayOf = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

test("J9 a clerk takes in an oral application, a fax, letters and the rest; every channel counts", async ({
  page,
  officer,
}) => {
  test.slow();
  const clerk = await officer("dept-intake");
  const numbers: [channel: string, number: string][] = [];

  // 1 口头申请: filled in for somebody without a telephone, read back, printed.
  await openIntake(clerk);
  await holdScreen(clerk);
  await fillPaper(clerk, "荔湖新城2024年征收土地公告");
  await clerk.getByLabel("申请人书面填写确有困难，由我代为填写").check();
  await clerk.getByRole("textbox", { name: "证件号码" }).fill("110105194912310021");
  await saveByKey(clerk);
  await expect(clerk.locator("main").getByRole("alert")).toContainText("身份证号码校验位不正确");
  await expect(clerk.locator("main").getByRole("alert")).toContainText("读给申请人听");
  await holdScreen(clerk);
  await expect(clerk.getByLabel("信息名称")).toHaveValue("荔湖新城2024年征收土地公告");
  await expect(clerk.getByLabel("申请人书面填写确有困难，由我代为填写")).toBeChecked();
  await clerk.getByRole("textbox", { name: "证件号码" }).fill("11010519491231002X");
  await clerk.getByLabel(/读给申请人听，申请人确认无误/).check();
  await saveByKey(clerk);
  const oral = await sheet(clerk);
  numbers.push(["当面", oral.number]);
  await holdScreen(clerk);
  await expect(clerk.locator("main article")).toContainText("当面提交之日");
  await openCase(clerk, oral.number);
  await expect(clerk.locator("main")).toContainText("口头申请，代为填写并读给申请人听");
  await expect(clerk.locator("main")).toContainText("联系方式。可以在登记后一次性告知补正");
  await holdScreen(clerk);

  // 4 The code on paper opens the case.
  await track(page, oral);
  await expect(page.locator("main")).toContainText("答复期限至");

  // 2 A fax of yesterday counts from the telephone call that confirmed it.
  await openIntake(clerk);
  const day = await clerk.getByLabel("到件日期").inputValue();
  await clerk.getByRole("radio", { name: "传真" }).check();
  await expect(clerk.getByText("以双方确认之日为收到申请之日").first()).toBeVisible();
  await fillPaper(clerk, "新塘镇排水管网改造工程竣工验收报告", { phone: "13800000011" });
  await clerk.getByLabel("到件日期").fill(yesterdayOf(day));
  await clerk.getByLabel(/已经与申请人确认收到/).check();
  await saveByKey(clerk);
  await expect(clerk.locator("main").getByRole("alert")).toContainText("日期早于今天，请写明补录的原因");
  await clerk.getByLabel(/补录的原因/).fill("下班以后收到的传真");
  await saveByKey(clerk);
  numbers.push(["传真", (await sheet(clerk)).number]);
  await expect(clerk.locator("main article")).toContainText("与申请人确认之日");

  // 3 平信: not confirmed yet, so it waits where the clerk will see it.
  await openIntake(clerk);
  await clerk.getByRole("radio", { name: "信函" }).check();
  await clerk.getByRole("radio", { name: "平常信函" }).check();
  await fillPaper(clerk, "石滩镇历史文化名村保护规划");
  await saveByKey(clerk);
  const letter = await sheet(clerk);
  numbers.push(["信函", letter.number]);
  await clerk.goto("/desk?view=unconfirmed");
  await expect(clerk.locator("main")).toContainText(letter.number);

  for (const [channel, note] of [
    ["电子邮件", null],
    ["网上", "省政务服务网的表单"],
    ["其他", "市信访局转来"],
  ] as const) {
    await openIntake(clerk);
    await clerk.getByRole("radio", { name: channel, exact: true }).check();
    if (note) await clerk.getByLabel("来件途径").fill(note);
    await fillPaper(clerk, `${channel}收到的派潭镇村庄规划${numbers.length}期成果`, { phone: "13800000012" });
    await clerk.getByLabel(/已经与申请人确认收到/).check();
    await saveByKey(clerk);
    numbers.push([channel, (await sheet(clerk)).number]);
  }

  const supervisor = await officer("supervisor");
  await supervisor.goto("/oversight/cases?figure=open&agency=planning");
  for (const [channel, number] of numbers)
    await expect(supervisor.locator("main tr", { hasText: number })).toContainText(channel);

  // A lost code is replaced after a look at the paper; the old one opens nothing.
  await openCase(clerk, oral.number);
  await clerk.getByRole("link", { name: "补发查询码" }).click();
  await holdScreen(clerk);
  await clerk.getByLabel("核验了什么证件").selectOption({ label: "居民身份证" });
  await clerk.getByLabel(/已核对证件/).check();
  await clerk.getByRole("button", { name: "补发新的查询码" }).click();
  await expect(clerk.getByRole("heading", { level: 1 })).toHaveText("查询码补发回执");
  await track(page, oral);
  await expect(page.getByText("申请编号或查询码不正确").first()).toBeVisible();
});

test("an application with three matters is split at registration, and the applicant finds each of them", async ({
  page,
  officer,
}) => {
  test.slow();
  const clerk = await officer("city-intake");
  await openIntake(clerk);
  await fillPaper(clerk, "征地补偿方案、听证笔录和批复文件");
  await clerk.getByLabel(/同时完成登记/).uncheck();
  await saveByKey(clerk);
  const whole = await sheet(clerk);
  await clerk.getByRole("link", { name: "拆分这份申请" }).click();
  await holdScreen(clerk);
  await clerk.getByLabel("信息名称").nth(0).fill("正果镇征地补偿方案");
  await clerk.getByLabel("信息名称").nth(1).fill("正果镇征地听证笔录");
  await clerk.getByLabel("信息名称").nth(2).fill("正果镇征地批复文件");
  await clerk.getByRole("button", { name: "拆分申请" }).click();
  await expect(clerk.locator("main")).toContainText("已拆分为");
  const text = await clerk.locator("#intake").innerText();
  const parts = [...new Set(text.match(/[A-Z]{2,4}-\d{4}-\d{6}/g) ?? [])];
  expect(parts).toHaveLength(3);

  await track(page, whole);
  await expect(page.locator("main")).toContainText("拆成");
  await holdScreen(page);
  await track(page, { number: parts[1] ?? "", code: whole.code });
  await expect(page.locator("main")).toContainText("正果镇征地听证笔录");

  await openCase(clerk, parts[2] ?? "");
  await clerk.getByRole("link", { name: "并案办理" }).click();
  await clerk.getByLabel("并入哪一件").fill(parts[0] ?? "");
  await clerk.getByRole("button", { name: "对照两件申请" }).click();
  await holdScreen(clerk);
  await clerk.getByRole("button", { name: "并入这一件" }).click();
  await expect(clerk.locator("#intake")).toContainText("并入本件");
});
