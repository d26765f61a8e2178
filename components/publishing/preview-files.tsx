import type { DraftFile } from "@/db/queries/publication-draft-files";
import { fileSize } from "@/text/attachments";
import { previewTabs } from "@/text/publication-editor";
import { fileList, formatWord } from "@/text/publication-files";

/** The files of a draft where the public will find them; they have no address yet. */
export function PreviewFiles({ files }: { files: readonly DraftFile[] }) {
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="files" className="gw-cite mt-10">
      <h2 id="files" className="border-b border-line pb-1 text-lg font-semibold">
        {fileList.count(files.length)}
      </h2>
      <ol>
        {files.map(({ name, mediaType, byteSize, sha256 }) => (
          <li
            key={`${name} ${sha256}`}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-2.5"
          >
            <span className="min-w-0">
              <span className="break-words">{name}</span>
              <span className="block text-sm text-ink-3">
                {formatWord(mediaType)} · {fileSize(byteSize)}
              </span>
            </span>
            <span className="no-print text-ink-3">{previewTabs.fileLater}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
