import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { q, type Store } from "@/db/client";
import { infoRequests } from "@/db/schema/info-requests";
import { agencyForTest, deskForTest, holidaysForTest, type TestDesk } from "@/db/test-cases";
import { openTestStore } from "@/db/test-store";
import type { FormState } from "@/server/actions";
import { now } from "@/server/clock";
import { keptReceipt } from "@/server/intake-receipt";
import { as, cookieOf, formOf } from "@/server/staff-calls-for-tests";
import {
  confirmWholeBatch,
  mergeApplication,
  reissueCode,
  splitApplication,
  takeInMany,
  takeInOne,
} from "./actions";

vi.hoisted(() => {
  process.env.TODAY = "2026-11-24";
});
vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);

let store: Store;
let desk: TestDesk;
let cookie: string;
beforeAll(async () => {
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("planning", "GH"));
  cookie = await cookieOf(desk.intake.id);
});
afterAll(() => store.close());

const SCREEN = {
  channel: "counter",
  arrivedOn: "2026-11-24",
  registerNow: "yes",
  applicantType: "person",
  name: "测试人甲",
  idKind: "residentId",
  idNumber: "11010519491231002X",
  phone: "13800000001",
  carrier: "paper",
  delivery: "pickup",
};
let keys = 0;
type Fields = Record<string, string>;
const save = (fields: Fields, action = takeInOne) =>
  as(cookie, () => action({}, formOf({ ...SCREEN, key: `k${++keys}`, ...fields })));
const stateOf = (answer: Awaited<ReturnType<typeof save>>) => answer as FormState;
const rows = () => q().select().from(infoRequests);
const receipt = () => as(cookie, () => keptReceipt(now()));
const PRINTED = { left: "redirect /desk/intake/receipt" };

describe("the intake screen", () => {
  it("saves a counter application in one press and leads to the receipt with the code", async () => {
    expect(await save({ subject: "荔湖片区控制性详细规划图则" })).toEqual(PRINTED);
    const [row] = await rows();
    expect(row).toMatchObject({ number: "GH-2026-000001", stage: "registered", channel: "counter" });
    expect(await receipt()).toMatchObject({ kind: "taken", id: row?.id });
  });

  it("FF-001 every field empty: each required one is named, nothing is recorded, no number is used", async () => {
    const before = (await rows()).length;
    const empty = await as(cookie, () => takeInOne({}, formOf({})));
    expect(Object.keys(stateOf(empty).problems ?? {})).toEqual([
      "channel",
      "arrivedOn",
      "subject",
      "applicantType",
    ]);
    expect((await rows()).length).toBe(before);
  });

  it.each([
    ["FF-002 a name of spaces is no name: taken in, and the gap noted", { name: "\u3000 " }, null],
    ["FF-003 51 characters of name", { name: "张".repeat(51) }, "name"],
    ["FF-004 markup is no name", { name: "<script>alert(1)</script>" }, "name"],
    ["FF-005 a description of 100 KB", { description: "长".repeat(34_000) }, "description"],
    ["FF-009 an e-mail address that is none", { email: "a@@b.cn" }, "email"],
    ["FF-011 a line break in the e-mail address", { email: "a@b.cn\r\nBcc: all@evil.cn" }, "email"],
    ["FF-012 a telephone in full width", { phone: "１３８００１３８０００" }, null],
    ["FF-015 a telephone of ten digits", { phone: "1380013800" }, "phone"],
    ["FF-016 a postal code of five", { postalCode: "10000" }, "postalCode"],
    ["FF-018 a channel that does not exist", { channel: "telepathy" }, "channel"],
    ["FF-029 quotation marks", { description: "'; DROP TABLE info_requests;--" }, null],
    ["ID-004 a wrong check digit", { idNumber: "110105194912310021" }, "idNumber"],
    ["ID-007 born tomorrow", { idNumber: "11010120261125001X" }, "idNumber"],
    ["DT-001 a day that does not exist", { arrivedOn: "2026-02-30" }, "arrivedOn"],
    ["tomorrow", { arrivedOn: "2026-11-25" }, "arrivedOn"],
    ["yesterday without a reason", { arrivedOn: "2026-11-23" }, "lateReason"],
  ])("%s", async (name, fields, field) => {
    const before = (await rows()).length;
    const subject = `坏输入：${name}`;
    const answer = await save({ subject, ...fields } as Fields);
    if (field === null) return expect(answer).toEqual(PRINTED);
    const { problems, sentences, values } = stateOf(answer);
    const [key = ""] = problems?.[field] ?? [];
    expect(Object.keys(problems ?? {})).toEqual([field]);
    expect(sentences?.[key]).toMatch(/[\u4e00-\u9fff]/);
    // Nothing that was typed is lost.
    expect(values).toMatchObject({ ...SCREEN, subject, ...fields });
    expect((await rows()).length).toBe(before);
  });

  it("FF-020 what the screen does not ask is dropped", async () => {
    expect(
      await save({ subject: "多余的字段测试", stage: "answered", agencyId: "other", dueOn: "2099-01-01" }),
    ).toEqual(PRINTED);
    const row = (await rows()).find(({ subject }) => subject === "多余的字段测试");
    expect(row).toMatchObject({ agencyId: desk.agencyId, stage: "registered", dueOn: "2026-12-22" });
  });

  it("the same screen sent twice is one application", async () => {
    const before = (await rows()).length;
    const fields = { subject: "按了两次保存的图件", key: "same-screen" };
    expect(await save(fields)).toEqual(PRINTED);
    const again = await save({ ...fields, told: (await rows()).at(-1)?.number ?? "" });
    expect(stateOf(again).refusal ?? "").toContain("没有重复登记");
    expect((await rows()).length).toBe(before + 1);
  });

  it("a likely duplicate is told once and then taken all the same", async () => {
    const subject = "新塘镇污水处理厂环境影响报告书";
    await save({ subject });
    const first = (await rows()).find((row) => row.subject === subject)?.number ?? "";
    const told = stateOf(await save({ subject: "新塘镇污水处理厂环境影响报告书（全文）", channel: "email" }));
    expect(told.shown).toEqual({ told: first });
    expect(told.values?.subject).toBe("新塘镇污水处理厂环境影响报告书（全文）");
    expect(
      await save({ subject: "新塘镇污水处理厂环境影响报告书（全文）", channel: "email", told: first }),
    ).toEqual(PRINTED);
  });
});

describe("a stack", () => {
  it("becomes a batch with numbers in a row; a row that cannot stand is told by its place", async () => {
    const wrong = stateOf(await save({ table: `信息名称\n甲路规划图\n${"长".repeat(201)}` }, takeInMany));
    const [key = ""] = wrong.problems?.table ?? [];
    expect(wrong.sentences?.[key]).toContain("第 2 行");
    expect(
      await save({ table: "信息名称\t文号\n甲路规划图\t\n乙路规划图\t增规〔2026〕9号" }, takeInMany),
    ).toEqual(PRINTED);
    const kept = await receipt();
    expect(kept).toMatchObject({ kind: "stack" });
  });

  it("51 rows are refused with a sentence", async () => {
    const table = Array.from({ length: 51 }, (_, at) => `第${at + 1}条路规划图`).join("\n");
    const { problems, sentences, values } = stateOf(await save({ table }, takeInMany));
    expect(sentences?.[problems?.table?.[0] ?? ""]).toContain("51 行，一批最多50件");
    expect(values?.table).toBe(table);
  });

  it("that waits for confirmation is confirmed and registered in one go", async () => {
    await save({ channel: "fax", table: "丙路规划图\n丁路规划图" }, takeInMany);
    const kept = (await receipt()) as { id: string };
    const confirm = (on: string) => as(cookie, () => confirmWholeBatch({}, formOf({ id: kept.id, on })));
    expect(stateOf(await confirm("2026-11-30")).refusal).toContain("不晚于今天");
    expect(stateOf(await confirm("2026-11-24")).done).toBe("已确认收到 2 件，登记 2 件。");
    expect(stateOf(await confirm("2026-11-24")).refusal).toContain("没有等待确认");
  });
});

describe("split, merge and a new code at the desk", () => {
  const unregistered = async (subject: string) => {
    await save({ subject, registerNow: "" });
    return (await rows()).find((row) => row.subject === subject)?.id ?? "";
  };

  it("splits what was not registered, and says per part what is wrong", async () => {
    const id = await unregistered("一份申请里的三项内容");
    const split = (fields: Fields) =>
      as(cookie, () => splitApplication({}, formOf({ id, version: 1, ...fields })));
    const wrong = stateOf(await split({ "subject-0": "只写了一件的" }));
    expect(wrong.sentences?.["subject-0"]).toBe("至少要填写两件才是拆分");
    expect(await split({ "subject-0": "征地补偿方案", "subject-2": "征地批复文件" })).toEqual({
      left: `redirect /desk/info-requests/${id}?did=split`,
    });
    const again = stateOf(await split({ "subject-0": "征地补偿方案", "subject-2": "征地批复文件" }));
    expect(again.refusal).toContain("另一位同事刚刚改动");
  });

  it("merges by number, and refuses nonsense with a sentence", async () => {
    const [kept, gone] = [await unregistered("并案测试：保留的"), await unregistered("并案测试：并入的")];
    const number = (await rows()).find(({ id }) => id === kept)?.number ?? "";
    const merge = (into: string) =>
      as(cookie, () => mergeApplication({}, formOf({ id: gone, version: 1, number: into })));
    expect(stateOf(await merge("不是编号")).refusal).toContain("没有找到这个编号");
    expect(await merge(number.toLowerCase())).toEqual({ left: `redirect /desk/info-requests/${kept}` });
  });

  it("gives a new code only when identity was checked", async () => {
    const id = await unregistered("遗失查询码的申请");
    const reissue = (fields: Fields) => as(cookie, () => reissueCode({}, formOf({ id, ...fields })));
    expect(Object.keys(stateOf(await reissue({})).problems ?? {})).toEqual(["seen", "checked"]);
    expect(await reissue({ seen: "residentId", checked: "yes" })).toEqual(PRINTED);
    expect(await receipt()).toMatchObject({ kind: "reissued", id });
  });
});
