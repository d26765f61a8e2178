import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "@/db/client";
import { createAgency } from "@/db/mutations/agencies";
import { freezeReport, publishReport, saveReport, submitReport } from "@/db/mutations/annual-reports";
import { recordEvent } from "@/db/mutations/info-requests";
import { remindOfReport } from "@/db/mutations/report-figures";
import { noticesOf } from "@/db/queries/notices";
import { agencyTree } from "@/db/queries/reporting-agencies";
import { reportHash } from "@/db/report-hash";
import { AGENCIES } from "@/db/seed/agencies";
import { caseForTest, deskForTest, holidaysForTest, moveCaseForTest, type TestDesk } from "@/db/test-cases";
import { accountForTest, proofOf } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { assembleContent } from "./assemble-content";
import { handInsBelow, rollUpNow } from "./roll-up-now";

const YEAR = 2025;
const AT = Date.UTC(2026, 0, 20, 2);
let store: Store;
let city: string;
let desks: TestDesk[];
let caseId: string;

beforeAll(async () => {
  store = openTestStore();
  const make = (code: string, parentId: string | null, position: number) => {
    const found = AGENCIES.find((one) => one.code === code);
    if (!found) throw new Error("the seed has changed");
    const { parentCode: _, ...agency } = found;
    return createAgency("system", { ...agency, parentId, position }, 0);
  };
  city = await make("city", null, 0);
  const [planning, xintang] = [await make("planning", city, 1), await make("xintang", city, 2)];
  await holidaysForTest();
  desks = [await deskForTest(planning), await deskForTest(xintang)];
  for (const desk of desks) await caseForTest(desk, ["register"], { day: "2025-03-03", channel: "counter" });
  const [desk] = desks;
  if (!desk) throw new Error("no desk");
  caseId = await caseForTest(desk, ["register"], { day: "2025-04-01", channel: "counter" });
});
afterAll(() => store.close());

const cityNow = async () => {
  const agency = (await agencyTree()).find(({ id }) => id === city);
  if (!agency) throw new Error("no city");
  const { content } = await assembleContent(agency, YEAR, {});
  return { agency, content, rollUp: await rollUpNow(agency, YEAR, content) };
};

async function publishOf(agencyId: string): Promise<void> {
  const agency = (await agencyTree()).find(({ id }) => id === agencyId);
  if (!agency) throw new Error("no agency");
  const [writer, second] = [
    await accountForTest("w", ["editor"], agencyId),
    await accountForTest("r", ["reviewer", "publisher"], agencyId),
  ];
  const write = proofOf<"report.write">(writer, ["editor"], { agencyId });
  const review = proofOf<"report.review" & "report.publish">(second, ["reviewer", "publisher"], { agencyId });
  const parts = { problems: "写好了" };
  await saveReport(write, { year: YEAR, seen: 0, parts }, AT);
  const { content } = await assembleContent(agency, YEAR, parts);
  const given = { year: YEAR, content, obstacle: null, seenHash: reportHash(content) };
  await submitReport(write, { ...given, seen: 1 }, AT);
  await freezeReport(review, { ...given, seen: 2 }, AT);
  expect(await publishReport(review, { ...given, seen: 3 }, AT)).toMatchObject({ stage: "published" });
}

describe("the report of a government", () => {
  it("holds every case of its agencies once, also one that was transferred (R7, receivedById)", async () => {
    expect((await cityNow()).content.figures.本年新收).toBe(3);
    await moveCaseForTest(caseId, desks[1]?.agencyId ?? "");
    expect((await cityNow()).content.figures.本年新收).toBe(3);
  });

  it("says who has handed in, and agrees with what was frozen until the ledger moves", async () => {
    await publishOf(desks[0]?.agencyId ?? "");
    const { agency, rollUp } = await cityNow();
    expect((await handInsBelow(agency, YEAR)).map(({ code, state }) => [code, state])).toEqual([
      ["planning", "published"],
      ["xintang", "notBegun"],
    ]);
    expect(rollUp).toEqual({ frozen: 1, all: 2, differences: [] });
    const day = calendarDate("2025-06-03");
    const event = { kind: "corrected", on: day, corrects: 1, to: calendarDate("2024-12-31") } as const;
    const reviewer = desks[1]?.reviewer;
    if (!reviewer) throw new Error("no reviewer");
    expect(await recordEvent(reviewer, caseId, event, beijingInstant(day, 10))).not.toHaveProperty("refusal");
    const { rollUp: moved } = await cityNow();
    expect(moved.differences).toEqual([
      { section: "section3", row: "一", column: 0, before: 3, after: 2 },
      { section: "section3", row: "一", column: 6, before: 3, after: 2 },
      { section: "section3", row: "二", column: 0, before: 0, after: 1 },
      { section: "section3", row: "二", column: 6, before: 0, after: 1 },
    ]);
  });

  it("is asked for by a notice to the agency's editors, once a day", async () => {
    const agencyId = desks[1]?.agencyId ?? "";
    const editor = await accountForTest("editor-of-the-town", ["editor"], agencyId);
    const by = proofOf<"report.write">(await accountForTest("asks", ["editor"], city), ["editor"], {
      agencyId: city,
    });
    const given = { agencyId, year: YEAR, dueOn: calendarDate("2026-01-31") };
    expect(await remindOfReport(by, given, AT)).toEqual({ writers: 1, told: 1 });
    expect(await remindOfReport(by, given, AT + 1)).toEqual({ writers: 1, told: 0 });
    const { rows } = await noticesOf({ id: editor, agencyId }, "unread", 1);
    expect(rows.map(({ kind, facts }) => [kind, facts])).toEqual([
      ["reportDue", { year: YEAR, dueOn: "2026-01-31", days: 11 }],
    ]);
  });
});
