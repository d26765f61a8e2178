import { tx } from "@/db/client";
import { linkPublications } from "@/db/mutations/publication-links";
import { importedIds } from "@/db/queries/publication-import";
import type { ImportRow } from "@/domain/publication/import-row";

/** A row that stands in a link to others. */
export type LinkedRow = Pick<ImportRow, "externalId" | "links"> & { line: number };

type LinkFault = { line: number; fault: "linkUnknown" | "linkUnpublished" };

/** Rows whose links share one commit. */
const AT_ONCE = 200;

async function linkSome(rows: readonly LinkedRow[], at: number): Promise<LinkFault[]> {
  const names = rows.flatMap(({ externalId, links }) => [
    externalId,
    ...links.map((link) => link.externalId),
  ]);
  const known = await importedIds([...new Set(names)]);
  const faults: LinkFault[] = [];
  for (const { line, externalId, links } of rows) {
    const from = known.get(externalId);
    for (const link of links) {
      const to = known.get(link.externalId);
      if (!from || !to || from.id === to.id) faults.push({ line, fault: "linkUnknown" });
      else if (!from.isPublished || !to.isPublished) faults.push({ line, fault: "linkUnpublished" });
      else await linkPublications({ fromId: from.id, kind: link.kind, toId: to.id, at, actor: "system" });
    }
  }
  return faults;
}

/** Writes the links of imported rows; a row may name one that came after it. What is linked already stays as it is. */
export async function linkRows(rows: readonly LinkedRow[], at: number): Promise<LinkFault[]> {
  const faults: LinkFault[] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE)
    faults.push(...(await tx(() => linkSome(rows.slice(from, from + AT_ONCE), at))));
  return faults;
}
