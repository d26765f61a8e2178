import { mkdirSync, rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { q, type Store } from "@/db/client";
import { saveAnswer, sendAnswer, signAnswer } from "@/db/mutations/answers";
import { recordEventWithText } from "@/db/mutations/event-texts";
import { recordEvent } from "@/db/mutations/info-requests";
import { makeThirdPartyLink } from "@/db/mutations/third-party-links";
import { attachmentsOf, heldFilesOf } from "@/db/queries/attachments";
import { historyOf } from "@/db/queries/info-requests";
import { keptTyping } from "@/db/queries/kept-typing";
import { thirdPartyLinkByToken, thirdPartySheet } from "@/db/queries/third-party-links";
import { trackedInfoRequest } from "@/db/queries/tracked-info-request";
import { eventTexts } from "@/db/schema/info-requests";
import { staffNotices } from "@/db/schema/notices";
import { agencyForTest, caseForTest, deskForTest, holidaysForTest, type TestDesk } from "@/db/test-cases";
import { openTestStore } from "@/db/test-store";
import { papersHolder } from "@/domain/attachment/applicant-files";
import { remedyStart } from "@/domain/info-request/clock/remedy-days";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { now } from "@/server/clock";
import { jpegForTest } from "@/server/files/files-for-tests";
import { formStamp } from "@/server/form-stamp";
import type { Handler } from "@/server/handlers";
import { caseCookie, trackNotice } from "@/server/tracking-cookies";
import { POST as openLink } from "../third/open/route";
import { POST as reply } from "../third/reply/route";
import { POST as act } from "./act/route";
import { POST as files } from "./files/route";

// Before anything is imported: the environment is read once.
const { folder } = vi.hoisted(() => {
  const folder = `${process.env.TMPDIR ?? "/tmp"}/mingchuang-journeys-${process.pid}`;
  vi.stubEnv("TODAY", "2026-11-24");
  vi.stubEnv("DATA_DIR", folder);
  return { folder };
});

const TODAY = calendarDate("2026-11-24");
let store: Store;
let desk: TestDesk;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("environment", "HB"));
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

async function post(handler: Handler, body: URLSearchParams | FormData, cookie = "") {
  const answer = await handler(
    new Request("http://localhost:3000/track", { method: "POST", body, headers: cookie ? { cookie } : {} }),
  );
  const lines = answer.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
  const read = (name: string) => lines.find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1);
  return {
    location: answer.headers.get("location"),
    cookies: lines.join("; "),
    notice: trackNotice(read, now()),
  };
}
const form = (fields: Record<string, string>) => new URLSearchParams(fields);
const opened = (id: string) => caseCookie(id, now()).split(";")[0] ?? "";

describe("an amendment that lapses (条例第三十条)", () => {
  it("is asked for, does not come, ends the case on the day after its last one, and leaves the remedies", async () => {
    const id = await caseForTest(desk, ["confirm", "register", "assign", "askAmendmentShortly"]);
    const lapse = (day: string) => {
      const on = calendarDate(day);
      return recordEvent(desk.handler, id, { kind: "lapsed", of: "amendment", on }, beijingInstant(on, 10));
    };
    expect(await lapse("2026-11-12")).toEqual({ refusal: "amendmentNotOverdue" });
    expect(await lapse("2026-11-13")).toEqual({ stage: "closed" });
    const tracked = await trackedInfoRequest(id);
    expect(tracked).toMatchObject({ stage: "closed", outcome: "closedNotAmended" });
    expect(
      remedyStart({
        answeredOn: null,
        deliveredOn: null,
        stoppedOn: calendarDate("2026-11-13"),
        outcome: tracked?.outcome ?? null,
      }),
    ).toEqual({ on: "2026-11-13", by: "closed" });
    const late = await post(act, form({ kind: "amended", text: "现在补正" }), opened(id));
    expect(late.notice).toEqual({ kind: "notDone", act: "amended" });
    expect((await historyOf(id)).at(-1)?.kind).toBe("lapsed");
  });

  it("may still be handed in while nobody has ended the case", async () => {
    const id = await caseForTest(desk, ["confirm", "register", "assign", "askAmendmentShortly"]);
    const late = await post(act, form({ kind: "amended", text: "因住院没有按期补正。" }), opened(id));
    expect(late.notice).toEqual({ kind: "done", act: "amended" });
    const notices = await q().select().from(staffNotices);
    expect(notices.some((one) => one.infoRequestId === id && one.kind === "amended")).toBe(true);
  });
});

describe("J8 an amendment with papers from a phone", () => {
  const bodyOf = async (id: string, file: Uint8Array<ArrayBuffer>, more: Record<string, string> = {}) => {
    const body = new FormData();
    const fields = {
      kind: "amended",
      stamp: formStamp("case", id),
      do: "submit",
      text: "补正的内容",
      ...more,
    };
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    body.set("files", new File([file], "照片.jpg", { type: "image/jpeg" }));
    return body;
  };
  const photo = async () => new Uint8Array(await jpegForTest());
  const waiting = () => caseForTest(desk, ["confirm", "register", "assign", "askAmendment"]);

  it("refuses 12 MB and keeps the text; a smaller one is taken with the text as one step", async () => {
    const id = await waiting();
    const large = await post(files, await bodyOf(id, new Uint8Array(12 * 1024 * 1024)), opened(id));
    expect(large.location).toBe("/track/amend");
    expect(await keptTyping("amended", id, now())).toEqual({ text: "补正的内容" });
    expect((await historyOf(id)).at(-1)?.kind).toBe("amendmentAsked");

    const small = await post(files, await bodyOf(id, await photo()), opened(id));
    expect(small.notice).toEqual({ kind: "done", act: "amended" });
    const history = await historyOf(id);
    expect(history.at(-1)).toMatchObject({ kind: "amended", on: TODAY });
    expect(await attachmentsOf(id)).toMatchObject([
      { role: "request", eventSeq: history.length, madeBy: null },
    ]);
    expect(await heldFilesOf(papersHolder("amended", id))).toEqual([]);
  });

  it("holds text and papers when the case is open no more, and gives them to nobody else's case", async () => {
    const [mine, other] = [await waiting(), await waiting()];
    const late = await post(files, await bodyOf(mine, await photo()), opened(other));
    expect(late.notice).toEqual({ kind: "kept" });
    expect(await heldFilesOf(papersHolder("amended", mine))).toHaveLength(1);
    expect(await heldFilesOf(papersHolder("amended", other))).toEqual([]);
    expect((await historyOf(mine)).at(-1)?.kind).toBe("amendmentAsked");
    const forged = await post(files, await bodyOf(mine, await photo(), { stamp: mine }), opened(other));
    expect([forged.location, forged.notice]).toEqual(["/track/case", null]);
    const again = await post(act, form({ kind: "amended", text: "补正的内容" }), opened(mine));
    expect(again.notice?.kind).toBe("done");
    expect(await attachmentsOf(mine)).toHaveLength(1);
  });

  it("takes a proof of identity later, for those alone who may see who applied", async () => {
    const id = await caseForTest(desk, ["confirm"]);
    const body = await bodyOf(id, await photo(), { kind: "proof" });
    expect((await post(files, body, opened(id))).location).toBe("/track/proof");
    expect(await attachmentsOf(id)).toMatchObject([{ role: "identity" }]);
  });
});

describe("reasons and ratings", () => {
  it("takes the reasons that were asked for, once (条例第三十五条)", async () => {
    const id = await caseForTest(desk, ["confirm", "register", "assign"], { day: "2026-11-20" });
    const give = () => post(act, form({ kind: "reasonGiven", text: "用于毕业论文。" }), opened(id));
    expect((await give()).notice).toEqual({ kind: "notDone", act: "reasonGiven" });
    const asked = { kind: "reasonAsked", on: TODAY, until: calendarDate("2026-12-03") } as const;
    await recordEventWithText(desk.handler, id, asked, "请说明为什么需要这些信息。", now());
    expect((await give()).notice).toEqual({ kind: "done", act: "reasonGiven" });
    expect((await give()).notice).toEqual({ kind: "notDone", act: "reasonGiven" });
    const tracked = await trackedInfoRequest(id);
    expect([...(tracked?.texts.values() ?? [])]).toEqual(["请说明为什么需要这些信息。"]);
  });

  it("takes one rating of an answered case, and keeps what cannot be taken", async () => {
    const steps = ["confirm", "register", "assign", "draft", "toReview", "sign", "send"] as const;
    const id = await caseForTest(desk, steps, { day: "2026-11-20" });
    const rate = (stars: string, text = "") => post(act, form({ kind: "rated", stars, text }), opened(id));
    expect((await rate("6", "很快")).location).toBe("/track/rate?again=1");
    expect(await keptTyping("rated", id, now())).toEqual({ stars: "6", text: "很快" });
    const both = await Promise.all([rate("4", "很快"), rate("1")]);
    expect(both.map(({ notice }) => notice?.kind).toSorted()).toEqual(["done", "notDone"]);
    expect((await historyOf(id)).filter(({ kind }) => kind === "rated")).toHaveLength(1);
    expect(await keptTyping("rated", id, now())).toBe(null);
  });
});

describe("J10 a third party objects and the organ discloses for public interest (条例第三十二条)", () => {
  it("takes the objection by link, tells the third party of the decision, and only then answers", async () => {
    const id = await caseForTest(desk, ["confirm", "register", "assign", "consult"], { day: "2026-11-20" });
    const consultation = (await historyOf(id)).find(({ kind }) => kind === "thirdPartyConsulted")?.seq ?? 0;
    const about = { infoRequestId: id, consultation, name: "某某公司", contact: null, extract: null };
    const made = await makeThirdPartyLink(desk.handler, { ...about, asked: "自行监测报告" }, now());
    if ("refusal" in made) throw new Error(made.refusal);
    const { token, code } = made;
    const { cookies } = await post(openLink, form({ token, code }));
    const objection = {
      token,
      position: "object",
      reason: "第3至4页是工艺参数。",
      basis: "",
      signer: "王芳",
    };
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...objection, do: "submit" })) body.set(name, value);
    await post(reply, body, cookies);
    expect((await historyOf(id)).at(-1)).toMatchObject({
      kind: "thirdPartyReplied",
      agreed: false,
      on: TODAY,
    });

    const at = now();
    const parts = { content: "监测报告", howToObtain: "在本网站下载" };
    await saveAnswer(desk.handler, id, { outcome: "granted", outcomeReason: null, parts }, 0, at);
    await recordEvent(desk.handler, id, { kind: "sentForReview", on: TODAY }, at);
    expect(await signAnswer(desk.reviewer, id, at)).toMatchObject({ stage: "signed" });
    expect(await sendAnswer(desk.intake, id, at)).toEqual({ refusal: "thirdPartyNotInformed" });
    const informed = { kind: "thirdPartyInformed", on: TODAY, consultation } as const;
    await recordEventWithText(desk.handler, id, informed, "涉及居民饮用水安全。", at);
    expect(await sendAnswer(desk.intake, id, at)).toMatchObject({ stage: "answered" });

    const link = await thirdPartyLinkByToken(token);
    expect(link && (await thirdPartySheet(link))).toMatchObject({
      reply: { agreed: false, on: TODAY },
      informed: { on: TODAY, text: "涉及居民饮用水安全。" },
    });
    const told = await trackedInfoRequest(id);
    expect(JSON.stringify([...(told?.texts ?? [])])).not.toContain("工艺参数");
    expect((await q().select().from(eventTexts)).some(({ text }) => text.includes("工艺参数"))).toBe(true);
  });
});
