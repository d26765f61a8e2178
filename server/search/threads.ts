import { join } from "node:path";
import type { PublicationHits } from "@/db/search/search-publications";
import { threadOf } from "../threads/ask";
import { placeSearchThreads, type Question, type SearchThreads } from "./questions";

/** What lies outside the limits: lists of hits and facets. A small young generation keeps a thread from holding what it no longer needs. */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 };

/** Counts that may wait; whoever comes then gets the first hits instead, which say that there are more. */
const MOST_WAITING = 8;

/** Starts the search threads over the database of a data folder and places them for every caller. */
export function startSearchThreads(dataDir: string): SearchThreads {
  const given = { file: join(dataDir, "portal.db") };
  const start = () =>
    threadOf<Question, PublicationHits>({
      name: "search",
      body: "search/thread",
      given,
      limits: LIMITS,
      isWarm: true,
    });
  const [quick, exact] = [start(), start()];
  const threads: SearchThreads = {
    ask(question) {
      const isBusy = question.kind === "exact" && exact.waiting() >= MOST_WAITING;
      if (isBusy || question.kind === "quick") return quick.ask({ ...question, kind: "quick" });
      return exact.ask(question);
    },
    async end() {
      placeSearchThreads(undefined);
      await Promise.all([quick.end(), exact.end()]);
    },
  };
  placeSearchThreads(threads);
  return threads;
}
