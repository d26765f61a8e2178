import type { HarvestedPublication, HarvestRow } from "@/db/queries/harvest";
import type { PublicFile } from "@/db/queries/publication-files";
import { fileUrl, urnOf } from "@/server/feed/feed-item";
import { publishedInstant, rfc3339, utcSecond } from "@/server/feed/instants";
import type { XmlContent } from "@/server/feed/xml";
import type { Prefix } from "./asked";
import { type OaiSet, setsOf } from "./sets";

/** The namespace of the record of a government publication; the same on every installation. */
export const GOV_NAMESPACE = "urn:x-mingchuang:gov_xxgk:1.0";

export interface Told {
  origin: string;
  siteName: string;
  sets: readonly OaiSet[];
  /** The files of the publications that are told, by id. */
  files: ReadonlyMap<string, readonly PublicFile[]>;
}

const XSI = "http://www.w3.org/2001/XMLSchema-instance";
const OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/";

/** A value that may be missing. */
const maybe = (value: string | null) => value ?? undefined;
const known = (...values: readonly (string | null)[]) => values.filter((value) => value !== null);

/** Simple Dublin Core. */
function dublinCore(row: HarvestedPublication, { origin, siteName }: Told): XmlContent {
  return {
    "oai_dc:dc": {
      "@xmlns:oai_dc": OAI_DC,
      "@xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "@xmlns:xsi": XSI,
      "@xsi:schemaLocation": `${OAI_DC} http://www.openarchives.org/OAI/2.0/oai_dc.xsd`,
      "dc:title": row.title,
      "dc:creator": row.agencyName,
      "dc:subject": known(row.theme, row.columnName, ...row.keywords),
      "dc:description": maybe(row.summary),
      "dc:publisher": siteName,
      "dc:date": known(row.issuedOn, row.publishedOn),
      "dc:type": row.genre,
      "dc:format": "text/html",
      "dc:identifier": known(`${origin}/p/${row.id}`, row.indexNumber, row.documentNumber),
      "dc:language": "zh-CN",
    },
  };
}

/** The fields of the catalogue (政府信息公开目录) under their own names. */
function govRecord(row: HarvestedPublication, { origin, files }: Told): XmlContent {
  return {
    record: {
      "@xmlns": GOV_NAMESPACE,
      "@xmlns:xsi": XSI,
      "@xsi:schemaLocation": `${GOV_NAMESPACE} ${origin}/oai/gov_xxgk.xsd`,
      indexNumber: row.indexNumber,
      title: row.title,
      documentNumber: maybe(row.documentNumber),
      agency: { "@code": row.agencyCode, "#": row.agencyName },
      column: { "@code": row.columnCode, "#": row.columnName },
      genre: row.genre,
      theme: maybe(row.theme),
      issuedOn: maybe(row.issuedOn),
      effectiveOn: maybe(row.effectiveOn),
      expiresOn: maybe(row.expiresOn),
      publishedAt: {
        ...(row.legacyPublished && { "@dayOnly": "true" }),
        "#": rfc3339(publishedInstant(row)),
      },
      validity: row.validity,
      disclosureKind: row.disclosureKind,
      summary: maybe(row.summary),
      keyword: row.keywords,
      version: String(row.version),
      url: `${origin}/p/${row.id}`,
      file: (files.get(row.id) ?? []).map(({ name, mediaType, byteSize, sha256 }) => ({
        "@name": name,
        "@mediaType": mediaType,
        "@byteSize": String(byteSize),
        "@sha256": sha256,
        "#": fileUrl(origin, { name, sha256 }),
      })),
    },
  };
}

const WRITE = { oai_dc: dublinCore, gov_xxgk: govRecord } as const satisfies Record<Prefix, unknown>;

/** The header of a record; what was withdrawn stays in the list for ever, marked as deleted. */
export function headerOf(row: HarvestRow, { sets }: Pick<Told, "sets">) {
  return {
    ...(row.state === "withdrawn" && { "@status": "deleted" }),
    identifier: urnOf(row.id),
    datestamp: utcSecond(row.changedAt),
    setSpec: setsOf(sets, row),
  };
}

/** A record in a format; a deleted one has a header alone. */
export function recordOf(row: HarvestRow, prefix: Prefix, told: Told): XmlContent {
  const header = headerOf(row, told);
  return row.state === "withdrawn" ? { header } : { header, metadata: WRITE[prefix](row, told) };
}
