import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PERSONAL_READINGS, readingLimitForm } from "@/domain/access/personal-reading";
import { q, type Store } from "../client";
import { newId } from "../new-id";
import { readingAlarms, readingLimit } from "../queries/personal-readings";
import { auditEntries } from "../schema/house-keeping";
import { staffNotices } from "../schema/notices";
import { accountForTest, proofOf } from "../test-staff";
import { openTestStore } from "../test-store";
import { noteReading, setReadingLimit } from "./personal-readings";

const HOUR = 60 * 60_000;
const AT = Date.UTC(2026, 10, 24, 2);
let store: Store;
let auditor: string;
let guard: string;
beforeAll(async () => {
  store = openTestStore();
  auditor = await accountForTest("auditor", ["auditor"]);
  guard = await accountForTest("guard", ["securityAdmin"]);
});
afterAll(() => store.close());

const by = () => proofOf<"staff.grant">(guard, ["securityAdmin"]);
const read = (actor: string, at: number, fields: string[] = []) =>
  noteReading({
    at,
    actor,
    intent: "applicant.reveal",
    objectKind: "infoRequest",
    objectId: newId(),
    fields,
  });
const takeRows = (actor: string, rows: number, at: number) =>
  noteReading({
    ...{ at, actor, intent: "infoRequest.export", objectKind: "agency", objectId: "a" },
    fields: ["csv", `rows:${rows}`],
  });
const toldOf = async (staffId: string) =>
  (await q().select().from(staffNotices)).filter((one) => one.kind === "readMuch" && one.staffId === staffId);
const alarmsOf = async (actor: string) =>
  (await q().select().from(auditEntries)).filter(
    ({ intent, objectId }) => intent === "staff.readMuch" && objectId === actor,
  );

describe("PS-021 whoever sees much about persons", () => {
  it("is told of past the limit, once, to the auditor and the security administrator, and is not held up", async () => {
    await setReadingLimit(by(), { items: 10, hours: 2 }, AT - 1);
    const actor = await accountForTest("reader", ["handler"]);
    for (let count = 0; count < 10; count += 1) await read(actor, AT + count);
    expect(await alarmsOf(actor)).toEqual([]);
    await read(actor, AT + 10);
    await read(actor, AT + 11);
    expect(await alarmsOf(actor)).toMatchObject([
      { actor: "system", objectKind: "staff", fields: ["rows:11", "hours:2"], at: AT + 10 },
    ]);
    expect(await toldOf(auditor)).toMatchObject([{ facts: { items: 11, hours: 2 } }]);
    expect(await toldOf(guard)).toHaveLength(1);
    expect(await toldOf(actor)).toEqual([]);
    expect(await readingAlarms(by())).toMatchObject([{ items: 11, at: AT + 10 }]);
  });

  it("counts every row of a list that is taken along, so that many small ones add up", async () => {
    const actor = await accountForTest("taker", ["handler"]);
    await takeRows(actor, 6, AT);
    expect(await alarmsOf(actor)).toEqual([]);
    await takeRows(actor, 5, AT + 1);
    expect(await alarmsOf(actor)).toMatchObject([{ fields: ["rows:11", "hours:2"] }]);
    // Another person on the same day is another notice.
    expect(await toldOf(auditor)).toHaveLength(2);
  });

  it("is counted within the hours of the limit only, and told of again in the next", async () => {
    const actor = await accountForTest("slow", ["handler"]);
    await takeRows(actor, 9, AT);
    await takeRows(actor, 9, AT + 2 * HOUR);
    expect(await alarmsOf(actor)).toEqual([]);
    await takeRows(actor, 9, AT + 3 * HOUR);
    await takeRows(actor, 9, AT + 4 * HOUR);
    expect(await alarmsOf(actor)).toHaveLength(1);
    await takeRows(actor, 99, AT + 6 * HOUR);
    expect(await alarmsOf(actor)).toHaveLength(2);
  });

  it("has a limit that only a whole number within bounds can be", async () => {
    expect(readingLimitForm.safeParse({ items: " ３００ ", hours: "24" }).data).toEqual({
      items: 300,
      hours: 24,
    });
    for (const items of ["9", "100001", "-5", "1e3", "", "10.5"])
      expect(readingLimitForm.safeParse({ items, hours: "24" }).success).toBe(false);
    expect(await readingLimit()).toEqual({ items: 10, hours: 2 });
  });
});

it("PS-021 notes every such act through the one function that counts", () => {
  const folder = join(import.meta.dirname);
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
  for (const intent of PERSONAL_READINGS) {
    const naming = sources.filter((source) => new RegExp(`(?:intent: |=== )"${intent}"`).test(source));
    expect(naming.length).toBeGreaterThan(0);
    for (const source of naming) {
      expect(source).toContain("noteReading(");
      expect(source).not.toMatch(new RegExp(`appendAudit\\(\\{[^}]*intent: "${intent}"`));
    }
  }
});
