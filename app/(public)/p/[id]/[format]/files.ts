import type { PublicPublication } from "@/db/queries/publications";
import { markdownOf } from "@/domain/publication/body-markdown";
import { type Validity, validityOn } from "@/domain/publication/validity";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { dayInFull } from "@/text/dates";
import { METADATA_LABELS, publicationFile, publicationPage, STANDINGS } from "@/text/publication";
import { DISCLOSURE_KIND_LABELS, VALIDITY_LABELS } from "@/text/publication-form";

/** The formats of one publication beside its page; all hold the same text. */
export const FORMATS = {
  json: "application/json; charset=utf-8",
  md: "text/markdown; charset=utf-8",
} as const;
export type Format = keyof typeof FORMATS;

interface Seen {
  today: CalendarDate;
  url: string;
}

/** An instant as machines read it, in Beijing's zone. */
const instant = (at: number): string =>
  new Date(at + 8 * 3_600_000).toISOString().replace(/\.\d{3}Z$/, "+08:00");

/** The publication as data. */
export function jsonFile(publication: PublicPublication, { today, url }: Seen): string {
  const { agencyCode, agencyName, columnCode, columnName, bodyText, publishedAt, changedAt, ...rest } =
    publication;
  const { id, indexNumber, title, documentNumber, genre, theme, issuedOn, publishedOn } = rest;
  return JSON.stringify({
    id,
    url,
    indexNumber,
    title,
    documentNumber,
    agency: { code: agencyCode, name: agencyName },
    column: { code: columnCode, name: columnName },
    genre,
    theme,
    issuedOn,
    publishedOn,
    publishedAt: instant(publishedAt),
    changedAt: instant(changedAt),
    legacyPublished: rest.legacyPublished,
    effectiveOn: rest.effectiveOn,
    expiresOn: rest.expiresOn,
    validity: validityOn(rest, today),
    disclosureKind: rest.disclosureKind,
    summary: rest.summary,
    keywords: rest.keywords,
    version: rest.version,
    sourceUrl: rest.sourceUrl,
    demonstration: rest.demonstration,
    body: rest.body,
    text: bodyText,
  });
}

function facts(publication: PublicPublication, validity: Validity, url: string): string[] {
  const { nothing } = publicationPage;
  const day = (on: string | null) => (on === null ? nothing : dayInFull(on));
  const published = dayInFull(publication.publishedOn);
  const values: Record<keyof typeof METADATA_LABELS, string> = {
    indexNumber: publication.indexNumber,
    theme: publication.theme?.replaceAll("\\", " › ") ?? nothing,
    agency: publication.agencyName,
    issuedOn: day(publication.issuedOn),
    documentNumber: publication.documentNumber ?? nothing,
    publishedOn: publication.legacyPublished ? `${published}（${publicationPage.legacyDate}）` : published,
    effectiveOn: day(publication.effectiveOn),
    expiresOn: day(publication.expiresOn),
    validity: VALIDITY_LABELS[validity],
    disclosureKind: DISCLOSURE_KIND_LABELS[publication.disclosureKind],
  };
  const labels = Object.keys(METADATA_LABELS) as (keyof typeof METADATA_LABELS)[];
  return [
    ...labels.map((label) => `- ${METADATA_LABELS[label]}：${values[label]}`),
    `- ${publicationFile.address}：${url}`,
  ];
}

/** The publication as text; C-08 holds for the file too. */
export function markdownFile(publication: PublicPublication, { today, url }: Seen): string {
  const validity = validityOn(publication, today);
  const warnings = [
    ...(validity === "inForce" ? [] : [`**${STANDINGS[validity].short}**　${STANDINGS[validity].long}`]),
    ...(publication.demonstration ? [`**${publicationFile.demonstration}**`] : []),
  ];
  return [
    markdownOf([{ kind: "partTitle", text: publication.title, anchor: "" }]).trim(),
    ...warnings,
    facts(publication, validity, url).join("\n"),
    "---",
    markdownOf(publication.body),
  ].join("\n\n");
}
