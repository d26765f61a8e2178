import { FileField } from "@/components/info-request/file-field";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { uploadsUnderWay } from "@/db/queries/publication-uploads";
import type { Staff } from "@/domain/access/actor";
import { DESK_FILE_TYPES, PUBLICATION_FILE_TYPES } from "@/domain/publication/file-types";
import { UPLOAD_PIECE_BYTES } from "@/domain/publication/upload";
import { draftFilesPage, uploadWords } from "@/text/draft-files";
import { UploadZone } from "./upload-zone";

/** As the browser's file window filters; the server looks for itself. */
export const ACCEPTED = [...DESK_FILE_TYPES.map((type) => PUBLICATION_FILE_TYPES[type]), "jpeg"]
  .map((end) => `.${end}`)
  .join(",");

/** Where attachments are added: without a script in one form, with it in pieces that go on after a break. */
export async function AddFiles({ id, staff }: { id: string; staff: Staff<"draft.edit"> }) {
  const left = await uploadsUnderWay(staff, id);
  return (
    <section aria-labelledby="add" className="mt-8">
      <h2 id="add" className="border-b-2 border-navy pb-1 text-base font-semibold">
        {draftFilesPage.add}
      </h2>
      {left.length > 0 ? (
        <div className="mt-3">
          <Notice tone="warn">{uploadWords.left(left.map(({ name }) => name))}</Notice>
        </div>
      ) : null}
      <UploadZone address={`/publishing/${id}/files/uploads`} mostPieceBytes={UPLOAD_PIECE_BYTES}>
        <form method="post" encType="multipart/form-data" action={`/publishing/${id}/files/add`}>
          <FileField
            name="file"
            label={draftFilesPage.file}
            hint={draftFilesPage.fileHint}
            accept={ACCEPTED}
          />
          <Button type="submit" size="staff" className="mt-3">
            {draftFilesPage.send}
          </Button>
        </form>
      </UploadZone>
    </section>
  );
}
