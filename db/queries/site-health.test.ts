import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { q, type Store, tx } from "@/db/client";
import { addStatutoryColumns } from "@/db/mutations/columns";
import { exceptColumn, noteProbe } from "@/db/mutations/site-health";
import { columns } from "@/db/schema/columns";
import { siteProbes } from "@/db/schema/site-health";
import { accountForTest, proofOf } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import { emptyColumns } from "@/domain/oversight/site-health";
import { calendarDate } from "@/domain/time/calendar-date";
import { exceptionOf, healthReport } from "./site-health";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const AT = Date.UTC(2026, 10, 24, 4);
const TODAY = calendarDate("2026-11-24");
let store: Store;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.close());

const reader = proofOf<"oversight.read">("supervisor", ["supervisor"]);
const report = (at = AT) => healthReport(reader, { today: TODAY, at });
const probe = (at: number, given: Partial<{ ok: boolean; tookMs: number }> = {}) =>
  noteProbe({ at, ok: true, tookMs: 300, ...given });

describe("C-13 the visits of the site to itself", () => {
  it("are none before the first", async () => {
    expect((await report()).state.probes).toEqual({ made: 0, failed: 0 });
  });

  it("come a minute late each without an hour being missed", async () => {
    for (let count = 0; count < 100; count += 1) await probe(AT - 100 * 61 * MINUTE + count * 61 * MINUTE);
    expect((await report()).state.probes).toEqual({ made: 100, failed: 0 });
  });

  it("failed when nothing came or when it took fifteen seconds, and these are listed", async () => {
    await probe(AT - 3 * HOUR, { tookMs: 14_999 });
    await probe(AT - 2 * HOUR, { tookMs: 15_000 });
    await probe(AT - HOUR, { ok: false });
    const { state, probes } = await report();
    expect(state.probes).toEqual({ made: 3, failed: 2 });
    expect(probes.map(({ at }) => at)).toEqual([AT - HOUR, AT - 2 * HOUR]);
  });

  it("that were not made count as failed: in a gap, since the last, and from the beginning of the week", async () => {
    await probe(AT - 10 * HOUR);
    await probe(AT - 6 * HOUR);
    expect((await report(AT - 6 * HOUR)).state.probes).toEqual({ made: 5, failed: 3 });
    expect((await report()).state.probes).toEqual({ made: 10, failed: 8 });
    // A week later nothing lies within it, and the site was down all the time.
    const { made, failed } = (await report(AT + 7 * 24 * HOUR)).state.probes;
    expect(failed).toBe(made);
    expect(made).toBe(167);
  });

  it("are forgotten after 92 days", async () => {
    await probe(AT - 93 * 24 * HOUR);
    await probe(AT);
    expect(await q().select({ at: siteProbes.at }).from(siteProbes)).toEqual([{ at: AT }]);
  });
});

describe("the columns", () => {
  it("are all empty in a new house, but the guide and the way to apply, which are pages of the house", async () => {
    const by = proofOf<"site.manage">(await accountForTest("admin", ["systemAdmin"]), ["systemAdmin"]);
    await addStatutoryColumns(by, AT);
    const all = (await q().select({ code: columns.code }).from(columns)).map(({ code }) => code);
    const empty = emptyColumns((await report()).state).map(({ code }) => code);
    expect(all.filter((code) => !empty.includes(code)).toSorted()).toEqual(["guide", "on-application"]);
  });
});

describe("the exceptions", () => {
  it("leave a column out with who said why, and let it count again", async () => {
    const by = proofOf<"site.manage">(await accountForTest("admin", ["systemAdmin"]), ["systemAdmin"]);
    await addStatutoryColumns(by, AT);
    const code = "budgets";
    const isEmpty = async () => emptyColumns((await report()).state).some((column) => column.code === code);
    expect(await isEmpty()).toBe(true);
    expect(await exceptColumn(by, { code, reason: "本级没有这项职权" }, AT)).toBe(true);
    expect(await isEmpty()).toBe(false);
    expect(await exceptionOf(code)).toBe("本级没有这项职权");
    expect((await report()).exceptions).toMatchObject([
      { code, reason: "本级没有这项职权", by: "admin", at: AT },
    ]);
    await exceptColumn(by, { code, reason: null }, AT + 1);
    expect(await isEmpty()).toBe(true);
    expect((await report()).exceptions).toEqual([]);
    expect(await tx(() => exceptColumn(by, { code: "no-such", reason: "x" }, AT))).toBe(false);
  });
});
