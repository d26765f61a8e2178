import { FileField } from "@/components/info-request/file-field";
import { Button } from "@/components/ui/button";
import { DESK_FILE_TYPES, PUBLICATION_FILE_TYPES } from "@/domain/publication/file-types";
import { draftFilesPage } from "@/text/draft-files";

/** As the browser's file window filters; the server looks for itself. */
export const ACCEPTED = [...DESK_FILE_TYPES.map((type) => PUBLICATION_FILE_TYPES[type]), "jpeg"]
  .map((end) => `.${end}`)
  .join(",");

/** Where attachments are added, without a script in one form. */
export function AddFiles({ id }: { id: string }) {
  return (
    <section aria-labelledby="add" className="mt-8">
      <h2 id="add" className="border-b-2 border-navy pb-1 text-base font-semibold">
        {draftFilesPage.add}
      </h2>
      <form method="post" encType="multipart/form-data" action={`/publishing/${id}/files/add`}>
        <FileField name="file" label={draftFilesPage.file} hint={draftFilesPage.fileHint} accept={ACCEPTED} />
        <Button type="submit" size="staff" className="mt-3">
          {draftFilesPage.send}
        </Button>
      </form>
    </section>
  );
}
