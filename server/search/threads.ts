import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { PublicationHits } from "@/db/search/search-publications";
import { log } from "../log";
import { type Answer, placeSearchThreads, type Question, type SearchThreads } from "./questions";

/** What lies outside the limits: lists of hits and facets. A small young generation keeps a thread from holding what it no longer needs. */
const MEMORY = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 };

/** Counts that may wait; whoever comes then gets the first hits instead, which say that there are more. */
const MOST_WAITING = 8;

interface Waiting {
  resolve: (hits: PublicationHits) => void;
  reject: (error: Error) => void;
}

/** One thread; it is started again when it dies, and what it was asked then fails at once. */
function thread(file: string) {
  const waiting = new Map<number, Waiting>();
  let isEnding = false;
  let worker = start();

  function start(): Worker {
    const started = new Worker(new URL("../../scripts/search-thread.mjs", import.meta.url), {
      workerData: { file },
      resourceLimits: MEMORY,
    });
    started.on("message", (answer: Answer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ("hits" in answer) asked?.resolve(answer.hits);
      else asked?.reject(new Error(`search: ${answer.fault}`));
    });
    started.on("error", (error) => log.error({ thread: "search", fault: error.message }));
    started.on("exit", () => {
      for (const asked of waiting.values()) asked.reject(new Error("the search thread ended"));
      waiting.clear();
      if (!isEnding) worker = start();
    });
    // It never keeps the process alive by itself.
    started.unref();
    return started;
  }

  return {
    waiting: () => waiting.size,
    ask: (question: Question) =>
      new Promise<PublicationHits>((resolve, reject) => {
        waiting.set(question.id, { resolve, reject });
        worker.postMessage(question);
      }),
    async end() {
      isEnding = true;
      worker.postMessage("end");
      await new Promise<void>((resolve) => worker.once("exit", () => resolve()));
    },
  };
}

/** Starts the search threads over the database of a data folder and places them for every caller. */
export function startSearchThreads(dataDir: string): SearchThreads {
  const file = join(dataDir, "portal.db");
  const byKind = { quick: thread(file), exact: thread(file) };
  let last = 0;
  const threads: SearchThreads = {
    ask(question) {
      last += 1;
      const isBusy = question.kind === "exact" && byKind.exact.waiting() >= MOST_WAITING;
      const kind = isBusy ? "quick" : question.kind;
      return byKind[kind === "quick" ? "quick" : "exact"].ask({ ...question, kind, id: last });
    },
    async end() {
      placeSearchThreads(undefined);
      await Promise.all([byKind.quick.end(), byKind.exact.end()]);
    },
  };
  placeSearchThreads(threads);
  return threads;
}
