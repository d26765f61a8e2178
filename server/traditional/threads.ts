import { createHash } from "node:crypto";
import { Worker } from "node:worker_threads";
import { log } from "../log";

export interface Asked {
  id: number;
  html: string;
}
export type Converted = { id: number; html: string } | { id: number; fault: string };

interface Waiting {
  resolve: (html: string) => void;
  reject: (error: Error) => void;
}

const KEPT_BYTES = 16 * 1024 * 1024;

/** Keeps what was converted last, by what it was converted from. */
function keeper(mostBytes: number) {
  const kept = new Map<string, string>();
  let bytes = 0;
  return {
    find(key: string): string | undefined {
      const found = kept.get(key);
      if (found === undefined) return undefined;
      kept.delete(key);
      kept.set(key, found);
      return found;
    },
    keep(key: string, html: string): void {
      if (kept.has(key)) return;
      kept.set(key, html);
      bytes += html.length * 2;
      for (const [oldest, old] of kept) {
        if (bytes <= mostBytes) return;
        kept.delete(oldest);
        bytes -= old.length * 2;
      }
    },
  };
}

/**
 * Converts pages on a thread of its own, so that neither the tables (0.2 s to load) nor a long regulation holds up anybody else. The
 * thread starts with the first page that is asked for, and again after it died.
 */
export function startTraditional() {
  const waiting = new Map<number, Waiting>();
  const { find, keep } = keeper(KEPT_BYTES);
  let worker: Worker | null = null;
  let last = 0;

  function start(): Worker {
    const started = new Worker(new URL("../../scripts/traditional-thread.mjs", import.meta.url));
    started.on("message", (answer: Converted) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ("html" in answer) asked?.resolve(answer.html);
      else asked?.reject(new Error(`traditional: ${answer.fault}`));
    });
    started.on("error", (error) => log.error({ thread: "traditional", fault: error.message }));
    started.on("exit", () => {
      if (worker === started) worker = null;
      for (const asked of waiting.values()) asked.reject(new Error("the traditional thread ended"));
      waiting.clear();
    });
    // It never keeps the process alive by itself.
    started.unref();
    return started;
  }

  async function convert(html: string): Promise<string> {
    const key = createHash("sha256").update(html).digest("base64url");
    const known = find(key);
    if (known !== undefined) return known;
    worker ??= start();
    last += 1;
    const asked: Asked = { id: last, html };
    const converted = await new Promise<string>((resolve, reject) => {
      waiting.set(asked.id, { resolve, reject });
      worker?.postMessage(asked);
    });
    keep(key, converted);
    return converted;
  }

  return {
    convert,
    async end() {
      await worker?.terminate();
    },
  };
}
