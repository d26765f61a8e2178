import { parentPort } from "node:worker_threads";
import { faultOf } from "../edge/log";
import { setHere } from "./papers";
import type { PaperAnswer, PaperQuestion } from "./threads";

/** A thread that sets papers: two hundred pages take seconds, in which the thread that serves goes on serving. */
async function answer({ id, paper }: PaperQuestion): Promise<PaperAnswer> {
  try {
    return { id, bytes: await setHere(paper) };
  } catch (error) {
    return { id, fault: faultOf(error) };
  }
}

// One after another: two at once would each take twice as long.
let last: Promise<void> = Promise.resolve();
parentPort?.on("message", (question: PaperQuestion) => {
  last = last.then(async () => parentPort?.postMessage(await answer(question)));
});
