import type { PublicPublication } from "@/db/queries/publications";
import { letterheadOf } from "@/domain/publication/letterhead";
import { publicationFile } from "@/text/publication";
import { DocumentBlock } from "./document-block";
import { placeBlocks } from "./place-blocks";
import { TitleWords } from "./title-words";

/** 版头 and title of a publication (GB/T 9704): red head, number, red rule, title. The title is the page's one `<h1>`. */
export function DocumentHead({
  publication,
}: {
  publication: Pick<PublicPublication, "title" | "documentNumber" | "agencyName" | "genre"> & {
    /** Printed above the head, where paper leaves the site's own mark behind. */
    demonstration?: boolean;
  };
}) {
  const letterhead = letterheadOf(publication);
  return (
    <div className="gw">
      {publication.demonstration ? (
        <p className="mb-4 hidden text-sm print:block">{publicationFile.demonstration}</p>
      ) : null}
      {letterhead === null ? null : (
        <>
          <p className="gw-head">
            <TitleWords title={letterhead.mark} />
          </p>
          <p className="gw-no">{letterhead.number}</p>
          <hr className="gw-rule" />
        </>
      )}
      <h1 className="gw-title">
        <TitleWords title={publication.title} />
      </h1>
    </div>
  );
}

/** The text of a publication in the hook that crawlers of government sites read. */
export function DocumentText({ body }: Pick<PublicPublication, "body">) {
  return (
    <div id="zoom" className="content gw">
      {placeBlocks(body).map((placed) => (
        <DocumentBlock key={placed.key} placed={placed} />
      ))}
    </div>
  );
}
