"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { saveDraft } from "@/db/mutations/publication-drafts";
import { publishingDraft } from "@/db/queries/publication-drafts";
import { entriesOf } from "@/domain/publication/publication-form";
import { tableMarkdown } from "@/domain/publication/recognise/body-of-parts";
import { tablePlace, withTable } from "@/domain/publication/recognise/insert-table";
import type { SourceWorkbook } from "@/domain/publication/recognise/sheet-table";
import { type FormState, staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { forgetSource, keptSource } from "@/server/files/kept-source";
import { requireStaff } from "@/server/session";
import { chooseTable } from "@/text/from-sheet";
import { deskRefusals } from "@/text/publishing";
import { readPosted, savedState } from "../../posted";
import { chosenTable } from "../asked-table";

const word = z.string().default("");

/** Puts the chosen part of a workbook into the text of a draft, as a table of its own. */
export const insertTable = staffAction({
  permission: "draft.edit",
  input: z.object({
    id: z.uuid(),
    draft: z.uuid(),
    seen: z.coerce.number().int().min(0),
    sheet: word,
    range: word,
    head: word,
    place: word,
  }),
  run: async (staff, { id, draft: draftId, seen, place, ...asked }): Promise<FormState> => {
    const at = now();
    const held = { kind: "sheetSource", staffId: staff.id, id } as const;
    const source = await keptSource<SourceWorkbook>(held, at);
    const draft = await publishingDraft(await requireStaff("draft.read"), draftId);
    if (!source) return { refusal: `${chooseTable.gone}。${chooseTable.goneWhy}` };
    if (!draft) return { refusal: deskRefusals.noSuchDraft };
    const grid = chosenTable(source.read, asked)?.grid;
    if (!grid) return { refusal: chooseTable.emptyRange };
    const where = tablePlace(draft.fields.body, place);
    if (!where)
      return {
        problems: { place: ["place.missing"] },
        sentences: { "place.missing": chooseTable.placeMissing },
      };
    const body = withTable(draft.fields.body, tableMarkdown(grid), where);
    const read = readPosted({ ...entriesOf(draft.fields), body });
    if ("state" in read) return { refusal: chooseTable.tooLong };
    const saved = await saveDraft(staff, { id: draftId, fields: read.fields, seen }, at);
    if ("refusal" in saved) {
      const { refusal = deskRefusals.changedMeanwhile } = savedState(saved, read.fields, at);
      return { refusal };
    }
    await forgetSource(held);
    redirect(`/publishing/${draftId}/edit?saved=1`);
  },
});
