import { PlainTable } from "@/components/ui/plain-table";
import type { PublicationField } from "@/domain/publication/publication-form";
import type { Change } from "@/domain/publication/text-changes";
import { countChanges, type VersionChange } from "@/domain/publication/version-changes";
import { PUBLICATION_FIELD_LABELS } from "@/text/publication-form";
import { versionsPage, versionComparison as words } from "@/text/publication-versions";

const keyed = <T,>(items: readonly T[]) => items.map((item, at) => ({ key: String(at), item }));

/** What went: struck through, and said in words to whoever does not see it. */
function Removed({ text }: { text: string }) {
  return (
    <del className="bg-tag-deny-bg text-tag-deny line-through decoration-2">
      <span className="sr-only">{words.removed}</span>
      {text}
      <span className="sr-only">{words.removedEnd}</span>
    </del>
  );
}

function Added({ text }: { text: string }) {
  return (
    <ins className="bg-tag-open-bg text-tag-open underline decoration-2">
      <span className="sr-only">{words.added}</span>
      {text}
      <span className="sr-only">{words.addedEnd}</span>
    </ins>
  );
}

function Piece({ piece: { kind, text } }: { piece: Change }) {
  if (kind === "same") return text;
  return kind === "added" ? <Added text={text} /> : <Removed text={text} />;
}

const MARKS = {
  added: { label: words.addedParagraph, bar: "border-ok" },
  removed: { label: words.removedParagraph, bar: "border-gov" },
  changed: { label: words.changedParagraph, bar: "border-warn" },
} as const;

function Paragraph({ change }: { change: VersionChange }) {
  if (change.kind === "skipped") return <p className="py-2 text-ink-3">{words.skipped(change.paragraphs)}</p>;
  if (change.kind === "same") return <p className="py-1.5 pl-5 text-ink-2">{change.text}</p>;
  const { label, bar } = MARKS[change.kind];
  const pieces = change.kind === "changed" ? change.pieces : [change];
  return (
    <div className={`my-2 border-l-4 pl-4 ${bar}`}>
      <p className="text-sm text-ink-3">{label}</p>
      <p>
        {keyed(pieces).map(({ key, item }) => (
          <Piece key={key} piece={item} />
        ))}
      </p>
    </div>
  );
}

/** The text of two versions, with what went and what came. */
function BodyDifference({ changes }: { changes: readonly VersionChange[] | null }) {
  if (changes === null) return <p>{words.bodyTooLong}</p>;
  return (
    <>
      <p>
        {words.bodyChanges(countChanges(changes))}
        {words.legend}
      </p>
      <div className="mt-3 max-w-read">
        {keyed(changes).map(({ key, item }) => (
          <Paragraph key={key} change={item} />
        ))}
      </div>
    </>
  );
}

interface Difference {
  from: number;
  to: number;
  /** The facts that differ, as a reader reads them. */
  facts: readonly { field: PublicationField; before: string; after: string }[];
  /** `same`: not a character differs; `layout`: only marks of the setting do. */
  body: "same" | "layout" | readonly VersionChange[] | null;
}

/** How one version became another: the facts in a table, then the text. */
export function VersionDifference({ from, to, facts, body }: Difference) {
  const head = [words.field, versionsPage.version(from), versionsPage.version(to)];
  const rows = facts.map(({ field, before, after }) => ({
    key: field,
    cells: [
      PUBLICATION_FIELD_LABELS[field],
      <Removed key="before" text={before || words.nothing} />,
      <Added key="after" text={after || words.nothing} />,
    ],
  }));
  return (
    <>
      <section className="mt-8">
        <h2 className="text-lg font-semibold">{words.facts}</h2>
        {rows.length === 0 ? (
          <p className="mt-2">{words.factsSame}</p>
        ) : (
          <PlainTable caption={<span className="sr-only">{words.facts}</span>} head={head} rows={rows} />
        )}
      </section>
      <section className="mt-8">
        <h2 className="mb-2 text-lg font-semibold">{words.body}</h2>
        {body === "same" || body === "layout" ? (
          <p>{body === "same" ? words.bodySame : words.bodyLayout}</p>
        ) : (
          <BodyDifference changes={body} />
        )}
      </section>
    </>
  );
}
