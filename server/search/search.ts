import { setTimeout as after } from "node:timers/promises";
import { house } from "@/db/client";
import { nearTitles } from "@/db/search/near-titles";
import { type ExactSearch, openExactSearch } from "@/db/search/search-exactly";
import type { PublicationHits, PublicationSearch } from "@/db/search/search-publications";
import { today } from "../clock";
import { searchThreads } from "./questions";

/** What is counted so soon needs no second search. */
const SOON_MS = 15;
/** So long a page waits for exact figures before it shows the first hits alone. */
const PATIENCE_MS = 100;

const here = new WeakMap<object, ExactSearch>();

/** Without threads, as in tests and commands, the search runs where it is asked. */
function searchHere(search: PublicationSearch): Promise<PublicationHits> {
  const store = house();
  const exact = here.get(store) ?? openExactSearch();
  here.set(store, exact);
  return exact(search, today());
}

/** Every hit counted, with facets. */
export function searchExactly(search: PublicationSearch): Promise<PublicationHits> {
  return searchThreads()?.ask({ kind: "exact", search, today: today() }) ?? searchHere(search);
}

/** Publications whose titles are like what was typed, for a search that found nothing. */
export function searchNear(query: string, most: number): Promise<PublicationHits> {
  const search = { query, sort: "relevance", page: 1, pageSize: most } as const;
  return searchThreads()?.ask({ kind: "near", search, today: today() }) ?? nearTitles(search);
}

/** The answer if it comes in time. */
async function within(ms: number, answer: Promise<PublicationHits>): Promise<PublicationHits | undefined> {
  const controller = new AbortController();
  const late = after(ms, undefined, { signal: controller.signal }).catch(() => undefined);
  return Promise.race([answer, late]).finally(() => controller.abort());
}

/** What a page shows: exact figures when they are there in time, else the first hits with a total that says that there are more. */
export async function searchForPage(search: PublicationSearch): Promise<PublicationHits> {
  const threads = searchThreads();
  if (!threads) return searchHere(search);
  const exact = threads.ask({ kind: "exact", search, today: today() });
  const soon = await within(SOON_MS, exact);
  if (soon) return soon;
  const [inTime, first] = await Promise.all([
    within(PATIENCE_MS - SOON_MS, exact),
    threads.ask({ kind: "quick", search, today: today() }),
  ]);
  // Where the first hits hold too few that meet the choice, only reading all of them tells which there are.
  if (inTime ?? first.incomplete) return exact;
  // Whoever asks again for these words gets them from the thread's memory.
  exact.catch(() => undefined);
  return first;
}
