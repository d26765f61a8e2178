import { Worker } from "node:worker_threads";
import { log } from "../log";
import { type Paper, PapersBusy, type PaperThread, placePaperThread } from "./papers";

export interface PaperQuestion {
  id: number;
  paper: Paper;
}
export type PaperAnswer = { id: number; bytes: Uint8Array } | { id: number; fault: string };

interface Waiting {
  resolve: (bytes: Uint8Array) => void;
  reject: (error: Error) => void;
}

/** More than these are told to come back. */
const MOST_WAITING = 24;
/** A thread that says nothing for so long while somebody waits is ended, and whoever waits is told. */
const PATIENCE_MS = 60_000;
/** It holds two fonts of 14 MB and a paper of some hundred pages. */
const HEAP_MB = 512;

/** The thread that sets papers, started by the first who asks; placed for every caller. */
export function startPaperThread(): PaperThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let alarm: NodeJS.Timeout | undefined;
  let lastId = 0;

  const watch = (): void => {
    clearTimeout(alarm);
    if (waiting.size > 0) alarm = setTimeout(() => void worker?.terminate(), PATIENCE_MS).unref();
  };
  const failAll = (): void => {
    for (const { reject } of waiting.values()) reject(new Error("the paper thread ended"));
    waiting.clear();
    watch();
  };
  const start = (): Worker => {
    const started = new Worker(new URL("../../scripts/paper-thread.mjs", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    started.on("message", (answer: PaperAnswer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      watch();
      if ("bytes" in answer) asked?.resolve(answer.bytes);
      else asked?.reject(new Error(`papers: ${answer.fault}`));
    });
    started.on("error", (error) => log.error({ thread: "papers", fault: error.message }));
    started.on("exit", () => {
      if (worker === started) worker = undefined;
      failAll();
    });
    // It never keeps the process alive by itself.
    started.unref();
    return started;
  };

  const thread: PaperThread = {
    set: (paper) =>
      new Promise<Uint8Array>((resolve, reject) => {
        if (waiting.size >= MOST_WAITING) {
          reject(new PapersBusy("too many papers are waiting"));
          return;
        }
        worker ??= start();
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        watch();
        const question: PaperQuestion = { id: lastId, paper };
        worker.postMessage(question);
      }),
    async end() {
      placePaperThread(undefined);
      await worker?.terminate();
    },
  };
  placePaperThread(thread);
  return thread;
}
