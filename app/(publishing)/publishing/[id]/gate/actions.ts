"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { saveDraft } from "@/db/mutations/publication-drafts";
import { confirmPages, decideHit } from "@/db/mutations/publication-scans";
import { gateDraft } from "@/db/queries/gate-work";
import { valueHashOf } from "@/db/queries/publication-scans";
import { maskedText } from "@/domain/publication/gate/masking";
import { PUBLICATION_FIELDS } from "@/domain/publication/publication-form";
import { type FormState, staffAction } from "@/server/actions";
import { now, today } from "@/server/clock";
import { cleanDraftFile, flattenDraftFile, maskInDraftFile, type Worked } from "@/server/gate/prepare-draft";
import { scanDraft } from "@/server/gate/scan-draft";
import { gatePanel } from "@/text/gate";
import { gateRefusalText } from "@/text/publishing";
import { optionalText } from "../../posted";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const draft = { id: z.uuid(), seen: z.coerce.number().int().min(0) };
const hit = { container: z.string().max(64), valueHash: sha256 };

/** Why nothing was done, in a sentence. */
const refused = (refusal: Parameters<typeof gateRefusalText>[0]): FormState => ({
  refusal: gateRefusalText(refusal),
});

/** What was done is told on the page that follows: the draft is another one now. */
function worked(result: Worked, id: string, done: "cleaned" | "masked" | "flattened"): FormState {
  if ("refusal" in result) return refused(result.refusal);
  redirect(`/publishing/${id}?gate=${done}#gate`);
}

/** Has the files looked through now. */
export const scanNow = staffAction({
  permission: "draft.read",
  input: z.object({ id: z.uuid() }),
  run: async (staff, { id }) => {
    if ((await gateDraft(staff, id)) === null) return refused("noSuchDraft");
    if ((await scanDraft(id, { again: true })) === "secret") return { refusal: gatePanel.purged };
    redirect(`/publishing/${id}?gate=scanned#gate`);
  },
});

/** Lets a value stay, or asks the examiner to. */
export const keepHit = staffAction({
  permission: "draft.read",
  input: z.object({ id: z.uuid(), ...hit, reason: optionalText }),
  run: async (staff, input) => {
    const decided = await decideHit(staff, input, now());
    if ("refusal" in decided) return refused(decided.refusal);
    redirect(`/publishing/${input.id}?gate=${decided.done}#gate`);
  },
});

/** Masks a value in the words of a text, as an edit like any other. */
export const maskInText = staffAction({
  permission: "draft.edit",
  input: z.object({ ...draft, container: z.enum(PUBLICATION_FIELDS), valueHash: sha256 }),
  run: async (staff, { id, seen, container, valueHash }) => {
    const found = await gateDraft(staff, id);
    if (!found) return refused("noSuchDraft");
    let masked = 0;
    const mask = (text: string) => {
      const made = maskedText(text, today(), ({ rule, value }) => valueHashOf(rule, value) === valueHash);
      masked += made.masked;
      return made.text;
    };
    const value = found.fields[container];
    const made = Array.isArray(value) ? value.map(mask) : typeof value === "string" ? mask(value) : value;
    if (masked === 0) return refused("maskNothing");
    const saved = await saveDraft(staff, { id, seen, fields: { ...found.fields, [container]: made } }, now());
    if ("refusal" in saved) return refused(saved.refusal);
    redirect(`/publishing/${id}?gate=masked#gate`);
  },
});

/** Masks a value in all its places in a file. */
export const maskInFile = staffAction({
  permission: "draft.edit",
  input: z.object({ ...draft, sha256, valueHash: sha256 }),
  run: async (staff, input) => worked(await maskInDraftFile(staff, input), input.id, "masked"),
});

/** Puts a clean copy in the place of a file. */
export const cleanCopy = staffAction({
  permission: "draft.edit",
  input: z.object({ ...draft, sha256 }),
  run: async (staff, input) => worked(await cleanDraftFile(staff, input), input.id, "cleaned"),
});

/** Makes pictures of the pages of a PDF, with the numbers painted over. */
export const flattenFile = staffAction({
  permission: "draft.edit",
  input: z.object({ ...draft, sha256 }),
  run: async (staff, input) => worked(await flattenDraftFile(staff, input), input.id, "flattened"),
});

/** Records that the examiner looked at pages that no machine can read. */
export const confirmSeenPages = staffAction({
  permission: "draft.secrecyReview",
  input: z.object({
    id: z.uuid(),
    sha256,
    page: z
      .union([z.string(), z.array(z.string())])
      .default([])
      .transform((ticked) => [ticked].flat().map(Number).filter(Number.isInteger)),
  }),
  run: async (staff, { id, sha256: file, page }) => {
    if (page.length === 0) return { refusal: gatePanel.tickFirst };
    const confirmed = await confirmPages(staff, { id, sha256: file, pages: page }, now());
    if ("refusal" in confirmed) return refused(confirmed.refusal);
    redirect(`/publishing/${id}?gate=confirmed#gate`);
  },
});
