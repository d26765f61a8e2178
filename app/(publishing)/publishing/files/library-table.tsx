import { Table } from "@/components/ui/table";
import type { FileUse, LibraryFile } from "@/db/queries/file-library";
import { deskFileAddress } from "@/domain/publication/file-address";
import { fileSize } from "@/text/attachments";
import { fileLibraryPage } from "@/text/file-library";
import { fileTextStatuses, formatWord } from "@/text/publication-files";

const CELL = "px-3 py-2 align-top";

function wordOfUse({ inDraft, isPublic }: FileUse): string {
  if (isPublic) return fileLibraryPage.isPublic;
  return inDraft ? fileLibraryPage.inDraft : fileLibraryPage.earlier;
}

function Row({ file }: { file: LibraryFile & { isThere: boolean } }) {
  const { name, mediaType, byteSize, status, uses, isThere } = file;
  const [first] = uses;
  return (
    <tr className="border-b border-line hover:bg-surface">
      <th scope="row" className={`${CELL} text-left font-normal`}>
        {first && isThere ? (
          <a
            href={deskFileAddress(first.draftId, file)}
            download={name}
            className="font-semibold break-words"
          >
            {name}
          </a>
        ) : (
          <span className="font-semibold break-words">{name}</span>
        )}
        <span className="block text-ink-2">
          {formatWord(mediaType)}
          <span className="md:hidden"> · {fileSize(byteSize)}</span>
        </span>
        {isThere ? null : <span className="block text-gov">{fileLibraryPage.missing}</span>}
      </th>
      <td className={`${CELL} text-right whitespace-nowrap max-md:hidden`}>{fileSize(byteSize)}</td>
      <td className={`${CELL} max-md:hidden`}>{status ? fileTextStatuses[status] : null}</td>
      <td className={CELL}>
        <ul>
          {uses.map((use) => (
            <li key={use.draftId}>
              <a href={`/publishing/${use.draftId}/files`} className="inline-block min-h-6">
                {use.title}
              </a>
              <span className="ml-2 whitespace-nowrap text-ink-2">{wordOfUse(use)}</span>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

/** The attachments of an agency in a table, each with the drafts and publications that carry it. */
export function LibraryTable({ files }: { files: readonly (LibraryFile & { isThere: boolean })[] }) {
  const { heads } = fileLibraryPage;
  return (
    <Table
      caption={fileLibraryPage.title}
      heads={[
        { label: heads.name },
        { label: heads.size, numeric: true, wide: true },
        { label: heads.text, wide: true },
        { label: heads.uses },
      ]}
    >
      {files.map((file) => (
        <Row key={file.sha256} file={file} />
      ))}
    </Table>
  );
}
