import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonicalCode, canonicalNumber } from "@/domain/info-request/application/tracking-code";
import { publicStory } from "@/domain/info-request/history/public-story";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { q, type Store, tx } from "../client";
import { eventTexts } from "../schema/info-requests";
import { DEMO_ACCOUNTS } from "../seed/accounts";
import { seedDemonstration } from "../seed/demonstration";
import { DEMO_INFO_REQUESTS } from "../seed/info-requests";
import type { DemoCase } from "../seed/replay-info-requests";
import { openTestStore } from "../test-store";
import { infoRequestByCode, trackedAnswer, trackedInfoRequest } from "./tracked-info-request";

const today = calendarDate("2026-11-24");
let store: Store;
let cases: DemoCase[];

beforeAll(async () => {
  store = openTestStore();
  cases = await seedDemonstration({
    today,
    now: beijingInstant(today, 16),
    accounts: DEMO_ACCOUNTS.map((account) => ({ ...account, passwordHash: "none" })),
    unknownPasswordHash: "none",
  });
});
afterAll(() => store.close());

const opens = (number: string, typed: string) =>
  infoRequestByCode(canonicalNumber(number) ?? "", canonicalCode(typed) ?? "");
const caseOf = (key: string) => cases.find((made) => made.key === key) ?? { number: "", code: "" };
async function tracked(key: string) {
  const { number, code } = caseOf(key);
  const id = await opens(number, code);
  return id === null ? null : trackedInfoRequest(id);
}

describe("a case behind number and code", () => {
  it("opens with both and with nothing else", async () => {
    const [mine, another] = [caseOf("urban-village-plan"), caseOf("river-level-record")];
    expect(await opens(mine.number, mine.code)).not.toBe(null);
    expect(await opens(mine.number, another.code)).toBe(null);
    expect(await opens("ZC-2026-999999", mine.code)).toBe(null);
    expect(await opens(mine.number, "0000-0000-0000-0000")).toBe(null);
  });

  it("AU-027 opens however the code is typed", async () => {
    const { number, code } = caseOf("urban-village-plan");
    const id = await opens(number, code);
    for (const typed of [
      code.toLowerCase(),
      code.replaceAll("-", " "),
      code.replaceAll("0", "O").replaceAll("1", "l"),
      code.replace(/[0-9A-Z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
      ` ${code}\n`,
    ])
      expect(await opens(number.toLowerCase(), typed)).toBe(id);
  });

  it("still opens after the pepper key has changed, as long as the old one is kept", async () => {
    const { number, code } = caseOf("urban-village-plan");
    const before = store.keys;
    store.keys = { current: 2, masters: new Map([...before.masters, [2, randomBytes(32)]]) };
    expect(await opens(number, code)).not.toBe(null);
    expect(await opens(number, "0000-0000-0000-0000")).toBe(null);
    expect(await opens("ZC-2026-999999", code)).toBe(null);
    store.keys = before;
  });

  it("AU-028 holds no value of a person, in any case", async () => {
    for (const { key, applicant, description } of DEMO_INFO_REQUESTS) {
      const found = await tracked(key);
      const { name, phone, idNumber, address, email, organisationName, creditCode, contactName } = applicant;
      const said = JSON.stringify(found);
      const personal = [name, phone, idNumber, address, email, organisationName, creditCode, contactName];
      for (const value of personal) if (value) expect([key, said.includes(value)]).toEqual([key, false]);
      expect([key, said.includes(description)]).toEqual([key, false]);
    }
  });

  it("tells no officer in the story", async () => {
    for (const { key } of cases) {
      const found = await tracked(key);
      const officers = new Set(found?.history.flatMap(({ by }) => by ?? []));
      const story = JSON.stringify(
        publicStory(found?.history ?? []).map(({ event }) => ({ ...event, handlerId: "" })),
      );
      for (const officer of officers) expect([key, story.includes(officer)]).toEqual([key, false]);
    }
  });
});

describe("what officers wrote", () => {
  it("is told where it is written for the applicant and kept inside everywhere else", async () => {
    const waiting = await tracked("greening-of-estate-vague");
    const extended = await tracked("affordable-housing-extended");
    const write = async (found: typeof waiting) => {
      for (const { seq, kind } of found?.history ?? [])
        await tx(() =>
          q()
            .insert(eventTexts)
            .values({ infoRequestId: found?.id ?? "", seq, text: `写在${kind}上` })
            // The demonstration wrote to these itself.
            .onConflictDoNothing(),
        );
    };
    await write(waiting);
    await write(extended);
    const told = [await tracked("greening-of-estate-vague"), await tracked("affordable-housing-extended")];
    const kindsOf = (found: typeof waiting) =>
      [...(found?.texts.keys() ?? [])].map((seq) => found?.history.find((event) => event.seq === seq)?.kind);
    expect(told.map(kindsOf)).toEqual([["amendmentAsked"], ["extended"]]);
    expect(told[0]?.texts.values().next().value).toContain("请写明所需信息的文件名称");
  });
});

describe("the answer behind the code", () => {
  it("is there once it was sent", async () => {
    const found = await tracked("sewer-construction-contract");
    const answer = await trackedAnswer(found?.id ?? "");
    expect(answer).toMatchObject({
      outcome: "partlyGranted",
      letterNumber: expect.stringMatching(/^增水告〔2026〕\d+号$/),
    });
    expect(answer?.parts.withheldParts).toContain("供货单价");
  });

  it("is nowhere while it is drafted, reviewed or only signed", async () => {
    const unsent = DEMO_INFO_REQUESTS.filter(({ path }) => ["inReview", "sentBack", "signed"].includes(path));
    expect(unsent.length).toBeGreaterThan(2);
    for (const { key } of unsent) {
      const found = await tracked(key);
      expect([key, found && (await trackedAnswer(found.id))]).toEqual([key, null]);
    }
  });
});
