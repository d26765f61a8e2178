import { Tag } from "@/components/ui/tag";
import type { publicationsForHits } from "@/db/queries/publications";
import type { FileHit } from "@/db/search/file-hits";
import type { Segment } from "@/db/search/highlight";
import type { Validity } from "@/domain/publication/validity";
import { searchPage } from "@/text/browse";
import { searchWords } from "@/text/search";
import { ValidityTag } from "./metadata-list";

type Hit = Awaited<ReturnType<typeof publicationsForHits>>[number];

export interface SearchHit
  extends Pick<Hit, "id" | "agencyName" | "documentNumber" | "issuedOn" | "publishedOn"> {
  /** As of today. */
  validity: Validity;
  /** True when the query is the very number of this document. */
  exact: boolean;
  title: readonly Segment[];
  snippet: readonly Segment[];
  fileCount: number;
  /** The file in which the words stand, where title and text do not tell. */
  inFile: FileHit | null;
}

/** A text with what was found marked; made of text nodes only. */
function Marked({ segments }: { segments: readonly Segment[] }) {
  let at = 0;
  return segments.map(({ text, marked }) => {
    const key = at;
    at += text.length;
    return marked ? <mark key={key}>{text}</mark> : text;
  });
}

/** The file that holds the words, its page or sheet, and the words there. */
function HitInFile({ hit: { fileName, sha256, page, label, segments } }: { hit: FileHit }) {
  return (
    <>
      <p className="mt-1 text-sm">
        <a href={`/f/${sha256}/${encodeURIComponent(fileName)}`} className="inline-block py-1.5">
          {label ? searchWords.inSheet(fileName, label) : searchWords.inFile(fileName, page)}
        </a>
      </p>
      <p className="hit-text">
        <Marked segments={segments} />
      </p>
    </>
  );
}

/** One hit: what it is called, whose it is and whether it holds, where the words stand (ux C-23). */
export function SearchHitItem({ hit }: { hit: SearchHit }) {
  const { id, title, agencyName, documentNumber, issuedOn, publishedOn, validity, exact, snippet } = hit;
  const { fileCount, inFile } = hit;
  const name = title.map(({ text }) => text).join("");
  return (
    <li className="border-b border-line py-4">
      <h2 className="text-lg leading-normal [text-wrap:wrap]">
        <a href={`/p/${id}`} title={name} className="visited:text-link-visited">
          <Marked segments={title} />
        </a>
      </h2>
      <p className="hit-facts">
        <ValidityTag validity={validity} />
        {exact ? <Tag tone="outline">{searchPage.exact}</Tag> : null}
        {documentNumber ? <span>{documentNumber}</span> : null}
        <span>{agencyName}</span>
        <span>{issuedOn ? searchPage.issuedOn(issuedOn) : searchPage.publishedOn(publishedOn)}</span>
        {fileCount > 0 ? <span>{searchWords.files(fileCount)}</span> : null}
      </p>
      {inFile ? <HitInFile hit={inFile} /> : null}
      {snippet.length > 0 && !inFile ? (
        <p className="hit-text">
          <Marked segments={snippet} />
        </p>
      ) : null}
    </li>
  );
}
