import type { DisclosureKind } from "./disclosure-kind";
import { isLookedThrough } from "./gate/file-places";
import type { GateFile, GateHit } from "./gate/gate-rules";
import { SEVERITIES } from "./sensitive-scan";
import type { DraftStage } from "./workflow";

/** Which drafts may be shown by a link; texts that are not disclosed on the office's own initiative only where an administrator allows it. */
export const PREVIEW_SCOPES = ["none", "proactive", "all"] as const;
export type PreviewScope = (typeof PREVIEW_SCOPES)[number];

export const PREVIEW_HOURS = { least: 1, most: 720, usual: 72 } as const;

export type PreviewRefusal =
  | "noSuchDraft"
  | "switchedOff"
  | "withheld"
  | "isPublic"
  | "secrecyMark"
  | "filesUnscanned"
  | "filesUnreadable";

/**
 * Why a draft is not shown to somebody without an account: asked when the link is made and at every reading, because the text and the settings may
 * change in between. What bears the mark of a secret, or was not looked through, leaves the desk by no link.
 */
export function previewRefusal({
  scope,
  disclosureKind,
  stage,
  gate,
}: {
  scope: PreviewScope;
  disclosureKind: DisclosureKind;
  stage: DraftStage;
  gate: { hits: readonly Pick<GateHit, "rule">[]; files: readonly Pick<GateFile, "outcome">[] | null };
}): PreviewRefusal | null {
  if (scope === "none") return "switchedOff";
  if (scope !== "all" && disclosureKind !== "proactive") return "withheld";
  if (stage === "published" || stage === "withdrawn") return "isPublic";
  if (gate.hits.some(({ rule }) => SEVERITIES[rule] === "block")) return "secrecyMark";
  if (gate.files === null) return "filesUnscanned";
  return gate.files.every(({ outcome }) => isLookedThrough(outcome)) ? null : "filesUnreadable";
}

export type PreviewLinkState = "open" | "expired" | "revoked";

/** Whether a link still leads to its draft. */
export function previewLinkState(
  { expiresAt, revokedAt }: { expiresAt: number; revokedAt: number | null },
  at: number,
): PreviewLinkState {
  if (revokedAt !== null) return "revoked";
  return at >= expiresAt ? "expired" : "open";
}
