import type { PublicationFields } from "@/domain/publication/publication-form";
import { changedFields, type ParagraphChange, paragraphChanges } from "@/domain/publication/text-changes";
import { PUBLICATION_FIELD_LABELS } from "@/text/publication-form";
import { draftPage } from "@/text/publishing";

const LOOK = {
  added: "border-ok",
  removed: "border-gov text-ink-2 line-through decoration-1",
} as const satisfies Record<ParagraphChange["kind"], string>;

function BodyChanges({ before, after }: { before: string; after: string }) {
  const changes = paragraphChanges(before, after);
  if (changes === null) return <p className="mt-2">{draftPage.tooLong}</p>;
  return (
    <details className="mt-2">
      <summary className="min-h-6 text-link">{draftPage.bodyChanges}</summary>
      <ul className="mt-2">
        {changes
          .map((change, at) => ({ ...change, key: `${at}${change.kind}` }))
          .map(({ key, kind, text }) => (
            <li key={key} className="mb-2">
              <span className="font-semibold">
                {kind === "added" ? draftPage.added : draftPage.removed}：
              </span>
              <p className={`border-l-4 pl-3 ${LOOK[kind]}`}>{text}</p>
            </li>
          ))}
      </ul>
    </details>
  );
}

/** What is different from the version that the public sees now. */
export function DraftChanges({ before, after }: { before: PublicationFields; after: PublicationFields }) {
  const fields = changedFields(before, after);
  if (fields.length === 0) return <p>{draftPage.unchanged}</p>;
  return (
    <>
      <p>{draftPage.changed(fields.map((field) => PUBLICATION_FIELD_LABELS[field]))}</p>
      {fields.includes("body") ? <BodyChanges before={before.body} after={after.body} /> : null}
    </>
  );
}
