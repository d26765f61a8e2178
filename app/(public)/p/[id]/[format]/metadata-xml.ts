import { XMLBuilder } from "fast-xml-parser";
import type { PublicPublication } from "@/db/queries/publications";
import { fileAddress } from "@/domain/publication/file-address";
import { validityOn } from "@/domain/publication/validity";
import { DISCLOSURE_KIND_LABELS, VALIDITY_LABELS } from "@/text/publication-form";
import { addressOf, instant, type Seen } from "./files";

/** Namespaces of the file: ours for what only a Chinese government text has, Dublin Core for the rest (docs/metadata.md). */
const NAMESPACES = {
  "@xmlns:gi": "urn:mingchuang:government-information:1",
  "@xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "@xmlns:dcterms": "http://purl.org/dc/terms/",
};

/** What XML 1.0 cannot hold, not even escaped. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const builder = new XMLBuilder({
  format: true,
  indentBy: "  ",
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  suppressEmptyNode: true,
  // An attribute without a value is HTML, not XML.
  suppressBooleanAttributes: false,
  tagValueProcessor: (_name, value) => String(value).replace(UNWRITABLE, "\ufffd"),
  attributeValueProcessor: (_name, value) => String(value).replace(UNWRITABLE, "\ufffd"),
});

/** Leaves out what was not said. */
function said(element: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(element).filter(([, value]) => value !== null && value !== undefined),
  );
}

const relation = ({ kind, direction, other }: Seen["links"][number], { origin }: Seen) => ({
  "@kind": kind,
  "@direction": direction,
  "@href": `${origin}/p/${other.id}`,
  ...(other.state === "withdrawn" ? { "@withdrawn": "true" } : { "#text": other.title }),
});

/** M-11: 著录项 of a publication as XML, for systems that archive web pages or exchange catalogues; without its text. */
export function metadataXml(publication: PublicPublication, seen: Seen): string {
  const { today, origin, shortCode, links, files } = seen;
  const { agencyName, agencyCode, columnName, columnCode, keywords, legacyPublished } = publication;
  const validity = validityOn(publication, today);
  const record = said({
    ...NAMESPACES,
    "@version": "1",
    "gi:indexNumber": publication.indexNumber,
    "dc:title": publication.title,
    "dcterms:abstract": publication.summary,
    "dc:creator": { "@code": agencyCode, "#text": agencyName },
    "gi:documentNumber": publication.documentNumber,
    "gi:genre": publication.genre,
    "gi:theme": publication.theme?.split("\\").join("/"),
    "gi:column": { "@code": columnCode, "#text": columnName },
    "dc:subject": keywords.length > 0 ? keywords : undefined,
    "dcterms:created": publication.issuedOn,
    "dcterms:issued": said({
      "@legacy": legacyPublished ? "true" : undefined,
      "#text": publication.publishedOn,
    }),
    "gi:recordedAt": instant(publication.publishedAt),
    "dcterms:modified": instant(publication.changedAt),
    "gi:effectiveOn": publication.effectiveOn,
    "gi:expiresOn": publication.expiresOn,
    "gi:validity": { "@code": validity, "#text": VALIDITY_LABELS[validity] },
    "gi:disclosure": {
      "@code": publication.disclosureKind,
      "#text": DISCLOSURE_KIND_LABELS[publication.disclosureKind],
    },
    "gi:fileVersion": publication.version,
    "gi:demonstration": publication.demonstration ? "true" : undefined,
    "dc:language": "zh-CN",
    "dc:format": "text/html",
    "dc:identifier": addressOf(publication.id, seen),
    "gi:shortUrl": shortCode === null ? undefined : `${origin}/d/${shortCode}`,
    "dc:source": publication.sourceUrl,
    "dc:relation": links.length > 0 ? links.map((link) => relation(link, seen)) : undefined,
    "gi:file":
      files.length > 0
        ? files.map((file) => ({
            "@href": `${origin}${fileAddress(file)}`,
            "@mediaType": file.mediaType,
            "@bytes": file.byteSize,
            "@sha256": file.sha256,
            "#text": file.name,
          }))
        : undefined,
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ "gi:publication": record })}`;
}
