import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { q, type Store, tx } from "@/db/client";
import { createColumn } from "@/db/mutations/columns";
import { contentHashOf } from "@/db/mutations/publications";
import { newId } from "@/db/new-id";
import { openField } from "@/db/private-fields";
import { publishForTests } from "@/db/published-for-tests";
import { NOTICE } from "@/db/publishing-for-tests";
import { issuingAgencies } from "@/db/queries/agencies";
import { applicants, infoRequestEvents } from "@/db/schema/info-requests";
import { COLUMNS } from "@/db/seed/columns";
import { env } from "@/server/env";
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
  tokenOf,
} from "./applicant-for-tests";
import { POST as discard } from "./discard/route";
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

describe("the way through", () => {
  it("starts a draft with what was searched for and asks the first question", async () => {
    const answer = await post(save, { view: "steps", subject: "绿线图", agency: "planning" });
    expect(answer.status).toBe(303);
    expect(locationOf(answer)).toMatch(/^\/apply\/d\/[\w-]{22}\?step=1$/);
    expect(await pageAfter(answer)).toContain('value="绿线图"');
  });

  it("J1 shows what is public already above the second question, without a page of its own", async () => {
    const [agency] = await issuingAgencies();
    const [seed] = COLUMNS;
    if (!agency || !seed) throw new Error("the seed has changed");
    const { parentCode: _, ownerAgency: __, ...column } = seed;
    const columnId = await createColumn(
      "system",
      { ...column, parentId: null, ownerAgencyId: null, position: 0 },
      0,
    );
    const fields = { ...NOTICE, title: "关于饕餮枏片区绿线控制图的公告", documentNumber: null };
    const row = { id: newId(), agencyId: agency.id, columnId, fields, contentHash: contentHashOf(fields) };
    await tx(() => publishForTests({ ...row, at: Date.now(), actor: "system", demonstration: false }));
    const token = await begin({ view: "steps" });
    const wanted = { token, view: "steps", step: "1", subject: "饕餮枏片区绿线控制图" };
    const answer = await post(save, wanted);
    expect(locationOf(answer)).toBe(`/apply/d/${token}?step=2`);
    const html = await pageAfter(answer);
    expect(html).toContain("这些已经公开，可能就是您要的");
    expect(html).toContain(`href="/p/${row.id}"`);
    expect(html.match(/<h1/g)?.length).toBe(1);
    await post(save, { ...wanted, subject: "毫不相干的事项" });
    expect(await htmlAt(`/apply/d/${token}?step=2`)).not.toContain("这些已经公开");
  });

  it("leads through six steps to a receipt, each leading to the next", async () => {
    const token = await begin({ view: "steps" });
    const { subject, description, agency, applicantType, carrier, delivery, ...identity } = PERSON;
    const steps: [number, Record<string, string>][] = [
      [1, { subject, description }],
      [2, { agency }],
      [3, { applicantType }],
      [4, identity],
      [5, { carrier, delivery }],
    ];
    for (const [step, fields] of steps) {
      const answer = await post(save, { token, step: String(step), view: "steps", ...fields });
      expect(locationOf(answer)).toBe(`/apply/d/${token}?step=${step + 1}`);
    }
    later(60 * SECOND);
    const html = await htmlAt(`/apply/d/${token}?step=6`);
    for (const value of [
      "李文静",
      "11010519491231002X",
      "13800138000",
      "增城市林业和园林局",
      "公民（自然人）",
    ]) {
      expect(html).toContain(value);
    }
    const before = await countRecorded();
    const answer = await send({ token, seen: seenIn(html) });
    expect(locationOf(answer)).toBe("/track/receipt");
    expect(await countRecorded()).toBe(before + 1);
    const { number, code, infoRequestId } = receiptIn(answer);
    expect(number).toMatch(/^LY-2026-\d{6}$/);
    expect(code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    const ledger = readFileSync(join(env().dataDir, "ledger", "2026.jsonl"), "utf8");
    expect(ledger).toContain(`"no":"${number}"`);
    const [row] = await q().select().from(infoRequestEvents);
    expect(row?.event).toMatchObject({ kind: "submitted", on: "2026-11-24", channel: "online" });
    expect(infoRequestId).not.toBe("");
  });

  it("both ways make the same record", async () => {
    const rowOf = async (answer: Response) => {
      const { infoRequestId } = receiptIn(answer);
      const found = await recordedBy(answer);
      const sealed = (await q().select().from(applicants)).find((row) => row.infoRequestId === infoRequestId);
      const opened = (column: "name" | "phone") =>
        openField("applicants", column, infoRequestId, sealed?.[column] ?? null);
      return [
        found?.subject,
        found?.description,
        found?.carrier,
        sealed?.idKind,
        opened("name"),
        opened("phone"),
      ];
    };
    const full = await rowOf(await send(await ready({ subject: "两种方式一样吗" })));
    const token = await begin({
      view: "steps",
      ...PERSON,
      subject: "两种方式一样吗",
      description: "2010年的",
    });
    later(60 * SECOND);
    const steps = await rowOf(await send({ token, seen: seenIn(await htmlAt(`/apply/d/${token}?step=6`)) }));
    expect(steps.with(1, "")).toEqual(full.with(1, ""));
  });

  it("修改 leads to the field and straight back to the check", async () => {
    const { token } = await ready();
    const html = await htmlAt(`/apply/d/${token}?step=6`);
    expect(html).toContain(`href="/apply/d/${token}?step=4&amp;back=check#phone"`);
    expect(html).toContain('修改<span class="sr-only"> 联系电话</span>');
    expect(await htmlAt(`/apply/d/${token}?step=4&back=check`)).toContain('value="13800138000"');
    const answer = await post(save, { token, step: "4", back: "check", phone: "020-82631000" });
    expect(locationOf(answer)).toBe(`/apply/d/${token}?step=6`);
  });

  it("保存，稍后再填 keeps unfinished text and shows the link; the link resumes where something is missing", async () => {
    const token = await begin({ view: "steps" });
    const answer = await post(save, { token, step: "1", view: "steps", later: "1", subject: "绿" });
    expect(locationOf(answer)).toBe(`/apply/d/${token}?view=saved`);
    const html = await pageAfter(answer);
    expect(html).toContain(`http://localhost:3000/apply/d/${token}`);
    expect(html).toContain("2026年12月24日");
    expect(await htmlAt(`/apply/d/${token}`)).toContain('value="绿"');
  });

  it("asks nobody for a purpose", async () => {
    const token = await begin({ view: "full" });
    const html = await htmlAt(`/apply/d/${token}?view=full`);
    expect(html).not.toMatch(/用途|purpose/);
  });
});

describe("links that lead nowhere", () => {
  it("an expired link: a 404 with a sentence and the way to start again", async () => {
    const token = await begin({ subject: "会过期的" });
    later(31 * 24 * 3600 * SECOND);
    const html = await htmlAt(`/apply/d/${token}`);
    expect(statusOf(html)).toBe("404");
    expect(html).toContain("这个链接已过期（30 天）");
    expect(html).toContain('href="/apply"');
    expect(html).not.toContain("会过期的");
  });

  it("text typed while the draft expired is kept in a new one", async () => {
    const token = await begin({ subject: "会过期的" });
    later(31 * 24 * 3600 * SECOND);
    const answer = await post(save, { token, step: "1", subject: "过期之后继续写的内容" });
    expect(tokenOf(answer)).not.toBe(token);
    expect(locationOf(answer)).toContain("renewed=1");
    const html = await pageAfter(answer);
    expect(html).toContain("原来的草稿已经过期");
    expect(await htmlAt(`/apply/d/${tokenOf(answer)}?step=1`)).toContain("过期之后继续写的内容");
  });

  it.each(["", "x", "A".repeat(22), "../../etc", "a\r\nset-cookie: x=1", "绿"])(
    "submitting %j",
    async (token) => {
      const answer = await post(submit, { token, noticeRead: "yes" });
      expect(answer.status).toBe(303);
      expect(answer.headers.get("set-cookie")).toBeNull();
      expect(statusOf(await pageAfter(answer))).toBe("404");
    },
  );

  it("a discarded draft is gone", async () => {
    const token = await begin({ subject: "不要了" });
    expect(locationOf(await post(discard, { token }))).toBe("/apply?discarded=1");
    expect(statusOf(await htmlAt(`/apply/d/${token}`))).toBe("404");
  });

  it("more drafts than an address needs are put off with the other ways, and running ones go on", async () => {
    const token = await begin();
    const answers = await Promise.all(Array.from({ length: 60 }, () => post(save, {})));
    const over = answers.at(-1);
    expect(over?.status).toBe(429);
    expect(await over?.text()).toContain("当面、邮寄或者传真");
    expect((await post(save, { token, step: "1", subject: "照常填写" })).status).toBe(303);
  });
});
