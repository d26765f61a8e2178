"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { startDraft } from "@/db/mutations/source-drafts";
import { publishingDraft } from "@/db/queries/publication-drafts";
import { draftFromParts } from "@/domain/publication/recognise/draft-from-parts";
import { type FormState, staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { forgetSource } from "@/server/files/kept-source";
import { requireStaff } from "@/server/session";
import { confirmWord } from "@/text/from-word";
import { readPosted, savedState } from "../../posted";
import { draftFileOf } from "./draft-file-of";
import { namedBlocks, postedFields } from "./named-blocks";
import { openedSource } from "./opened-source";

/** Here a title is not typed but marked. */
const OWN_SENTENCES = {
  "title.missing": confirmWord.titleMissing,
  "body.missing": confirmWord.bodyMissing,
  "columnCode.missing": confirmWord.columnMissing,
};

/** Makes a draft out of what the editor confirmed; the original goes with it only when asked. */
export const confirmSource = staffAction({
  permission: "draft.edit",
  input: z.looseObject({ id: z.uuid(), keep: z.string().optional() }),
  run: async (staff, { id, keep, ...posted }): Promise<FormState> => {
    const source = await openedSource(staff, id);
    if (!source) {
      // Sent twice: the draft is there.
      if (await publishingDraft(await requireStaff("draft.read"), id)) redirect(`/publishing/${id}/edit`);
      return { refusal: `${confirmWord.gone}。${confirmWord.goneWhy}` };
    }
    const draft = draftFromParts(namedBlocks(source.read.blocks, posted));
    const read = readPosted(postedFields(draft, posted));
    if ("state" in read) {
      const { problems = {}, sentences = {} } = read.state;
      return { problems, sentences: { ...sentences, ...OWN_SENTENCES } };
    }
    const file = keep === "yes" ? await draftFileOf(source.file) : null;
    const at = now();
    const saved = await startDraft(staff, { id, fields: read.fields, file }, at);
    if ("refusal" in saved) {
      const { values: _, ...state } = savedState(saved, read.fields, at);
      return state;
    }
    await forgetSource({ kind: "wordSource", staffId: staff.id, id });
    redirect(`/publishing/${id}/edit?saved=1`);
  },
});
