import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ConsultationEntry } from "@/domain/consultation/consultation-form";
import { calendarDate } from "@/domain/time/calendar-date";
import { exec, q, type Store, tx } from "../client";
import { placesForTests } from "../published-for-tests";
import { consultationTotals } from "../queries/consultation-totals";
import { auditEntries } from "../schema/house-keeping";
import { accountForTest, proofOf } from "../test-staff";
import { openTestStore } from "../test-store";
import { addConsultation, cancelConsultation } from "./consultations";

const AT = Date.UTC(2026, 10, 24, 4);
let store: Store;
let here: ReturnType<typeof proofOf<"consultation.register">>;
let elsewhere: typeof here;
beforeEach(async () => {
  store = openTestStore();
  const { agencies } = await placesForTests();
  const [city = "", office = ""] = agencies.values();
  const proof = async (name: string, agencyId: string) =>
    proofOf<"consultation.register">(await accountForTest(name, ["intake"], agencyId), ["intake"], {
      agencyId,
    });
  here = await proof("here", city);
  elsewhere = await proof("elsewhere", office);
});
afterEach(() => store.close());

const single = (over: Partial<ConsultationEntry> = {}): ConsultationEntry => ({
  on: calendarDate("2026-11-23"),
  channel: "counter",
  kind: "single",
  subject: "宅基地审批条件",
  persons: 1,
  unanswered: 0,
  source: null,
  ...over,
});
const total = (persons: number, over: Partial<ConsultationEntry> = {}) =>
  single({ kind: "dayTotal", subject: null, source: "窗口取号机", persons, ...over });
const add = async (entry: ConsultationEntry, by = here) => {
  const taken = await addConsultation(by, entry, AT);
  return "id" in taken ? taken.id : taken.refusal;
};
const cancel = async (id: string, by = here) => {
  const taken = await cancelConsultation(by, id, "登记错了", AT);
  return "id" in taken ? "cancelled" : taken.refusal;
};

describe("the register of consultations", () => {
  it("counts by channel, year and agency, and who went without an answer", async () => {
    await add(single());
    await add(single({ unanswered: 1 }));
    await add(single({ channel: "phone" }));
    await add(single({ on: calendarDate("2025-12-31") }));
    await add(total(7, { channel: "online", source: "门户留言后台" }), elsewhere);
    expect(await consultationTotals(null, 2026)).toEqual({
      counter: 2,
      phone: 1,
      online: 7,
      total: 10,
      unanswered: 1,
    });
    expect((await consultationTotals([here.agencyId ?? ""], 2026)).total).toBe(3);
    expect((await consultationTotals([], 2026)).total).toBe(0);
    expect((await consultationTotals(null, 2025)).counter).toBe(1);
  });

  it("counts nobody twice: a day's total holds those registered one by one", async () => {
    await add(single({ unanswered: 1 }));
    await add(single());
    await add(total(40));
    expect(await consultationTotals(null, 2026)).toMatchObject({ counter: 40, unanswered: 1 });
    expect(await add(total(40))).toBe("alreadyTotalled");
    expect(await add(total(1, { channel: "phone" }))).not.toBe("alreadyTotalled");
    expect(await add(total(40), elsewhere)).not.toBe("alreadyTotalled");
  });

  it("refuses a total below what was registered one by one", async () => {
    await add(single());
    await add(single());
    expect(await add(total(1))).toBe("fewerThanSingles");
  });

  it("corrects by an entry that cancels, once, at the own agency alone, and says so in the audit log", async () => {
    const id = await add(total(40));
    expect(await cancel(id, elsewhere)).toBe("noSuchEntry");
    expect(await cancel(id)).toBe("cancelled");
    expect(await cancel(id)).toBe("alreadyCancelled");
    expect((await consultationTotals(null, 2026)).total).toBe(0);
    expect(await add(total(4))).not.toBe("alreadyTotalled");
    expect((await consultationTotals(null, 2026)).total).toBe(4);
    const said = await q()
      .select({ intent: auditEntries.intent })
      .from(auditEntries)
      .orderBy(auditEntries.seq);
    expect(
      said.filter(({ intent }) => intent.startsWith("consultation.")).map(({ intent }) => intent),
    ).toEqual(["consultation.dayTotal", "consultation.cancel", "consultation.dayTotal"]);
  });

  it("cannot be changed afterwards", async () => {
    await add(single());
    await expect(tx(() => exec(sql`UPDATE consultations SET persons = 2`))).rejects.toMatchObject({
      cause: { message: expect.stringContaining("append-only") },
    });
    await expect(tx(() => exec(sql`DELETE FROM consultations`))).rejects.toMatchObject({
      cause: { message: expect.stringContaining("append-only") },
    });
  });
});
