import { setImmediate as turn } from "node:timers/promises";
import { tx } from "@/db/client";
import { submitDraft } from "@/db/mutations/publication-drafts";
import { endImportWork, recordSubmitted } from "@/db/mutations/publication-imports";
import { unsentDrafts } from "@/db/queries/publication-imports";
import type { Staff } from "@/domain/access/actor";
import type { SubmitOutcome } from "@/domain/publication/desk-import";
import type { PublicationFields } from "@/domain/publication/publication-form";
import { hasHit, scanPublication } from "@/domain/publication/sensitive-scan";
import { now, today } from "../clock";
import { faultOf } from "../edge/log";
import { prepareDraft } from "../gate/prepare-draft";
import { log } from "../log";

type Editor = Staff<"draft.edit">;

const READ_AT_ONCE = 100;

/** Imports whose drafts are being sent now, in this copy of the module: whoever sends them holds the proof that they may. */
const underWay = new Map<string, Promise<void>>();

/** One draft: what was found in it, or needs a word from its editor, stays where it is. */
async function send(
  by: Editor,
  draft: { draftId: string; fields: PublicationFields },
  prepared: Awaited<ReturnType<typeof prepareDraft>>,
): Promise<SubmitOutcome> {
  const hits = scanPublication(draft.fields, today());
  if (hasHit(hits, "block") || hasHit(hits, "confirm")) return "hasHits";
  if ("refusal" in prepared) return prepared.refusal;
  const sent = await submitDraft(by, { id: draft.draftId, seen: prepared.seen, confirmed: [] }, now());
  return "refusal" in sent ? sent.refusal : "submitted";
}

async function sendAll(by: Editor, importId: string): Promise<void> {
  for (;;) {
    const drafts = await unsentDrafts(importId, READ_AT_ONCE);
    if (drafts.length === 0) break;
    for (const draft of drafts) {
      // Files are read and made before the transaction, which does nothing but write.
      const prepared = await prepareDraft(by, draft.draftId, draft.lockVersion);
      await tx(async () => recordSubmitted(importId, draft.line, await send(by, draft, prepared)));
      await turn();
    }
  }
  await endImportWork(importId, "submitting", "done", now());
}

/** Sends what was not sent yet; begun again after a restart by whoever opens the page of the import. */
export function startSubmitting(by: Editor, importId: string): Promise<void> {
  const known = underWay.get(importId);
  if (known) return known;
  const work = sendAll(by, importId)
    .catch((error: unknown) => log.error({ job: "submitImported", fault: faultOf(error) }))
    .finally(() => underWay.delete(importId));
  underWay.set(importId, work);
  return work;
}
