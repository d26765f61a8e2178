import { describe, expect, it } from "vitest";
import { HOLIDAY_NOTICES } from "../../law/holidays/notices";
import { workingCalendar } from "../../time/working-days";
import type { InfoRequestEvent } from "./events";
import { historyOf, on } from "./history-for-tests";
import { follow, type LifecycleContext, refusalOf, STAGES, stageOf, TRANSITIONS } from "./lifecycle";
import { EVENT_KINDS, WHO_MAY } from "./who-may";

const calendar = workingCalendar(HOLIDAY_NOTICES);
const context = (
  by: string | null,
  today = "2026-09-16",
  more: Partial<LifecycleContext> = {},
): LifecycleContext => ({
  today: on(today),
  calendar,
  by,
  ...more,
});
const submitted = { kind: "submitted", on: on("2026-09-10"), channel: "online", letterKind: null } as const;
const begun = [
  submitted,
  { kind: "receiptConfirmed", on: on("2026-09-10"), how: "officer" },
  { kind: "registered", on: on("2026-09-10") },
  { kind: "assigned", on: on("2026-09-10"), handlerId: "lin" },
] as const satisfies readonly InfoRequestEvent[];
const inReview = [
  ...begun,
  { kind: "drafted", on: on("2026-09-11"), outcome: "granted", by: "lin" },
  { kind: "sentForReview", on: on("2026-09-11"), by: "lin" },
] as const satisfies readonly (InfoRequestEvent & { by?: string })[];

describe("the lifecycle", () => {
  it("goes from submission to delivery", () => {
    const whole = historyOf(
      ...inReview,
      {
        kind: "signedOff",
        on: on("2026-09-14"),
        outcome: "granted",
        outcomeReason: null,
        letterNumber: "1",
        by: "chen",
      },
      { kind: "answered", on: on("2026-09-14"), outcome: "granted", outcomeReason: null, how: "online" },
      { kind: "delivered", on: on("2026-09-14") },
    );
    const stages = whole.map((_, at) => stageOf(whole.slice(0, at + 1)));
    expect(stages).toEqual([
      "submitted",
      "received",
      "registered",
      "processing",
      "processing",
      "inReview",
      "signed",
      "answered",
      "delivered",
    ]);
  });

  it("leaves no stage unreachable and no event without its causes", () => {
    const reached = new Set([
      "submitted",
      ...Object.values(TRANSITIONS).flatMap((row) => Object.values(row)),
    ]);
    expect([...reached].sort()).toEqual([...STAGES].sort());
    expect(EVENT_KINDS.filter((kind) => WHO_MAY[kind].length === 0)).toEqual([]);
  });

  it.each([
    ["registering before receipt is confirmed", [submitted], { kind: "registered", on: on("2026-09-10") }],
    [
      "answering what nobody signed",
      [...begun],
      { kind: "answered", on: on("2026-09-11"), outcome: "granted", outcomeReason: null, how: "online" },
    ],
    ["confirming twice", [...begun], { kind: "receiptConfirmed", on: on("2026-09-11"), how: "officer" }],
  ] as const)("refuses %s", (_, history, event) => {
    expect(follow(historyOf(...history), event, context("lin"))).toEqual({ refusal: "wrongStage" });
  });

  it("lets another person sign, never who handled or drafted it", () => {
    const signed = {
      kind: "signedOff",
      on: on("2026-09-14"),
      outcome: "granted",
      outcomeReason: null,
      letterNumber: "1",
    } as const;
    expect(follow(historyOf(...inReview), signed, context("lin"))).toEqual({ refusal: "ownDraft" });
    expect(follow(historyOf(...inReview), signed, context("chen"))).toEqual({ stage: "signed" });
  });

  it("does not let an incomplete answer be signed or sent for review", () => {
    const incomplete = context("chen", "2026-09-16", { answerComplete: false });
    expect(refusalOf(historyOf(...inReview), "signedOff", incomplete)).toBe("answerIncomplete");
    expect(refusalOf(historyOf(...inReview.slice(0, 5)), "sentForReview", { ...incomplete, by: "lin" })).toBe(
      "answerIncomplete",
    );
  });

  it("lets only the handler draft", () => {
    expect(refusalOf(historyOf(...begun), "drafted", context("somebody"))).toBe("notHandler");
    expect(refusalOf(historyOf(...begun), "drafted", context("lin"))).toBe(null);
    expect(refusalOf(historyOf(...begun), "sentForReview", context("lin"))).toBe("noDraft");
  });

  it("extends once, by at most 20 days, in time, with the head of office (条例第三十三条)", () => {
    const extended = { kind: "extended", on: on("2026-09-16"), days: 20 } as const;
    const head = context("chen", "2026-09-16", { headOfOffice: true });
    expect(follow(historyOf(...begun), extended, context("chen"))).toEqual({ refusal: "notHeadOfOffice" });
    expect(follow(historyOf(...begun), { ...extended, days: 21 }, head)).toEqual({
      refusal: "extensionTooLong",
    });
    expect(follow(historyOf(...begun), extended, head)).toEqual({ stage: "processing" });
    expect(follow(historyOf(...begun, extended), extended, head)).toEqual({ refusal: "secondExtension" });
    const late = context("chen", "2026-10-15", { headOfOffice: true });
    expect(follow(historyOf(...begun), { ...extended, on: on("2026-10-15") }, late)).toEqual({
      refusal: "extensionAfterDue",
    });
  });

  it("asks for an amendment once (条例第三十条) and lapses only after its period", () => {
    const asked = {
      kind: "amendmentAsked",
      on: on("2026-09-14"),
      until: on("2026-09-30"),
      late: false,
    } as const;
    const waiting = historyOf(...begun, asked);
    expect(stageOf(waiting)).toBe("amendmentAsked");
    expect(refusalOf(waiting, "lapsed", context("lin", "2026-09-30"))).toBe("amendmentNotOverdue");
    const lapsed = { kind: "lapsed", on: on("2026-10-08"), of: "amendment" } as const;
    expect(follow(waiting, lapsed, context("lin", "2026-10-08"))).toEqual({ stage: "closed" });
    expect(follow(waiting, { ...lapsed, of: "fee" }, context("lin", "2026-10-08"))).toEqual({
      refusal: "wrongStage",
    });
    const amended = historyOf(...begun, asked, { kind: "amended", on: on("2026-09-20") });
    expect(refusalOf(amended, "amendmentAsked", context("lin", "2026-09-21"))).toBe("secondAmendmentNotice");
  });

  it("cannot draft while a fee is unpaid", () => {
    const notice = { kind: "feeNoticed", on: on("2026-09-14"), cents: 100, receivedOn: null } as const;
    for (const kind of ["drafted", "sentForReview", "signedOff", "answered"] as const)
      expect(refusalOf(historyOf(...begun, notice), kind, context("lin"))).toBe("feeUnpaid");
  });

  it("stays in consultation until the last reply, and signs only after it or after its period", () => {
    const first = { kind: "thirdPartyConsulted", on: on("2026-09-11"), receivedOn: null } as const;
    const second = { kind: "coMakerConsulted", on: on("2026-09-11"), receivedOn: null } as const;
    const reply = { kind: "thirdPartyReplied", on: on("2026-09-12"), consultation: 5, agreed: true } as const;
    const one = historyOf(...begun, first, second, reply);
    expect(stageOf(one)).toBe("consulting");
    expect(
      stageOf(
        historyOf(...one, { kind: "coMakerReplied", on: on("2026-09-12"), consultation: 6, agreed: true }),
      ),
    ).toBe("processing");
    expect(follow(one, reply, context("lin"))).toEqual({ refusal: "wrongStage" });
    expect(follow(one, { ...reply, kind: "coMakerReplied" }, context("lin"))).toEqual({
      refusal: "noSuchConsultation",
    });
    const draft = { kind: "drafted", on: on("2026-09-12"), outcome: "granted", by: "lin" } as const;
    const sent = { kind: "sentForReview", on: on("2026-09-12"), by: "lin" } as const;
    const open = historyOf(...one, draft, sent);
    expect(refusalOf(open, "signedOff", context("chen"))).toBe("consultationOpen");
    expect(refusalOf(open, "signedOff", context("chen", "2026-10-20"))).toBe(null);
  });

  it("takes no event from the future, before receipt or before the last step of the clock", () => {
    const asked = {
      kind: "amendmentAsked",
      on: on("2026-09-14"),
      until: on("2026-09-30"),
      late: false,
    } as const;
    expect(follow(historyOf(...begun), { ...asked, on: on("2026-09-17") }, context("lin"))).toEqual({
      refusal: "inFuture",
    });
    expect(follow(historyOf(...begun), { ...asked, on: on("2026-09-01") }, context("lin"))).toEqual({
      refusal: "beforeReceipt",
    });
    const amended = { kind: "amended", on: on("2026-09-11") } as const;
    expect(follow(historyOf(...begun, asked), amended, context("lin"))).toEqual({
      refusal: "beforeLastStep",
    });
  });
});
