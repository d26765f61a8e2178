import { parentPort, workerData } from "node:worker_threads";
import { openReadingStore } from "@/db/open-store";
import { openExactSearch } from "@/db/search/search-exactly";
import { searchPublications } from "@/db/search/search-publications";
import { faultOf } from "../edge/log";
import type { Answer, Question } from "./questions";

/** A thread that answers searches over a connection of its own, so that a hot word never holds up the thread that serves. */
const { file } = workerData as { file: string };
const store = openReadingStore(file);
const searchExactly = openExactSearch();

async function answer({ id, kind, search, today }: Question): Promise<Answer> {
  try {
    const hits = kind === "quick" ? await searchPublications(search) : await searchExactly(search, today);
    return { id, hits };
  } catch (error) {
    return { id, fault: faultOf(error) };
  }
}

parentPort?.on("message", async (question: Question | "end") => {
  if (question === "end") {
    store.close();
    parentPort?.close();
    return;
  }
  parentPort?.postMessage(await answer(question));
});
