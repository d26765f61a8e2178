import { PhoneLink } from "@/components/ui/phone-link";
import type { PublicFile } from "@/db/queries/publication-files";
import { fileAddress, fileTextAddress } from "@/domain/publication/file-address";
import type { FileTextStatus } from "@/domain/publication/file-text";
import { fileSize } from "@/text/attachments";
import { fileLength, fileList, fileTextStatuses, formatWord } from "@/text/publication-files";

interface Listed {
  publicationId: string;
  files: readonly PublicFile[];
  /** The hashes of those whose bytes are not there at the moment. */
  missing: ReadonlySet<string>;
  /** Whom to call for them. */
  phone: string | null;
}

/** There is a text to look at. */
const HAS_TEXT: ReadonlySet<FileTextStatus> = new Set(["read", "readInPart"]);

/** Instead of a link that would lead nowhere. */
function InRepair({ phone }: { phone: string | null }) {
  return (
    <span className="text-warn">
      {fileList.missing}
      {phone === null ? null : (
        <>
          ：<PhoneLink phone={phone} />
        </>
      )}
    </span>
  );
}

function FileRow({ publicationId, file, missing, phone }: Omit<Listed, "files"> & { file: PublicFile }) {
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
      <span className="no-print flex flex-wrap gap-x-4">
        {HAS_TEXT.has(status) ? (
          <a href={fileTextAddress(publicationId, sha256)} aria-label={fileList.readTextOf(name)}>
            {fileList.readText}
          </a>
        ) : null}
        {missing.has(sha256) ? (
          <InRepair phone={phone} />
        ) : (
          <a href={fileAddress(file)} download={name} aria-label={fileList.downloadOf(name)}>
            {fileList.download}
          </a>
        )}
      </span>
    </li>
  );
}

/** The files of a publication: what each is, how large, and whether its text can be read here. */
export function FileList({ publicationId, files, missing, phone }: Listed) {
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="files" className="mt-10">
      <h2 id="files" className="border-b border-line pb-1 text-lg font-semibold">
        {fileList.count(files.length)}
      </h2>
      <ol>
        {files.map((file) => (
          <FileRow key={`${file.position} ${file.sha256}`} {...{ publicationId, file, missing, phone }} />
        ))}
      </ol>
    </section>
  );
}
