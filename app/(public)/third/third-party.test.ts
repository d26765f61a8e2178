import { mkdirSync, rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { q, type Store } from "@/db/client";
import { verifyAudit } from "@/db/mutations/audit";
import { makeThirdPartyLink, revokeThirdPartyLink } from "@/db/mutations/third-party-links";
import { attachmentsOf, heldFilesOf, toldAttachments } from "@/db/queries/attachments";
import { historyOf } from "@/db/queries/info-requests";
import { keptTyping } from "@/db/queries/kept-typing";
import { deskThirdPartyLinks, thirdPartyLinkByToken, thirdPartySheet } from "@/db/queries/third-party-links";
import { auditEntries } from "@/db/schema/house-keeping";
import { eventTexts } from "@/db/schema/info-requests";
import { thirdPartyLinks } from "@/db/schema/third-party-links";
import { agencyForTest, caseForTest, deskForTest, holidaysForTest, type TestDesk } from "@/db/test-cases";
import { openTestStore } from "@/db/test-store";
import { replyFilesHolder } from "@/domain/info-request/applicant/third-party-link";
import { now } from "@/server/clock";
import { jpegForTest } from "@/server/files/files-for-tests";
import { filesNotice } from "@/server/files/files-notice";
import { formStamp } from "@/server/form-stamp";
import type { Handler } from "@/server/handlers";
import { hasOpenedLink, linkNotice } from "@/server/third-party-visit";
import { POST as open } from "./open/route";
import { POST as reply } from "./reply/route";
import { visitLink } from "./visit";

// Before anything is imported: the environment is read once.
const { folder } = vi.hoisted(() => {
  const folder = `${process.env.TMPDIR ?? "/tmp"}/mingchuang-third-${process.pid}`;
  vi.stubEnv("TODAY", "2026-11-24");
  vi.stubEnv("DATA_DIR", folder);
  return { folder };
});

let store: Store;
let desk: TestDesk;
let stranger: TestDesk;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("environment", "HB"));
  stranger = await deskForTest(await agencyForTest("elsewhere", "BC"));
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

const COMPANY = "增城市某某环保科技有限公司";

async function consulted(day = "2026-11-20") {
  const id = await caseForTest(desk, ["confirm", "register", "assign", "consult"], { day });
  const letter = (await historyOf(id)).find(({ kind }) => kind === "thirdPartyConsulted");
  return { id, consultation: letter?.seq ?? 0 };
}
const about = (id: string, consultation: number) => ({
  infoRequestId: id,
  consultation,
  name: COMPANY,
  contact: "13800000099",
  asked: "该企业上年度自行监测报告",
  extract: "第3至4页：工艺参数",
});
async function linked(day = "2026-11-20") {
  const { id, consultation } = await consulted(day);
  const made = await makeThirdPartyLink(desk.handler, about(id, consultation), now());
  if ("refusal" in made) throw new Error(made.refusal);
  const link = await thirdPartyLinkByToken(made.token);
  return { id, consultation, ...made, linkId: link?.id ?? "" };
}

/** The reply's form brings files; the code's is plain. */
async function post(handler: Handler, fields: Record<string, string>, cookie = "", sent: File[] = []) {
  const body = handler === reply ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  if (body instanceof FormData) for (const file of sent) body.append("files", file);
  const answer = await handler(
    new Request("http://localhost:3000/third", { method: "POST", body, headers: cookie ? { cookie } : {} }),
  );
  const jar = new Map(
    answer.headers.getSetCookie().map((line) => {
      const [pair = ""] = line.split(";");
      return [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)] as const;
    }),
  );
  const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  return {
    status: answer.status,
    location: answer.headers.get("location"),
    cookies,
    read: (name: string) => jar.get(name),
  };
}
const opinion = { position: "object", reason: "第3至4页是工艺参数，属于商业秘密。", signer: "王芳" };
const objection = { ...opinion, do: "submit" };
async function opened(link: { token: string; code: string }) {
  return (await post(open, { token: link.token, code: link.code })).cookies;
}

describe("a third party's link", () => {
  it("stores neither token nor code, and nothing of the third party in clear", async () => {
    const link = await linked();
    const dump = JSON.stringify([
      await q().select().from(thirdPartyLinks),
      await q().select().from(auditEntries),
    ]);
    for (const secret of [
      link.token,
      link.code,
      link.code.replace("-", ""),
      COMPANY,
      "13800000099",
      "工艺参数",
    ])
      expect(dump).not.toContain(secret);
    expect(link.token).toMatch(/^[\w-]{22}$/);
  });

  it("opens with its own code only, and rests after five wrong ones, even for the right one", async () => {
    const [mine, other] = [await linked(), await linked()];
    const foreign = await post(open, { token: mine.token, code: other.code });
    expect(foreign).toMatchObject({ status: 303, location: `/third/${mine.token}` });
    expect(hasOpenedLink(mine.linkId, foreign.read, now())).toBe(false);
    expect(linkNotice(mine.linkId, foreign.read, now())).toBe("wrong");
    expect(linkNotice(mine.linkId, (await post(open, { token: mine.token, code: "" })).read, now())).toBe(
      "missing",
    );
    for (let count = 0; count < 4; count += 1) await post(open, { token: mine.token, code: "0000-0000" });
    const late = await post(open, { token: mine.token, code: mine.code });
    expect(hasOpenedLink(mine.linkId, late.read, now())).toBe(false);
    const right = await post(open, { token: other.token, code: ` ${other.code.toLowerCase()} ` });
    expect(hasOpenedLink(other.linkId, right.read, now())).toBe(true);
    expect(hasOpenedLink(mine.linkId, right.read, now())).toBe(false);
  });

  it("shows its own part and nothing of who applied", async () => {
    const { token } = await linked();
    const link = await thirdPartyLinkByToken(token);
    const sheet = link && (await thirdPartySheet(link));
    expect(sheet).toMatchObject({ name: COMPANY, extract: "第3至4页：工艺参数", reply: null });
    expect(JSON.stringify(sheet)).not.toMatch(/测试人甲|11010519491231002X|13800000001|[A-Z]{2}-\d{4}-\d{6}/);
  });

  it("takes a reply once: an event, its words beside it, and who signed sealed", async () => {
    const link = await linked();
    const cookie = await opened(link);
    const basis = "《中华人民共和国反不正当竞争法》第十条";
    const answer = await post(reply, { token: link.token, ...objection, basis }, cookie);
    expect(answer).toMatchObject({ status: 303, location: `/third/${link.token}` });
    const history = await historyOf(link.id);
    expect(history.at(-1)).toMatchObject({
      kind: "thirdPartyReplied",
      on: "2026-11-24",
      by: null,
      agreed: false,
      consultation: link.consultation,
    });
    const texts = await q().select().from(eventTexts);
    expect(texts.find(({ infoRequestId }) => infoRequestId === link.id)?.text).toBe(
      `${objection.reason}\n依据：${basis}`,
    );
    const [row] = await deskThirdPartyLinks(desk.handler, link.id);
    expect(row).toMatchObject({ name: COMPANY, signer: "王芳" });
    expect((await visitLink(link.token, now()))?.state).toBe("answered");
    await post(reply, { token: link.token, ...objection, position: "agree" }, cookie);
    expect(await historyOf(link.id)).toEqual(history);
    expect((await verifyAudit()).brokenAt).toBe(null);
    const audit = await q().select().from(auditEntries);
    expect(
      audit.some(({ actor, intent }) => actor === "thirdParty" && intent === "infoRequest.thirdPartyReplied"),
    ).toBe(true);
  });

  it("takes papers with it: held until the reply is handed in, then files of the case that the handler sees", async () => {
    const link = await linked();
    const cookie = await opened(link);
    const stamp = formStamp("link", link.linkId);
    const photo = new File([new Uint8Array(await jpegForTest())], "盖章意见.jpg");
    const large = new File([new Uint8Array(12 * 1024 * 1024)], "大图.jpg");
    const sent = { token: link.token, stamp, ...objection };
    const first = await post(reply, sent, cookie, [photo, large]);
    expect(first.location).toBe(`/third/${link.token}`);
    expect(filesNotice(link.linkId, first.read, now())).toMatchObject({
      taken: 1,
      refused: [{ name: "大图.jpg", problem: "tooLarge" }],
    });
    expect(await keptTyping("thirdParty", link.linkId, now())).toMatchObject(opinion);
    expect(await attachmentsOf(link.id)).toEqual([]);
    const holder = replyFilesHolder(link.linkId);
    const [held] = await heldFilesOf(holder);
    await post(reply, { ...sent, do: "", drop: held?.id ?? "" }, cookie);
    expect(await heldFilesOf(holder)).toEqual([]);

    await post(reply, { ...sent, do: "add" }, cookie, [photo]);
    expect((await visitLink(link.token, now()))?.state).toBe("open");
    await post(reply, sent, cookie);
    const history = await historyOf(link.id);
    expect(await attachmentsOf(link.id)).toMatchObject([
      { role: "opinion", name: "盖章意见.jpg", eventSeq: history.length, madeBy: null },
    ]);
    expect(await heldFilesOf(holder)).toEqual([]);
    const used = await thirdPartyLinkByToken(link.token);
    expect(used && (await thirdPartySheet(used))?.reply?.files).toEqual(["盖章意见.jpg"]);
    expect(await toldAttachments(link.id)).toEqual([]);
    expect((await verifyAudit()).brokenAt).toBe(null);
  });

  it("holds no file for whoever has the link without a form that was drawn behind its code", async () => {
    const [mine, other] = [await linked(), await linked()];
    const photo = new File([new Uint8Array(await jpegForTest())], "照片.jpg");
    await post(reply, { token: mine.token, ...objection }, "", [photo]);
    const stamp = formStamp("link", other.linkId);
    await post(reply, { token: mine.token, ...objection, stamp }, await opened(mine), [photo]);
    expect(await heldFilesOf(replyFilesHolder(mine.linkId))).toEqual([]);
  });

  it("of two replies sent at once takes one", async () => {
    const link = await linked();
    const cookie = await opened(link);
    await Promise.all([1, 2, 3].map(() => post(reply, { token: link.token, ...objection }, cookie)));
    const replies = (await historyOf(link.id)).filter(({ kind }) => kind === "thirdPartyReplied");
    expect(replies).toHaveLength(1);
  });

  it("does nothing with the link alone, and keeps what was typed when the quarter of an hour is over", async () => {
    const link = await linked();
    const before = await historyOf(link.id);
    await post(reply, { token: link.token, ...objection });
    expect(await keptTyping("thirdParty", link.linkId, now())).toBe(null);
    const stamp = formStamp("link", link.linkId);
    const kept = await post(reply, { token: link.token, ...objection, stamp });
    expect(linkNotice(link.linkId, kept.read, now())).toBe("kept");
    expect(await keptTyping("thirdParty", link.linkId, now())).toMatchObject(opinion);
    await post(reply, { token: link.token, ...objection, reason: "改", stamp: formStamp("link", "another") });
    expect(await keptTyping("thirdParty", link.linkId, now())).toMatchObject(opinion);
    expect(await historyOf(link.id)).toEqual(before);
  });

  it("keeps what is not complete yet and says so", async () => {
    const link = await linked();
    const cookie = await opened(link);
    const answer = await post(reply, { token: link.token, ...objection, reason: "" }, cookie);
    expect(answer.location).toBe(`/third/${link.token}?again=1`);
    expect(await keptTyping("thirdParty", link.linkId, now())).toMatchObject({ signer: "王芳", reason: "" });
  });

  it("ends with the fifteenth working day after the letter (条例第三十二条)", async () => {
    // The letter went out on 2026-11-03: the fifteenth working day is 2026-11-24, which is today.
    const lastDay = await linked("2026-11-03");
    expect(await visitLink(lastDay.token, now())).toMatchObject({ state: "open", remaining: 0 });
    expect((await visitLink(lastDay.token, now() + 24 * 3_600_000))?.state).toBe("expired");
    const { id, consultation } = await consulted("2026-11-02");
    expect(await makeThirdPartyLink(desk.handler, about(id, consultation), now())).toEqual({
      refusal: "noSuchConsultation",
    });
  });

  it("ends when the office takes it back, makes another, or enters the reply by hand", async () => {
    const link = await linked();
    expect(await revokeThirdPartyLink(desk.handler, link.id, link.linkId, now())).toBe(null);
    expect((await visitLink(link.token, now()))?.state).toBe("revoked");
    expect(await revokeThirdPartyLink(desk.handler, link.id, link.linkId, now())).toBe("noSuchConsultation");

    const first = await linked();
    const second = await makeThirdPartyLink(desk.handler, about(first.id, first.consultation), now());
    expect((await visitLink(first.token, now()))?.state).toBe("revoked");
    if ("refusal" in second) throw new Error(second.refusal);
    expect((await visitLink(second.token, now()))?.state).toBe("open");
  });

  it("is another agency's to make or take back for nobody", async () => {
    const link = await linked();
    const elsewhere = about(link.id, link.consultation);
    expect(await makeThirdPartyLink(stranger.handler, elsewhere, now())).toEqual({ refusal: "noSuchCase" });
    expect(await revokeThirdPartyLink(stranger.handler, link.id, link.linkId, now())).toBe("noSuchCase");
    expect(await deskThirdPartyLinks(stranger.handler, link.id)).toEqual([]);
  });

  it("leads nowhere with a token that is none", async () => {
    for (const token of ["", "x", "../track", "A".repeat(22), "A".repeat(5000), "' OR 1=1 --"]) {
      expect(await visitLink(token, now())).toBe(null);
      const answer = await post(open, { token, code: "0000-0000" });
      expect(answer.location).toMatch(/^\/third\/[\w-]{1,64}$/);
    }
  });
});
