import { columnTree } from "@/db/queries/columns";
import { publicationsForHits } from "@/db/queries/publications";
import { searchPublications } from "@/db/search/search-publications";
import { simplified } from "@/db/search/tokenise";
import { today } from "../clock";
import { searchThreads } from "./questions";

/** Fewer are looked through at a glance; more are a list of results. */
const MOST = 8;
const MOST_COLUMNS = 2;
/** A longer text is no longer being typed. */
const LONGEST = 50;

/** One thing that somebody may be typing. */
interface Suggestion {
  kind: "publication" | "column";
  text: string;
  /** What tells it from others of the same name. */
  note: string;
  href: `/${string}`;
}

/** Text as people compare it: without widths, capitals, signs and scripts. */
const bare = (text: string) =>
  simplified(text.normalize("NFKC").toLowerCase()).replace(/[^\p{L}\p{N}]/gu, "");

async function publicationsNamed(typed: string): Promise<Suggestion[]> {
  const search = { query: typed, scope: "title", sort: "relevance", page: 1, pageSize: MOST } as const;
  const found = await (searchThreads()?.ask({ kind: "quick", search, today: today() }) ??
    searchPublications(search));
  const rows = await publicationsForHits(found.hits.map(({ publicationId }) => publicationId));
  const begins = (title: string) => (bare(title).startsWith(bare(typed)) ? 0 : 1);
  return rows
    .toSorted((a, b) => begins(a.title) - begins(b.title))
    .map(({ id, title, documentNumber, agencyName }) => ({
      kind: "publication",
      text: title,
      note: documentNumber ?? agencyName,
      href: `/p/${id}`,
    }));
}

async function columnsNamed(typed: string): Promise<Suggestion[]> {
  const word = bare(typed);
  return (await columnTree())
    .filter(({ name }) => bare(name).includes(word))
    .slice(0, MOST_COLUMNS)
    .map(({ name, code }) => ({ kind: "column", text: name, note: "", href: `/catalogue/${code}` }));
}

/** What somebody may be typing: columns by name, then publications by title and number. Nothing of it is written down. */
export async function suggestionsFor(typed: string): Promise<Suggestion[]> {
  const length = [...bare(typed)].length;
  if (length === 0 || typed.length > LONGEST) return [];
  // One character begins half of all titles; which of them is not yet to be guessed.
  const columns = await columnsNamed(typed);
  const named = length > 1 ? await publicationsNamed(typed) : [];
  return [...columns, ...named].slice(0, MOST);
}
