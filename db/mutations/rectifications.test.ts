import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import { q, type Store } from "../client";
import { MORNING, peopleForTests } from "../publishing-for-tests";
import { rectification, rectificationsFor, unansweredRectifications } from "../queries/rectifications";
import { auditEntries } from "../schema/house-keeping";
import { AGENCIES } from "../seed/agencies";
import { accountForTest, proofOf } from "../test-staff";
import { openTestStore } from "../test-store";
import { answerRectification, decideRectification, issueRectification } from "./rectifications";

let store: Store;
const ORDER = {
  agencyCode: AGENCIES[0]?.code ?? "",
  caseId: null,
  measure: "orderCorrection",
  subject: "公开的补助名单含有身份证号码",
  demand: "撤下名单，核对同类文件，更正后重新公开。",
  dueOn: calendarDate("2026-03-20"),
} as const;
const DAY = 86_400_000;

async function people() {
  const { hire, other } = await peopleForTests();
  const supervisor = proofOf<never>(
    await accountForTest("supervisor", ["supervisor"], null),
    ["supervisor"],
    { name: "supervisor" },
  );
  return {
    supervisor,
    own: await hire<never>("publisher", ["publisher"]),
    stranger: await hire<never>("stranger", ["publisher"], other),
  };
}
let by: Awaited<ReturnType<typeof people>>;

beforeAll(async () => {
  store = openTestStore();
  by = await people();
});
afterAll(() => store.close());

async function issue(): Promise<string> {
  const done = await issueRectification(by.supervisor, ORDER, MORNING);
  if ("refusal" in done) throw new Error(done.refusal);
  return done.id;
}

describe("a rectification notice", () => {
  it("goes to the agency and back, and every step is in the audit log", async () => {
    const id = await issue();
    expect(await unansweredRectifications(by.own)).toBe(1);
    expect(await unansweredRectifications(by.stranger)).toBe(0);
    expect(await answerRectification(by.own, { id, step: "begun", text: "收到" }, MORNING)).toEqual({
      taken: "begun",
    });
    const report = { id, step: "submitted", text: "已撤下并更正。" } as const;
    await answerRectification(by.own, report, MORNING + DAY);
    expect(await unansweredRectifications(by.own)).toBe(0);
    const back = { id, step: "returned", dueOn: calendarDate("2026-03-27"), text: "请附核对清单。" } as const;
    expect(await decideRectification(by.supervisor, back, MORNING + DAY)).toEqual({ taken: "returned" });
    expect(await rectification(by.own, id)).toMatchObject({ state: "returned", dueOn: "2026-03-27" });
    await answerRectification(by.own, { ...report, text: "已附核对清单。" }, MORNING + 2 * DAY);
    await decideRectification(
      by.supervisor,
      { id, step: "passed", dueOn: null, text: "同意。" },
      MORNING + 2 * DAY,
    );
    const found = await rectification(by.supervisor, id);
    expect(found?.steps.map(({ step }) => step)).toEqual([
      "issued",
      "begun",
      "submitted",
      "returned",
      "submitted",
      "passed",
    ]);
    expect(found).toMatchObject({ state: "passed", dueOn: "2026-03-27", serial: 1, year: 2026 });
    const noted = await q().select().from(auditEntries).where(eq(auditEntries.objectId, id));
    expect(noted.map(({ intent }) => intent)).toEqual(
      found?.steps.map(({ step }) => `rectification.${step}`),
    );
  });

  it("is seen and answered by the agency that was told, and by no other", async () => {
    const id = await issue();
    expect(await rectification(by.stranger, id)).toBeNull();
    expect(await rectificationsFor(by.stranger, 10)).toEqual([]);
    expect(
      await answerRectification(by.stranger, { id, step: "submitted", text: "已改。" }, MORNING),
    ).toEqual({
      refusal: "noSuchNotice",
    });
  });

  it("refuses what does not follow, a day that is past, an unknown agency and a number of a person", async () => {
    const id = await issue();
    const early = { id, step: "passed", dueOn: null, text: "同意。" } as const;
    expect(await decideRectification(by.supervisor, early, MORNING)).toEqual({ refusal: "notNow" });
    const today = { ...ORDER, dueOn: calendarDate("2026-03-09") };
    expect(await issueRectification(by.supervisor, today, MORNING)).toEqual({ refusal: "dueNotAhead" });
    const nobody = { ...ORDER, agencyCode: "nobody" };
    expect(await issueRectification(by.supervisor, nobody, MORNING)).toEqual({ refusal: "noSuchAgency" });
    const named = { id, step: "submitted", text: "已通知11010519491231002X。" } as const;
    expect(await answerRectification(by.own, named, MORNING)).toHaveProperty("refusal");
    expect((await rectification(by.own, id))?.steps).toHaveLength(1);
  });

  it("can be neither changed nor taken away", async () => {
    await issue();
    for (const table of ["rectifications", "rectification_steps"])
      for (const sql of [`UPDATE ${table} SET id = id`, `DELETE FROM ${table}`])
        expect(() => store.sqlite.exec(sql)).toThrow("append-only");
  });
});
