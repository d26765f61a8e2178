import { and, desc, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { documentNumberKey } from "@/domain/publication/document-number";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { publicationDrafts } from "../schema/publication-drafts";
import { publications } from "../schema/publications";
import { inPublic } from "./publications";

type Writer = Staff<"draft.edit">;
const MOST = 10;

/** A text that a field of the editor's form can name. */
export interface NamedText {
  id: string;
  title: string;
  documentNumber: string | null;
  agencyName: string;
  /** Where its own page is: before the public, or at this agency's desk. */
  isPublic: boolean;
}

const publicTexts = (where: SQL | undefined) =>
  q()
    .select({
      id: publications.id,
      title: publications.title,
      documentNumber: publications.documentNumber,
      agencyName: agencies.name,
    })
    .from(publications)
    .innerJoin(agencies, eq(agencies.id, publications.agencyId))
    .where(and(inPublic, where))
    .orderBy(desc(publications.publishedOn), desc(publications.id))
    .limit(MOST);

/** Texts of one's own desk that are still on it, the last touched first. */
async function ownTexts({ agencyId }: Writer, except: string) {
  if (agencyId === null) return [];
  return q()
    .select({
      id: publicationDrafts.id,
      title: publicationDrafts.title,
      documentNumber: sql<string | null>`json_extract(${publicationDrafts.fields}, '$.documentNumber')`,
      agencyName: agencies.name,
    })
    .from(publicationDrafts)
    .innerJoin(agencies, eq(agencies.id, publicationDrafts.agencyId))
    .where(
      and(
        eq(publicationDrafts.agencyId, agencyId),
        ne(publicationDrafts.id, except),
        inArray(publicationDrafts.stage, ["drafting", "inSecrecyReview", "sentBack", "cleared"]),
      ),
    )
    .orderBy(desc(publicationDrafts.updatedAt))
    .limit(1000);
}

function together(
  shown: readonly Omit<NamedText, "isPublic">[],
  own: readonly Omit<NamedText, "isPublic">[],
): NamedText[] {
  const isShown = new Set(shown.map(({ id }) => id));
  return [
    ...shown.map((text) => ({ ...text, isPublic: true })),
    ...own.filter(({ id }) => !isShown.has(id)).map((text) => ({ ...text, isPublic: false })),
  ].slice(0, MOST);
}

/** What bears a 发文字号, in whatever spelling: before the public, of any agency, or still at one's own desk. */
export async function textsUnder(by: Writer, documentNumber: string, except: string): Promise<NamedText[]> {
  const key = documentNumberKey(documentNumber);
  if (key === null) return [];
  const shown = await publicTexts(and(eq(publications.documentNumberKey, key), ne(publications.id, except)));
  const own = await ownTexts(by, except);
  return together(
    shown,
    own.filter((text) => text.documentNumber !== null && documentNumberKey(text.documentNumber) === key),
  );
}

/** What a text can be related to, found by its number or by words of its title. */
export async function linkTargets(by: Writer, words: string, except: string): Promise<NamedText[]> {
  if (words === "") return [];
  const byNumber = await textsUnder(by, words, except);
  if (byNumber.length > 0) return byNumber;
  const shown = await publicTexts(
    and(sql`instr(${publications.title}, ${words}) > 0`, ne(publications.id, except)),
  );
  const own = await ownTexts(by, except);
  return together(
    shown,
    own.filter(({ title }) => title.includes(words)),
  );
}

/** The texts of some ids, so that a form names what it holds. */
export async function namedTexts(by: Writer, ids: readonly string[]): Promise<NamedText[]> {
  if (ids.length === 0) return [];
  const shown = await publicTexts(inArray(publications.id, [...ids]));
  const own = await ownTexts(by, "");
  return together(
    shown,
    own.filter(({ id }) => ids.includes(id)),
  );
}

/** What the public is told of each of some texts; of one that it cannot read, nothing. */
export async function publicTextsOf(ids: readonly string[]) {
  if (ids.length === 0) return [];
  return q()
    .select({
      id: publications.id,
      title: publications.title,
      documentNumber: publications.documentNumber,
      agencyName: agencies.name,
      issuedOn: publications.issuedOn,
      publishedOn: publications.publishedOn,
    })
    .from(publications)
    .innerJoin(agencies, eq(agencies.id, publications.agencyId))
    .where(and(inPublic, inArray(publications.id, [...ids])));
}
