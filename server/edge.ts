import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { now } from "./clock";
import { type AddressKind, innerPath } from "./edge/addresses";
import { answers } from "./edge/answer";
import { capBody } from "./edge/body";
import type { Refusal } from "./edge/error-page";
import { during } from "./edge/faults";
import { admit, type Gate } from "./edge/gate";
import { staffCsp } from "./edge/headers";
import { type EdgeLimits, edgeLimits } from "./edge/limits";
import { clientMarks, type EdgeLogEntry, faultOf, visitId } from "./edge/log";
import { clientAddress, networks } from "./edge/networks";
import { isOwnHost, isOwnOrigin } from "./edge/own-site";
import { rateLimiter } from "./edge/rate-limit";
import { tellNext } from "./edge/request-headers";
import { answerOnSocket, refusalFor } from "./edge/sockets";
import { beginVisit, entryOf, readOf, type Visit } from "./edge/visit";
import type { PublicRead } from "./visits";

export interface EdgeOptions {
  /** What stands behind the edge: Next, or a stand-in in tests. */
  handler: (req: IncomingMessage, res: ServerResponse) => Promise<unknown>;
  /** Takes the hot-reload socket of the development server; every other upgrade is refused. */
  upgrade?: (req: IncomingMessage, socket: Duplex, head: Buffer) => void;
  dev: boolean;
  siteUrl: URL | null;
  /** The name or address that the server listens on. */
  host: string;
  /** A rehearsal: every answer tells search engines to leave it out. */
  staging?: boolean;
  adminCidrs: readonly string[];
  trustedProxy: string | null;
  staffSession: (cookieHeader: string | undefined) => Promise<boolean>;
  /** Writes a page in traditional characters, away from the thread that serves. */
  toTraditional: (html: string) => Promise<string>;
  log: (entry: EdgeLogEntry) => void;
  /** Takes down that a public page or file was read, after its answer is out. */
  noteRead?: (read: PublicRead) => void;
  limits?: Partial<EdgeLimits>;
}

/** Kinds of address whose answer the edge holds whole before the visitor sees any of it. */
const WHOLE: ReadonlySet<AddressKind> = new Set([
  "page",
  "privatePage",
  "form",
  "upload",
  "staffForm",
  "staffUpload",
  "draftFiles",
  "draftUpload",
  "staffText",
  "health",
]);
/** These too, but the development server changes them under our hands. */
const WHOLE_WHEN_BUILT: ReadonlySet<AddressKind> = new Set(["asset", "openApi"]);
const STAFF_PAGES: ReadonlySet<AddressKind> = new Set(["login", "staffPage"]);
/** Their status stands in the page, so that a HEAD can be answered only when the page was written. */
const WRITTEN_FOR_HEAD: ReadonlySet<AddressKind> = new Set(["page", "privatePage"]);
const HOT_RELOAD = /^\/_next\//;

interface Work {
  isClosing: boolean;
  /** Visits whose handler has not come to an end. */
  handled: number;
  /** Settles for each visit when its handler is done and its answer is out. */
  open: Set<Promise<unknown>>;
  hotReloads: Set<Duplex>;
}

const workOf = new WeakMap<Server, Work>();

/** The HTTP server in front of the pages: it refuses, rewrites and dresses; it never authorises (security.md §6.9). */
export function createEdge(options: EdgeOptions): Server {
  const { handler, dev, siteUrl, host, log } = options;
  const limits = edgeLimits(dev, options.limits);
  const https = siteUrl?.protocol === "https:";
  const isProxy = networks(options.trustedProxy?.split(/[,\s]+/).filter(Boolean) ?? []);
  const isInside = options.adminCidrs.length > 0 ? networks(options.adminCidrs) : () => true;
  const markOf = clientMarks();
  const work: Work = { isClosing: false, handled: 0, open: new Set(), hotReloads: new Set() };
  const gate: Gate = {
    siteUrl,
    host,
    dev,
    limits,
    isInside,
    limiter: rateLimiter(limits.rates),
    staffSession: options.staffSession,
    inFlight: () => work.handled,
  };
  const answer = answers({
    dev,
    https,
    staging: options.staging ?? false,
    isClosing: () => work.isClosing,
    toTraditional: options.toTraditional,
  });
  const latest = new WeakMap<Duplex, Visit>();

  async function serve(visit: Visit): Promise<void> {
    const { req, res, id, client } = visit;
    const admission = await admit(visit, gate);
    if ("refusal" in admission) return answer.refuse(visit, admission.refusal);
    if ("moved" in admission) return answer.move(visit, admission.moved);
    const { address, path, search, bodyBytes } = admission;
    const { kind } = address;
    visit.traditional = admission.traditional;
    visit.path = path;
    if (STAFF_PAGES.has(kind)) visit.staffCsp = staffCsp(randomBytes(16).toString("base64"), dev, path);
    tellNext(req, address, { id, client, siteUrl, csp: visit.staffCsp, dev });
    req.url = innerPath(path) + search;
    if (visit.method === "HEAD" && WRITTEN_FOR_HEAD.has(kind)) req.method = "GET";
    if (WHOLE.has(kind) || (!dev && WHOLE_WHEN_BUILT.has(kind))) answer.whole(visit, path);
    else answer.through(visit);
    const tooLarge: Refusal = { why: "bodyTooLarge", facts: { bytes: bodyBytes } };
    capBody(req, bodyBytes, () => answer.refuse(visit, tooLarge));
    if (visit.isAnswered) return;
    if (visit.awaitsContinue) res.writeContinue();
    visit.awaitsContinue = false;
    work.handled++;
    await during(visit, () => handler(req, res)).finally(() => work.handled--);
  }

  /** One answer after the other on a connection: whoever sends the next call early waits, and starts no second handler. */
  async function inTurn(visit: Visit, before: Visit | undefined): Promise<void> {
    await before?.closed;
    // Nobody is left to answer.
    if (!visit.req.socket.writable) return;
    await serve(visit).catch((error: unknown) => answer.fail(visit, faultOf(error)));
    await visit.closed;
    if (latest.get(visit.req.socket) === visit) latest.delete(visit.req.socket);
    log(entryOf(visit, markOf(visit.client, now())));
    const read = options.noteRead && readOf(visit, now());
    if (read) options.noteRead?.(read);
  }

  function receive(req: IncomingMessage, res: ServerResponse, awaitsContinue = false): void {
    const visit = beginVisit(req, res, isProxy, awaitsContinue);
    const before = latest.get(req.socket);
    latest.set(req.socket, visit);
    const done = inTurn(visit, before).finally(() => work.open.delete(done));
    work.open.add(done);
  }

  /** Refuses where there is no response object to do it with. */
  function refuseLine(socket: Duplex, refusal: Refusal, client: string): void {
    const id = visitId(undefined);
    const status = answerOnSocket(socket, refusal, id, https);
    if (status === null) return;
    const mark = markOf(client, now());
    log({ id, method: "?", route: "?", status, ms: 0, bytes: 0, client: mark, refused: refusal.why });
  }

  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersTimeoutMs,
    requestTimeout: limits.bodyTimeoutMs,
    keepAliveTimeout: limits.keepAliveMs,
    connectionsCheckingInterval: Math.min(5000, limits.headersTimeoutMs),
    // The gate answers a missing Host with a page.
    requireHostHeader: false,
  });
  server.maxConnections = limits.connections;
  server.timeout = limits.idleMs;
  server.on("request", (req, res) => receive(req, res));
  server.on("checkContinue", (req, res) => receive(req, res, true));
  server.on("checkExpectation", (req, res) => receive(req, res));

  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    const visit = latest.get(socket);
    if (error.code === "ECONNRESET") socket.destroy();
    else if (visit && !visit.res.writableEnded) answer.refuse(visit, refusalFor(error));
    else refuseLine(socket, refusalFor(error), socket.remoteAddress ?? "");
  });

  server.on("upgrade", (req, socket, head) => {
    const isHotReload = dev && HOT_RELOAD.test(req.url ?? "") && isOwnHost(req, gate);
    if (!options.upgrade || !isHotReload || !isOwnOrigin(req, gate)) {
      refuseLine(socket, { why: "badMessage" }, clientAddress(req, isProxy));
      return;
    }
    work.hotReloads.add(socket);
    socket.once("close", () => work.hotReloads.delete(socket));
    options.upgrade(req, socket, head);
  });

  workOf.set(server, work);
  return server;
}

/** Stops accepting, lets what is under way finish for `graceMs`, then cuts what is left. */
export async function closeEdge(server: Server, graceMs: number): Promise<void> {
  const work = workOf.get(server);
  if (!work) throw new Error("not a server of this edge");
  work.isClosing = true;
  const closed = new Promise((resolve) => server.close(resolve));
  for (const socket of work.hotReloads) socket.destroy();
  const { promise: overdue, resolve } = Promise.withResolvers<"overdue">();
  const timer = setTimeout(() => resolve("overdue"), graceMs);
  // Calls that were on their way still arrive on open connections.
  while (work.open.size > 0) {
    if ((await Promise.race([Promise.allSettled(work.open), overdue])) === "overdue") break;
  }
  clearTimeout(timer);
  server.closeAllConnections();
  await closed;
}
