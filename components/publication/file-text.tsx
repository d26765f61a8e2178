import { Notice } from "@/components/ui/notice";
import { WideRegion } from "@/components/ui/wide-region";
import type { PublicFile } from "@/db/queries/publication-files";
import { fileAddress, fileTextAddress } from "@/domain/publication/file-address";
import { fileSize } from "@/text/attachments";
import { fileLength, fileList, fileTextPage, formatWord, noTextWhy } from "@/text/publication-files";

interface Page {
  page: number;
  label: string | null;
  text: string;
}

interface Shown {
  publication: { id: string; title: string; agencyCode: string };
  file: PublicFile;
  part: { pages: readonly Page[]; before: number | null; next: number | null };
}

/** Rows that are drawn as a table; what follows in a long sheet stands below as lines. */
const TABLE_ROWS = 300;

const keyed = <T,>(items: readonly T[]) => items.map((item, at) => ({ key: String(at), item }));

/** A sheet as it is laid out in its file: cells under each other. */
function Sheet({ text, name }: { text: string; name: string }) {
  const lines = text.split("\n");
  const rows = lines.slice(0, TABLE_ROWS).map((line) => line.split("\t"));
  const rest = lines.slice(TABLE_ROWS);
  return (
    <>
      <WideRegion name={name}>
        <table className="border-collapse tabular-nums">
          <tbody>
            {keyed(rows).map(({ key, item: row }) => (
              <tr key={key}>
                {keyed(row).map(({ key: cell, item }) => (
                  <td key={cell} className="border border-line px-2 py-1 align-top">
                    {item}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideRegion>
      {rest.length > 0 ? <p className="mt-2 whitespace-pre-wrap break-words">{rest.join("\n")}</p> : null}
    </>
  );
}

/** One page, sheet or slide of a file. */
export function TextOfPage({ page, mediaType }: { page: Page; mediaType: string }) {
  const name = fileTextPage.page(mediaType, page.page, page.label);
  const isSheet = page.label !== null && page.text.includes("\t");
  return (
    <section aria-labelledby={`page-${page.page}`} className="mt-8">
      <h2 id={`page-${page.page}`} className="border-b border-line pb-1 text-base font-semibold text-ink-2">
        {name}
      </h2>
      <div className="mt-3 leading-relaxed">
        {isSheet ? (
          <Sheet text={page.text} name={name} />
        ) : (
          <p className="max-w-read whitespace-pre-wrap break-words">{page.text}</p>
        )}
      </div>
    </section>
  );
}

function Onward({ publication, file, part: { before, next } }: Shown) {
  if (before === null && next === null) return null;
  const at = (page: number) => fileTextAddress(publication.id, file.sha256, page);
  return (
    <nav aria-label={fileTextPage.parts} className="no-print mt-10 flex flex-wrap gap-x-8 gap-y-2">
      {before === null ? null : (
        <a href={at(before)} rel="prev">
          {fileTextPage.before}
        </a>
      )}
      {next === null ? null : (
        <a href={at(next)} rel="next">
          {fileTextPage.next}
        </a>
      )}
    </nav>
  );
}

/** Why there is no text, and how to get at what the file says all the same. */
function NoText({ publication, file }: Shown) {
  const asked = new URLSearchParams({
    agency: publication.agencyCode,
    subject: fileTextPage.askSubject(publication.title, file.name),
  });
  return (
    <div className="mt-6 max-w-read">
      <Notice tone="warn" title={noTextWhy[file.status]?.title ?? fileTextPage.nothing}>
        <p>{noTextWhy[file.status]?.what ?? fileTextPage.nothingHint}</p>
        {file.status === "scan" ? (
          <p className="mt-2">
            <a href={`/apply?${asked}`}>{fileList.askForText}</a>
          </p>
        ) : null}
      </Notice>
    </div>
  );
}

/** The text of a file beside the file itself: what it is, that the file prevails, and its pages under their numbers. */
export function FileText(shown: Shown) {
  const { publication, file, part } = shown;
  const { name, mediaType, byteSize, pageCount, status } = file;
  const facts = [formatWord(mediaType), fileSize(byteSize), fileLength(mediaType, pageCount)];
  const hasText = status === "read" || status === "readInPart";
  return (
    <article>
      <h1 className="max-w-read text-2xl font-semibold break-words">{name}</h1>
      <p className="mt-2 text-ink-2">
        {fileTextPage.belongsTo}
        <a href={`/p/${publication.id}`}>{publication.title}</a>
      </p>
      <p className="mt-1 flex flex-wrap gap-x-6 gap-y-1 text-ink-2">
        <span>{facts.filter(Boolean).join(" · ")}</span>
        <a href={fileAddress(file)} download={name} className="no-print">
          {fileTextPage.download}
        </a>
      </p>
      {hasText ? (
        <div className="mt-4 max-w-read">
          <Notice title={fileTextPage.prevails}>
            {status === "readInPart" ? <p>{fileTextPage.inPart}</p> : null}
          </Notice>
        </div>
      ) : (
        <NoText {...shown} />
      )}
      {hasText && part.pages.length === 0 ? <p className="mt-6">{fileTextPage.emptyPart}</p> : null}
      {part.pages.map((page) => (
        <TextOfPage key={page.page} page={page} mediaType={mediaType} />
      ))}
      <Onward {...shown} />
    </article>
  );
}
