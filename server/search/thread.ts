import { parentPort, workerData } from "node:worker_threads";
import { openReadingStore } from "@/db/open-store";
import { nearTitles } from "@/db/search/near-titles";
import { openExactSearch } from "@/db/search/search-exactly";
import { openQuickSearch } from "@/db/search/search-publications";
import { faultOf } from "../edge/log";
import type { Answer, Question } from "./questions";

/** A thread that answers searches over a connection of its own, so that a hot word never holds up the thread that serves. */
const { file } = workerData as { file: string };
const store = openReadingStore(file);
const search = { quick: openQuickSearch(), exact: openExactSearch(), near: nearTitles };

async function answer({ id, kind, search: asked, today }: Question): Promise<Answer> {
  try {
    return { id, hits: await search[kind](asked, today) };
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
