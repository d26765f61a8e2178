import { describe, expect, it } from "vitest";
import { permissionsOf } from "../../access/roles";
import { HOLIDAY_NOTICES } from "../../law/holidays/notices";
import { workingCalendar } from "../../time/working-days";
import { on } from "../history/history-for-tests";
import {
  byUrgency,
  OPEN_VIEWS,
  type OpenCase,
  type QueuePlace,
  viewDay,
  viewsFor,
  viewTests,
} from "./desk-views";

const calendar = workingCalendar(HOLIDAY_NOTICES);
const today = on("2026-11-24");
const isIn = viewTests(viewDay("me", ["away"], today, calendar));
const one = (more: Partial<OpenCase>): OpenCase => ({
  stage: "processing",
  handlerId: "me",
  dueOn: on("2026-12-18"),
  clockState: "running",
  ...more,
});
const viewsOf = (more: Partial<OpenCase>) => OPEN_VIEWS.filter((view) => isIn(view, one(more)));

describe("views", () => {
  it("S-01 today holds what is due within two working days or past it", () => {
    expect(viewsOf({ dueOn: on("2026-11-24") })).toContain("today");
    expect(viewsOf({ dueOn: on("2026-11-26") })).toContain("today");
    expect(viewsOf({ dueOn: on("2026-11-27") })).not.toContain("today");
    expect(viewsOf({ dueOn: on("2026-11-23") })).toEqual(["today", "mine", "overdue"]);
    // Over a weekend two working days reach to Monday.
    const friday = viewDay("me", [], on("2026-11-27"), calendar);
    expect(viewTests(friday)("today", one({ dueOn: on("2026-12-01") }))).toBe(true);
    expect(viewsOf({ dueOn: null, stage: "amendmentAsked", clockState: "awaitingAmendment" })).toEqual([
      "mine",
      "amendment",
    ]);
  });

  it("S-02 hold each stage where somebody has to act", () => {
    expect(viewsOf({ stage: "submitted", handlerId: null, dueOn: null })).toEqual(["unconfirmed"]);
    expect(viewsOf({ stage: "received", handlerId: null })).toEqual(["unregistered"]);
    expect(viewsOf({ stage: "registered", handlerId: null })).toEqual(["unassigned"]);
    expect(viewsOf({ stage: "consulting", clockState: "paused", handlerId: "you" })).toEqual([
      "paused",
      "consulting",
    ]);
    expect(viewsOf({ stage: "feeDue", clockState: "awaitingFee", dueOn: null, handlerId: "you" })).toEqual([
      "fee",
    ]);
    expect(viewsOf({ stage: "signed", handlerId: "you" })).toEqual(["toDeliver"]);
  });

  it("S-02 hold what is due until Sunday, and nothing that is past", () => {
    expect(viewsOf({ dueOn: on("2026-11-24") })).toContain("thisWeek");
    expect(viewsOf({ dueOn: on("2026-11-29") })).toContain("thisWeek");
    expect(viewsOf({ dueOn: on("2026-11-30") })).not.toContain("thisWeek");
    expect(viewsOf({ dueOn: on("2026-11-23") })).not.toContain("thisWeek");
  });

  it("S12 put the cases of a colleague who is away among one's own", () => {
    expect(viewsOf({ handlerId: "away" })).toContain("mine");
    expect(viewsOf({ handlerId: "you" })).not.toContain("mine");
  });

  it("never put one's own draft up for one's own review", () => {
    expect(viewsOf({ stage: "inReview", handlerId: "you" })).toContain("inReview");
    expect(viewsOf({ stage: "inReview", handlerId: "me" })).not.toContain("inReview");
  });

  it("owe nothing for what was answered, whatever its due day was", () => {
    expect(viewsOf({ stage: "answered", dueOn: on("2026-11-02"), clockState: "stopped" })).toEqual([
      "toDeliver",
    ]);
  });

  it("stand first for those whose work they are", () => {
    expect(viewsFor(permissionsOf(["intake"])).own).toEqual([
      "today",
      "unconfirmed",
      "unregistered",
      "unassigned",
      "toDeliver",
    ]);
    expect(viewsFor(permissionsOf(["handler"])).own).toEqual(["today", "mine", "toDeliver"]);
    expect(viewsFor(permissionsOf(["reviewer"])).own).toEqual(["today", "unassigned", "inReview"]);
    expect(viewsFor(permissionsOf(["reviewer"])).other).not.toContain("mine");
  });
});

describe("S-04 the order of the queue", () => {
  const place = (more: Partial<QueuePlace>): QueuePlace => ({
    group: 0,
    remaining: 5,
    held: false,
    submittedAt: 0,
    ...more,
  });
  const order = (places: Record<string, QueuePlace>) =>
    Object.entries(places)
      .sort(([, a], [, b]) => byUrgency(a, b))
      .map(([name]) => name);

  it("is the time that truly remains, a held case after running ones of the same urgency", () => {
    expect(
      order({
        waits: place({ group: 1, remaining: 1 }),
        notBegun: place({ group: 2, remaining: 0 }),
        five: place({}),
        fiveHeld: place({ held: true }),
        two: place({ remaining: 2 }),
        twoHeld: place({ remaining: 2, held: true }),
        overdue: place({ remaining: -3 }),
        fiveLater: place({ submittedAt: 9 }),
      }),
    ).toEqual(["overdue", "two", "twoHeld", "five", "fiveLater", "fiveHeld", "waits", "notBegun"]);
  });
});
