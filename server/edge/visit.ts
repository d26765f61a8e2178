import type { IncomingMessage, ServerResponse } from "node:http";
import type { EdgeRefusal } from "@/text/edge";
import type { PublicRead } from "../visits";
import type { Address, AddressKind } from "./addresses";
import { type Encoding, encodingFor } from "./compress";
import { type EdgeLogEntry, visitId } from "./log";
import { clientAddress, plainAddress } from "./networks";
import type { Left } from "./rate-limit";
import { displayKey } from "./request-headers";

/** One call at the edge, from its first line to the last byte of its answer. */
export interface Visit {
  readonly id: string;
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  /** The visitor's own network address, never logged. */
  readonly client: string;
  readonly method: string;
  readonly encoding: Encoding | null;
  readonly knownTags: string | undefined;
  readonly begunAt: number;
  /** Bytes that the connection had sent before. */
  readonly sentBefore: number;
  /** Settles when the answer is out or the line is broken. */
  readonly closed: Promise<void>;
  /** True while the visitor waits for our word before sending a body. */
  awaitsContinue: boolean;
  address: Address | null;
  /** The path that was answered, without what was asked behind it; empty before it is known. */
  path: string;
  /** What the visitor's program calls itself. */
  readonly userAgent: string | undefined;
  /** The page is wanted in traditional characters. */
  traditional: boolean;
  /** How the page is to be drawn, as `elder.l`; null as for everybody. */
  readonly display: string | null;
  /** The policy of a staff page, with its nonce. */
  staffCsp: string | null;
  /** What is left of the visitor's allowance; told on the open interface. */
  left?: Left;
  isAnswered: boolean;
  refused?: EdgeRefusal;
  fault?: string;
}

/** Takes down what is known of a call before anybody changes its headers. */
export function beginVisit(
  req: IncomingMessage,
  res: ServerResponse,
  isProxy: (ip: string) => boolean,
  awaitsContinue: boolean,
): Visit {
  const fromProxy = isProxy(plainAddress(req.socket.remoteAddress));
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  res.once("close", resolve);
  res.on("error", () => undefined);
  return {
    id: visitId(fromProxy ? req.headers["x-request-id"] : undefined),
    req,
    res,
    client: clientAddress(req, isProxy),
    method: req.method ?? "",
    display: displayKey(req),
    encoding: encodingFor(req.headers["accept-encoding"]),
    knownTags: req.headers["if-none-match"],
    begunAt: performance.now(),
    sentBefore: req.socket.bytesWritten,
    closed,
    awaitsContinue,
    address: null,
    path: "",
    userAgent: req.headers["user-agent"],
    traditional: false,
    staffCsp: null,
    isAnswered: false,
  };
}

/** The pattern of a visit's address, which is what may be kept of a URL. */
const routeOf = ({ traditional, address }: Visit) => `${traditional ? "/hant" : ""}${address?.route ?? "?"}`;

/** Kinds of address that carry nothing of ours to read. */
const NOT_READ: ReadonlySet<AddressKind> = new Set(["asset", "health", "form", "upload"]);

/** What is kept of the read of a public page or file (server/visits); null for every other visit. */
export function readOf(visit: Visit, at: number): PublicRead | null {
  const { method, address, path, res, client, userAgent } = visit;
  if (method !== "GET" || !address || path === "") return null;
  if (address.isPrivate || address.isStaff || NOT_READ.has(address.kind)) return null;
  return { at, route: routeOf(visit), path, status: res.statusCode, client, userAgent };
}

/** The log line of a closed visit. */
export function entryOf(visit: Visit, client: string): EdgeLogEntry {
  const { id, req, res, method, begunAt, sentBefore, refused, fault } = visit;
  return {
    id,
    method: /^[A-Z-]{3,16}$/.test(method) ? method : "?",
    route: routeOf(visit),
    // 499: the visitor left before the answer was complete.
    status: res.writableFinished ? res.statusCode : 499,
    ms: Math.round(performance.now() - begunAt),
    bytes: Math.max(0, req.socket.bytesWritten - sentBefore),
    client,
    ...(refused && { refused }),
    ...(fault && (!refused || refused === "fault") && { fault }),
  };
}
