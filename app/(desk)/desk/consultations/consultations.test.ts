import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { q, type Store } from "@/db/client";
import { placesForTests } from "@/db/published-for-tests";
import { consultations as entries } from "@/db/schema/consultations";
import { accountForTest } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import { today } from "@/server/clock";
import { as, cookieOf, formOf } from "@/server/staff-calls-for-tests";
import { addOne, addTotal, cancelOne } from "./actions";
import { GET } from "./export/route";

vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);
vi.mock("next/cache", () => ({ refresh: () => undefined }));

let store: Store;
let intake: string;
let elsewhere: string;
beforeAll(async () => {
  store = openTestStore();
  const { agencies } = await placesForTests();
  const [city = "", office = ""] = agencies.values();
  intake = await cookieOf(await accountForTest("here", ["intake"], city));
  elsewhere = await cookieOf(await accountForTest("there", ["handler"], office));
});
afterAll(() => store.close());

const kept = async () => q().select().from(entries);
const typed = (over: Record<string, string> = {}) =>
  formOf({ on: today(), how: "counter-answered", subject: "学位申请", other: "", ...over });

describe("the desk registers a consultation", () => {
  it("in two clicks: the subject, and the button that says the rest", async () => {
    const state = await as(intake, () => addOne({}, typed({ how: "phone-unanswered" })));
    expect(state).toEqual({ done: "已登记电话咨询1人次：学位申请，未能答复。" });
    expect(
      (await kept()).map(({ channel, subject, persons, unanswered }) => [
        channel,
        subject,
        persons,
        unanswered,
      ]),
    ).toEqual([["phone", "学位申请", 1, 1]]);
  });

  it.each([
    ["an id number", { other: "440183199001011234 的低保" }],
    ["a telephone number", { other: "回电13800138000" }],
  ])("and keeps nothing that holds %s", async (_what, over) => {
    const before = (await kept()).length;
    const state = await as(intake, () => addOne({}, typed(over)));
    expect(JSON.stringify(state)).toContain("没有保存");
    expect(await kept()).toHaveLength(before);
  });

  it("neither in the source of a total nor in the reason for cancelling", async () => {
    const total = { on: today(), channel: "online", persons: "8", source: "王某 13800138000" };
    expect(JSON.stringify(await as(intake, () => addTotal({}, formOf(total))))).toContain("没有保存");
    const [entry] = await kept();
    const cancelling = { id: entry?.id ?? "", reason: "问的人是 440183199001011234" };
    expect(JSON.stringify(await as(intake, () => cancelOne({}, formOf(cancelling))))).toContain("没有保存");
  });

  it("refuses a day to come, and says that nothing was chosen", async () => {
    expect(await as(intake, () => addOne({}, typed({ on: "2099-01-01" })))).toHaveProperty("refusal");
    expect(await as(intake, () => addOne({}, typed({ subject: "" })))).toMatchObject({
      problems: { other: ["subject.missing"] },
    });
  });

  it("takes an entry back at the own agency alone, and the file says so", async () => {
    const [entry] = await kept();
    const form = () => formOf({ id: entry?.id ?? "", reason: "重复登记" });
    expect(JSON.stringify(await as(elsewhere, () => cancelOne({}, form())))).toContain("不属于您所在的机关");
    expect(await as(intake, () => cancelOne({}, form()))).toEqual({
      left: "redirect /desk/consultations?done=cancelled",
    });
    const file = await as(intake, () => GET(new Request("http://x/"), { params: Promise.resolve({}) }));
    const text = file instanceof Response ? await file.text() : "";
    expect(text).toContain("学位申请,1,1,,here,");
    expect(text).toContain("已冲销：重复登记");
    const other = await as(elsewhere, () => GET(new Request("http://x/"), { params: Promise.resolve({}) }));
    expect(other instanceof Response ? await other.text() : "").not.toContain("学位申请");
  });
});
