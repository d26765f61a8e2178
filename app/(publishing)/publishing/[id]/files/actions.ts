"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { changeDraftFiles, type FilesChanged } from "@/db/mutations/draft-files";
import { rereadFile } from "@/db/mutations/publication-files";
import { deskFile } from "@/db/queries/publication-draft-files";
import { withMoved, withRemoved, withRenamed } from "@/domain/publication/draft-files";
import { type FormState, staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { type draftFilesPage, filesRefusal } from "@/text/draft-files";

/** Which attachment of which draft, as it was on the screen. */
const attachment = {
  id: z.uuid(),
  seen: z.coerce.number().int().min(0),
  position: z.coerce.number().int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
};

function outcome(changed: FilesChanged, id: string, done: keyof typeof draftFilesPage.done): FormState {
  if ("refusal" in changed) return { refusal: filesRefusal(changed.refusal) };
  redirect(`/publishing/${id}/files?done=${done}`);
}

/** Puts an attachment one place further up or down. */
export const moveFile = staffAction({
  permission: "draft.edit",
  input: z.object({ ...attachment, way: z.enum(["up", "down"]) }),
  run: async (staff, { id, seen, way, ...at }) =>
    outcome(
      await changeDraftFiles(staff, { id, seen }, (files) => withMoved(files, at, way), now()),
      id,
      "moved",
    ),
});

/** Gives an attachment another public name. */
export const renameFile = staffAction({
  permission: "draft.edit",
  input: z.object({ ...attachment, name: z.string() }),
  run: async (staff, { id, seen, name, ...at }) =>
    outcome(
      await changeDraftFiles(staff, { id, seen }, (files) => withRenamed(files, at, name), now()),
      id,
      "renamed",
    ),
});

/** Has the text of an attachment taken out once more. */
export const rereadText = staffAction({
  permission: "draft.edit",
  input: z.object({ id: attachment.id, sha256: attachment.sha256 }),
  run: async (_staff, { id, sha256 }) => {
    const file = await deskFile(await requireStaff("draft.read"), id, sha256);
    if (!file) return { refusal: filesRefusal("noSuchFile") };
    await rereadFile(sha256);
    redirect(`/publishing/${id}/files?done=reread`);
  },
});

/** Takes an attachment from a draft. */
export const removeFile = staffAction({
  permission: "draft.edit",
  input: z.object(attachment),
  run: async (staff, { id, seen, ...at }) =>
    outcome(
      await changeDraftFiles(staff, { id, seen }, (files) => withRemoved(files, at), now()),
      id,
      "removed",
    ),
});
