import { createServer } from "node:http";
import next from "next";
import { boot } from "./boot";
import { closeEdge, createEdge } from "./edge";
import { keepFaultsPlain } from "./edge/faults";
import type { EdgeLimits } from "./edge/limits";
import { env } from "./env";
import { announce } from "./first-run";
import { startJobs } from "./jobs";
import { log } from "./log";
import { startPaperThread } from "./papers/threads";
import { startSearchThreads } from "./search/threads";
import { accountFor } from "./session-of";
import { startTraditional } from "./traditional/threads";
import { startVisitBook } from "./visits";

/** Milliseconds that calls in flight get to finish after SIGTERM. */
const GRACE_MS = 8000;
/** Milliseconds after which the process ends whatever still hangs. */
const LAST_MS = 9500;

/** Prepares the data folder and serves until a signal ends it; `limits` is for measurements. */
export async function serve({
  dev,
  limits = {},
}: {
  dev: boolean;
  limits?: Partial<EdgeLimits>;
}): Promise<void> {
  const { host, port, siteUrl, staging, adminCidrs, trustedProxy } = env();
  const { store, accounts } = await boot();
  const searching = startSearchThreads(env().dataDir);
  const traditional = startTraditional();
  const papers = startPaperThread();
  const visits = startVisitBook();
  // Next gets a server that nobody listens on, or it would hook `upgrade` on ours.
  const inner = createServer();
  const app = next({ dev, dir: process.cwd(), hostname: host, port, httpServer: inner });
  await app.prepare();
  const handler = app.getRequestHandler();
  const server = createEdge({
    handler: async (request, response) => handler(request, response),
    // The development server's hot reload listens for this on the server that it was given.
    ...(dev && { upgrade: (request, socket, head) => void inner.emit("upgrade", request, socket, head) }),
    dev,
    siteUrl,
    host,
    staging,
    adminCidrs,
    trustedProxy,
    staffSession: async (cookieHeader) => (await accountFor(cookieHeader)) !== null,
    toTraditional: traditional.convert,
    log: (entry) => (entry.fault ? log.error(entry) : log.info(entry)),
    noteRead: visits.note,
    limits,
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  announce(accounts, siteUrl?.href ?? `http://localhost:${port}/`);
  const stopJobs = startJobs();
  if (!dev) keepFaultsPlain((fault) => log.error({ fault }));

  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => process.exit(1), LAST_MS).unref();
    await closeEdge(server, GRACE_MS);
    await stopJobs();
    await visits.end();
    await app.close();
    await Promise.all([searching.end(), traditional.end(), papers.end()]);
    store.close();
    process.exit(0);
  };
  process.on("SIGTERM", () => void end());
  process.on("SIGINT", () => void end());
}
