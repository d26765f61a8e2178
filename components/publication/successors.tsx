import type { PublicationLink } from "@/db/queries/publication-links";
import { instantDayInFull } from "@/text/dates";
import { standing } from "@/text/publication";

type Succession = keyof typeof standing.succeededBy;
export interface Successor {
  kind: Succession;
  other: PublicationLink["other"];
}

const isSuccession = (kind: string): kind is Succession => Object.hasOwn(standing.succeededBy, kind);

/** What replaced, amended or repealed a publication, of all that it is linked to. */
export function successorsOf(links: readonly PublicationLink[]): Successor[] {
  return links.flatMap(({ kind, direction, other }) =>
    direction === "to" && isSuccession(kind) ? [{ kind, other }] : [],
  );
}

/** The documents that took a document's place, by name, on the screen and on paper. */
export function SuccessorLines({ successors }: { successors: readonly Successor[] }) {
  return successors.map(({ kind, other }) => (
    <p key={`${kind}-${other.id}`}>
      {standing.succeededBy[kind]}
      {other.state === "published" ? (
        <>
          <a href={`/p/${other.id}`}>{other.title}</a>
          {other.documentNumber === null ? null : `（${other.documentNumber}）`}
        </>
      ) : (
        <a href={`/p/${other.id}`}>{standing.successorWithdrawn(instantDayInFull(other.withdrawnAt))}</a>
      )}
    </p>
  ));
}
