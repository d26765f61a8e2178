import { createServer } from "node:http";
import next from "next";
import { boot } from "./boot";
import { closeEdge, createEdge } from "./edge";
import { env } from "./env";
import { announce } from "./first-run";
import { log } from "./log";
import { accountFor } from "./session-of";

/** Milliseconds that calls in flight get to finish after SIGTERM. */
const GRACE_MS = 8000;

/** Prepares the data folder and serves until a signal ends it. */
export async function serve({ dev }: { dev: boolean }): Promise<void> {
  const { host, port, siteUrl, adminCidrs, trustedProxy } = env();
  const { store, accounts } = await boot();
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
    adminCidrs,
    trustedProxy,
    staffSession: async (cookieHeader) => (await accountFor(cookieHeader)) !== null,
    log: (entry) => log.info(entry),
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  announce(accounts, siteUrl?.href ?? `http://localhost:${port}/`);

  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await closeEdge(server, GRACE_MS);
    await app.close();
    store.close();
    process.exit(0);
  };
  process.on("SIGTERM", () => void end());
  process.on("SIGINT", () => void end());
}
