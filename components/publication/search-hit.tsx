import { Tag } from "@/components/ui/tag";
import type { publicationsForHits } from "@/db/queries/publications";
import type { Segment } from "@/db/search/highlight";
import type { Validity } from "@/domain/publication/validity";
import { searchPage } from "@/text/browse";
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

/** One hit: what it is called, whose it is and whether it holds, where the words stand (ux C-23). */
export function SearchHitItem({ hit }: { hit: SearchHit }) {
  const { id, title, agencyName, documentNumber, issuedOn, publishedOn, validity, exact, snippet } = hit;
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
      </p>
      {snippet.length > 0 ? (
        <p className="hit-text">
          <Marked segments={snippet} />
        </p>
      ) : null}
    </li>
  );
}
