import type { ReactNode } from "react";
import { PlainTable } from "@/components/ui/plain-table";
import type { PublicationField } from "@/domain/publication/publication-form";
import type { Change } from "@/domain/publication/text-changes";
import type { VersionChange } from "@/domain/publication/version-changes";
import { statesPage } from "@/text/publication-editor";
import { PUBLICATION_FIELD_LABELS } from "@/text/publication-form";
import { versionComparison } from "@/text/publication-versions";

const keyed = <T,>(items: readonly T[]) => items.map((item, at) => ({ key: String(at), item }));

const Gone = ({ children }: { children: ReactNode }) => (
  <del className="bg-tag-deny-bg text-tag-deny line-through decoration-2">
    <span className="sr-only">{versionComparison.removed}</span>
    {children}
  </del>
);
const Come = ({ children }: { children: ReactNode }) => (
  <ins className="bg-tag-open-bg text-tag-open underline decoration-2">
    <span className="sr-only">{versionComparison.added}</span>
    {children}
  </ins>
);

/** One side of a paragraph that both have: what the other side has instead is left out. */
function Side({ pieces, without }: { pieces: readonly Change[]; without: "added" | "removed" }) {
  return keyed(pieces.filter(({ kind }) => kind !== without)).map(({ key, item: { kind, text } }) =>
    kind === "same" ? text : kind === "added" ? <Come key={key}>{text}</Come> : <Gone key={key}>{text}</Gone>,
  );
}

function sidesOf(change: VersionChange): [ReactNode, ReactNode] {
  switch (change.kind) {
    case "same":
      return [change.text, change.text];
    case "added":
      return ["", <Come key="come">{change.text}</Come>];
    case "removed":
      return [<Gone key="gone">{change.text}</Gone>, ""];
    case "changed":
      return [
        <Side key="gone" pieces={change.pieces} without="added" />,
        <Side key="come" pieces={change.pieces} without="removed" />,
      ];
    case "skipped":
      return [statesPage.skipped(change.paragraphs), statesPage.skipped(change.paragraphs)];
  }
}

export interface Compared {
  from: number;
  to: number;
  facts: readonly { field: PublicationField; before: string; after: string }[];
  text: "same" | readonly VersionChange[] | null;
}

/** Two saved states of a draft beside each other: the facts that differ, then the text, paragraph against paragraph. */
export function SideBySide({ from, to, facts, text }: Compared) {
  const head = [statesPage.before(from), statesPage.after(to)];
  const rows = keyed(text === "same" || text === null ? [] : text).map(({ key, item }) => ({
    key,
    cells: sidesOf(item),
  }));
  return (
    <>
      <h3 className="mt-4 font-semibold">{statesPage.facts}</h3>
      {facts.length === 0 ? (
        <p>{statesPage.factsSame}</p>
      ) : (
        <PlainTable
          caption={<span className="sr-only">{statesPage.facts}</span>}
          head={["", ...head]}
          rows={facts.map(({ field, before, after }) => ({
            key: field,
            cells: [
              PUBLICATION_FIELD_LABELS[field],
              before === "" ? "" : <Gone key="gone">{before}</Gone>,
              after === "" ? "" : <Come key="come">{after}</Come>,
            ],
          }))}
        />
      )}
      <h3 className="mt-4 font-semibold">{statesPage.text}</h3>
      {text === "same" || (text !== null && rows.length === 0) ? <p>{statesPage.textSame}</p> : null}
      {text === null ? <p>{statesPage.tooLong}</p> : null}
      {rows.length === 0 ? null : (
        <PlainTable caption={<span className="sr-only">{statesPage.text}</span>} head={head} rows={rows} />
      )}
    </>
  );
}
