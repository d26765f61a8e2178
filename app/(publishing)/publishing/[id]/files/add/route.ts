import { changeDraftFiles } from "@/db/mutations/draft-files";
import { type FileAt, withAdded, withReplaced } from "@/domain/publication/draft-files";
import { filesNoticeCookie } from "@/server/files/files-notice";
import { draftFilesHandler, plainAnswer, seeOther } from "@/server/handlers";
import { filesNotSaved, filesRefusal } from "@/text/draft-files";

/** The attachment that a form puts another in place of; null where it adds. */
function replacedBy(fields: readonly (readonly [string, string])[]): (FileAt & { seen: number }) | null {
  const of = (name: string) => fields.find(([field]) => field === name)?.[1] ?? "";
  const position = of("replaces");
  return position === ""
    ? null
    : { position: Number(position), sha256: of("sha256"), seen: Number(of("seen")) };
}

/** Makes the files of the form attachments of the draft, or one of them the new content of an attachment. */
export const POST = draftFilesHandler("draft.edit", async (staff, received, { id = "" }, { at }) => {
  const { fields, refused } = received;
  const files = received.files.map(({ field: _, notes: __, ...file }) => file);
  const replaced = replacedBy(fields);
  const [first] = files;
  if (first) {
    const changed = await changeDraftFiles(
      staff,
      { id, seen: replaced?.seen ?? null },
      (present) => (replaced ? withReplaced(present, replaced, first) : withAdded(present, files)),
      at,
    );
    if ("refusal" in changed) return plainAnswer(409, filesNotSaved(filesRefusal(changed.refusal)));
  }
  const told = filesNoticeCookie(id, files.length, refused, at);
  return seeOther(`/publishing/${id}/files`, [told]);
});
