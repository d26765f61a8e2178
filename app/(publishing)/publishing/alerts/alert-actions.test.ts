import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { alertPeopleForTests, wishForTests } from "@/db/alerts-for-tests";
import type { Store } from "@/db/client";
import { createStaff } from "@/db/mutations/staff";
import { newId } from "@/db/new-id";
import { alertHistory, dutyRoster, sightingsOf } from "@/db/queries/alert-desk";
import { alertsInForce } from "@/db/queries/alerts";
import { staffForLogin } from "@/db/queries/staff";
import { openTestStore } from "@/db/test-store";
import type { Staff } from "@/domain/access/actor";
import type { Role } from "@/domain/access/roles";
import { ALERT_CHANNELS } from "@/domain/alert/alert-channels";
import type { StaffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { hashPassword } from "@/server/passwords";
import { as, cookieOf, formOf } from "@/server/staff-calls-for-tests";
import {
  addDuty,
  clearHere,
  clearOwn,
  liftAlert,
  removeDuty,
  sendBackAlert,
  writeAlertText,
} from "./actions";

vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);
/** Stands for the network: the surfaces themselves are read in the journey. */
const network = vi.hoisted(() => ({ asked: [] as string[] }));
vi.mock("@/server/own-surfaces", async (original) => {
  const real = await original<typeof import("@/server/own-surfaces")>();
  const read: import("@/server/own-surfaces").Reader = async (path) => {
    network.asked.push(path);
    return path === "/hant" ? { status: 503, text: "" } : { status: 200, text: "nothing of it" };
  };
  return {
    ...real,
    lookForAlert: (alert: Parameters<typeof real.lookForAlert>[0]) =>
      real.lookForAlert(alert, undefined, read),
  };
});

const PASSWORD = "Storm-over-the-river-7";
let store: Store;
let people: Awaited<ReturnType<typeof alertPeopleForTests>>;
let reader: Staff<"draft.read">;
const cookies = new Map<string, string>();

async function withPassword(
  username: string,
  roles: Role[],
  more: { agencyId?: string; first?: boolean } = {},
) {
  return createStaff(
    "system",
    {
      username,
      name: username,
      agencyId: more.agencyId ?? people.own,
      passwordHash: await hashPassword(PASSWORD),
      roles,
      mustChangePassword: more.first ?? false,
      headOfOffice: false,
      demonstration: false,
    },
    now(),
  );
}

beforeAll(async () => {
  store = openTestStore();
  people = await alertPeopleForTests();
  reader = people.author as unknown as Staff<"draft.read">;
  const publisher = await people.hire<"alert.roster">("officer", ["publisher"]);
  for (const [name, { id }] of Object.entries({ ...people, publisher }).flatMap(([name, one]) =>
    typeof one === "object" && "id" in one ? [[name, one] as const] : [],
  ))
    cookies.set(name, await cookieOf(id));
  await withPassword("examiner", ["secrecyReviewer"]);
  await withPassword("both", ["editor", "secrecyReviewer"]);
  await withPassword("far-examiner", ["secrecyReviewer"], { agencyId: people.other });
  await withPassword("new-examiner", ["secrecyReviewer"], { first: true });
  await withPassword("only-editor", ["editor"]);
});
afterAll(() => store.close());
beforeEach(() => {
  network.asked.length = 0;
});

type Fields = Record<string, string | number>;
const post = (by: string, action: StaffAction, fields: Fields) =>
  as(cookies.get(by) ?? "", () => action({}, formOf(fields)));
const tomorrow = () => new Date(now() + 24 * 3_600_000 + 8 * 3_600_000).toISOString().slice(0, 16);
const form = (change: Fields = {}): Fields => {
  const { situation, advice } = wishForTests();
  return {
    alertId: newId(),
    messageId: newId(),
    action: "issue",
    kind: "typhoon",
    colour: "orange",
    situation,
    advice,
    areas: "all",
    until: tomorrow(),
    confirm: "发布",
    ...change,
  };
};
async function waiting(by = "author"): Promise<{ alertId: string; hidden: Fields }> {
  const fields = form();
  const alertId = String(fields.alertId);
  expect(await post(by, writeAlertText, fields)).toEqual({
    left: `redirect /publishing/alerts/${alertId}?done=written`,
  });
  const [message] = await alertHistory(reader, alertId);
  if (!message) throw new Error("nothing was written");
  return { alertId, hidden: { messageId: message.id, contentHash: message.contentHash } };
}
const isInForce = async (id: string) => (await alertsInForce(now())).some((one) => one.id === id);
const here = (hidden: Fields, username: string, password = PASSWORD) =>
  post("author", clearHere, { ...hidden, username, password });

describe("two fields and one confirmation", () => {
  it.each<[string, Fields, string]>([
    ["the word is not typed", { confirm: "" }, "confirm"],
    ["another word is typed", { confirm: "发出" }, "confirm"],
    ["no place is ticked", { areas: "" }, "areas"],
    ["the term is no minute", { until: "明天" }, "until"],
    ["there is no such kind", { kind: "__proto__" }, "kind"],
    ["a character that nothing keeps", { situation: "\u0000" }, "situation"],
  ])("says at the field that %s, and keeps what was typed", async (_, change, field) => {
    const fields = form(change);
    const state = await post("author", writeAlertText, fields);
    expect(state).toMatchObject({
      problems: { [field]: [expect.any(String)] },
      values: { advice: fields.advice },
    });
    expect(await alertHistory(reader, String(fields.alertId))).toEqual([]);
  });

  it("refuses a term in the past and 2,000 characters in words, and forged ids without a fault", async () => {
    expect(await post("author", writeAlertText, form({ until: "2020-01-01T08:00" }))).toMatchObject({
      refusal: expect.stringContaining("有效时间已经过去"),
    });
    expect(await post("author", writeAlertText, form({ situation: "风".repeat(2000) }))).toMatchObject({
      refusal: expect.stringContaining("不能超过500字"),
    });
    expect(await post("author", writeAlertText, form({ alertId: "../x" }))).toMatchObject({
      refusal: expect.stringContaining("没有找到"),
    });
  });
});

describe("the second person on the same screen", () => {
  it("publishes with name and password, and the surfaces are really asked", async () => {
    const { alertId, hidden } = await waiting();
    expect(await here(hidden, "examiner")).toEqual({
      left: `redirect /publishing/alerts/${alertId}?done=sent`,
    });
    expect(await isInForce(alertId)).toBe(true);
    expect(network.asked).toHaveLength(ALERT_CHANNELS.length);
    const [row] = await alertHistory(reader, alertId);
    expect(row).toMatchObject({ way: "sameScreen", secondName: "examiner", onDuty: false });
    // What answered without the alert is not ticked, whatever it answered.
    const seen = await sightingsOf(String(hidden.messageId));
    expect(seen.filter(({ seenAt }) => seenAt !== null)).toEqual([]);
    expect(seen.find(({ channel }) => channel === "hant")?.detail).toBe("HTTP 503");
  });

  it.each([
    ["nothing typed", "", "", "请输入"],
    ["a name that nobody has", "nobody-here", PASSWORD, "用户名或者密码不对"],
    ["an editor", "only-editor", PASSWORD, "不是本机关的保密审查员"],
    ["one with the first password", "new-examiner", PASSWORD, "还没有改初始密码"],
    ["another agency's examiner", "far-examiner", PASSWORD, "不归您所在的机关"],
  ])("is not %s; nothing is public and no password comes back", async (_, username, password, sentence) => {
    const { alertId, hidden } = await waiting();
    const state = await here(hidden, username, password);
    expect(state).toMatchObject({ refusal: expect.stringContaining(sentence) });
    if (password) expect(JSON.stringify(state)).not.toContain(password);
    expect(await isInForce(alertId)).toBe(false);
  });

  it("PS-012 is never the author, with the right password or in the own session", async () => {
    cookies.set("bothSession", await cookieOf((await staffForLogin("both"))?.id ?? ""));
    const { alertId, hidden } = await waiting("bothSession");
    expect(
      await post("bothSession", clearHere, { ...hidden, username: "both", password: PASSWORD }),
    ).toMatchObject({
      refusal: expect.stringContaining("另一位同事"),
    });
    expect(await post("bothSession", clearOwn, hidden)).toMatchObject({
      refusal: expect.stringContaining("另一位同事"),
    });
    expect(await isInForce(alertId)).toBe(false);
  });

  it("AU-001 five wrong passwords lock the account as at the login, and the right one opens nothing then", async () => {
    await withPassword("guessed", ["secrecyReviewer"]);
    cookies.set("other-author", await cookieOf((await people.hire("other-author", ["editor"])).id));
    const { alertId, hidden } = await waiting();
    const tried = (password: string) =>
      post("other-author", clearHere, { ...hidden, username: "guessed", password });
    for (let time = 1; time <= 4; time++)
      expect(await tried(`wrong ${time}`)).toMatchObject({ refusal: expect.stringContaining("密码不对") });
    for (const password of ["wrong 5", PASSWORD])
      expect(await tried(password)).toMatchObject({ refusal: expect.stringContaining("锁定") });
    expect((await staffForLogin("guessed"))?.lockedUntil).toBeGreaterThan(now());
    expect(await isInForce(alertId)).toBe(false);
  });

  it("AU-002 somebody who tries the passwords of many is stopped, and then the right one is not taken either", async () => {
    cookies.set("sprayer", await cookieOf((await people.hire("sprayer", ["editor"])).id));
    const { hidden } = await waiting();
    const tried = (username: string, password: string) =>
      post("sprayer", clearHere, { ...hidden, username, password });
    for (let name = 1; name <= 10; name++) await tried(`name-${name}`, "x");
    expect(await tried("examiner", PASSWORD)).toMatchObject({ refusal: expect.stringContaining("太多次") });
  });
});

describe("the second person in their own session", () => {
  it("publishes with one button, and cannot with words that were not on the screen", async () => {
    const { alertId, hidden } = await waiting();
    expect(await post("second", clearOwn, { ...hidden, contentHash: "x" })).toMatchObject({
      refusal: expect.stringContaining("已经被新的内容替换"),
    });
    expect(await post("second", clearOwn, hidden)).toMatchObject({
      left: expect.stringContaining("done=sent"),
    });
    expect(await isInForce(alertId)).toBe(true);
    expect(await post("second", clearOwn, hidden)).toMatchObject({
      refusal: expect.stringContaining("已经审查过"),
    });
  });

  it("sends back with a reason, and not without one", async () => {
    const { alertId, hidden } = await waiting();
    expect(await post("second", sendBackAlert, { ...hidden, opinion: " " })).toMatchObject({
      refusal: expect.stringContaining("写明原因"),
    });
    expect(await post("second", sendBackAlert, { ...hidden, opinion: "等级有误。" })).toEqual({
      left: `redirect /publishing/alerts/${alertId}?done=sentBack`,
    });
    expect(await isInForce(alertId)).toBe(false);
  });

  it("is turned away without the role", async () => {
    const { hidden } = await waiting();
    expect(await post("author", clearOwn, hidden)).toEqual({ left: "forbidden" });
    expect(await post("second", writeAlertText, form())).toEqual({ left: "forbidden" });
  });
});

describe("lifting and the roster", () => {
  it("lifts in the same way: one word, and the second person", async () => {
    const { alertId, hidden } = await waiting();
    await post("second", clearOwn, hidden);
    const lift = { alertId, messageId: newId(), situation: "影响结束，预警解除。", advice: "", confirm: "" };
    expect(await post("author", liftAlert, lift)).toMatchObject({
      problems: { confirm: ["confirm.wrongLift"] },
    });
    await post("author", liftAlert, { ...lift, confirm: "解除" });
    expect(await isInForce(alertId)).toBe(true);
    const message = (await alertHistory(reader, alertId)).at(-1);
    await post("second", clearOwn, { messageId: message?.id ?? "", contentHash: message?.contentHash ?? "" });
    expect(await isInForce(alertId)).toBe(false);
  });

  it("takes a shift and gives it up again", async () => {
    const shift = {
      id: newId(),
      staffId: people.second.id,
      from: "2030-01-01T08:00",
      until: "2030-01-02T08:00",
    };
    expect(await post("publisher", addDuty, { ...shift, until: "" })).toMatchObject({
      problems: { until: [expect.any(String)] },
    });
    expect(await post("author", addDuty, shift)).toEqual({ left: "forbidden" });
    await post("publisher", addDuty, shift);
    const rows = async () => (await dutyRoster(reader, now())).map(({ id }) => id);
    expect(await rows()).toEqual([shift.id]);
    await post("publisher", removeDuty, { id: shift.id });
    expect(await rows()).toEqual([]);
  });
});
