import { linkedAmong, type OpenListed, type OpenWhole, versionsOfMany } from "@/db/queries/open-publications";
import { filesOfMany } from "@/db/queries/publication-files";
import { linksOf } from "@/db/queries/publication-links";
import { fileAddress } from "@/domain/publication/file-address";
import { validityOn } from "@/domain/publication/validity";
import type { CalendarDate } from "@/domain/time/calendar-date";
import type { PublicationAnswer, PublicationItem } from "./schemas/publications";
import { instantText } from "./schemas/shared";

/** When and where an answer is written. */
export interface Written {
  today: CalendarDate;
  origin: string;
}

/** A publication as lists show it. */
export function itemOf(row: OpenListed, { today, origin }: Written): PublicationItem {
  const { id, indexNumber, title, documentNumber, agencyName, issuedOn, publishedAt } = row;
  return {
    id,
    indexNumber,
    title,
    documentNumber,
    agency: agencyName,
    issuedOn,
    publishedAt: instantText(publishedAt),
    validity: validityOn(row, today),
    url: `${origin}/p/${id}`,
  };
}

async function linksIn(id: string, origin: string): Promise<PublicationAnswer["links"]> {
  return (await linksOf(id)).map(({ kind, direction, other }) => ({
    kind,
    direction,
    id: other.id,
    title: other.state === "published" ? other.title : null,
    withdrawn: other.state === "withdrawn",
    url: `${origin}/p/${other.id}`,
  }));
}

/** Publications with everything that is told of them, files, links and versions included. */
export async function wholeAnswers(
  rows: readonly OpenWhole[],
  written: Written,
): Promise<PublicationAnswer[]> {
  const ids = rows.map(({ id }) => id);
  const [files, versions] = [await filesOfMany(ids), await versionsOfMany(ids)];
  const linked = await linkedAmong(ids);
  const { origin } = written;
  return Promise.all(
    rows.map(async (row) => ({
      ...itemOf(row, written),
      agencyCode: row.agencyCode,
      column: row.columnName,
      columnCode: row.columnCode,
      genre: row.genre,
      theme: row.theme,
      publishedOn: row.publishedOn,
      legacyPublished: row.legacyPublished,
      changedAt: instantText(row.changedAt),
      effectiveOn: row.effectiveOn,
      expiresOn: row.expiresOn,
      disclosureKind: row.disclosureKind,
      summary: row.summary,
      keywords: row.keywords,
      version: row.version,
      sourceUrl: row.sourceUrl,
      demonstration: row.demonstration,
      text: row.bodyText,
      alternates: { json: `${origin}/p/${row.id}.json`, markdown: `${origin}/p/${row.id}.md` },
      files: (files.get(row.id) ?? []).map(({ name, mediaType, byteSize, sha256, status, pageCount }) => ({
        name,
        mediaType,
        byteSize,
        sha256,
        url: `${origin}${fileAddress({ sha256, name })}`,
        text: status,
        pageCount,
      })),
      links: linked.has(row.id) ? await linksIn(row.id, origin) : [],
      versions: (versions.get(row.id) ?? []).map(({ version, at }) => ({ version, at: instantText(at) })),
    })),
  );
}
