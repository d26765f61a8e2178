import { describe, expect, it } from "vitest";
import { permissionsOf, type Role } from "../../access/roles";
import { HOLIDAY_NOTICES } from "../../law/holidays/notices";
import { workingCalendar } from "../../time/working-days";
import { clockOf } from "../clock/clock";
import { consultationsOf } from "./consultations";
import { correctableDays, unknownReceipts } from "./corrections";
import type { InfoRequestEvent } from "./events";
import { historyOf, on } from "./history-for-tests";
import { follow, type LifecycleContext, stageOf } from "./lifecycle";

const calendar = workingCalendar(HOLIDAY_NOTICES);
const as = (by: string | null, today = "2026-09-16", ...roles: Role[]): LifecycleContext => ({
  today: on(today),
  calendar,
  by,
  held: permissionsOf(roles.length > 0 ? roles : ["handler"]),
});
const head = (today?: string): LifecycleContext => ({ ...as("chen", today, "reviewer"), headOfOffice: true });
/** Received on 10 September 2026: due on 14 October. */
const begun = [
  { kind: "submitted", on: on("2026-09-08"), channel: "online", letterKind: null },
  { kind: "receiptConfirmed", on: on("2026-09-10"), how: "officer" },
  { kind: "registered", on: on("2026-09-10") },
  { kind: "assigned", on: on("2026-09-10"), handlerId: "lin" },
] as const satisfies readonly InfoRequestEvent[];
type Told = InfoRequestEvent & { by?: string | null };
const attempt = (history: readonly Told[], event: InfoRequestEvent, context = as("lin")) =>
  follow(historyOf(...begun, ...history), event, context);
const refused = (refusal: string) => ({ refusal });

const amendment = {
  kind: "amendmentAsked",
  on: on("2026-09-14"),
  until: on("2026-09-30"),
  late: false,
} as const;
const letter = { kind: "thirdPartyConsulted", on: on("2026-09-11"), receivedOn: on("2026-09-14") } as const;
const notice = {
  kind: "feeNoticed",
  on: on("2026-09-14"),
  cents: 10_000,
  receivedOn: on("2026-09-15"),
  basis: { method: "items", before: 10, items: 1 },
} as const;
const asked = { kind: "reasonAsked", on: on("2026-09-11"), until: on("2026-09-22") } as const;
const given = { kind: "reasonGiven", on: on("2026-09-14") } as const;
const delayed = { kind: "delayed", on: on("2026-09-16"), until: on("2026-11-30") } as const;

describe("whose step it is", () => {
  it.each([
    amendment,
    letter,
    notice,
    asked,
    { kind: "extensionAsked", on: on("2026-09-16"), days: 5 },
    { kind: "drafted", on: on("2026-09-16"), outcome: "granted" },
  ] as const)("$kind is the own handler's, not a colleague's", (event) => {
    expect(attempt([], event, as("huang"))).toEqual(refused("notHandler"));
    expect(attempt([], event)).toHaveProperty("stage");
  });

  it("lets the registrar enter what comes in on paper, and no other handler", () => {
    for (const [before, event] of [
      [amendment, { kind: "amended", on: on("2026-09-15") }],
      [notice, { kind: "feePaid", on: on("2026-09-16") }],
      [asked, given],
    ] as const) {
      expect(attempt([before], event, as("wang", "2026-09-16", "intake"))).toHaveProperty("stage");
      expect(attempt([before], event, as("huang"))).toEqual(refused("notHandler"));
    }
  });

  it("follows a change of handler", () => {
    const over = { kind: "handedOver", on: on("2026-09-11"), handlerId: "huang" } as const;
    expect(attempt([over], amendment)).toEqual(refused("notHandler"));
    expect(attempt([over], amendment, as("huang"))).toEqual({ stage: "amendmentAsked" });
  });
});

describe("asking for reasons and putting off (条例第三十五条)", () => {
  it("puts off only for reasons that were asked for and given, once, in time, by the head of office", () => {
    expect(attempt([], delayed, head())).toEqual(refused("delayNeedsReasons"));
    expect(attempt([asked], delayed, head())).toEqual(refused("delayNeedsReasons"));
    expect(attempt([asked, given], delayed, as("chen", "2026-09-16", "reviewer"))).toEqual(
      refused("notHeadOfOffice"),
    );
    expect(attempt([asked, given], { ...delayed, until: on("2026-10-14") }, head())).toEqual(
      refused("delayTooEarly"),
    );
    expect(attempt([asked, given], delayed, head())).toEqual({ stage: "processing" });
    expect(attempt([asked, given, delayed], { ...delayed, until: on("2026-12-30") }, head())).toEqual(
      refused("secondDelay"),
    );
    expect(attempt([asked, given], { ...delayed, on: on("2026-10-15") }, head("2026-10-15"))).toEqual(
      refused("delayAfterDue"),
    );
    expect(
      attempt([asked, given, delayed], { kind: "extended", on: on("2026-09-16"), days: 5 }, head()),
    ).toEqual(refused("extensionAfterDelay"));
  });

  it("takes reasons only where they were asked for, and asks again only when the first are in", () => {
    expect(attempt([], given)).toEqual(refused("wrongStage"));
    expect(attempt([asked], { ...asked, on: on("2026-09-15") })).toEqual(refused("reasonsAwaited"));
    expect(attempt([asked, given], given)).toEqual(refused("wrongStage"));
    expect(attempt([asked], { ...given, on: on("2026-09-10") })).toEqual(refused("beforeLastStep"));
    expect(attempt([], { ...asked, until: asked.on })).toEqual(refused("untilTooEarly"));
  });

  it("declines nobody unheard", () => {
    const review = (...before: Told[]): Told[] => [
      ...before,
      { kind: "drafted", on: on("2026-09-15"), outcome: "declinedExcessive", by: "lin" },
      { kind: "sentForReview", on: on("2026-09-15"), by: "lin" },
    ];
    const signed = {
      kind: "signedOff",
      on: on("2026-09-16"),
      outcome: "declinedExcessive",
      outcomeReason: null,
      letterNumber: "1",
    } as const;
    expect(attempt(review(), signed, head())).toEqual(refused("reasonsNotAsked"));
    expect(attempt(review(asked), signed, head())).toEqual(refused("reasonsAwaited"));
    expect(attempt(review(asked, given), signed, head())).toEqual({ stage: "signed" });
    expect(attempt(review(asked), { ...signed, on: on("2026-09-23") }, head("2026-09-23"))).toEqual({
      stage: "signed",
    });
  });
});

describe("the fee (109号第六条)", () => {
  it("is noticed once, within the period, at what the table says", () => {
    expect(attempt([], { ...notice, cents: 10_001 })).toEqual(refused("feeNotByRule"));
    expect(attempt([], { ...notice, cents: 0, basis: { method: "pages", pages: 30 } })).toEqual(
      refused("feeNotByRule"),
    );
    expect(attempt([], { ...notice, on: on("2026-10-15") }, as("lin", "2026-10-15"))).toEqual(
      refused("feeAfterDue"),
    );
    const waived = { kind: "feeWaived", on: on("2026-09-16") } as const;
    expect(attempt([notice, waived], { ...notice, on: on("2026-09-16") })).toEqual(
      refused("secondFeeNotice"),
    );
  });

  it("is waived by the head of office, and then never held the clock", () => {
    const waived = { kind: "feeWaived", on: on("2026-09-16") } as const;
    expect(attempt([notice], waived, as("chen", "2026-09-16", "reviewer"))).toEqual(
      refused("notHeadOfOffice"),
    );
    expect(attempt([notice], waived, head())).toEqual({ stage: "processing" });
    expect(clockOf(historyOf(...begun, notice, waived), calendar).dueOn).toBe("2026-10-14");
  });

  it("lapses twenty working days after it was received, and not while nobody knows when that was", () => {
    const lapsed = { kind: "lapsed", on: on("2026-10-19"), of: "fee" } as const;
    const unknown = { ...notice, receivedOn: null };
    expect(attempt([unknown], { ...lapsed, on: on("2026-12-31") }, as("lin", "2026-12-31"))).toEqual(
      refused("feeReceiptUnknown"),
    );
    expect(clockOf(historyOf(...begun, notice), calendar).waitingUntil).toBe("2026-10-19");
    expect(attempt([notice], lapsed, as("lin", "2026-10-19"))).toEqual(refused("feeNotOverdue"));
    // Recorded in time, but dated back into the period.
    expect(attempt([notice], lapsed, as("lin", "2026-10-20"))).toEqual(refused("feeNotOverdue"));
    expect(attempt([notice], { ...lapsed, on: on("2026-10-20") }, as("lin", "2026-10-20"))).toEqual({
      stage: "closed",
    });
    const filledIn = { kind: "corrected", on: on("2026-09-17"), corrects: 5, to: on("2026-09-16") } as const;
    const known = [unknown, { ...filledIn, what: "receivedOn" as const }];
    expect(clockOf(historyOf(...begun, ...known), calendar).waitingUntil).toBe("2026-10-20");
  });

  it("holds every answer while it is owed, and lets opinions come in", () => {
    expect(attempt([letter, notice], { kind: "sentForReview", on: on("2026-09-16") })).toEqual(
      refused("feeUnpaid"),
    );
    expect(attempt([letter, amendment], { kind: "sentForReview", on: on("2026-09-16") })).toEqual(
      refused("amendmentAwaited"),
    );
    const reply = { kind: "thirdPartyReplied", on: on("2026-09-15"), consultation: 5, agreed: true } as const;
    expect(attempt([letter, notice], reply)).toEqual({ stage: "feeDue" });
    expect(stageOf(historyOf(...begun, letter, notice, { kind: "feePaid", on: on("2026-09-16") }))).toBe(
      "consulting",
    );
  });
});

describe("consultation (条例第三十二条、第三十四条)", () => {
  const reply = { kind: "thirdPartyReplied", on: on("2026-09-15"), consultation: 5, agreed: false } as const;

  it("takes no reply before its letter arrived, none from the wrong party, none twice, no letter from tomorrow", () => {
    expect(attempt([letter], { ...reply, on: on("2026-09-11") })).toEqual(refused("replyBeforeLetter"));
    expect(attempt([letter], { ...reply, kind: "coMakerReplied" })).toEqual(refused("wrongStage"));
    expect(attempt([letter, { ...letter, kind: "coMakerConsulted" }], { ...reply, consultation: 6 })).toEqual(
      refused("noSuchConsultation"),
    );
    expect(attempt([], { ...letter, receivedOn: on("2026-09-10") })).toEqual(refused("receivedBeforeSent"));
    expect(attempt([], { ...letter, receivedOn: on("2026-09-17") })).toEqual(refused("inFuture"));
    expect(attempt([], { ...letter, on: on("2026-09-09") })).toEqual(refused("beforeReceipt"));
  });

  it("tells a third party's silence, which is no consent, from a co-maker's, which is", () => {
    const both = historyOf(...begun, letter, { ...letter, kind: "coMakerConsulted" });
    const on15 = consultationsOf(both, calendar, on("2026-10-10")).map(({ state, lastOn }) => [
      state,
      lastOn,
    ]);
    expect(on15).toEqual([
      ["waiting", "2026-10-10"],
      ["waiting", "2026-10-10"],
    ]);
    expect(consultationsOf(both, calendar, on("2026-10-11")).map(({ state }) => state)).toEqual([
      "silent",
      "deemedConsent",
    ]);
  });

  it("sends no grant over an objection before the third party was told why", () => {
    const signed = (outcome: "granted" | "refusedThirdPartyRights"): Told[] => [
      letter,
      reply,
      { kind: "drafted", on: on("2026-09-16"), outcome, by: "lin" },
      { kind: "sentForReview", on: on("2026-09-16"), by: "lin" },
      {
        kind: "signedOff",
        on: on("2026-09-16"),
        outcome,
        outcomeReason: null,
        letterNumber: "1",
        by: "chen",
      },
    ];
    const answered = (outcome: "granted" | "refusedThirdPartyRights") =>
      ({ kind: "answered", on: on("2026-09-16"), outcome, outcomeReason: null, how: "post" }) as const;
    const informed = { kind: "thirdPartyInformed", on: on("2026-09-16"), consultation: 5 } as const;
    expect(attempt(signed("granted"), answered("granted"))).toEqual(refused("thirdPartyNotInformed"));
    expect(attempt(signed("refusedThirdPartyRights"), answered("refusedThirdPartyRights"))).toEqual({
      stage: "answered",
    });
    expect(attempt(signed("granted"), informed)).toEqual({ stage: "signed" });
    expect(attempt([...signed("granted"), informed], answered("granted"))).toEqual({ stage: "answered" });
    expect(attempt([letter], informed)).toEqual(refused("wrongStage"));
  });

  it("goes back to waiting when a draft is sent back while an opinion is still owed", () => {
    const back: Told[] = [
      letter,
      { kind: "drafted", on: on("2026-09-16"), outcome: "granted", by: "lin" },
      { kind: "sentForReview", on: on("2026-09-16"), by: "lin" },
      { kind: "sentBack", on: on("2026-09-16"), by: "chen" },
    ];
    expect(stageOf(historyOf(...begun, ...back))).toBe("consulting");
  });
});

describe("extension (条例第三十三条)", () => {
  it.each([0, -1, 21, 1.5, Number.NaN])("of %s working days is refused", (days) => {
    expect(attempt([], { kind: "extended", on: on("2026-09-16"), days }, head())).toEqual(
      refused("extensionTooLong"),
    );
  });
  it("is not even asked for a second time or when the period is over", () => {
    const wish = { kind: "extensionAsked", on: on("2026-09-16"), days: 10 } as const;
    expect(attempt([{ kind: "extended", on: on("2026-09-16"), days: 10 }], wish)).toEqual(
      refused("secondExtension"),
    );
    expect(attempt([], { ...wish, on: on("2026-10-15") }, as("lin", "2026-10-15"))).toEqual(
      refused("extensionAfterDue"),
    );
  });
});

describe("putting a day right", () => {
  const correct = (corrects: number, to: string, what: "on" | "receivedOn" = "on") =>
    ({ kind: "corrected", on: on("2026-10-20"), corrects, to: on(to), what }) as const;
  const reviewer = as("chen", "2026-10-20", "reviewer");

  it("takes days that somebody wrote down, not those of the machine, and none in the future", () => {
    expect(correctableDays(historyOf(...begun)).map(({ kind }) => kind)).toEqual(["receiptConfirmed"]);
    expect(attempt([], correct(1, "2026-09-09"), reviewer)).toEqual(refused("notCorrectable"));
    expect(attempt([], correct(3, "2026-09-09"), reviewer)).toEqual(refused("notCorrectable"));
    expect(attempt([], correct(2, "2026-09-10"), reviewer)).toEqual(refused("nothingCorrected"));
    expect(attempt([], correct(2, "2026-10-21"), reviewer)).toEqual(refused("inFuture"));
    expect(attempt([], correct(2, "2026-09-09"), reviewer)).toEqual({ stage: "processing" });
  });

  it("moves no step past its neighbours", () => {
    expect(attempt([], correct(2, "2026-09-07"), reviewer)).toEqual(refused("beforeReceipt"));
    expect(attempt([amendment], correct(2, "2026-09-15"), reviewer)).toEqual(
      refused("correctionBreaksLater"),
    );
    const amended = { kind: "amended", on: on("2026-09-18") } as const;
    expect(attempt([amendment, amended], correct(6, "2026-09-11"), reviewer)).toEqual(
      refused("beforeLastStep"),
    );
    expect(attempt([amendment, amended], correct(6, "2026-09-21"), reviewer)).toEqual({
      stage: "processing",
    });
  });

  it("makes no later step unlawful: an extension that would then have come after the due day", () => {
    const extended = { kind: "extended", on: on("2026-10-14"), days: 10, by: "chen" } as const;
    expect(attempt([extended], correct(2, "2026-09-09"), reviewer)).toEqual(refused("correctionBreaksLater"));
    expect(attempt([extended], correct(2, "2026-09-11"), reviewer)).toEqual({ stage: "processing" });
    const lapsed = { kind: "lapsed", on: on("2026-10-20"), of: "fee", by: "lin" } as const;
    expect(attempt([notice, lapsed], correct(5, "2026-09-17", "receivedOn"), reviewer)).toEqual(
      refused("correctionBreaksLater"),
    );
  });

  it("lets the own handler fill in when a letter arrived, and change nothing that stands", () => {
    const sent = { ...letter, receivedOn: null };
    const own = as("lin", "2026-10-20");
    expect(unknownReceipts(historyOf(...begun, sent))).toMatchObject([{ seq: 5, day: null }]);
    expect(attempt([sent], correct(5, "2026-09-14", "receivedOn"), own)).toEqual({ stage: "consulting" });
    expect(attempt([sent], correct(5, "2026-09-10", "receivedOn"), own)).toEqual(
      refused("receivedBeforeSent"),
    );
    expect(attempt([letter], correct(5, "2026-09-15", "receivedOn"), own)).toEqual(
      refused("correctionByReviewer"),
    );
    expect(attempt([sent], correct(2, "2026-09-09"), own)).toEqual(refused("correctionByReviewer"));
    expect(attempt([sent], correct(5, "2026-09-14", "receivedOn"), as("huang", "2026-10-20"))).toEqual(
      refused("notHandler"),
    );
  });

  it("is judged on the days as they were put right before", () => {
    const first = { ...correct(2, "2026-09-16"), by: "chen" };
    expect(attempt([first], { ...amendment, on: on("2026-09-15") }, as("lin", "2026-10-20"))).toEqual(
      refused("beforeReceipt"),
    );
  });
});

describe("remedies and the archive", () => {
  const filed = { kind: "reviewFiled", on: on("2026-10-20"), remedyId: "r1" } as const;
  const closed = { kind: "reviewClosed", on: on("2026-10-21"), remedyId: "r1", result: "upheld" } as const;
  const intake = as("wang", "2026-10-21", "intake");

  it("can be filed against silence too, and closed once, after they were filed", () => {
    expect(attempt([], filed, intake)).toEqual({ stage: "processing" });
    expect(attempt([], closed, intake)).toEqual(refused("noSuchRemedy"));
    expect(attempt([filed], { ...closed, on: on("2026-10-19") }, intake)).toEqual(refused("beforeLastStep"));
    expect(attempt([filed], closed, intake)).toEqual({ stage: "processing" });
    expect(attempt([filed, closed], closed, intake)).toEqual(refused("noSuchRemedy"));
    expect(clockOf(historyOf(...begun, filed, closed), calendar)).toEqual(
      clockOf(historyOf(...begun), calendar),
    );
  });

  it("is archived once", () => {
    const withdrawn = { kind: "withdrawn", on: on("2026-10-20") } as const;
    const archived = { kind: "archived", on: on("2026-10-21") } as const;
    expect(attempt([], archived, intake)).toEqual(refused("wrongStage"));
    expect(attempt([withdrawn], archived, intake)).toEqual({ stage: "closed" });
    expect(attempt([withdrawn, archived], archived, intake)).toEqual(refused("wrongStage"));
  });
});
