import { Fragment } from "react";
import { titlePieces } from "@/domain/publication/title-pieces";

/** A title that breaks between words, never inside one (GB/T 9704: 回行时要做到词意完整). */
export function TitleWords({ title }: { title: string }) {
  const pieces = titlePieces(title).map((piece, at) => ({ key: `${at}-${piece}`, piece, first: at === 0 }));
  return (
    <span className="break-keep">
      {pieces.map(({ key, piece, first }) => (
        <Fragment key={key}>
          {first ? null : <wbr />}
          {piece}
        </Fragment>
      ))}
    </span>
  );
}
