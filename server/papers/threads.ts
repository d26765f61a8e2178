import { threadOf } from "../threads/ask";
import { type Paper, type PaperThread, placePaperThread } from "./papers";

/** More than these are told to come back. */
const MOST_WAITING = 24;
const PATIENCE_MS = 60_000;
/** It holds two fonts of 14 MB and a paper of some hundred pages. */
const HEAP_MB = 512;

/** The thread that sets papers, placed for every caller. */
export function startPaperThread(): PaperThread {
  const { ask, end } = threadOf<Paper, Uint8Array>({
    name: "papers",
    body: "papers/thread",
    limits: { maxOldGenerationSizeMb: HEAP_MB },
    patienceMs: PATIENCE_MS,
    mostWaiting: MOST_WAITING,
  });
  const thread: PaperThread = {
    set: ask,
    async end() {
      placePaperThread(undefined);
      await end();
    },
  };
  placePaperThread(thread);
  return thread;
}
