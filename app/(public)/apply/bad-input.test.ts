import { prerender } from "react-dom/static";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import {
  begin,
  closePortal,
  countRecorded,
  htmlAt,
  locationOf,
  moveHouse,
  openPortal,
  PERSON,
  pageAfter,
  post,
  receiptIn,
  recordedBy,
  SECOND,
  seenIn,
  send,
  statusOf,
  titleAt,
} from "./applicant-for-tests";
import ApplyPage from "./page";
import { POST as save } from "./save/route";
import { POST as submit } from "./submit/route";

vi.hoisted(() => {
  process.env.DATA_DIR = `${process.env.TMPDIR ?? "/tmp"}/mingchuang-apply-${crypto.randomUUID()}`;
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

/** A whole draft, looked at on the check page a minute later. */
async function ready(fields: Record<string, string> = {}): Promise<{ token: string; seen: string }> {
  const token = await begin();
  await post(save, { token, view: "full", ...PERSON, ...fields });
  later(60 * SECOND);
  return { token, seen: seenIn(await htmlAt(`/apply/d/${token}?step=6`)) };
}

describe("bad input in the form", () => {
  const wrong = async (fields: Record<string, string>, sentence: string) => {
    const token = await begin();
    const answer = await post(save, { token, view: "full", ...PERSON, ...fields });
    expect(locationOf(answer)).toBe(`/apply/d/${token}?view=full&check=1#error-summary`);
    const html = await pageAfter(answer);
    expect(statusOf(html)).toBe("422");
    expect(html).toContain(sentence);
    expect(html).toContain(`href="#${Object.keys(fields)[0]}"`);
    expect(await titleAt(locationOf(answer))).toMatch(/^错误：/);
    return html;
  };

  it("FF-001 an empty form: every field with its anchor, nothing recorded, no number used", async () => {
    const before = await countRecorded();
    const token = await begin({ view: "full" });
    const answer = await post(save, { token, view: "full" });
    const html = await pageAfter(answer);
    expect(statusOf(html)).toBe("422");
    expect(html).toContain("有 5 处需要修改");
    for (const field of ["subject", "agency", "applicantType", "phone", "address"]) {
      expect(html).toContain(`href="#${field}"`);
      expect(html).toContain(`id="${field}"`);
    }
    expect(html).toMatch(/<div role="alert" tabindex="-1"[^>]*id="error-summary"/i);
    const sent = await post(submit, { token, seen: "0", noticeRead: "yes" });
    expect(locationOf(sent)).toContain(`/apply/d/${token}?`);
    expect(await countRecorded()).toBe(before);
  });

  it.each<[string, Record<string, string>, string]>([
    ["FF-002", { name: "\u3000\u3000" }, "请输入姓名"],
    ["FF-003", { name: "张".repeat(51) }, "姓名不能超过50个字"],
    ["FF-009", { email: "a@b" }, "邮箱格式不正确，例如 name@example.cn"],
    ["FF-010", { email: '"e@evil.cn"@gov.cn' }, "邮箱格式不正确"],
    ["FF-011", { email: "a@b.cn\r\nBcc: all@evil.cn" }, "邮箱格式不正确"],
    ["FF-014", { phone: "8888" }, "请输入11位手机号"],
    ["FF-015", { phone: "12345678901" }, "手机号应为11位，以13-19开头"],
    ["FF-016", { postalCode: "10000" }, "邮政编码应为6位数字"],
    ["FF-018", { delivery: "telepathy" }, "请选择获取信息的方式"],
    ["UN-004", { name: "王\ue000" }, "姓名含有系统无法识别的字（自造字），请改用标准汉字"],
    ["UN-022", { phone: "一三八" }, "请输入11位手机号"],
    ["ID-004", { idNumber: "110105194912310021" }, "身份证号码校验位不正确，请核对"],
    ["ID-005", { idNumber: "110105199902300010" }, "身份证号码中的出生日期不存在"],
    ["ID-007", { idNumber: "110101202611250010" }, "出生日期不能晚于今天"],
    ["ID-008", { idNumber: "000000199001010000" }, "身份证号码的地区代码不正确"],
    ["ID-009", { idNumber: "110105491231002" }, "请输入18位身份证号码"],
    ["ID-013", { idNumber: "111111111111111111" }, "出生日期不存在"],
  ])("%s %j says what to do and keeps the text", async (_id, fields, sentence) => {
    const html = await wrong(fields, sentence);
    expect(html).toContain("荔城街绿线范围图");
    if (fields.name === undefined) expect(html).toContain('value="李文静"');
  });

  it("FF-004 a script is no name, and is shown as text", async () => {
    const html = await wrong({ name: "<script>alert(1)</script>" }, "姓名含有不允许的字符");
    expect(html).not.toContain("<script>alert");
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it("FF-005, FF-032 100 kB of text is in the textarea again, whole", async () => {
    const long = "绿".repeat(34_000);
    const html = await wrong({ description: long }, "所需信息描述不能超过2000字，当前34000字");
    expect(html).toContain(long);
    const blob = await post(save, { description: "QUJD".repeat(262_144) });
    expect(blob.status).toBe(413);
    expect(await blob.text()).toContain("提交的内容太长");
  });

  it("FF-019 a field sent twice", async () => {
    const token = await begin();
    const answer = await post(save, [
      ["token", token],
      ["step", "3"],
      ["applicantType", "person"],
      ["applicantType", "business"],
    ]);
    expect(await pageAfter(answer)).toContain("申请人类型重复提交了");
  });

  it("FF-020 forged fields change nothing", async () => {
    const forged = {
      status: "approved",
      role: "admin",
      dept_id: "1",
      deadline: "2099-01-01",
      number: "ZC-1",
    };
    const answer = await send(await ready({ subject: "伪造字段测试", ...forged }), forged);
    const { number } = receiptIn(answer);
    expect(await recordedBy(answer)).toMatchObject({ stage: "submitted", number, dueOn: null });
  });

  it("FF-023, FF-024 an organisation's code, and its missing representative", async () => {
    const firm = {
      applicantType: "business",
      organisationName: "增城绿野园林有限公司",
      creditCode: "91350100M000100Y43",
      legalRepresentative: "陈国强",
      contactName: "黄丽",
      idNumber: "",
      name: "",
    };
    const { creditCode, legalRepresentative, ...rest } = firm;
    const changed = creditCode.replace(/.$/, "4");
    await wrong({ creditCode: changed, legalRepresentative, ...rest }, "统一社会信用代码校验位不正确");
    const html = await wrong({ legalRepresentative: "", creditCode, ...rest }, "请输入法定代表人或者负责人");
    expect(html).not.toContain("请输入姓名");
    expect(locationOf(await send(await ready({ subject: "企业申请", ...firm })))).toBe("/track/receipt");
  });

  it("UN-005 NUL is taken out, told, and stored nowhere", async () => {
    const html = await wrong({ name: "张三\u0000" }, "输入含有非法字符");
    expect(html).not.toContain("\u0000");
    expect(html).toContain('value="张三"');
  });

  it.each([
    ["UN-006 half a character", "subject=%ED%A0%80abc", undefined, 400],
    ["UN-015 GBK bytes", "name=%D5%C5%C8%FD", undefined, 400],
    ["UN-016 another charset", "name=abc", "application/x-www-form-urlencoded; charset=gb2312", 400],
    ["UN-017 overlong", "name=%C0%AF", undefined, 400],
    ["UN-017 truncated", "name=%E5%BC", undefined, 400],
    ["JSON", "{}", "application/json", 415],
  ])("%s is refused with a sentence, and the draft keeps what it had", async (_name, body, type, status) => {
    const token = await begin({ subject: "之前填的还在" });
    for (const handler of [save, submit]) {
      const answer = await post(handler, `token=${token}&${body}`, type);
      expect(answer.status).toBe(status);
      expect(await answer.text()).toMatch(/请使用 UTF-8 编码提交|不是网页表单/);
    }
    expect(await htmlAt(`/apply/d/${token}?step=1`)).toContain("之前填的还在");
  });

  it.each([
    ["FF-007", "甲\r\n乙\n\n\n\t丙", "甲\n乙\n\n\n\t丙"],
    ["FF-008", "null undefined NaN true [object Object]", undefined],
    ["FF-029", "'; DROP TABLE request;--\" OR 1=1 --", undefined],
    ["FF-030", "#{7*7}{{7*7}}<%=7*7%>", undefined],
    ["FF-031", '=HYPERLINK("http://evil","x") +1 -1 @SUM(A1)', undefined],
    ["UN-013", "👨‍👩‍👧🇨🇳😀", undefined],
    ["UN-019", "ئۇيغۇرچە བོད ᠮᠣᠩᠭᠣᠯ", undefined],
  ])("%s is stored as it was written", async (id, description, stored = description) => {
    const answer = await send(await ready({ subject: `原样保存 ${id}`, description }));
    expect((await recordedBy(answer))?.description).toBe(stored);
  });

  it("UN-007, UN-019 what was typed stands in its own direction on the check page", async () => {
    const { token } = await ready({ description: "\u202Egnp.exe" });
    const html = await htmlAt(`/apply/d/${token}?step=6`);
    expect(html).toContain("<bdi>gnp.exe</bdi>");
  });

  it("ID-014 a child's application asks for the guardian", async () => {
    const token = await begin();
    const answer = await post(save, { token, view: "full", ...PERSON, idNumber: "110101201705050015" });
    const html = await pageAfter(answer);
    expect(html).toContain("未满14周岁需由监护人提交");
    expect(html).toContain('id="guardianName"');
    const guardian = { guardianName: "李明", guardianAgrees: "yes", idNumber: "110101201705050015" };
    expect(locationOf(await send(await ready({ subject: "孩子的申请", ...guardian })))).toBe(
      "/track/receipt",
    );
  });

  it("ID-016 an id number in the text is pointed out and stops nobody", async () => {
    const draft = await ready({ subject: "11010519491231002X 名下的宅基地" });
    expect(await htmlAt(`/apply/d/${draft.token}?step=6`)).toContain("描述中疑似含有身份证号，建议删除");
    expect(locationOf(await send(draft))).toBe("/track/receipt");
  });

  it("ID-017 nothing in an address is read as an answer", async () => {
    const token = await begin();
    expect(
      await htmlAt(`/apply/d/${token}?step=4&idNumber=11010519491231002X&applicantType=person`),
    ).not.toContain("11010519491231002X");
    const { prelude } = await prerender(
      await ApplyPage({ searchParams: Promise.resolve({ id_no: "11010519491231002X" }) }),
    );
    expect(await new Response(prelude).text()).not.toContain("11010519491231002X");
  });

  it.each(["step=99", "step=abc", "step=-1", "view=admin", "step=1&view=nonsense", "check=x", "__proto__=1"])(
    "an odd address (%s) still shows the form",
    async (query) => {
      const token = await begin({ subject: "绿线" });
      expect(await htmlAt(`/apply/d/${token}?${query}`)).toContain('value="绿线"');
    },
  );
});
