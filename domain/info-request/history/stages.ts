import { needsConfirmation } from "../application/channels";
import { type EventKind, eventsOf, type RecordedEvent } from "./events";

/** Where an info request stands. */
export const STAGES = [
  "submitted",
  "received",
  "registered",
  "processing",
  "amendmentAsked",
  "consulting",
  "feeDue",
  "inReview",
  "signed",
  "answered",
  "delivered",
  "closed",
] as const;
export type Stage = (typeof STAGES)[number];

/** Stages in which the office still owes something. */
export const OPEN_STAGES = STAGES.filter((stage) => !["answered", "delivered", "closed"].includes(stage));

type Row = Partial<Record<EventKind, Stage>>;

/** An opinion can come in at any time until the answer is out, and moves nobody who waits for something else. */
const lateReplies = (stage: Stage): Row => ({ thirdPartyReplied: stage, coMakerReplied: stage });

/** What an officer can do with a case that somebody works on, whatever it waits for. */
const whileHandled = (stage: Stage): Row => ({
  ...lateReplies(stage),
  handedOver: stage,
  extensionAsked: stage,
  extended: stage,
  reasonAsked: stage,
  reasonGiven: stage,
  delayed: stage,
  withdrawn: "closed",
  merged: "closed",
  thirdPartyInformed: stage,
});

const afterAnswer = (stage: Stage): Row => ({ madeProactive: stage, rated: stage, archived: stage });

/** What the office may ask of others; a letter can go out while another is still unanswered. */
const letters = {
  thirdPartyConsulted: "consulting",
  coMakerConsulted: "consulting",
  amendmentAsked: "amendmentAsked",
  feeNoticed: "feeDue",
} as const satisfies Row;

/** Stage × event → stage; what is not here cannot happen. */
export const TRANSITIONS: Readonly<Record<Stage, Row>> = {
  submitted: { receiptConfirmed: "received", withdrawn: "closed" },
  // 一事一申请: what is split is split before it is registered, or the yearly figures and the fee would count it twice.
  received: { registered: "registered", withdrawn: "closed", split: "closed", merged: "closed" },
  registered: {
    assigned: "processing",
    transferred: "registered",
    withdrawn: "closed",
    merged: "closed",
  },
  processing: {
    ...whileHandled("processing"),
    ...letters,
    transferred: "registered",
    drafted: "processing",
    sentForReview: "inReview",
  },
  amendmentAsked: {
    ...lateReplies("amendmentAsked"),
    amended: "processing",
    lapsed: "closed",
    withdrawn: "closed",
    handedOver: "amendmentAsked",
  },
  consulting: {
    ...whileHandled("consulting"),
    ...letters,
    // Back to work with the last reply: `stageOf` keeps a case here while another is owed.
    thirdPartyReplied: "processing",
    coMakerReplied: "processing",
    drafted: "consulting",
    sentForReview: "inReview",
  },
  feeDue: {
    ...lateReplies("feeDue"),
    feePaid: "processing",
    feeWaived: "processing",
    lapsed: "closed",
    withdrawn: "closed",
    handedOver: "feeDue",
  },
  inReview: { ...whileHandled("inReview"), sentBack: "processing", signedOff: "signed" },
  signed: {
    ...lateReplies("signed"),
    thirdPartyInformed: "signed",
    answered: "answered",
    withdrawn: "closed",
  },
  answered: { ...afterAnswer("answered"), delivered: "delivered" },
  delivered: afterAnswer("delivered"),
  closed: { archived: "closed" },
};

/**
 * Events that can be written down at any time after submission and move nothing. Who was never answered may contest that too,
 * so remedies need no answer before them (条例第五十一条).
 */
export const ALWAYS: readonly EventKind[] = [
  "corrected",
  "calendarChanged",
  "urged",
  "reviewFiled",
  "reviewClosed",
  "suitFiled",
  "suitClosed",
];

/** Stages from which an archive may tell the end of a past case, whatever steps of the office it leaves out. */
const AT_WORK: readonly Stage[] = [
  "received",
  "registered",
  "processing",
  "consulting",
  "inReview",
  "signed",
];

/**
 * The stage an event leads to. An archive does not always tell who registered, handled and signed; what it tells as answered has
 * long reached the applicant, so that nothing waits at the desk.
 */
export function nextStage(stage: Stage, { kind, fromArchive }: { kind: EventKind; fromArchive?: true }) {
  const lawful: Stage | undefined = TRANSITIONS[stage][kind];
  if (!fromArchive) return lawful;
  if (AT_WORK.includes(stage)) {
    if (kind === "answered") return "delivered";
    if (kind === "lapsed" || kind === "archived" || kind === "split") return "closed";
  }
  if (stage === "delivered" && kind === "delivered") return stage;
  const isUnassigned = stage === "received" || stage === "registered";
  return lawful ?? (isUnassigned ? TRANSITIONS.processing[kind] : undefined);
}

/** The stage after a history. */
export function stageOf(history: readonly RecordedEvent[]): Stage {
  let stage: Stage = "submitted";
  const owed = new Set<number>();
  for (const event of history) {
    if (event.kind === "submitted") {
      // Handed in at the counter or signed for at the post office: received without another's confirmation (条例第三十一条).
      stage = needsConfirmation(event.channel, event.letterKind) ? "submitted" : "received";
      continue;
    }
    if (event.kind === "thirdPartyConsulted" || event.kind === "coMakerConsulted") owed.add(event.seq);
    if (event.kind === "thirdPartyReplied" || event.kind === "coMakerReplied")
      owed.delete(event.consultation);
    const next: Stage = nextStage(stage, event) ?? stage;
    stage = next === "processing" && owed.size > 0 ? "consulting" : next;
  }
  return stage;
}

/** Sequence numbers of the consultations nobody has answered, in the order of their letters. */
export function openConsultations(
  history: readonly RecordedEvent[],
  of?: "thirdPartyConsulted" | "coMakerConsulted",
): number[] {
  const replies = [...eventsOf(history, "thirdPartyReplied"), ...eventsOf(history, "coMakerReplied")];
  const answered = new Set(replies.map(({ consultation }) => consultation));
  return history
    .filter(({ kind }) => (of ? kind === of : kind === "thirdPartyConsulted" || kind === "coMakerConsulted"))
    .map(({ seq }) => seq)
    .filter((seq) => !answered.has(seq));
}

/** Who is responsible for the case now. */
export function handlerOf(history: readonly RecordedEvent[]): string | null {
  const last = history.findLast((event) => ["assigned", "handedOver", "transferred"].includes(event.kind));
  // An archive tells that a case was assigned, not to which account.
  return last && "handlerId" in last ? last.handlerId || null : null;
}
