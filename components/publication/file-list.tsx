import type { PublicFile } from "@/db/queries/publication-files";
import { fileAddress, fileTextAddress } from "@/domain/publication/file-address";
import type { FileTextStatus } from "@/domain/publication/file-text";
import { fileSize } from "@/text/attachments";
import { fileLength, fileList, fileTextStatuses, formatWord } from "@/text/publication-files";

/** There is a text to look at. */
const HAS_TEXT: ReadonlySet<FileTextStatus> = new Set(["read", "readInPart"]);

function FileRow({ publicationId, file }: { publicationId: string; file: PublicFile }) {
  const { name, mediaType, byteSize, pageCount, sha256, status } = file;
  const facts = [formatWord(mediaType), fileSize(byteSize), fileLength(mediaType, pageCount)];
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-2.5">
      <span className="min-w-0">
        <span className="break-words">{name}</span>
        <span className="block text-sm text-ink-3">
          {facts.filter(Boolean).join(" · ")} · {fileTextStatuses[status]}
        </span>
      </span>
      <span className="no-print flex gap-4 whitespace-nowrap">
        {HAS_TEXT.has(status) ? (
          <a href={fileTextAddress(publicationId, sha256)} aria-label={fileList.readTextOf(name)}>
            {fileList.readText}
          </a>
        ) : null}
        <a href={fileAddress(file)} download={name} aria-label={fileList.downloadOf(name)}>
          {fileList.download}
        </a>
      </span>
    </li>
  );
}

/** The files of a publication: what each is, how large, and whether its text can be read here. */
export function FileList({ publicationId, files }: { publicationId: string; files: readonly PublicFile[] }) {
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="files" className="mt-10">
      <h2 id="files" className="border-b border-line pb-1 text-lg font-semibold">
        {fileList.count(files.length)}
      </h2>
      <ol>
        {files.map((file) => (
          <FileRow key={`${file.position} ${file.sha256}`} publicationId={publicationId} file={file} />
        ))}
      </ol>
    </section>
  );
}
