import { APPLICANT_TYPES, CHANNELS } from "@/domain/info-request/application/channels";
import { OUTCOME_IDS, type Outcome } from "@/domain/law/outcomes";
import { THEME_PATHS } from "@/domain/publication/themes";
import { addDays, type CalendarDate, calendarDate } from "@/domain/time/calendar-date";
import { q, tx } from "./client";
import { archivedCases } from "./schema/case-archive";
import { infoRequestEvents, infoRequests } from "./schema/info-requests";

type NewCase = typeof infoRequests.$inferInsert;

/** One made case with all that statistics can ask of it, told in plain words. */
export interface MadeCase {
  number: string;
  agencyId: string;
  channel: (typeof CHANNELS)[number];
  applicantType: (typeof APPLICANT_TYPES)[number];
  theme: string | null;
  receivedOn: CalendarDate | null;
  closedOn: CalendarDate | null;
  dueOn: CalendarDate | null;
  dueProvisional: boolean;
  outcome: Outcome | null;
  legacyOutcome: string | null;
  stage: "closed" | "processing";
  extended: boolean;
  amendmentAsked: boolean;
  /** What was paid, what the archive says, or nothing; `waived` though it was noticed and paid. */
  fee: { kind: "paid" | "archived" | "waived" | "noticed"; cents: number } | null;
}

/** Numbers that look like chance and are the same on every run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Makes cases of every kind: open ones, ones received before 2019, unconfirmed ones, split ones, with and without steps and fees. */
export function madeCases(
  many: number,
  agencyIds: readonly string[],
  { seed = 1, firstDay = calendarDate("2018-12-01"), days = 900 } = {},
): MadeCase[] {
  const random = chance(seed);
  const of = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: many }, (_, at): MadeCase => {
    const receivedOn = random() < 0.03 ? null : addDays(firstDay, Math.floor(random() * days));
    const isEnded = random() < 0.85;
    const closedOn = isEnded
      ? addDays(receivedOn ?? firstDay, Math.floor(random() ** 2 * 70) - (random() < 0.02 ? 1 : 0))
      : null;
    const fate = random();
    const outcome = isEnded && fate > 0.1 ? of(OUTCOME_IDS) : null;
    const feeKind = random();
    return {
      number: `L-${seed}-${String(at).padStart(7, "0")}`,
      agencyId: of(agencyIds),
      channel: of(CHANNELS),
      applicantType: of(APPLICANT_TYPES),
      theme: random() < 0.2 ? null : of(THEME_PATHS),
      receivedOn,
      closedOn,
      dueOn: receivedOn === null || random() < 0.1 ? null : addDays(receivedOn, 28),
      dueProvisional: random() < 0.1,
      outcome,
      // Neither outcome of today nor of old: split or merged, counted elsewhere.
      legacyOutcome: isEnded && outcome === null && fate > 0.05 ? "同意公开" : null,
      stage: isEnded ? "closed" : "processing",
      extended: random() < 0.1,
      amendmentAsked: random() < 0.15,
      fee:
        feeKind < 0.1
          ? {
              kind: of(["paid", "archived", "waived", "noticed"]),
              cents: 1000 + Math.floor(random() * 50_000),
            }
          : null,
    };
  });
}

const rowOf = (one: MadeCase, at: number): NewCase => ({
  ...{ id: `case-${one.number}`, number: one.number, agencyId: one.agencyId, receivedById: one.agencyId },
  ...{
    channel: one.channel,
    letterKind: null,
    applicantType: one.applicantType,
    subject: "某事",
    theme: one.theme,
  },
  ...{
    description: "请公开某事",
    carrier: "electronic",
    delivery: "online",
    acceptOther: true,
    needsHelp: false,
  },
  ...{
    submittedAt: 0,
    trackingHash: one.number,
    trackingKeyId: 1,
    idempotencyKey: one.number,
    demonstration: true,
  },
  ...{ legacyOutcome: one.legacyOutcome, stage: one.stage, receivedOn: one.receivedOn, dueOn: one.dueOn },
  ...{ dueProvisional: one.dueProvisional, clockState: one.closedOn === null ? "running" : "stopped" },
  ...{ outcome: one.outcome, closedOn: one.closedOn, lastEventAt: at, lockVersion: 1 },
});

const stepsOf = ({ extended, amendmentAsked, fee }: MadeCase) => [
  "submitted",
  "registered",
  ...(amendmentAsked ? ["amendmentAsked", "amended"] : []),
  ...(extended ? ["extended"] : []),
  ...(fee && fee.kind !== "archived" ? ["feeNoticed"] : []),
  ...(fee?.kind === "paid" || fee?.kind === "waived" ? ["feePaid"] : []),
  ...(fee?.kind === "waived" ? ["feeWaived"] : []),
];

type NewEvent = typeof infoRequestEvents.$inferInsert;
const eventsOf = (one: MadeCase): NewEvent[] =>
  stepsOf(one).map((kind, at) => ({
    ...{ id: `event-${one.number}-${at}`, infoRequestId: `case-${one.number}`, seq: at + 1 },
    kind: kind as NewEvent["kind"],
    ...{ on: one.receivedOn ?? "2019-01-02", at: 0, staffId: null },
    event: { kind, cents: one.fee?.cents ?? 0 } as unknown as NewEvent["event"],
  }));

const AT_ONCE = 200;

/** Puts made cases straight into the tables; only for a store of its own. */
export async function keepMadeCases(cases: readonly MadeCase[]): Promise<void> {
  for (let from = 0; from < cases.length; from += AT_ONCE) {
    const some = cases.slice(from, from + AT_ONCE);
    await tx(async () => {
      await q().insert(infoRequests).values(some.map(rowOf));
      const events = some.flatMap(eventsOf);
      for (let at = 0; at < events.length; at += AT_ONCE)
        await q()
          .insert(infoRequestEvents)
          .values(events.slice(at, at + AT_ONCE));
      const archived = some.filter(({ fee }) => fee?.kind === "archived");
      if (archived.length > 0)
        await q()
          .insert(archivedCases)
          .values(
            archived.map(({ number, fee, theme }) => ({
              ...{ infoRequestId: `case-${number}`, askedHash: "", rowHash: "", events: 1, theme },
              feeCents: fee?.cents ?? 0,
            })),
          );
    });
  }
}
