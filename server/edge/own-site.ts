import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { plainAddress } from "./networks";

export interface Site {
  siteUrl: URL | null;
  /** The name or address that the server was told to listen on. */
  host: string;
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

function hostOf(header: string, protocol: string): URL | null {
  // A host and a port and nothing else: a user name or a path here is an attempt.
  if (!/^(\[[0-9a-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i.test(header)) return null;
  return URL.parse(`${protocol}//${header}`);
}

function isLoopback(ip: string | undefined): boolean {
  return /^(127\.|::1$)/.test(plainAddress(ip));
}

/** True when the Host header names this site; without SITE_URL, the loopback names and the socket's own address. */
export function isOwnHost(req: IncomingMessage, { siteUrl, host }: Site): boolean {
  const asked = hostOf(req.headers.host ?? "", siteUrl?.protocol ?? "http:");
  if (!asked) return false;
  if (siteUrl) {
    // A probe on the machine itself asks for the health by its loopback name.
    const probe =
      req.url === "/api/health" && LOOPBACK.has(asked.hostname) && isLoopback(req.socket.remoteAddress);
    return asked.host === siteUrl.host || probe;
  }
  const name = asked.hostname.replace(/^\[|\]$/g, "");
  const listening = plainAddress(req.socket.localAddress);
  return (
    LOOPBACK.has(asked.hostname) || name === host.toLowerCase() || (isIP(name) !== 0 && name === listening)
  );
}

/** True when a change was asked for by one of our own pages (security.md §6.11). */
export function isOwnOrigin(req: IncomingMessage, { siteUrl }: Site): boolean {
  const site = req.headers["sec-fetch-site"];
  if (site === "cross-site" || site === "same-site") return false;
  const { origin } = req.headers;
  if (origin === undefined) return site === "same-origin";
  return origin === (siteUrl?.origin ?? hostOf(req.headers.host ?? "", "http:")?.origin);
}
