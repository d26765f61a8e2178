import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { now } from "./clock";
import { innerPath } from "./edge/addresses";
import { answers } from "./edge/answer";
import { capBody } from "./edge/body";
import { encodingFor } from "./edge/compress";
import { admit, type Gate } from "./edge/gate";
import { staffCsp } from "./edge/headers";
import { type EdgeLimits, edgeLimits } from "./edge/limits";
import { clientMarks, type EdgeLogEntry, faultOf, visitId } from "./edge/log";
import { clientAddress, networks, plainAddress } from "./edge/networks";
import { isOwnHost, isOwnOrigin } from "./edge/own-site";
import { rateLimiter } from "./edge/rate-limit";
import { tellNext } from "./edge/request-headers";
import { answerOnSocket, refusalFor } from "./edge/sockets";
import type { Visit } from "./edge/visit";

export interface EdgeOptions {
  /** What stands behind the edge: Next, or a stand-in in tests. */
  handler: (req: IncomingMessage, res: ServerResponse) => Promise<unknown>;
  /** Takes a WebSocket of the development server; without it every upgrade is refused. */
  upgrade?: (req: IncomingMessage, socket: Duplex, head: Buffer) => void;
  dev: boolean;
  siteUrl: URL | null;
  /** The name or address that the server listens on. */
  host: string;
  adminCidrs: readonly string[];
  trustedProxy: string | null;
  staffSession: (cookieHeader: string | undefined) => Promise<boolean>;
  log: (entry: EdgeLogEntry) => void;
  limits?: Partial<EdgeLimits>;
}

/** Kinds of address whose answer the edge sees whole before the visitor sees any of it. */
const WHOLE = new Set(["page", "privatePage", "form", "staffForm", "asset", "openApi", "health"]);
const HOT_RELOAD = /^\/_next\//;

interface Work {
  isClosing: boolean;
  running: Set<Promise<unknown>>;
  upgraded: Set<Duplex>;
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
  const work: Work = { isClosing: false, running: new Set(), upgraded: new Set() };
  const gate: Gate = {
    siteUrl,
    host,
    dev,
    limits,
    isInside,
    limiter: rateLimiter(limits.rates),
    staffSession: options.staffSession,
    inFlight: () => work.running.size,
  };
  const answer = answers({ dev, https, isClosing: () => work.isClosing });
  const current = new WeakMap<Duplex, Visit>();

  function begin(req: IncomingMessage, res: ServerResponse, awaitsContinue: boolean): Visit {
    const fromProxy = isProxy(plainAddress(req.socket.remoteAddress));
    const visit: Visit = {
      id: visitId(fromProxy ? req.headers["x-request-id"] : undefined),
      req,
      res,
      client: clientAddress(req, isProxy),
      method: req.method ?? "",
      encoding: encodingFor(req.headers["accept-encoding"]),
      knownTags: req.headers["if-none-match"],
      begunAt: performance.now(),
      sentBefore: req.socket.bytesWritten,
      awaitsContinue,
      address: null,
      staffCsp: null,
      isAnswered: false,
    };
    current.set(req.socket, visit);
    res.on("error", () => undefined);
    res.once("close", () => {
      current.delete(req.socket);
      record(visit);
    });
    return visit;
  }

  function record({ id, req, res, method, address, begunAt, sentBefore, client, ...visit }: Visit): void {
    log({
      id,
      method: /^[A-Z-]{3,16}$/.test(method) ? method : "?",
      route: address?.route ?? "?",
      // 499: the visitor left before the answer was complete.
      status: res.writableFinished ? res.statusCode : 499,
      ms: Math.round(performance.now() - begunAt),
      bytes: req.socket.bytesWritten - sentBefore,
      client: markOf(client, now()),
      ...(visit.refused && { refused: visit.refused }),
      ...(visit.fault && { fault: visit.fault }),
    });
  }

  async function serve(visit: Visit): Promise<void> {
    const { req, res, id, client } = visit;
    const admission = await admit(visit, gate);
    if ("refusal" in admission) return answer.refuse(visit, admission.refusal);
    if ("moved" in admission) return answer.move(visit, admission.moved);
    const { address, path, search, bodyBytes } = admission;
    if (address.kind === "login" || address.kind === "staffPage")
      visit.staffCsp = staffCsp(randomBytes(16).toString("base64"), dev);
    tellNext(req, address, { id, client, siteUrl, csp: visit.staffCsp, dev });
    req.url = innerPath(path) + search;
    // A page says its status in its body, so its head is known only when it was written.
    if (visit.method === "HEAD" && address.kind === "page") req.method = "GET";
    if (dev ? address.kind !== "asset" && WHOLE.has(address.kind) : WHOLE.has(address.kind))
      answer.whole(visit, path);
    else answer.through(visit);
    capBody(req, bodyBytes, () => answer.refuse(visit, { why: "bodyTooLarge", facts: { bytes: bodyBytes } }));
    if (visit.isAnswered) return;
    if (visit.awaitsContinue) res.writeContinue();
    visit.awaitsContinue = false;
    await handler(req, res);
  }

  function receive(req: IncomingMessage, res: ServerResponse, awaitsContinue = false): void {
    const visit = begin(req, res, awaitsContinue);
    const running = serve(visit)
      .catch((error: unknown) => {
        if (visit.isAnswered && res.writableEnded) return;
        visit.fault = faultOf(error);
        answer.refuse(visit, { why: "fault" });
      })
      .finally(() => work.running.delete(running));
    work.running.add(running);
  }

  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersTimeoutMs,
    requestTimeout: limits.bodyTimeoutMs,
    keepAliveTimeout: limits.keepAliveMs,
    connectionsCheckingInterval: Math.min(5000, limits.headersTimeoutMs),
    requireHostHeader: false,
  });
  server.maxConnections = limits.connections;
  // Whoever takes nothing of an answer for so long does not want it.
  server.timeout = 2 * limits.bodyTimeoutMs;
  server.on("request", (req, res) => receive(req, res));
  server.on("checkContinue", (req, res) => receive(req, res, true));
  server.on("checkExpectation", (req, res) => receive(req, res));

  function refuseLine(socket: Duplex, refusal: ReturnType<typeof refusalFor>, client: string): void {
    const id = visitId(undefined);
    const status = answerOnSocket(socket, refusal, id, https);
    if (status === null) return;
    const mark = markOf(client, now());
    log({ id, method: "?", route: "?", status, ms: 0, bytes: 0, client: mark, refused: refusal.why });
  }

  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    const visit = current.get(socket);
    if (error.code === "ECONNRESET") socket.destroy();
    else if (visit) answer.refuse(visit, refusalFor(error));
    else refuseLine(socket, refusalFor(error), plainAddress(socket.remoteAddress));
  });

  server.on("upgrade", (req, socket, head) => {
    const isHotReload =
      dev &&
      options.upgrade &&
      HOT_RELOAD.test(req.url ?? "") &&
      isOwnHost(req, gate) &&
      isOwnOrigin(req, gate);
    if (!isHotReload) return refuseLine(socket, { why: "badMessage" }, clientAddress(req, isProxy));
    work.upgraded.add(socket);
    socket.once("close", () => work.upgraded.delete(socket));
    options.upgrade?.(req, socket, head);
  });

  workOf.set(server, work);
  return server;
}

/** Stops accepting, lets what is under way finish for `graceMs`, then cuts what is left. */
export async function closeEdge(server: Server, graceMs: number): Promise<void> {
  const work = workOf.get(server);
  if (!work) throw new Error("not a server of this edge");
  work.isClosing = true;
  for (const socket of work.upgraded) socket.destroy();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, graceMs);
  });
  await Promise.race([closed.then(() => Promise.all(work.running)), patience]);
  clearTimeout(timer);
  server.closeAllConnections();
  await closed;
}
