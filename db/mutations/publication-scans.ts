import { eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import {
  type FileOutcome,
  type FilePlace,
  type Finding,
  isLookedThrough,
} from "@/domain/publication/gate/file-places";
import {
  type GateRefusal,
  gateRefusal,
  preparationRefusal,
  REASON_LEAST,
  SCANNER_VERSION,
  undecided,
} from "@/domain/publication/gate/gate-rules";
import { type DeskRefusal, opinionRefusal, standing } from "@/domain/publication/publishing-desk";
import { SEVERITIES, type SensitiveRule } from "@/domain/publication/sensitive-scan";
import type { DraftAction } from "@/domain/publication/workflow";
import { beijingDate } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { draftFilesOf } from "../queries/publication-draft-files";
import { type FoundHit, gateOf, valueHashOf } from "../queries/publication-scans";
import { publicationReviews } from "../schema/publication-drafts";
import {
  publicationHitDecisions,
  publicationPageChecks,
  publicationScanFiles,
  publicationScanHits,
  publicationScans,
} from "../schema/publication-scans";
import { appendAudit } from "./audit";
import { type DraftRow, draftOf } from "./draft-record";
import { contentHashOf } from "./publications";

/** What was found in one file, with the values that are kept as hashes only. */
export interface LookedThroughFile {
  sha256: string;
  outcome: FileOutcome;
  pages: number | null;
  handPages: number[];
  findings: Finding[];
  isMore: boolean;
  values: { rule: SensitiveRule; sample: string; value: string; place: FilePlace }[];
}

/** The mark of a secret is not repeated in what is kept of finding it (PS-006). */
const keptSample = (rule: SensitiveRule, sample: string) => (SEVERITIES[rule] === "block" ? "" : sample);
const ROWS_AT_ONCE = 200;

/** Keeps what came of looking through a text with its files, for the content that was looked at and no other. */
export async function recordScan(
  subject: {
    id: string;
    agencyId: string;
    contentHash: string;
    subject: "draft" | "public";
    startedAt: number;
    words: readonly FoundHit[];
    files: readonly LookedThroughFile[];
  },
  at: number,
): Promise<string> {
  return tx(async () => {
    const scanId = newId();
    const { id: draftId, agencyId, contentHash, startedAt } = subject;
    await q()
      .insert(publicationScans)
      .values({
        id: scanId,
        draftId,
        agencyId,
        contentHash,
        scannerVersion: SCANNER_VERSION,
        subject: subject.subject,
        status: subject.files.every(({ outcome }) => isLookedThrough(outcome)) ? "finished" : "unreadable",
        startedAt,
        finishedAt: at,
      });
    for (const [index, { values: _, ...file }] of subject.files.entries())
      await q()
        .insert(publicationScanFiles)
        .values({ scanId, position: index + 1, ...file });
    const inFiles = subject.files.flatMap(({ sha256, values }, index) =>
      values.map(({ rule, sample, value, place }) => ({
        rule,
        container: sha256,
        field: null,
        position: index + 1,
        place,
        paragraph: null,
        sample,
        valueHash: valueHashOf(rule, value),
      })),
    );
    const rows = [...subject.words, ...inFiles].map((hit) => ({
      ...hit,
      id: newId(),
      scanId,
      sample: keptSample(hit.rule, hit.sample),
    }));
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
      await q()
        .insert(publicationScanHits)
        .values(rows.slice(from, from + ROWS_AT_ONCE));
    return scanId;
  });
}

const GATED: readonly DraftAction[] = ["submit", "clear", "publish"];

/**
 * Why the gate does not let a draft take a step, asked in the transaction of the step itself. The examiner's one reason for the persons' data in the
 * text is kept as a decision about each of them.
 */
export async function gateStep(
  by: Staff,
  action: DraftAction,
  draft: DraftRow,
  { contentHash, hitsReason = "", at }: { contentHash: string; hitsReason?: string | undefined; at: number },
): Promise<GateRefusal | null> {
  if (!GATED.includes(action)) return null;
  const { id, fields } = draft;
  const files = await draftFilesOf(id);
  const gate = await gateOf({ id, fields, files, contentHash }, beijingDate(at));
  if (action === "submit") return preparationRefusal(gate.state);
  const open = undecided({ hits: gate.hits, passed: gate.state.passed }).filter(({ inFile }) => !inFile);
  if (action === "clear" && hitsReason !== "" && open.length > 0) {
    const passed = new Set(gate.state.passed);
    for (const hit of open) passed.add(`${hit.container}|${hit.valueHash}`);
    const refusal = gateRefusal({ ...gate.state, passed });
    if (refusal === null)
      for (const hit of unique(open)) await insertDecision(by, id, hit, "passed", hitsReason, at);
    return refusal;
  }
  return gateRefusal(gate.state);
}

function unique<Hit extends { container: string; valueHash: string }>(hits: readonly Hit[]): Hit[] {
  return [...new Map(hits.map((hit) => [`${hit.container}|${hit.valueHash}`, hit])).values()];
}

async function insertDecision(
  by: Staff,
  draftId: string,
  { container, valueHash, rule }: Pick<FoundHit, "container" | "valueHash" | "rule">,
  kind: "passed" | "proposed",
  reason: string,
  at: number,
): Promise<void> {
  await q()
    .insert(publicationHitDecisions)
    .values({ id: newId(), draftId, container, valueHash, rule, kind, reason, staffId: by.id, at });
}

type Decided = { done: "passed" | "proposed" } | { refusal: DeskRefusal | "noSuchHit" | "reasonShort" };

/** Whether somebody wrote the text or changed it: they decide nothing about it (条例第十七条). */
async function wrote(by: Staff, draft: DraftRow): Promise<boolean> {
  const reviews = await q().select().from(publicationReviews).where(eq(publicationReviews.draftId, draft.id));
  return draft.authorId === by.id || standing(reviews).editorIds.includes(by.id);
}

/** Lets a value stay where it stands, with a reason. The examiner's word counts; an editor's is a proposal to the examiner. */
export async function decideHit(
  by: Staff<"draft.read">,
  given: { id: string; container: string; valueHash: string; reason: string },
  at: number,
): Promise<Decided> {
  return tx(async () => {
    const { id, container, valueHash, reason } = given;
    const draft = await draftOf(by, id);
    if (!draft) return { refusal: "noSuchDraft" };
    const mayPass = by.permissions.has("draft.secrecyReview");
    if (!mayPass && !by.permissions.has("draft.edit")) return { refusal: "notAllowed" };
    const kind = mayPass && !(await wrote(by, draft)) ? "passed" : "proposed";
    if (kind === "proposed" && !by.permissions.has("draft.edit")) return { refusal: "ownWork" };
    if (Array.from(reason).length < REASON_LEAST) return { refusal: "reasonShort" };
    const wrong = opinionRefusal(reason, beijingDate(at));
    if (wrong) return { refusal: wrong };
    const files = await draftFilesOf(id);
    const contentHash = contentHashOf(draft.fields, files);
    const { hits } = await gateOf({ id, fields: draft.fields, files, contentHash }, beijingDate(at));
    const hit = hits.find((one) => one.container === container && one.valueHash === valueHash);
    if (!hit || SEVERITIES[hit.rule] === "block") return { refusal: "noSuchHit" };
    await insertDecision(by, id, hit, kind, reason, at);
    await appendAudit({
      at,
      actor: by.id,
      intent: kind === "passed" ? "draft.passHit" : "draft.proposeHit",
      objectKind: "publicationDraft",
      objectId: id,
      fields: [hit.rule],
    });
    return { done: kind };
  });
}

/** Records that the examiner looked at pages which no machine can read; each stays recorded for exactly these bytes. */
export async function confirmPages(
  by: Staff<"draft.secrecyReview">,
  given: { id: string; sha256: string; pages: readonly number[] },
  at: number,
): Promise<{ done: number } | { refusal: DeskRefusal | "noSuchHit" }> {
  return tx(async () => {
    const { id, sha256, pages } = given;
    const draft = await draftOf(by, id);
    if (!draft) return { refusal: "noSuchDraft" };
    if (await wrote(by, draft)) return { refusal: "ownWork" };
    const files = await draftFilesOf(id);
    const contentHash = contentHashOf(draft.fields, files);
    const gate = await gateOf({ id, fields: draft.fields, files, contentHash }, beijingDate(at));
    const file = gate.files?.find((one) => one.sha256 === sha256);
    const asked = pages.filter((page) => file?.handPages.includes(page));
    if (!file || asked.length === 0) return { refusal: "noSuchHit" };
    for (const page of asked)
      await q()
        .insert(publicationPageChecks)
        .values({ id: newId(), draftId: id, sha256, page, staffId: by.id, at })
        .onConflictDoNothing();
    await appendAudit({
      at,
      actor: by.id,
      intent: "draft.confirmPages",
      objectKind: "publicationDraft",
      objectId: id,
      fields: [sha256, ...asked.map(String)],
    });
    return { done: asked.length };
  });
}
