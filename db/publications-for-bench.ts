import { documentNumberKey } from "@/domain/publication/document-number";
import { fileTypeBits, fileTypeOf } from "@/domain/publication/file-types";
import { formatIndexNumber } from "@/domain/publication/index-number";
import { calendarDate, yearOf } from "@/domain/time/calendar-date";
import { house } from "./client";
import { createAgency } from "./mutations/agencies";
import { createColumn } from "./mutations/columns";
import { newId } from "./new-id";
import { firstPlaceOn, type tokensOf } from "./search/index-publication";
import { AGENCIES } from "./seed/agencies";
import { COLUMNS } from "./seed/columns";

/** A document of the made archive of `npm run bench -- search`. */
export interface MadeDocument {
  n: number;
  day: string;
  title: string;
  number: string | null;
  genre: string;
  body: string;
  files: { name: string; pages: string[] }[];
  /** Places in the lists of agencies and columns. */
  agency: number;
  column: number;
  theme: string;
  validity: string;
  issuedOn: string | null;
  expiresOn: string | null;
  tokens: ReturnType<typeof tokensOf>;
}

/** What FTS5 gathers in memory before it writes a segment, while an archive is taken in and otherwise. */
const GATHERED = { bulk: 128 * 2 ** 20, usual: 2 ** 20 };
const TABLES = ["search_body", "search_title"] as const;

/** The index number of the n-th document. */
export function madeIndexNumber({ n, day }: Pick<MadeDocument, "n" | "day">): string {
  return formatIndexNumber({ prefix: "11440183007501000A", year: yearOf(calendarDate(day)), serial: n + 1 });
}

/** Agencies and columns for a made archive. */
export async function makePlacesForBench() {
  const agencies: string[] = [];
  const columns: string[] = [];
  for (const [position, { parentCode: _, ...agency }] of AGENCIES.entries())
    agencies.push(await createAgency("system", { ...agency, parentId: null, position }, 0));
  for (const [position, { parentCode: _, ownerAgency: __, ...column }] of COLUMNS.entries())
    columns.push(
      await createColumn("system", { ...column, parentId: null, ownerAgencyId: null, position }, 0),
    );
  return { agencies, columns };
}

/**
 * Takes a made archive in: straight into the tables, many documents to a transaction, segments merged once at the end. Only for
 * a store that nothing else uses.
 */
export function openBulk({ agencies, columns }: { agencies: string[]; columns: string[] }) {
  const { sqlite } = house();
  const setting = (name: string, value: number) => {
    for (const table of TABLES)
      sqlite.prepare(`INSERT INTO ${table}(${table}, rank) VALUES (?, ?)`).run(name, BigInt(value));
  };
  // Nothing that is deleted here was ever secret, and what is lost in a power cut is made again.
  for (const pragma of ["secure_delete=OFF", "synchronous=OFF", "cache_size=-262144"]) sqlite.pragma(pragma);
  setting("hashsize", GATHERED.bulk);
  setting("automerge", 0);
  setting("crisismerge", 64);
  const into = (table: string, names: string) =>
    sqlite.prepare(
      `INSERT INTO ${table} (${names}) VALUES (${names
        .split(",")
        .map(() => "?")
        .join(",")})`,
    );
  const publication = into(
    "publications",
    "id,index_prefix,index_year,index_serial,index_number,agency_id,column_id,title,document_number,document_number_key,genre,theme,issued_on,expires_on,validity,disclosure_kind,keywords,body,body_text,published_at,published_on,legacy_published,year,version,content_hash,demonstration",
  );
  const entry = into(
    "search_entries",
    "rid,publication_id,agency_id,column_id,year,published_on,theme,genre,validity,issued_on,expires_on,file_types",
  );
  const heading = into("search_title", "rowid,t");
  const words = into("search_body", "rowid,t,f");
  const file = into(
    "publication_files",
    "id,publication_id,position,name,media_type,byte_size,sha256,object_name,added_at",
  );
  const fileText = into("file_texts", "sha256,status,page_count,read_at");
  const filePage = into("file_text_pages", "sha256,page,text");
  let last = -1;

  const addOne = (made: MadeDocument) => {
    const { n, day, title, number, genre, body, theme, validity, issuedOn, expiresOn, tokens } = made;
    const id = newId();
    const rid = Math.max(last + 1, firstPlaceOn(day));
    last = rid;
    const year = yearOf(calendarDate(day));
    const agency = agencies[made.agency % agencies.length];
    const column = columns[made.column % columns.length];
    const blocks = JSON.stringify([{ kind: "paragraph", text: body }]);
    const key = number === null ? null : documentNumberKey(number);
    const index = madeIndexNumber(made);
    publication.run(
      ...[id, "11440183007501000A", year, n + 1, index, agency, column, title, number, key, genre, theme],
      ...[issuedOn, expiresOn, validity, "proactive", "[]", blocks, body, 0, day, 1, year, 1, "", 0],
    );
    const types = fileTypeBits(made.files.map(({ name }) => fileTypeOf(name)));
    entry.run(...[rid, id, agency, column, year, day, theme, genre, validity, issuedOn, expiresOn, types]);
    heading.run(rid, tokens.heading);
    words.run(rid, tokens.body, tokens.files);
    made.files.forEach(({ name, pages }, at) => {
      const sha256 = `bench-${n}-${at}`;
      fileText.run(sha256, "read", pages.length, 0);
      pages.forEach((text, page) => filePage.run(sha256, page + 1, text));
      file.run(newId(), id, at + 1, name, "application/octet-stream", 1, sha256, sha256, 0);
    });
  };

  return {
    add(documents: readonly MadeDocument[]): void {
      sqlite.exec("BEGIN");
      for (const made of documents) addOne(made);
      sqlite.exec("COMMIT");
    },
    finish(): void {
      for (const table of TABLES) sqlite.exec(`INSERT INTO ${table}(${table}) VALUES ('optimize')`);
      setting("hashsize", GATHERED.usual);
      setting("automerge", 4);
      setting("crisismerge", 16);
      sqlite.exec("INSERT INTO search_changes (rid) VALUES (0)");
      sqlite.pragma("wal_checkpoint(TRUNCATE)");
      sqlite.pragma("optimize=0x10002");
      for (const pragma of ["secure_delete=ON", "synchronous=FULL", "cache_size=-16000"])
        sqlite.pragma(pragma);
    },
  };
}

/** Bytes that the index takes, by table. */
export function indexBytes(): Record<string, number> {
  const { sqlite } = house();
  const bytes = TABLES.flatMap((table) => [
    [`${table}_data`, `SELECT sum(length(block)) FROM ${table}_data`],
    [`${table}_docsize`, `SELECT sum(length(sz) + length(id)) FROM ${table}_docsize`],
  ]);
  return Object.fromEntries(
    bytes.map(([name = "", statement = ""]) => [
      name,
      Number(sqlite.prepare(statement).pluck(true).get() ?? 0),
    ]),
  );
}

/** Which document of the made archive stands at which row number. */
export async function placesByRid(): Promise<Map<number, number>> {
  const { sqlite } = house();
  const found = sqlite
    .prepare(
      "SELECT e.rid, p.index_serial - 1 FROM search_entries e JOIN publications p ON p.id = e.publication_id",
    )
    .raw(true)
    .all() as [number, number][];
  return new Map(found);
}

/** The texts that the search holds, as they were published. */
export async function publishedTexts() {
  const { sqlite } = house();
  const found = sqlite.prepare(
    `SELECT e.rid AS rid, p.id AS id, p.title AS title, p.document_number AS documentNumber, p.index_number AS indexNumber,
            ifnull(p.summary, '') || char(10) || p.body_text AS text
       FROM search_entries e JOIN publications p ON p.id = e.publication_id ORDER BY e.rid`,
  );
  return found.all() as {
    rid: number;
    id: string;
    title: string;
    documentNumber: string | null;
    indexNumber: string;
    text: string;
  }[];
}
