import { inArray } from "drizzle-orm";
import { parseDocumentNumber } from "@/domain/publication/document-number";
import { q } from "../client";
import { publicationsForHits } from "../queries/publications";
import { publications } from "../schema/publications";
import { searchPublications } from "./search-publications";

/** Words that ask and do not name: nobody's document is found by them. */
const FILLERS =
  /[^\p{L}\p{N}]+|(?:我想|我要|想要|需要|请问|申请|公开|获取|查询|了解|关于|有关|相关|以及|或者|哪些|什么|多少|怎么|如何|具体|全部|所有|最新|情况|信息|资料|材料|文件|文本|复印件)|\d{4}年?度?|[的了和与及或]/u;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
const LONGEST = 100;
const MOST_PARTS = 6;
const MOST_PAIRS = 16;
const FROM_EACH = 10;
/** A word of two characters in a title, or one of four in a text. */
const ENOUGH = 4;
/** What has less than this of the best one's points only distracts from it. */
const FAR_BEHIND = 0.4;
/** Found in more documents than this, a pair of characters tells nothing. */
const COMMON = 30;

interface Look {
  query: string;
  /** How much a find says; twice as much in a title. */
  weight: number;
  /** Counts in titles only, and only while few documents have it. */
  faint?: boolean;
}

/** The pairs of characters in a long word: people run words together that a title keeps apart. */
function pairsIn(part: string): string[] {
  const letters = [...part];
  return letters.length > 3 ? letters.slice(1).map((letter, at) => `${letters[at]}${letter}`) : [];
}

/** What to look for: the whole, its words together, each word, pairs out of long words, years. */
function looksOf(text: string): Look[] {
  const whole = [...text.normalize("NFKC").trim()].slice(0, LONGEST).join("");
  const words = whole.split(FILLERS).filter((part) => part && [...part].length >= 2);
  const parts = [...new Set(words)].slice(0, MOST_PARTS);
  const pairs = [...new Set(parts.flatMap(pairsIn))].slice(0, MOST_PAIRS);
  return [
    { query: whole, weight: 100 },
    ...(parts.length > 1 ? [{ query: parts.join(" "), weight: 40 }] : []),
    ...parts.map((query) => ({ query, weight: [...query].length })),
    ...pairs.map((query) => ({ query, weight: 2, faint: true })),
    ...[...new Set(whole.match(YEAR))].map((query) => ({ query, weight: 1, faint: true })),
  ];
}

const search = (query: string) =>
  searchPublications({ query, sort: "relevance", page: 1, pageSize: FROM_EACH });

async function titlesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const found = await q()
    .select({ id: publications.id, title: publications.title })
    .from(publications)
    .where(inArray(publications.id, [...ids]));
  return new Map(found.map(({ id, title }) => [id, title.normalize("NFKC")]));
}

/** The documents that a text speaks of, by id, with how much speaks for each. */
async function pointsFor(text: string): Promise<Map<string, number>> {
  const finds: { id: string; look: Look }[] = [];
  for (const look of looksOf(text)) {
    const { hits, total } = await search(look.query);
    const tells = !look.faint || total <= COMMON || look.weight === 1;
    if (tells) for (const { publicationId } of hits) finds.push({ id: publicationId, look });
  }
  const titles = await titlesOf([...new Set(finds.map(({ id }) => id))]);
  const points = new Map<string, number>();
  for (const { id, look } of finds) {
    const isInTitle = titles.get(id)?.includes(look.query) ?? false;
    if (look.faint && !isInTitle) continue;
    points.set(id, (points.get(id) ?? 0) + look.weight * (isInTitle ? 2 : 1));
  }
  return points;
}

/** What is already public and sounds like what somebody is about to ask for, the likeliest first; a number finds that document alone. */
export async function similarPublications(texts: readonly string[], limit: number) {
  const points = new Map<string, number>();
  for (const text of texts) {
    const isNumber = parseDocumentNumber(text) !== null;
    const exact = isNumber ? (await search(text)).hits.filter((hit) => hit.exact) : [];
    for (const { publicationId } of exact) points.set(publicationId, 1000);
    if (isNumber || text.trim() === "") continue;
    for (const [id, sum] of await pointsFor(text)) points.set(id, (points.get(id) ?? 0) + sum);
  }
  const ranked = [...points].sort(([, a], [, b]) => b - a);
  const least = Math.max(ENOUGH, (ranked[0]?.[1] ?? 0) * FAR_BEHIND);
  const best = ranked.filter(([, sum]) => sum >= least).slice(0, limit);
  return publicationsForHits(best.map(([id]) => id));
}
export type SimilarPublication = Awaited<ReturnType<typeof similarPublications>>[number];
