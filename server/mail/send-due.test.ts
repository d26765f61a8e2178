import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { q, type Store, tx } from "@/db/client";
import { saveMailChoice } from "@/db/mutations/notice-settings";
import { markRead } from "@/db/mutations/notices";
import { claimMail, queueMail } from "@/db/mutations/outbox";
import { giveWarnings } from "@/db/mutations/warnings";
import { outboxMails } from "@/db/schema/outbox";
import {
  agencyForTest,
  caseForTest,
  deskForTest,
  holidaysForTest,
  TEST_APPLICATION,
  type TestDesk,
} from "@/db/test-cases";
import { openTestStore } from "@/db/test-store";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { readEnv } from "../env";
import { log } from "../log";
import { mailServerForTests, readMail } from "./mail-server-for-tests";
import { sendDueMails } from "./send-due";
import { headerLine, mailFault, smtpTransport } from "./transport";

log.level = "silent";
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const AT = beijingInstant(calendarDate("2026-12-08"), 9);
const FROM = "noreply@example.gov.cn";
let store: Store;
let desk: TestDesk;
let id: string;

beforeEach(async () => {
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("water", "SW"));
  await saveMailChoice(desk.handler.id, { byMail: true, email: "li.si@example.gov.cn" }, AT);
  id = await caseForTest(desk, ["confirm", "register", "assign"], { day: "2026-11-10" });
  // What its applicant is told of the case is another test's.
  await tx(async () => void (await q().delete(outboxMails)));
  await giveWarnings(AT);
});
afterEach(() => store.close());

const rows = () => q().select().from(outboxMails);

describe("the sender of mails", () => {
  it("writes number and days, nothing of who asked for what, and only to those who want mail", async () => {
    const server = await mailServerForTests();
    await sendDueMails(AT, smtpTransport(server.url, FROM));
    await server.close();
    expect(server.taken).toHaveLength(1);
    const { headers, body } = readMail(server.taken[0] ?? "");
    expect(headers).toMatch(/^To: li\.si@example\.gov\.cn/m);
    expect(headers).toMatch(/^Subject: .*1 件临近期限/m);
    expect(headers).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(body).toMatch(/SW-2026-000001　今天到期：答复期限 2026年12月8日/);
    const { subject, description, name, phone, idNumber, email } = TEST_APPLICATION;
    for (const word of [subject, description, name, phone, idNumber, email]) {
      expect(headers + body).not.toContain(word);
      expect(JSON.stringify(await rows())).not.toContain(word);
    }
    expect(JSON.stringify(await rows())).not.toContain("li.si");
    expect((await rows()).map(({ outcome }) => outcome)).toEqual(["sent"]);
  });

  it("CO-015 keeps every mail while the server is down for a day, then sends each once", async () => {
    await tx(async () => {
      for (const key of ["a", "b", "c"])
        await queueMail({ key, to: { applicantOf: id }, mail: { kind: "caseNews", news: "received" } }, AT);
    });
    const down = await mailServerForTests();
    await down.close();
    const toNobody = smtpTransport(down.url, FROM);
    for (let at = AT; at < AT + 24 * HOUR; at += 30 * MINUTE) await sendDueMails(at, toNobody);
    expect((await rows()).filter(({ doneAt }) => doneAt !== null)).toEqual([]);
    expect(
      (await rows()).some(({ lastFault }) => lastFault === "ESOCKET" || lastFault === "ECONNREFUSED"),
    ).toBe(true);

    const up = await mailServerForTests();
    const post = smtpTransport(up.url, FROM);
    for (let at = AT + 24 * HOUR; at < AT + 26 * HOUR; at += 10 * MINUTE) await sendDueMails(at, post);
    await up.close();
    expect(up.taken).toHaveLength(4);
    expect((await rows()).every(({ outcome }) => outcome === "sent")).toBe(true);
  });

  it("CO-016 sends after a restart what was committed before it, once", async () => {
    // The process that claimed it died before it could send.
    await claimMail(AT, 5 * MINUTE);
    const server = await mailServerForTests();
    const post = smtpTransport(server.url, FROM);
    await sendDueMails(AT + MINUTE, post);
    expect(server.taken).toHaveLength(0);
    await Promise.all([sendDueMails(AT + 6 * MINUTE, post), sendDueMails(AT + 6 * MINUTE, post)]);
    await sendDueMails(AT + HOUR, post);
    await giveWarnings(AT + HOUR);
    await sendDueMails(AT + HOUR, post);
    await server.close();
    expect(server.taken).toHaveLength(1);
  });

  it("gives up an address that its server refuses for good, and goes on with the others", async () => {
    const server = await mailServerForTests({ refuse: true });
    const post = smtpTransport(server.url, FROM);
    for (let hour = 0; hour < 3; hour += 1) await sendDueMails(AT + hour * HOUR, post);
    await server.close();
    expect(await rows()).toMatchObject([{ outcome: "givenUp", attempts: 3, lastFault: "EENVELOPE 550" }]);
  });

  it("sends nothing that was read in the meantime, and nothing at all without a server", async () => {
    const sent: string[] = [];
    await markRead(desk.handler.id, "all", AT);
    await sendDueMails(AT, async ({ to }) => {
      sent.push(to);
      return { sent: true };
    });
    expect(sent).toEqual([]);
    await tx(() =>
      queueMail({ key: "n", to: { applicantOf: id }, mail: { kind: "caseNews", news: "answered" } }, AT),
    );
    await sendDueMails(AT, null);
    expect((await rows()).every(({ outcome }) => outcome === "notWanted")).toBe(true);
  });
});

describe("what leaves the house", () => {
  it("FF-011 never carries a line break into a header, nor an address that is none", async () => {
    expect(headerLine("某市\r\nBcc: all@evil.example")).toBe("某市 Bcc: all@evil.example");
    const server = await mailServerForTests();
    const post = smtpTransport(server.url, FROM);
    const mail = { id: "1", subject: "一\r\nBcc: all@evil.example", text: "二" };
    expect(await post({ ...mail, to: "a@b.cn\r\nBcc: all@evil.example" })).toEqual({
      fault: "EADDRESS",
      wasRefused: true,
    });
    expect(await post({ ...mail, to: "a@b.cn" })).toEqual({ sent: true });
    await server.close();
    expect(server.taken).toHaveLength(1);
    expect(server.taken[0]).not.toMatch(/^Bcc:/im);
  });

  it("ML-003 goes to no server off this machine over an open line", async () => {
    const server = await mailServerForTests();
    const byName = new URL(server.url);
    byName.hostname = "0.0.0.0";
    const sent = await smtpTransport(byName, FROM)({ id: "1", to: "a@b.cn", subject: "一", text: "二" });
    await server.close();
    expect(sent).toEqual({ fault: expect.stringMatching(/^ETLS|^ESOCKET|^ECONNECTION/), wasRefused: false });
    expect(server.taken).toEqual([]);
  });

  it("calls a fault by its codes only", () => {
    const error = Object.assign(new Error("550 <li.si@example.gov.cn> unknown"), {
      code: "EENVELOPE",
      responseCode: 550,
    });
    expect(mailFault(error)).toEqual({ fault: "EENVELOPE 550", wasRefused: true });
    expect(mailFault(Object.assign(new Error("no"), { code: "EAUTH", responseCode: 535 })).wasRefused).toBe(
      false,
    );
    expect(mailFault("what?")).toEqual({ fault: "EUNKNOWN", wasRefused: false });
  });

  it("needs a sender's address beside the server's", () => {
    expect(() => readEnv({ SMTP_URL: "smtp://mail.example.test" })).toThrow(/MAIL_FROM/);
    expect(() => readEnv({ SMTP_URL: "http://mail.example.test", MAIL_FROM: FROM })).toThrow(/SMTP_URL/);
    expect(readEnv({ SMTP_URL: "smtps://u:p@mail.example.test", MAIL_FROM: FROM }).mail?.from).toBe(FROM);
    expect(readEnv({}).mail).toBe(null);
  });
});
