import { sql } from "drizzle-orm";
import { exec, rows } from "@/db/client";
import { type FileType, fileTypeBits } from "@/domain/publication/file-types";
import type { Genre } from "@/domain/publication/genres";
import { themeClassOf } from "@/domain/publication/themes";
import type { Validity } from "@/domain/publication/validity";
import { calendarDate, daysBetween, yearOf } from "@/domain/time/calendar-date";
import { indexedText } from "./tokenise";

/** What the index needs of a published document; it holds nothing that is not public. */
export interface IndexedPublication {
  publicationId: string;
  agencyId: string;
  columnId: string;
  title: string;
  documentNumber: string | null;
  indexNumber: string;
  /** The whole text without mark-up. */
  text: string;
  /** Names and texts of its files; empty when it has none. */
  fileText: string;
  fileTypes: readonly FileType[];
  /** `YYYY-MM-DD`, as the days below. */
  publishedOn: string;
  theme: string | null;
  genre: Genre;
  validity: Validity;
  issuedOn: string | null;
  expiresOn: string | null;
}

const FIRST_DAY = calendarDate("1949-01-01");
const PLACES_IN_DAY = 2 ** 14;

/** The first row number of a day; they ascend with the day, so that the newest hits are the last rows and need no sorting. */
export function firstPlaceOn(day: string): number {
  return Math.max(0, daysBetween(FIRST_DAY, calendarDate(day))) * PLACES_IN_DAY;
}

type Words = Pick<IndexedPublication, "title" | "documentNumber" | "indexNumber" | "text" | "fileText">;

/** What the columns of the index hold of a document. */
export function tokensOf({ title, documentNumber, indexNumber, text, fileText }: Words) {
  return {
    heading: indexedText([title, documentNumber]),
    body: indexedText([title, documentNumber, indexNumber, text]),
    // Files stand in a column of their own: words may meet across text and files, or be looked for in files alone.
    files: fileText === "" ? null : indexedText([fileText]),
  };
}

interface Places {
  held: number | null;
  last: number | null;
}

/** The row the document holds already, and the last one taken on a day. */
async function placesFrom(publicationId: string, first: number): Promise<Places> {
  const [places] = await rows<Places>(sql`
    SELECT (SELECT rid FROM search_entries WHERE publication_id = ${publicationId}) AS held,
           (SELECT max(rid) FROM search_entries
             WHERE rid >= ${first} AND rid < ${first + PLACES_IN_DAY}) AS last`);
  return places ?? { held: null, last: null };
}

async function remove(rid: number): Promise<void> {
  await exec(sql`DELETE FROM search_body WHERE rowid = ${rid}`);
  await exec(sql`DELETE FROM search_title WHERE rowid = ${rid}`);
  await exec(sql`DELETE FROM search_entries WHERE rid = ${rid}`);
  await exec(sql`INSERT INTO search_changes (rid) VALUES (${rid})`);
}

/** Puts a publication into the index, in place of what the index held of it; inside the caller's transaction. */
export async function indexPublication(publication: IndexedPublication): Promise<void> {
  const { publicationId, agencyId, columnId, genre, validity, issuedOn, expiresOn } = publication;
  const day = calendarDate(publication.publishedOn);
  let first = firstPlaceOn(day);
  let { held, last } = await placesFrom(publicationId, first);
  const stays = held !== null && held >= first && held < first + PLACES_IN_DAY;
  // An archive may put more on one day than the day has rows; what is over goes to the next one.
  while (!stays && last === first + PLACES_IN_DAY - 1) {
    first += PLACES_IN_DAY;
    last = (await placesFrom(publicationId, first)).last;
  }
  const rid = stays && held !== null ? held : last === null ? first : last + 1;
  if (held !== null) await remove(held);
  const theme = publication.theme === null ? null : themeClassOf(publication.theme);
  await exec(sql`INSERT INTO search_entries
      (rid, publication_id, agency_id, column_id, year, published_on, theme, genre, validity, issued_on, expires_on,
       file_types)
    VALUES (${rid}, ${publicationId}, ${agencyId}, ${columnId}, ${yearOf(day)}, ${day}, ${theme}, ${genre},
      ${validity}, ${issuedOn}, ${expiresOn}, ${fileTypeBits(publication.fileTypes)})`);
  await exec(sql`INSERT INTO search_changes (rid) VALUES (${rid})`);
  const { heading, body, files } = tokensOf(publication);
  await exec(sql`INSERT INTO search_title (rowid, t) VALUES (${rid}, ${heading})`);
  await exec(sql`INSERT INTO search_body (rowid, t, f) VALUES (${rid}, ${body}, ${files})`);
}

/** Takes a publication out of the index, as withdrawing it demands; inside the caller's transaction. */
export async function unindexPublication(publicationId: string): Promise<void> {
  const held = await rows<{ rid: number }>(
    sql`SELECT rid FROM search_entries WHERE publication_id = ${publicationId}`,
  );
  for (const { rid } of held) await remove(rid);
}
