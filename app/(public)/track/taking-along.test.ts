import PizZip from "pizzip";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { q, type Store } from "@/db/client";
import { historyOf } from "@/db/queries/info-requests";
import { infoRequestByCode } from "@/db/queries/tracked-info-request";
import { applicants } from "@/db/schema/info-requests";
import { DEMO_ACCOUNTS } from "@/db/seed/accounts";
import { seedDemonstration } from "@/db/seed/demonstration";
import type { DemoCase } from "@/db/seed/replay-info-requests";
import { openTestStore } from "@/db/test-store";
import { now, today } from "@/server/clock";
import type { Handler } from "@/server/handlers";
import { sealedCookie } from "@/server/private-cookie";
import { caseCookie } from "@/server/tracking-cookies";
import { GET as calendar } from "./calendar/route";
import { GET as download } from "./download/route";

vi.hoisted(() => vi.stubEnv("TODAY", "2026-11-24"));

const { jar } = vi.hoisted(() => ({ jar: new Map<string, string>() }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) ?? "" } : undefined),
  }),
  headers: async () => new Headers(),
}));

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
  vi.unstubAllEnvs();
});

async function idOf(key: string): Promise<string> {
  const found = cases.find((made) => made.key === key);
  return (await infoRequestByCode(found?.number ?? "", (found?.code ?? "").replaceAll("-", ""))) ?? "";
}
const pairOf = (line: string) => (line.split(";")[0] ?? "").split("=") as [string, string];

/** Asks as a browser that holds these cookies. */
async function get(handler: Handler, cookies: readonly string[], path = "/track/calendar") {
  jar.clear();
  for (const line of cookies) {
    const [name, ...value] = pairOf(line);
    jar.set(name, value.join("="));
  }
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  return handler(
    new Request(`http://localhost:3000${path}`, { headers: { cookie, host: "localhost:3000" } }),
  );
}
const opened = async (key: string) => [caseCookie(await idOf(key), now())];
const unfolded = async (answer: Response) => (await answer.text()).replaceAll("\r\n\t", "");

describe("the calendar file of a case", () => {
  it("holds the day for the answer as a whole day, and names neither subject nor person", async () => {
    const answer = await get(calendar, await opened("urban-village-plan"));
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const text = await unfolded(answer);
    expect(text).toMatch(/BEGIN:VEVENT[\s\S]*DTSTART;VALUE=DATE:\d{8}/);
    expect(text).toMatch(/SUMMARY:答复期限届满.*[A-Z]{2}-2026-\d{6}/);
    expect(text).not.toContain("城中村");
    // Taken in twice it stays one entry.
    expect(text).toBe(await unfolded(await get(calendar, await opened("urban-village-plan"))));
  });

  it("holds what the applicant owes while the case waits", async () => {
    const text = await unfolded(await get(calendar, await opened("greening-of-estate-vague")));
    expect(text).toContain("SUMMARY:补充材料的最后一天");
    expect(text).not.toContain("答复期限届满");
  });

  it("holds both last days of an answer in part", async () => {
    const text = await unfolded(await get(calendar, await opened("sewer-construction-contract")));
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(text).toContain("申请行政复议的最后一天（不予公开的部分）");
  });

  it("comes from the receipt with the receipt's cookie only", async () => {
    const infoRequestId = await idOf("river-level-record");
    const receipt = sealedCookie("receipt", { infoRequestId, number: "X", code: "Y" }, now());
    const answer = await get(calendar, [receipt], "/track/calendar?receipt");
    expect(await answer.text()).toContain("BEGIN:VCALENDAR");
    expect((await get(calendar, [receipt])).status).toBe(303);
  });
});

describe("the archive of a case", () => {
  const archive = async (key: string) => {
    const answer = await get(download, await opened(key), "/track/download");
    expect(answer.headers.get("content-type")).toBe("application/zip");
    return new PizZip(await answer.arrayBuffer());
  };
  const namesIn = (zip: PizZip) => Object.keys(zip.files).filter((name) => !name.endsWith("/"));

  it("holds what was asked, the story, the account and the answer, and no name made of what was typed (UP-034, IM-013)", async () => {
    const zip = await archive("sewer-construction-contract");
    const names = namesIn(zip);
    expect(names).toEqual(
      expect.arrayContaining(["申请内容.txt", "办理过程.txt", "期限逐日明细.txt", "答复书.txt"]),
    );
    for (const name of names) expect(name).toMatch(/^[\p{Script=Han}（）/\d-]+\.(txt|pdf|docx|jpg|png)$/u);
    expect(zip.file("答复书.txt")?.asText()).toContain("增水告〔2026〕");
    expect(zip.file("期限逐日明细.txt")?.asText()).toMatch(/计 第1日/);
  });

  it("names neither applicant nor officer anywhere in its texts", async () => {
    const people = [...DEMO_ACCOUNTS.map(({ name }) => name), "雷小萍", "13800000130", "440183198702279988"];
    for (const key of ["greening-of-estate-vague", "sewer-construction-contract"]) {
      const zip = await archive(key);
      for (const name of namesIn(zip).filter((one) => one.endsWith(".txt"))) {
        const text = zip.file(name)?.asText() ?? "";
        expect([name, people.filter((person) => text.includes(person))]).toEqual([name, []]);
      }
    }
    expect((await q().select().from(applicants)).length).toBeGreaterThan(0);
  });

  it("gives nothing without an opened case", async () => {
    expect((await get(download, [], "/track/download")).status).toBe(303);
    const stale = caseCookie(await idOf("river-level-record"), now() - 16 * 60_000);
    expect((await get(download, [stale], "/track/download")).status).toBe(303);
  });

  it("notes the delivery of an answer that is read here, once, and of none on paper (复议法第二十条)", async () => {
    let noted = 0;
    for (const { key } of cases) {
      const id = await idOf(key);
      const before = await historyOf(id);
      const answered = before.find(({ kind }) => kind === "answered");
      if (!answered || before.some(({ kind }) => kind === "delivered")) continue;
      await archive(key);
      await archive(key);
      const after = await historyOf(id);
      const isOnline = answered.kind === "answered" && answered.how === "online";
      expect([key, after.length - before.length]).toEqual([key, isOnline ? 1 : 0]);
      if (isOnline) expect(after.at(-1)).toMatchObject({ kind: "delivered", on: "2026-11-24", by: null });
      noted += 1;
    }
    expect(noted).toBeGreaterThan(0);
  });
});
