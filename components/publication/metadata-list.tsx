import type { ReactNode } from "react";
import { Tag, type Tone } from "@/components/ui/tag";
import type { PublicPublication } from "@/db/queries/publications";
import type { Validity } from "@/domain/publication/validity";
import { dayInFull, instantDayInFull, instantStamp } from "@/text/dates";
import { METADATA_LABELS, publicationPage } from "@/text/publication";
import { DISCLOSURE_KIND_LABELS, VALIDITY_LABELS } from "@/text/publication-form";
import { versionsPage } from "@/text/publication-versions";
import { site } from "@/text/site";

const VALIDITY_TONES: Readonly<Record<Validity, Tone>> = {
  inForce: "open",
  amended: "fix",
  expired: "none",
  repealed: "deny",
};

/** 有效性 as a word with a colour. */
export function ValidityTag({ validity }: { validity: Validity }) {
  return <Tag tone={VALIDITY_TONES[validity]}>{VALIDITY_LABELS[validity]}</Tag>;
}

type Label = keyof typeof METADATA_LABELS;
interface Row {
  label: Label;
  value: ReactNode;
}

/** Left out when nothing was said; the others are statutory and say 「—」. */
const OPTIONAL: ReadonlySet<Label> = new Set(["effectiveOn", "expiresOn"]);
/** What a reader on a telephone needs first; the rest opens on demand. */
const FIRST: ReadonlySet<Label> = new Set(["agency", "documentNumber", "issuedOn", "validity"]);

interface Described {
  publication: PublicPublication;
  /** As of today. */
  validity: Validity;
  /** True when the day of taking effect is still to come. */
  notYetInForce: boolean;
}

function publishedOn({ publishedOn: day, publishedAt, legacyPublished }: PublicPublication): ReactNode {
  if (!legacyPublished) return dayInFull(day);
  return (
    <>
      {dayInFull(day)}
      <span className="block text-sm text-ink-3">
        {publicationPage.legacyDate}，{publicationPage.releasedAt(instantStamp(publishedAt))}
      </span>
    </>
  );
}

function validityOf({ publication, validity }: Described): ReactNode {
  return (
    <>
      <ValidityTag validity={validity} />
      {publication.demonstration ? (
        <span className="ml-2">
          <Tag tone="outline">{site.demonstrationItem}</Tag>
        </span>
      ) : null}
    </>
  );
}

function rowsOf(described: Described): Row[] {
  const { publication, notYetInForce } = described;
  const { theme, effectiveOn, expiresOn, issuedOn, documentNumber } = publication;
  const values: Record<Label, ReactNode> = {
    indexNumber: publication.indexNumber,
    theme: theme?.replaceAll("\\", " › "),
    agency: <a href={`/agencies/${publication.agencyCode}`}>{publication.agencyName}</a>,
    issuedOn: issuedOn && dayInFull(issuedOn),
    documentNumber,
    publishedOn: publishedOn(publication),
    effectiveOn:
      effectiveOn &&
      `${dayInFull(effectiveOn)}${notYetInForce ? `（${publicationPage.notYetInForce}）` : ""}`,
    expiresOn: expiresOn && dayInFull(expiresOn),
    validity: validityOf(described),
    disclosureKind: DISCLOSURE_KIND_LABELS[publication.disclosureKind],
  };
  return (Object.keys(METADATA_LABELS) as Label[])
    .filter((label) => values[label] || !OPTIONAL.has(label))
    .map((label) => ({ label, value: values[label] || publicationPage.nothing }));
}

/** Beside its label where there is room, below it where the letters are large. */
function Rows({ rows, className }: { rows: readonly Row[]; className: string }) {
  return (
    <dl className={`border-t-2 border-navy ${className}`}>
      {rows.map(({ label, value }) => (
        <div
          key={label}
          className="flex flex-wrap border-x border-b border-line print:grid print:grid-cols-[5.5rem_minmax(0,1fr)]"
        >
          <dt className="w-26 max-w-full shrink-0 bg-surface px-3 py-1.5 text-ink-2 md:px-4 print:w-auto print:px-2">
            {METADATA_LABELS[label]}
          </dt>
          <dd className="min-w-0 flex-1 basis-36 px-3 py-1.5 md:px-4 print:px-2">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** 著录项 on paper, where they stand at the end with the address, so that the text begins as an official document does. */
export function PrintedMetadata(described: Described) {
  return (
    <div className="hidden print:block">
      <Rows rows={rowsOf(described)} className="text-sm print:grid print:grid-cols-[1fr_14.5rem]" />
    </div>
  );
}

/** 著录项. A telephone shows four of them and opens the rest; a wide screen shows all in two columns. */
export function MetadataList(described: Described) {
  const rows = rowsOf(described);
  const { id, version, changedAt } = described.publication;
  return (
    <section aria-label={publicationPage.metadata} className="text-base">
      <Rows rows={rows.filter(({ label }) => FIRST.has(label))} className="narrow-only" />
      <details className="open-wide">
        <summary className="py-2.5 text-link">{publicationPage.allMetadata}</summary>
        <Rows
          rows={rows}
          className="lg:grid lg:grid-cols-2 lg:[&>:last-child:nth-child(odd)]:col-span-2 lg:[&>:nth-child(even)]:border-l-0"
        />
      </details>
      {version > 1 ? (
        <p className="mt-2 text-sm text-ink-3">
          {publicationPage.version(version, instantDayInFull(changedAt))}　
          <a href={`/p/${id}/versions`}>{versionsPage.history(version)}</a>
        </p>
      ) : null}
    </section>
  );
}
