import type { ReportStage } from "./report-stages";

export const REPORT_ACTIONS = ["save", "submit", "sendBack", "freeze", "publish", "reopen"] as const;
/** What somebody does with a report. */
export type ReportAction = (typeof REPORT_ACTIONS)[number];

/** Why an action on a report is refused. */
export type ReportRefusal =
  | "noSuchReport"
  | "wrongStage"
  | "notAllowed"
  | "changedMeanwhile"
  | "ownWork"
  | "imported"
  | "yearNotOver"
  | "partEmpty"
  | "figuresMissing"
  | "unknownToken"
  | "identityFails"
  | "reasonMissing"
  | "contentMoved"
  | "notReviewed"
  | "anotherContent";

/** What a frozen version is known by. */
export interface FrozenReport {
  contentHash: string;
  frozenById: string | null;
  publishedAt: number | null;
}

export interface ReportContext {
  actorId: string;
  /** Everybody who wrote a text or entered a figure of it. */
  writerIds: readonly string[];
  /** Hash of the content as it stands: live until the freeze, of the newest version afterwards. */
  contentHash: string;
  /** Hash of what the person had before their eyes; null where nothing is decided about the content. */
  seenHash: string | null;
  /** What keeps the report from going on, in the order in which it is said; null when nothing does. */
  obstacle: ReportRefusal | null;
  /** The newest version, where there is one. */
  version: FrozenReport | null;
  reason: string;
}

const NEXT: Readonly<Record<ReportStage, Partial<Record<ReportAction, ReportStage>>>> = {
  drafting: { save: "drafting", submit: "reviewing" },
  reviewing: { sendBack: "drafting", freeze: "frozen" },
  frozen: { publish: "published", reopen: "drafting" },
  // An erratum goes the whole way again; the public keeps reading the version before until it is published.
  published: { reopen: "drafting" },
};

/** What nobody does who wrote any of it. */
const NOT_BY_WRITER: readonly ReportAction[] = ["sendBack", "freeze", "publish"];

/** What a stage offers at all. */
export function reportActionsFrom(stage: ReportStage): readonly ReportAction[] {
  return REPORT_ACTIONS.filter((action) => NEXT[stage][action] !== undefined);
}

/**
 * The stage after an action, or why it is refused: the second person freezes exactly the content that was on the screen, and only what a
 * second person froze is published.
 */
export function followReport(
  stage: ReportStage,
  action: ReportAction,
  context: ReportContext,
): { stage: ReportStage } | { refusal: ReportRefusal } {
  const next = NEXT[stage][action];
  if (next === undefined) return { refusal: "wrongStage" };
  if (NOT_BY_WRITER.includes(action) && context.writerIds.includes(context.actorId)) {
    return { refusal: "ownWork" };
  }
  const refusal = REFUSALS[action]?.(context) ?? null;
  return refusal === null ? { stage: next } : { refusal };
}

const needsReason = ({ reason }: ReportContext) => (reason.trim() === "" ? "reasonMissing" : null);

const REFUSALS: Partial<Record<ReportAction, (context: ReportContext) => ReportRefusal | null>> = {
  submit: ({ obstacle }) => obstacle,
  sendBack: needsReason,
  reopen: needsReason,
  freeze: ({ obstacle, contentHash, seenHash }) =>
    obstacle ?? (contentHash === seenHash ? null : "contentMoved"),
  publish: ({ version, writerIds, contentHash, seenHash }) => {
    if (!version?.frozenById || writerIds.includes(version.frozenById)) return "notReviewed";
    if (version.publishedAt !== null) return "wrongStage";
    return version.contentHash === contentHash && seenHash === contentHash ? null : "anotherContent";
  },
};

/** What can be recorded of a report's way, in the past tense. */
export const REPORT_EVENTS = {
  save: "saved",
  submit: "submitted",
  sendBack: "sentBack",
  freeze: "frozen",
  publish: "published",
  reopen: "reopened",
} as const satisfies Record<ReportAction, string>;
export type ReportEvent = (typeof REPORT_EVENTS)[ReportAction] | "reminded";
