import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ConsultationEntry } from "@/domain/consultation/consultation-form";
import { calendarDate } from "@/domain/time/calendar-date";
import type { Store } from "../client";
import { addConsultation, cancelConsultation } from "../mutations/consultations";
import { placesForTests } from "../published-for-tests";
import { accountForTest, proofOf } from "../test-staff";
import { openTestStore } from "../test-store";
import {
  consultationCounts,
  consultationRegister,
  consultationSubjects,
  likelySubjects,
  unansweredSubjects,
} from "./consultations";

const AT = Date.UTC(2026, 10, 24, 4);
let store: Store;
let city = "";
let office = "";
const reader = () => proofOf<"infoRequest.read">("reader", ["intake"], { agencyId: city });
const all = { from: calendarDate("2026-01-01"), to: calendarDate("2026-12-31"), agencyIds: null };

beforeAll(async () => {
  store = openTestStore();
  const { agencies } = await placesForTests();
  [city = "", office = ""] = agencies.values();
  const ids = {
    [city]: await accountForTest("here", ["intake"], city),
    [office]: await accountForTest("there", ["intake"], office),
  };
  const add = async (agencyId: string, on: string, over: Partial<ConsultationEntry> = {}) => {
    const by = proofOf<"consultation.register">(ids[agencyId] ?? "", ["intake"], { agencyId });
    const entry = {
      channel: "counter",
      kind: "single",
      subject: "学位申请",
      persons: 1,
      unanswered: 0,
      source: null,
    } as const;
    const done = await addConsultation(by, { ...entry, on: calendarDate(on), ...over }, AT);
    return { by, id: "id" in done ? done.id : "" };
  };
  await add(city, "2026-03-02");
  await add(city, "2026-03-02", { unanswered: 1 });
  await add(office, "2026-03-02", { unanswered: 1 });
  await add(city, "2026-03-31", { subject: "村账公开", channel: "phone", unanswered: 1 });
  const wrong = await add(city, "2026-03-31", { subject: "登记错的事项", unanswered: 1 });
  await cancelConsultation(wrong.by, wrong.id, "登记错了", AT);
  const total = { kind: "dayTotal", subject: null, source: "取号机" } as const;
  await add(city, "2026-03-02", { ...total, persons: 30 });
  await add(city, "2026-04-01", { ...total, channel: "online", persons: 5 });
});
afterAll(() => store.close());

describe("counts of consultations", () => {
  const figures = async (...given: Parameters<typeof consultationCounts>) =>
    (await consultationCounts(...given)).map((row) => [
      row.key,
      row.counter,
      row.phone,
      row.online,
      row.total,
      row.unanswered,
    ]);

  it("by month, day and channel, nobody twice", async () => {
    expect(await figures(all, "month")).toEqual([
      ["2026-03", 31, 1, 0, 32, 3],
      ["2026-04", 0, 0, 5, 5, 0],
    ]);
    expect(await figures(all, "day")).toEqual([
      ["2026-03-02", 31, 0, 0, 31, 2],
      ["2026-03-31", 0, 1, 0, 1, 1],
      ["2026-04-01", 0, 0, 5, 5, 0],
    ]);
    expect((await figures(all, "channel")).map(([key, , , , total]) => [key, total])).toEqual([
      ["counter", 31],
      ["online", 5],
      ["phone", 1],
    ]);
  });

  it("by agency, of those asked for alone", async () => {
    expect((await figures(all, "agency")).map(([key, , , , total]) => [key, total]).toSorted()).toEqual(
      [
        [city, 36],
        [office, 1],
      ].toSorted(),
    );
    expect(await figures({ ...all, agencyIds: [office] }, "month")).toEqual([["2026-03", 1, 0, 0, 1, 1]]);
  });

  it("by subject, of those registered one by one; a cancelled one is no subject", async () => {
    expect(
      (await consultationSubjects(all, 9)).map((row) => [row.subject, row.persons, row.unanswered]),
    ).toEqual([
      ["学位申请", 3, 2],
      ["村账公开", 1, 1],
    ]);
  });

  it("name what nobody could answer, most often first, with the agencies that were asked", async () => {
    const gaps = await unansweredSubjects(all, 9);
    expect(gaps.map((row) => [row.subject, row.unanswered, row.lastOn])).toEqual([
      ["学位申请", 2, "2026-03-02"],
      ["村账公开", 1, "2026-03-31"],
    ]);
    expect(gaps[0]?.agencies.split(",")).toHaveLength(2);
  });
});

describe("the desk", () => {
  it("offers what is asked most, then what the agency is there for", async () => {
    const subjects = await likelySubjects(reader(), calendarDate("2026-01-01"), 4);
    expect(subjects.slice(0, 2)).toEqual(["学位申请", "村账公开"]);
    expect(subjects).toHaveLength(4);
    expect((await likelySubjects(reader(), calendarDate("2026-11-01"), 4))[0]).toBe("市政府");
  });

  it("sees its own agency's entries, the cancelled one with its reason, the cancelling one nowhere", async () => {
    const { rows, total } = await consultationRegister(reader(), 1);
    expect(total).toBe(6);
    expect(rows).toHaveLength(6);
    expect(rows.filter(({ cancelledFor }) => cancelledFor !== null).map(({ subject }) => subject)).toEqual([
      "登记错的事项",
    ]);
  });
});
