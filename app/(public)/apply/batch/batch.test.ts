import { prerender } from "react-dom/static";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { house, q, type Store } from "@/db/client";
import { confirmBatch } from "@/db/mutations/batches";
import { batchDrafts } from "@/db/schema/batches";
import { infoRequests } from "@/db/schema/info-requests";
import { officerForTest } from "@/db/test-cases";
import { calendarDate } from "@/domain/time/calendar-date";
import { batchTemplateFile } from "@/server/batch/template";
import { cookieName, openCookie } from "@/server/private-cookie";
import { caseCookie } from "@/server/tracking-cookies";
import {
  closePortal,
  countRecorded,
  locationOf,
  moveHouse,
  openPortal,
  post,
  statusOf,
} from "../applicant-for-tests";
import { GET as calendar } from "./calendar/route";
import BatchDraftPage from "./d/[token]/page";
import { POST as open } from "./open/route";
import { POST as save } from "./save/route";
import { POST as submit } from "./submit/route";
import { GET as template } from "./template/route";

vi.hoisted(() => {
  process.env.DATA_DIR = `${process.env.TMPDIR ?? "/tmp"}/mingchuang-batch-${crypto.randomUUID()}`;
  process.env.LOG_LEVEL = "silent";
});
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers({ host: "localhost:3000" }),
}));

let store: Store;
beforeAll(async () => {
  store = await openPortal();
});
afterAll(() => closePortal(store));
beforeEach(() => {
  moveHouse();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 24, 2) });
});
afterEach(() => vi.useRealTimers());
const later = (ms: number) => vi.setSystemTime(Date.now() + ms);

const FIRM = {
  view: "applicant",
  agency: "planning",
  applicantType: "legalService",
  organisationName: "某某律师事务所",
  creditCode: "91350100M000100Y43",
  legalRepresentative: "陈立信",
  contactName: "陈立信",
  phone: "13800138000",
  address: "府佑路2号",
  carrier: "electronic",
  delivery: "online",
};
const rowsOf = (count: number, what = "路规划图则") =>
  Array.from({ length: count }, (_, at) => `第${at + 1}号${what}`).join("\n");
const tokenIn = (answer: Response) => /^\/apply\/batch\/d\/([\w-]{22})/.exec(locationOf(answer))?.[1] ?? "";

async function htmlAt(location: string): Promise<string> {
  const url = new URL(location, "http://localhost:3000");
  const page = await BatchDraftPage({
    params: Promise.resolve({ token: url.pathname.split("/").at(-1) ?? "" }),
    searchParams: Promise.resolve(Object.fromEntries(url.searchParams)),
  });
  const { prelude } = await prerender(page);
  return (await new Response(prelude).text()).replaceAll("<!-- -->", "");
}

const begin = async () => tokenIn(await post(save, {}));
const paste = (token: string, pasted: string) => post(save, { token, view: "table", go: "read", pasted });
const seenIn = (html: string) => /name="seen" value="(\d+)"/.exec(html)?.[1] ?? "";
const checkOf = (token: string) => htmlAt(`/apply/batch/d/${token}?view=check`);

/** A whole batch, looked at a minute later. */
async function ready(pasted: string, shared: Record<string, string> = {}) {
  const token = await begin();
  await paste(token, pasted);
  await post(save, { token, ...FIRM, ...shared });
  later(60_000);
  return { token, seen: seenIn(await checkOf(token)) };
}
const send = (draft: { token: string; seen: string }, more: Record<string, string> = {}) =>
  post(submit, { ...draft, noticeRead: "yes", ...more });
function receiptIn(answer: Response) {
  const line = answer.headers.get("set-cookie") ?? "";
  const sealed = new RegExp(`^${cookieName("batch-receipt")}=([^;]+)`).exec(line)?.[1];
  return openCookie("batch-receipt", sealed, Date.now()) as {
    batchId: string;
    code: string;
    left: { token: string; count: number } | null;
  };
}
const recorded = () => q().select().from(infoRequests);

/** A form with a file, as a browser without scripts sends it. */
function upload(token: string, bytes: Uint8Array, name: string): Promise<Response> {
  const form = new FormData();
  form.set("token", token);
  form.set("view", "table");
  form.set("go", "read");
  form.set("file", new File([new Uint8Array(bytes)], name));
  const headers = { "x-real-ip": "10.9.9.9" };
  return save(new Request("http://localhost:3000/", { method: "POST", body: form, headers }));
}

describe("a batch on its way", () => {
  it("J2 twenty-nine good rows: numbers in a row, one code, one receipt; the second press does nothing", async () => {
    const before = await countRecorded();
    const draft = await ready(rowsOf(29));
    const html = await checkOf(draft.token);
    expect(html).toContain("将提交 29 件申请");
    expect(html).toContain("超出10件的有19件，按上述标准合计1,900元");
    expect(html).toContain("以行政机关的收费通知为准");
    const answers = await Promise.all([send(draft), send(draft), send(draft)]);
    expect(new Set(answers.map(locationOf))).toEqual(new Set(["/apply/batch/receipt"]));
    expect(new Set(answers.map((answer) => JSON.stringify(receiptIn(answer)))).size).toBe(1);
    expect(await countRecorded()).toBe(before + 29);
    const numbers = (await recorded()).map(({ number }) => Number(number.slice(-6)));
    expect(numbers).toEqual(Array.from({ length: 29 }, (_, at) => (numbers[0] ?? 0) + at));
    later(20 * 60_000);
    expect(await htmlAt(locationOf(await send(draft)))).toContain("没有重复提交");
  });

  it("a row that cannot stand is told beside it; the good ones go, the rest stays as a draft of its own", async () => {
    const before = await countRecorded();
    const draft = await ready(`甲镇2025年征地方案\n图\n乙镇2025年征地方案\n`);
    const table = await htmlAt(`/apply/batch/d/${draft.token}`);
    expect(table).toContain("第 2 行：请填写您要的信息名称，至少 4 个字");
    expect(table).toMatch(/id="subject-1"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*id="subject-1"/);
    const { left } = receiptIn(await send(draft));
    expect(await countRecorded()).toBe(before + 2);
    expect(left?.count).toBe(1);
    const rest = await htmlAt(`/apply/batch/d/${left?.token}`);
    expect(rest).toContain('value="图"');
  });

  it("a row is fixed and another dropped in place, without a script", async () => {
    const token = await begin();
    await paste(token, "甲镇水利规划\n图\n丙镇水利规划");
    await post(save, {
      token,
      view: "table",
      go: "next",
      "subject-0": "甲镇水利规划",
      "subject-1": "乙镇水利规划",
      "subject-2": "丙镇水利规划",
      "drop-2": "yes",
    });
    const html = await htmlAt(`/apply/batch/d/${token}`);
    expect(html).toContain('value="乙镇水利规划"');
    expect(html).not.toContain("丙镇水利规划");
  });

  it("a duplicate of an open application is shown with its number, told once, and taken all the same", async () => {
    const first = await ready("甲河整治方案\n乙河整治方案");
    await send(first);
    const number = (await recorded()).find(({ subject }) => subject === "甲河整治方案")?.number ?? "";
    const again = await ready("甲河整治方案\n丙河整治方案");
    expect(await htmlAt(`/apply/batch/d/${again.token}`)).toContain(`编号 ${number}，还在办理`);
    const told = await send(again);
    expect(told.headers.get("set-cookie")).toBeNull();
    const html = await htmlAt(locationOf(told));
    expect(html).toContain("有内容相同的申请还在办理");
    expect(html).toContain(number);
    expect(locationOf(await send({ ...again, seen: seenIn(html) }))).toBe("/apply/batch/receipt");
  });

  it("somebody else with the same words is told nothing", async () => {
    await send(await ready("戊河整治方案\n己河整治方案"));
    const other = await ready("戊河整治方案\n己河整治方案", {
      applicantType: "person",
      name: "王小明",
      idKind: "residentId",
      idNumber: "110101200002290018",
    });
    expect(await checkOf(other.token)).not.toContain("还在办理");
  });

  it("51 rows are refused with a sentence, and what was pasted stands there still", async () => {
    const token = await begin();
    await paste(token, "先有的第一行\n先有的第二行");
    const html = await htmlAt(locationOf(await paste(token, rowsOf(51))));
    expect(statusOf(html)).toBe("422");
    expect(html).toContain("表格有51行，一批最多50件");
    expect(html).toContain("第51号路规划图则");
    expect(html).toContain("先有的第二行");
  });

  it("one row is no batch; without the notice nothing is recorded", async () => {
    const before = await countRecorded();
    const single = await ready("只有一件的规划图");
    expect(await checkOf(single.token)).toContain("能提交的不足2件");
    const draft = await ready("甲村宅基地公示\n乙村宅基地公示");
    const html = await htmlAt(locationOf(await post(submit, draft)));
    expect(html).toContain("请先阅读个人信息处理告知书");
    expect(await countRecorded()).toBe(before);
  });

  it("counts once for the limits: five batches of ten pass without a sum", async () => {
    for (let serial = 0; serial < 5; serial += 1) {
      const draft = await ready(rowsOf(10, `项第${serial}批的方案`));
      expect(locationOf(await send(draft))).toBe("/apply/batch/receipt");
    }
    const sixth = await ready(rowsOf(10, "项第六批的方案"));
    expect(await htmlAt(locationOf(await send(sixth)))).toContain("等于几");
  });

  it("CO-002 what was changed in another window is looked at again", async () => {
    const draft = await ready("甲山林地规划\n乙山林地规划");
    await paste(draft.token, "甲山林地规划\n丙山林地规划");
    expect(locationOf(await send(draft))).toContain("changed=1");
  });

  it("an expired draft loses nothing that is being typed", async () => {
    const token = await begin();
    later(31 * 24 * 3600_000);
    const answer = await paste(token, "过期之后粘贴的甲\n过期之后粘贴的乙");
    expect(tokenIn(answer)).not.toBe(token);
    expect(await htmlAt(locationOf(answer))).toContain("过期之后粘贴的乙");
  });
});

describe("a file", () => {
  it("the downloaded template, untouched, says that it is empty; rows already there stay", async () => {
    const token = await begin();
    await paste(token, "先有的甲项信息\n先有的乙项信息");
    const file = new Uint8Array(await (await template(new Request("http://localhost:3000/"))).arrayBuffer());
    const html = await htmlAt(locationOf(await upload(token, file, "模板.xlsx")));
    expect(html).toContain("表格里没有内容");
    expect(html).toContain("先有的乙项信息");
    expect(Buffer.from(file).length).toBe((await batchTemplateFile()).length);
  });

  it("IM-001 a CSV file tells in which encoding it was read, before anything is sent", async () => {
    const token = await begin();
    const bytes = new TextEncoder().encode(
      "信息名称,文号\n甲水库调度方案,\n乙水库调度方案,增府办〔2026〕3号\n",
    );
    const html = await htmlAt(locationOf(await upload(token, bytes, "表.csv")));
    expect(html).toContain("已读取CSV 文件（编码 UTF-8），共 2 行");
    expect(html).toContain('value="增府办〔2026〕3号"');
  });

  it("a picture is no table", async () => {
    const token = await begin();
    const html = await htmlAt(
      locationOf(await upload(token, Buffer.from("89504e470d0a1a0a", "hex"), "表.xlsx")),
    );
    expect(html).toContain("这个文件不是表格");
  });
});

describe("afterwards", () => {
  it("the whole batch is followed from any one of it, and its due days fit in one calendar", async () => {
    const { batchId } = receiptIn(await send(await ready(rowsOf(3, "类土地供应计划"))));
    const mine = (await recorded()).filter(({ subject }) => subject.endsWith("类土地供应计划"));
    const [first, second] = mine;
    const clerk = await officerForTest("intake", first?.agencyId ?? "");
    await confirmBatch(clerk, batchId, calendarDate("2026-11-24"), Date.now());
    const cookie = caseCookie(first?.id ?? "", Date.now()).split(";")[0] ?? "";
    const file = await calendar(new Request("http://localhost:3000/", { headers: { cookie } }));
    const text = await file.text();
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(new Set(text.match(/DTSTART;VALUE=DATE:\d+/g))).toEqual(new Set(["DTSTART;VALUE=DATE:20261222"]));
    const body = new URLSearchParams({ number: second?.number ?? "" });
    const headers = { cookie, "content-type": "application/x-www-form-urlencoded" };
    const other = await open(new Request("http://localhost:3000/", { method: "POST", body, headers }));
    expect(locationOf(other)).toBe("/track/case");
    const stranger = await open(
      new Request("http://localhost:3000/", {
        method: "POST",
        body: new URLSearchParams({ number: (await recorded())[0]?.number ?? "" }),
        headers,
      }),
    );
    expect(stranger.headers.get("set-cookie")).toBeNull();
  });

  it("nothing personal stands open in a draft, and after the receipt nothing at all", async () => {
    await send(await ready("甲园区环评批复\n乙园区环评批复"));
    const dump = JSON.stringify([
      await q().select().from(batchDrafts),
      house().sqlite.prepare("select * from audit_entries").all(),
    ]);
    for (const value of ["某某律师事务所", "91350100M000100Y43", "13800138000"])
      expect(dump).not.toContain(value);
  });
});
