import { createHash, randomBytes } from "node:crypto";
import type { EdgeRefusal } from "@/text/edge";

/** One answered visit; names no person, no URL and no address of a machine. */
export interface EdgeLogEntry {
  id: string;
  method: string;
  route: string;
  status: number;
  ms: number;
  bytes: number;
  /** The same for one client within a day, and of no use after it. */
  client: string;
  refused?: EdgeRefusal;
  /** The kind of fault and where it arose, never its message, which may hold what somebody typed. */
  fault?: string;
}

const DAY = 24 * 60 * 60 * 1000;

/** Marks clients so that a day's visits can be told apart; the salt lives in memory only and changes every day. */
export function clientMarks(): (client: string, at: number) => string {
  let salt = randomBytes(16);
  let day = Number.NaN;
  return (client, at) => {
    const present = Math.floor(at / DAY);
    if (present !== day) {
      salt = randomBytes(16);
      day = present;
    }
    return createHash("sha256").update(salt).update(client).digest("base64url").slice(0, 12);
  };
}

/** A fault and what caused it, without the values in them. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const place = [`${error.name}${code}`, ...frames.slice(0, 8).map((line) => line.trim())].join(" < ");
  return error.cause instanceof Error ? `${place} << ${faultOf(error.cause)}` : place;
}

const PLAIN_ID = /^[\w-]{8,64}$/;

/** The number of one visit; a proxy that we trust may bring its own. */
export function visitId(fromProxy: string | string[] | undefined): string {
  return typeof fromProxy === "string" && PLAIN_ID.test(fromProxy)
    ? fromProxy
    : randomBytes(6).toString("hex");
}
