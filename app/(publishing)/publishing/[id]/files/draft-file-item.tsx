import { ActionForm } from "@/components/desk-ui/action-form";
import { TextField } from "@/components/desk-ui/fields";
import { Button } from "@/components/ui/button";
import type { ListedDraftFile } from "@/db/queries/publication-draft-files";
import { deskFileAddress } from "@/domain/publication/file-address";
import { HAS_FILE_TEXT } from "@/domain/publication/file-text";
import { PUBLICATION_FILE_TYPES, READABLE_FILE_TYPES } from "@/domain/publication/file-types";
import { fileSize } from "@/text/attachments";
import { draftFilesPage } from "@/text/draft-files";
import { fileLength, fileTextStatuses, formatWord } from "@/text/publication-files";
import { moveFile, removeFile, renameFile, rereadText } from "./actions";
import { ACCEPTED } from "./add-files";

interface Given {
  draft: { id: string; lockVersion: number };
  file: ListedDraftFile;
  /** The position of the last file. */
  last: number;
  /** True while attachments may be changed. */
  isOpen: boolean;
}

const hiddenOf = ({ draft, file }: Pick<Given, "draft" | "file">) => ({
  id: draft.id,
  seen: draft.lockVersion,
  position: file.position,
  sha256: file.sha256,
});

/** Up and down; at the ends of the list one of them is missing. */
function Move({ draft, file, last }: Omit<Given, "isOpen">) {
  const { position, name } = file;
  if (last === 1) return null;
  const button = (way: "up" | "down") => (
    <Button
      type="submit"
      name="way"
      value={way}
      kind="quiet"
      size="staff"
      aria-label={way === "up" ? draftFilesPage.upOf(name) : draftFilesPage.downOf(name)}
    >
      {way === "up" ? draftFilesPage.up : draftFilesPage.down}
    </Button>
  );
  const only = position === 1 ? "down" : "up";
  return (
    <ActionForm
      action={moveFile}
      submit={only === "up" ? draftFilesPage.up : draftFilesPage.down}
      submitAs={{ name: "way", value: only }}
      kind="quiet"
      hidden={hiddenOf({ draft, file })}
      beside={position > 1 && position < last ? button("down") : null}
    />
  );
}

function Replace({ draft, file }: Pick<Given, "draft" | "file">) {
  const field = `file-${file.position}`;
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`/publishing/${draft.id}/files/add`}
      className="border-t border-line pt-3"
    >
      <input type="hidden" name="replaces" value={file.position} />
      <input type="hidden" name="sha256" value={file.sha256} />
      <input type="hidden" name="seen" value={draft.lockVersion} />
      <label htmlFor={field} className="font-semibold">
        {draftFilesPage.replaceWith}
      </label>
      <p id={`${field}-hint`} className="text-ink-3">
        {draftFilesPage.replaceHint}
      </p>
      <input
        type="file"
        id={field}
        name="file"
        required
        accept={ACCEPTED}
        aria-describedby={`${field}-hint`}
        className="mt-1 block min-h-9 w-full max-w-full file:mr-3 file:min-h-9 file:rounded-sm file:border file:border-line-strong file:bg-surface file:px-3 file:text-ink"
      />
      <Button type="submit" kind="secondary" size="staff" className="mt-3">
        {draftFilesPage.replace}
      </Button>
    </form>
  );
}

function Change({ draft, file }: Pick<Given, "draft" | "file">) {
  const extension = PUBLICATION_FILE_TYPES[file.mediaType];
  const stem = file.name.slice(0, -extension.length - 1);
  return (
    <details className="mt-2">
      <summary className="min-h-6 text-link" aria-label={draftFilesPage.changeOf(file.name)}>
        {draftFilesPage.change}
      </summary>
      <div className="mt-2 grid max-w-xl gap-4 border-l-2 border-line pl-4">
        <ActionForm
          action={renameFile}
          submit={draftFilesPage.rename}
          kind="secondary"
          hidden={hiddenOf({ draft, file })}
          prefix={`rename-${file.position}-`}
        >
          <TextField
            name="name"
            label={draftFilesPage.name}
            hint={draftFilesPage.nameHint}
            initial={stem}
            autoComplete="off"
          />
        </ActionForm>
        <Replace draft={draft} file={file} />
        {READABLE_FILE_TYPES.has(file.mediaType) ? (
          <div className="border-t border-line pt-3">
            <p className="text-ink-3">{draftFilesPage.rereadHint}</p>
            <ActionForm
              action={rereadText}
              submit={draftFilesPage.reread}
              kind="secondary"
              hidden={{ id: draft.id, sha256: file.sha256 }}
            />
          </div>
        ) : null}
        <div className="border-t border-line pt-3">
          <p className="text-ink-3">{draftFilesPage.removeHint}</p>
          <ActionForm
            action={removeFile}
            submit={draftFilesPage.remove}
            kind="danger"
            hidden={hiddenOf({ draft, file })}
          />
        </div>
      </div>
    </details>
  );
}

/** One attachment of a draft: what it is, the way to open it, and what its editors can do with it. */
export function DraftFileItem({ draft, file, last, isOpen }: Given) {
  const { position, name, mediaType, byteSize, pageCount, sha256, sourceSha256, status } = file;
  const facts = [formatWord(mediaType), fileSize(byteSize), fileLength(mediaType, pageCount)];
  return (
    <li className="border-b border-line py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <div className="min-w-0">
          <p className="break-words">
            <span className="mr-2 whitespace-nowrap text-ink-2">{draftFilesPage.number(position)}</span>
            <a
              href={deskFileAddress(draft.id, file)}
              download={name}
              aria-label={draftFilesPage.downloadOf(name)}
              className="font-semibold"
            >
              {name}
            </a>
          </p>
          <p className="text-ink-2">
            {facts.filter(Boolean).join(" · ")}
            {status ? ` · ${fileTextStatuses[status]}` : null}
            {status && HAS_FILE_TEXT.has(status) ? (
              <a
                href={`/publishing/${draft.id}/files/${sha256}`}
                className="ml-3"
                aria-label={draftFilesPage.readTextOf(name)}
              >
                {draftFilesPage.readText}
              </a>
            ) : null}
          </p>
          {sourceSha256 === sha256 ? null : <p className="text-ink-2">{draftFilesPage.remade}</p>}
          <p className="font-mono text-xs break-all text-ink-3">
            {draftFilesPage.fingerprint} {sha256}
          </p>
        </div>
        {isOpen ? <Move {...{ draft, file, last }} /> : null}
      </div>
      {isOpen ? <Change draft={draft} file={file} /> : null}
    </li>
  );
}
