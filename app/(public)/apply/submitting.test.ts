import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { house, q, type Store } from "@/db/client";
import { applicationDrafts } from "@/db/schema/application-drafts";
import { applicants, infoRequestEvents } from "@/db/schema/info-requests";
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
  SECOND,
  seenIn,
  send,
  statusOf,
} from "./applicant-for-tests";
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

describe("submitting", () => {
  it("FF-021 without the privacy notice nothing is recorded", async () => {
    const before = await countRecorded();
    const draft = await ready({ subject: "没有勾选告知书" });
    const answer = await post(submit, draft);
    const html = await pageAfter(answer);
    expect(statusOf(html)).toBe("422");
    expect(html).toContain("请先阅读个人信息处理告知书");
    expect(html).not.toContain("我同意");
    expect(await countRecorded()).toBe(before);
    expect(locationOf(await send({ ...draft, seen: seenIn(html) }))).toBe("/track/receipt");
  });

  it("FF-022 a filled trap or a great hurry costs an answer, never the application, and never a false success", async () => {
    const before = await countRecorded();
    const token = await begin();
    await post(save, { token, view: "full", ...PERSON, subject: "机器人还是人" });
    const hurried = await send({ token, seen: seenIn(await htmlAt(`/apply/d/${token}?step=6`)) });
    expect(hurried.headers.get("set-cookie")).toBeNull();
    let html = await pageAfter(hurried);
    expect(html).toContain("提交过快，请稍后重试");
    expect(await countRecorded()).toBe(before);
    const wrong = await send({ token, seen: seenIn(html) }, { sum: "1" });
    html = await pageAfter(wrong);
    expect(await countRecorded()).toBe(before);
    const [, left, right] = /请回答：(\d) 加 (\d) 等于几/.exec(html) ?? [];
    const answer = await send(
      { token, seen: seenIn(html) },
      { sum: String(Number(left) + Number(right)), homepage: "x" },
    );
    expect(locationOf(answer)).toBe("/track/receipt");
    expect(await countRecorded()).toBe(before + 1);

    const trapped = await send(await ready({ subject: "自动填充了陷阱" }), { homepage: "http://spam" });
    expect(await pageAfter(trapped)).toContain("等于几");
  });

  it("the sixth application within an hour is asked a sum and then taken", async () => {
    for (let serial = 1; serial <= 5; serial++) {
      expect(locationOf(await send(await ready({ subject: `第${serial}件不同的申请` })))).toBe(
        "/track/receipt",
      );
    }
    const draft = await ready({ subject: "第六件不同的申请" });
    const html = await pageAfter(await send(draft));
    const [, left, right] = /请回答：(\d) 加 (\d) 等于几/.exec(html) ?? [];
    const answer = await send(
      { ...draft, seen: seenIn(html) },
      { sum: String(Number(left) + Number(right)) },
    );
    expect(locationOf(answer)).toBe("/track/receipt");
  });

  it("FF-025 a page left open for a day submits as ever", async () => {
    const draft = await ready({ subject: "放了一天的页面" });
    later(24 * 3600 * SECOND);
    expect(locationOf(await send(draft))).toBe("/track/receipt");
  });

  it("FF-027, CO-001 pressed twice, or again after Back: one record, the same number and code", async () => {
    const before = await countRecorded();
    const draft = await ready({ subject: "连按两次提交" });
    const answers = await Promise.all([send(draft), send(draft), send(draft)]);
    later(10 * 60 * SECOND);
    answers.push(await send(draft));
    expect(await countRecorded()).toBe(before + 1);
    expect(new Set(answers.map(locationOf))).toEqual(new Set(["/track/receipt"]));
    expect(new Set(answers.map((answer) => JSON.stringify(receiptIn(answer)))).size).toBe(1);
    const { number, code } = receiptIn(answers[0] ?? new Response());

    later(6 * 60 * SECOND);
    const over = await send(draft);
    expect(over.headers.get("set-cookie")).toBeNull();
    const html = await pageAfter(over);
    expect(html).toContain("这份申请已经提交");
    expect(html).toContain(number);
    expect(html).not.toContain(code);
    expect(html).toContain("/track");
    const back = await post(save, { token: draft.token, step: "1", subject: "改一改" });
    expect(locationOf(back)).toBe(`/apply/d/${draft.token}`);
  });

  it("FF-028 the same again within ten minutes is said first and taken after", async () => {
    const before = await countRecorded();
    const first = receiptIn(await send(await ready({ subject: "两个标签页同样内容" })));
    const second = await ready({ subject: "两个标签页同样内容" });
    const html = await pageAfter(await send(second));
    expect(html).toContain(`您在10分钟内提交过相同内容的申请 ${first.number}`);
    expect(await countRecorded()).toBe(before + 1);
    expect(locationOf(await send({ ...second, seen: seenIn(html) }))).toBe("/track/receipt");
    expect(await countRecorded()).toBe(before + 2);
  });

  it("ID-015 the same id number under two names: both taken, neither learns of the other", async () => {
    const subject = "同一证件号码";
    expect(locationOf(await send(await ready({ subject, name: "李文静" })))).toBe("/track/receipt");
    const other = await ready({ subject: "同一证件号码，另一件事", name: "王小明" });
    const html = await htmlAt(`/apply/d/${other.token}?step=6`);
    expect(html).not.toContain("李文静");
    expect(locationOf(await send(other))).toBe("/track/receipt");
  });

  it("CO-002 what was changed in another window is shown before it is submitted", async () => {
    const before = await countRecorded();
    const draft = await ready({ subject: "先看的内容" });
    await post(save, { token: draft.token, step: "1", subject: "后改的内容" });
    const answer = await send(draft);
    expect(locationOf(answer)).toContain("changed=1");
    expect(await pageAfter(answer)).toContain("刚才的内容有改动，请再核对一遍");
    expect(await countRecorded()).toBe(before);
  });

  it("CO-003 twenty applications at once get twenty numbers without a gap", async () => {
    const drafts: { token: string; seen: string }[] = [];
    for (let serial = 0; serial < 20; serial++) {
      // Five at most from one address: the sum is another test's.
      if (serial % 5 === 0) moveHouse();
      const draft = await ready({ agency: "tourism", subject: `同时提交的第${serial}件` });
      drafts.push(draft);
    }
    const answers = await Promise.all(
      drafts.map((draft, at) => {
        if (at % 5 === 0) moveHouse();
        return send(draft);
      }),
    );
    const numbers = answers.map((answer) => receiptIn(answer).number).toSorted();
    expect(numbers).toEqual(
      Array.from({ length: 20 }, (_, at) => `LYJ-2026-${String(at + 1).padStart(6, "0")}`),
    );
  });

  it("「我不确定」 goes to the city's government", async () => {
    const answer = await send(await ready({ subject: "不知道该找谁", agency: "not-sure" }));
    expect(receiptIn(answer).number).toMatch(/^ZC-/);
  });

  it("what the applicant typed is in no log, no audit entry and no event", async () => {
    await send(await ready({ subject: "审计里没有我", name: "欧阳春晓", phone: "13912345678" }));
    const dump = JSON.stringify([
      await q().select().from(infoRequestEvents),
      house().sqlite.prepare("select * from audit_entries").all(),
      await q().select().from(applicants),
      await q().select().from(applicationDrafts),
    ]);
    for (const value of ["欧阳春晓", "13912345678", "11010519491231002X"]) expect(dump).not.toContain(value);
  });
});
