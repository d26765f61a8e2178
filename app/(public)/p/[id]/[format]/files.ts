import type { PublicFile } from "@/db/queries/publication-files";
import type { PublicationLink } from "@/db/queries/publication-links";
import type { PublicPublication } from "@/db/queries/publications";
import { markdownOf } from "@/domain/publication/body-markdown";
import { fileAddress } from "@/domain/publication/file-address";
import { type Validity, validityOn } from "@/domain/publication/validity";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { dayInFull } from "@/text/dates";
import { METADATA_LABELS, publicationFile, publicationPage, STANDINGS } from "@/text/publication";
import { DISCLOSURE_KIND_LABELS, VALIDITY_LABELS } from "@/text/publication-form";

/** The formats of one publication beside its page; all hold the same text. */
export const FORMATS = {
  json: "application/json; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  xml: "application/xml; charset=utf-8",
} as const;
export type Format = keyof typeof FORMATS;

/** A publication as one day sees it, with all that hangs on it. */
export interface Seen {
  today: CalendarDate;
  /** The site's own address, without a path. */
  origin: string;
  links: readonly PublicationLink[];
  files: readonly PublicFile[];
  shortCode: string | null;
}

/** The lasting address of a publication. */
export const addressOf = (id: string, { origin }: Seen): string => `${origin}/p/${id}`;

/** An instant as machines read it, in Beijing's zone. */
export const instant = (at: number): string =>
  new Date(at + 8 * 3_600_000).toISOString().replace(/\.\d{3}Z$/, "+08:00");

function linkData({ kind, direction, other }: PublicationLink, { origin }: Seen) {
  const url = `${origin}/p/${other.id}`;
  return other.state === "withdrawn"
    ? { kind, direction, id: other.id, url, withdrawn: true }
    : { kind, direction, id: other.id, url, title: other.title, documentNumber: other.documentNumber };
}

/** The publication as data. */
export function jsonFile(publication: PublicPublication, seen: Seen): string {
  const url = addressOf(publication.id, seen);
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
    validity: validityOn(rest, seen.today),
    disclosureKind: rest.disclosureKind,
    summary: rest.summary,
    keywords: rest.keywords,
    version: rest.version,
    sourceUrl: rest.sourceUrl,
    demonstration: rest.demonstration,
    shortUrl: seen.shortCode === null ? null : `${seen.origin}/d/${seen.shortCode}`,
    links: seen.links.map((link) => linkData(link, seen)),
    files: seen.files.map((file) => ({
      name: file.name,
      mediaType: file.mediaType,
      byteSize: file.byteSize,
      sha256: file.sha256,
      url: `${seen.origin}${fileAddress(file)}`,
    })),
    body: rest.body,
    text: bodyText,
  });
}

/** 著录项 in the words of every list. */
export function factsOf(
  publication: PublicPublication,
  validity: Validity,
): { label: string; value: string }[] {
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
  return labels.map((label) => ({ label: METADATA_LABELS[label], value: values[label] }));
}

const listOf = (files: readonly PublicFile[], { origin }: Seen): string =>
  files
    .map((file) => `- [${file.name.replace(/[[\]\\]/g, "\\$&")}](${origin}${fileAddress(file)})`)
    .join("\n");

/** The publication as text; C-08 holds for the file too. */
export function markdownFile(publication: PublicPublication, seen: Seen): string {
  const validity = validityOn(publication, seen.today);
  const facts = factsOf(publication, validity).map(({ label, value }) => `- ${label}：${value}`);
  const warnings = [
    ...(validity === "inForce" ? [] : [`**${STANDINGS[validity].short}**　${STANDINGS[validity].long}`]),
    ...(publication.demonstration ? [`**${publicationFile.demonstration}**`] : []),
  ];
  return [
    markdownOf([{ kind: "partTitle", text: publication.title, anchor: "" }]).trim(),
    ...warnings,
    [...facts, `- ${publicationFile.address}：${addressOf(publication.id, seen)}`].join("\n"),
    ...(seen.files.length > 0 ? [`${publicationPage.attachments}：`, listOf(seen.files, seen)] : []),
    "---",
    markdownOf(publication.body),
  ].join("\n\n");
}
