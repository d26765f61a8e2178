import { and, eq, inArray, isNull } from "drizzle-orm";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { columns } from "../schema/columns";
import { publications } from "../schema/publications";

const AT_ONCE = 500;

async function some(ids: readonly string[]) {
  return q()
    .select({
      id: publications.id,
      indexNumber: publications.indexNumber,
      title: publications.title,
      documentNumber: publications.documentNumber,
      agency: agencies.name,
      column: columns.name,
      theme: publications.theme,
      genre: publications.genre,
      issuedOn: publications.issuedOn,
      publishedOn: publications.publishedOn,
      validity: publications.validity,
      expiresOn: publications.expiresOn,
    })
    .from(publications)
    .innerJoin(agencies, eq(agencies.id, publications.agencyId))
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .where(and(isNull(publications.withdrawnAt), inArray(publications.id, [...ids])));
}

/** What a list that is taken along says of each publication, in the order of the ids; nothing withdrawn, no text. */
export async function publicationsToExport(ids: readonly string[]) {
  const found: Awaited<ReturnType<typeof some>> = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) found.push(...(await some(ids.slice(at, at + AT_ONCE))));
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
