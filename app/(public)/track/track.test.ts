import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { q, type Store } from "@/db/client";
import { verifyAudit } from "@/db/mutations/audit";
import { keepTyping } from "@/db/mutations/kept-typing";
import { historyOf } from "@/db/queries/info-requests";
import { keptTyping } from "@/db/queries/kept-typing";
import { infoRequestByCode, trackedInfoRequest } from "@/db/queries/tracked-info-request";
import { applicationDrafts } from "@/db/schema/application-drafts";
import { eventTexts } from "@/db/schema/info-requests";
import { DEMO_ACCOUNTS } from "@/db/seed/accounts";
import { seedDemonstration } from "@/db/seed/demonstration";
import { DEMO_INFO_REQUESTS } from "@/db/seed/info-requests";
import type { DemoCase } from "@/db/seed/replay-info-requests";
import { openTestStore } from "@/db/test-store";
import { now, today } from "@/server/clock";
import type { Handler } from "@/server/handlers";
import { caseCookie, trackedCaseId, trackNotice } from "@/server/tracking-cookies";
import { POST as act } from "./act/route";
import { POST as leave } from "./leave/route";
import { POST as open } from "./open/route";

// Read once, with the first import.
vi.hoisted(() => {
  process.env.TODAY = "2026-11-24";
});

let store: Store;
let cases: DemoCase[];

beforeAll(async () => {
  store = openTestStore();
  cases = await seedDemonstration({
    today: today(),
    now: now(),
    accounts: DEMO_ACCOUNTS.map((account) => ({ ...account, passwordHash: "none" })),
    unknownPasswordHash: "none",
  });
});
afterAll(() => {
  store.close();
});

async function idOf({ number, code }: DemoCase): Promise<string> {
  return (await infoRequestByCode(number, code.replaceAll("-", ""))) ?? "";
}
function demo(key: string): DemoCase {
  const found = cases.find((made) => made.key === key);
  if (!found) throw new Error(`no demonstration case ${key}`);
  return found;
}

async function post(handler: Handler, fields: Record<string, string> | string, cookie = "") {
  const answer = await handler(
    new Request("http://localhost:3000/track", {
      method: "POST",
      body: typeof fields === "string" ? fields : new URLSearchParams(fields).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded", ...(cookie && { cookie }) },
    }),
  );
  const jar = new Map(
    answer.headers.getSetCookie().map((line) => {
      const [pair = ""] = line.split(";");
      return [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)] as const;
    }),
  );
  const read = (name: string) => jar.get(name);
  return {
    status: answer.status,
    location: answer.headers.get("location"),
    headers: answer.headers,
    body: await answer.text(),
    openedId: trackedCaseId(read, now()),
    notice: trackNotice(read, now()),
  };
}
const cookieOf = (line: string) => line.split(";")[0] ?? "";

describe("POST /track/open", () => {
  it("opens the case for this browser and keeps number and code out of the address (AU-028)", async () => {
    const mine = demo("urban-village-plan");
    const answer = await post(open, { number: mine.number, code: mine.code });
    expect(answer).toMatchObject({ status: 303, location: "/track/case", openedId: await idOf(mine) });
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it("AU-027 takes a code as people type it", async () => {
    const mine = demo("urban-village-plan");
    const code = ` ${mine.code.toLowerCase().replaceAll("-", "－").replaceAll("0", "o").replaceAll("1", "l")} `;
    const answer = await post(open, { number: mine.number.toLowerCase().replaceAll("-", " "), code });
    expect(answer.openedId).toBe(await idOf(mine));
  });

  it("AU-025 answers a wrong code and a wrong number alike, and keeps the number but not the code", async () => {
    const mine = demo("river-level-record");
    const wrongCode = await post(open, { number: mine.number, code: "AAAA-BBBB-CCCC-DDDD" });
    const wrongNumber = await post(open, { number: "ZC-2026-999998", code: mine.code });
    for (const answer of [wrongCode, wrongNumber])
      expect(answer).toMatchObject({
        status: 303,
        location: "/track",
        openedId: null,
        body: "",
        notice: { kind: "wrong", problems: ["noMatch"] },
      });
    expect(wrongCode.notice).toEqual({ kind: "wrong", number: mine.number, problems: ["noMatch"] });
    expect(JSON.stringify([wrongNumber.notice, [...wrongNumber.headers]])).not.toContain(mine.code);
  });

  it("AU-025 lets a number rest after five wrong codes, even for the right one; others are not touched", async () => {
    const mine = demo("sewage-fee-calculation");
    for (let count = 0; count < 5; count += 1) {
      const answer = await post(open, { number: mine.number, code: "AAAA-BBBB-CCCC-DDDD" });
      expect(answer.notice?.kind).toBe("wrong");
    }
    const resting = await post(open, { number: mine.number, code: mine.code });
    expect(resting).toMatchObject({ openedId: null, notice: { kind: "throttled", number: mine.number } });
    const other = demo("bus-subsidy-settlement");
    expect((await post(open, { number: other.number, code: other.code })).openedId).toBe(await idOf(other));
  });

  it("rests a number that nobody holds in the same way", async () => {
    for (let count = 0; count < 5; count += 1)
      await post(open, { number: "ZC-2026-888888", code: "AAAA-BBBB-CCCC-DDDD" });
    const answer = await post(open, { number: "ZC-2026-888888", code: "AAAA-BBBB-CCCC-DDDD" });
    expect(answer.notice?.kind).toBe("throttled");
  });

  it("says what is missing or misspelt, whatever is sent", async () => {
    const problems = async (fields: Record<string, string> | string) => {
      const { notice, status } = await post(open, fields);
      return [status, notice?.kind === "wrong" ? notice.problems : null];
    };
    expect(await problems({})).toEqual([303, ["numberMissing", "codeMissing"]]);
    expect(await problems({ number: "   ", code: "7K3M" })).toEqual([303, ["numberMissing", "codeShape"]]);
    expect(await problems({ number: "' OR 1=1 --", code: "七".repeat(16) })).toEqual([
      303,
      ["numberShape", "codeShape"],
    ]);
    expect(await problems("number=ZC-2026-000001&number=ZC-2026-000002&code=AAAABBBBCCCCDDDD")).toEqual([
      303,
      ["numberMissing"],
    ]);
    const long = await post(open, { number: "长".repeat(50_000), code: "x" });
    expect(long.notice).toMatchObject({ kind: "wrong", number: "长".repeat(40) });
    expect(long.headers.getSetCookie().join("").length).toBeLessThan(4000);
  });
});

describe("POST /track/act", () => {
  const opened = async (made: DemoCase) => cookieOf(caseCookie(await idOf(made), now()));

  it("withdraws the opened case and no other, once", async () => {
    const [mine, other] = [demo("heritage-building-list"), demo("river-level-record")];
    const before = await historyOf(await idOf(other));
    const answer = await post(act, { kind: "withdrawn", id: await idOf(other) }, await opened(mine));
    expect(answer).toMatchObject({
      status: 303,
      location: "/track/case",
      notice: { kind: "done", act: "withdrawn" },
    });
    expect((await trackedInfoRequest(await idOf(mine)))?.stage).toBe("closed");
    expect(await historyOf(await idOf(other))).toEqual(before);
    const again = await post(act, { kind: "withdrawn" }, await opened(mine));
    expect(again.notice).toEqual({ kind: "notDone", act: "withdrawn" });
    expect((await verifyAudit()).brokenAt).toBe(null);
  });

  it("urges once a day, and only a case whose period is over", async () => {
    const late = [];
    for (const made of cases) {
      const row = await trackedInfoRequest(await idOf(made));
      const answer = await post(act, { kind: "urged" }, await opened(made));
      if (answer.notice?.kind === "done") late.push(made.key);
      else expect(row?.history.some(({ kind }) => kind === "urged")).toBe(false);
    }
    const overdue = DEMO_INFO_REQUESTS.filter(({ path }) => path === "overdue").map(({ key }) => key);
    expect(overdue.length).toBeGreaterThan(0);
    expect(late).toEqual(overdue);
    const again = await post(act, { kind: "urged" }, await opened(demo(overdue[0] ?? "")));
    expect(again.notice).toEqual({ kind: "notDone", act: "urged" });
  });

  it("keeps what was typed, sealed, when it cannot be taken in as it is", async () => {
    const waiting = demo("greening-of-estate-vague");
    const id = await idOf(waiting);
    const before = await historyOf(id);
    for (const typed of ["补".repeat(5001), "含有\u0007响铃", "自造字\ue000", ""]) {
      const answer = await post(act, { kind: "amended", text: typed }, await opened(waiting));
      expect(answer).toMatchObject({ status: 303, location: "/track/amend?again=1" });
      expect((await keptTyping("amended", id, now()))?.text).toBe(typed);
    }
    expect(await historyOf(id)).toEqual(before);
    await keepTyping("amended", id, { text: "只有我知道" }, now());
    const kept = await q().select({ sealed: applicationDrafts.sealed }).from(applicationDrafts);
    expect(kept.some(({ sealed }) => sealed.includes("只有我知道"))).toBe(false);
    expect(await keptTyping("amended", id, now() + 25 * 3_600_000)).toBe(null);
    expect(await keptTyping("reasonGiven", id, now())).toBe(null);
    expect(await keptTyping("amended", await idOf(demo("river-level-record")), now())).toBe(null);
  });

  it("takes an amendment once, with its text, and starts the period again", async () => {
    const mine = demo("greening-of-estate-vague");
    const id = await idOf(mine);
    const text = "请公开荔城街荔景花园2019年绿化改造的竣工图和苗木清单。\n时间为2019年1月至12月。";
    const answer = await post(act, { kind: "amended", text: `  ${text}\r\n` }, await opened(mine));
    expect(answer.notice).toEqual({ kind: "done", act: "amended" });
    const row = await trackedInfoRequest(id);
    expect(row?.stage).toBe("processing");
    expect(row?.history.at(-1)).toMatchObject({ kind: "amended", on: "2026-11-24", by: null });
    const written = await q().select().from(eventTexts);
    const mineAlone = written.filter(({ infoRequestId }) => infoRequestId === id);
    expect(mineAlone.at(-1)).toMatchObject({ seq: row?.history.at(-1)?.seq, text });
    expect(await keptTyping("amended", id, now())).toBe(null);
    const again = await post(act, { kind: "amended", text }, await opened(mine));
    expect(again.notice).toEqual({ kind: "notDone", act: "amended" });
    const other = demo("urban-village-plan");
    expect((await post(act, { kind: "amended", text }, await opened(other))).notice?.kind).toBe("notDone");
  });

  it("does nothing without an opened case, with a forged cookie, or for an act that is no applicant's", async () => {
    const mine = demo("river-level-record");
    const id = await idOf(mine);
    const before = await historyOf(id);
    const good = await opened(mine);
    const stale = cookieOf(caseCookie(id, now() - 16 * 60_000));
    for (const [fields, cookie] of [
      [{ kind: "withdrawn" }, ""],
      [{ kind: "withdrawn" }, `track=${id}`],
      [{ kind: "withdrawn" }, stale],
      [{ kind: "withdrawn" }, `${good.slice(0, -6)}AAAAAA`],
      [{ kind: "signedOff" }, good],
      [{ kind: "answered" }, good],
      [{}, good],
      ["kind=urged&kind=withdrawn", good],
    ] as const) {
      const answer = await post(act, fields, cookie);
      expect(answer).toMatchObject({ status: 303, location: "/track/case", notice: null });
    }
    expect(await historyOf(id)).toEqual(before);
  });
});

describe("POST /track/leave", () => {
  it("AU-029 forgets case and receipt and clears what the browser kept", async () => {
    const mine = demo("river-level-record");
    const answer = await post(leave, {}, cookieOf(caseCookie(await idOf(mine), now())));
    expect(answer).toMatchObject({ status: 303, location: "/track", notice: { kind: "left" } });
    expect(answer.headers.get("clear-site-data")).toBe('"cache"');
    const lines = answer.headers.getSetCookie();
    for (const name of ["track", "receipt"])
      expect(lines.find((line) => line.startsWith(`${name}=;`))).toContain("Max-Age=0");
  });
});
