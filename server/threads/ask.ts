import { join } from "node:path";
import { type ResourceLimits, Worker } from "node:worker_threads";
import { log } from "../log";

/** What crosses to a thread and back: what was asked, and what came of it. */
export interface Sent<Question> {
  id: number;
  question: Question;
}
export type Returned<Answer> = { id: number; answer: Answer } | { id: number; fault: string };

/** Raised when more wait for a thread than it is meant to answer. */
export class ThreadBusy extends Error {}

export interface ThreadOptions {
  /** As the log names it. */
  name: string;
  /** The module in `server/` whose import makes it answer, as `papers/thread`. */
  body: string;
  /** What the body finds under `workerData.given`. */
  given?: unknown;
  limits?: ResourceLimits;
  /** Started at once and again whenever it dies, for what has to be warm; otherwise with the first question. */
  isWarm?: boolean;
  /** A thread that says nothing for so long while somebody waits is ended, and whoever waits is told. */
  patienceMs?: number;
  /** More than these are refused with ThreadBusy. */
  mostWaiting?: number;
}

/** Whom one asks: a thread of this process. */
export interface Thread<Question, Answer> {
  ask: (question: Question) => Promise<Answer>;
  /** How many wait for it. */
  waiting: () => number;
  end: () => Promise<void>;
}

/** Its own sources, run by Node: a bundler that saw the path would take every module of `server/` that a body could be. */
const BODY = join(/* turbopackIgnore: true */ process.cwd(), "scripts", "thread.mjs");

interface Waiting<Answer> {
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

/**
 * A thread that answers one question after another, so that long work never holds up the thread that serves. What it was asked when it dies
 * fails at once; the next question starts it again.
 */
export function threadOf<Question, Answer>(options: ThreadOptions): Thread<Question, Answer> {
  const {
    name,
    body,
    given,
    limits,
    patienceMs,
    isWarm = false,
    mostWaiting = Number.POSITIVE_INFINITY,
  } = options;
  const waiting = new Map<number, Waiting<Answer>>();
  let worker: Worker | undefined;
  let alarm: NodeJS.Timeout | undefined;
  let lastId = 0;
  let isEnding = false;

  const watch = (): void => {
    clearTimeout(alarm);
    if (patienceMs !== undefined && waiting.size > 0)
      alarm = setTimeout(() => void worker?.terminate(), patienceMs).unref();
  };
  const failAll = (): void => {
    for (const { reject } of waiting.values()) reject(new Error(`the ${name} thread ended`));
    waiting.clear();
    watch();
  };
  const start = (): Worker => {
    const started = new Worker(BODY, {
      workerData: { body, given },
      ...(limits && { resourceLimits: limits }),
    });
    started.on("message", (returned: Returned<Answer>) => {
      const asked = waiting.get(returned.id);
      waiting.delete(returned.id);
      watch();
      if ("answer" in returned) asked?.resolve(returned.answer);
      else asked?.reject(new Error(`${name}: ${returned.fault}`));
    });
    started.on("error", (error) => log.error({ thread: name, fault: error.message }));
    started.on("exit", () => {
      if (worker !== started) return;
      worker = isWarm && !isEnding ? start() : undefined;
      failAll();
    });
    // It never keeps the process alive by itself.
    started.unref();
    return started;
  };

  if (isWarm) worker = start();

  return {
    waiting: () => waiting.size,
    ask: (question) =>
      new Promise<Answer>((resolve, reject) => {
        if (waiting.size >= mostWaiting) {
          reject(new ThreadBusy(`too many wait for the ${name} thread`));
          return;
        }
        worker ??= start();
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        watch();
        worker.postMessage({ id: lastId, question } satisfies Sent<Question>);
      }),
    async end() {
      isEnding = true;
      await worker?.terminate();
    },
  };
}
