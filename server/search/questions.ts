import type { PublicationHits, PublicationSearch } from "@/db/search/search-publications";
import type { CalendarDate } from "@/domain/time/calendar-date";

/** What a search thread is asked: `quick` reads the first hits only, `exact` counts everything, `near` looks for titles that are alike. */
export interface Question {
  kind: "quick" | "exact" | "near";
  search: PublicationSearch;
  today: CalendarDate;
}

/** Two threads answer, so that counting never holds up a first page. */
export interface SearchThreads {
  ask(question: Question): Promise<PublicationHits>;
  end(): Promise<void>;
}

/** Next bundles its own copy of this module, so the threads live on globalThis beside the store. */
const SLOT = Symbol.for("mingchuang.search");
const slots = globalThis as { [SLOT]?: SearchThreads | undefined };

/** Puts the threads where every copy of this module finds them; `undefined` takes them away. */
export function placeSearchThreads(threads: SearchThreads | undefined): void {
  slots[SLOT] = threads;
}

/** The search threads, or undefined where none were started, as in tests and commands. */
export function searchThreads(): SearchThreads | undefined {
  return slots[SLOT];
}
