import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { type Refusal, refusalAnswer } from "./error-page";
import { standingHeaders } from "./headers";

const LINGER_MS = 2000;
const ended = new WeakSet<Duplex>();

/** Why Node's parser gave up, in our words. */
export function refusalFor(error: NodeJS.ErrnoException & { rawPacket?: Buffer }): Refusal {
  const packet = error.rawPacket?.toString("latin1") ?? "";
  if (error.code === "ERR_HTTP_REQUEST_TIMEOUT") return { why: "tooSlow" };
  if (error.code === "HPE_HEADER_OVERFLOW") {
    // The first line alone was too long.
    return { why: /^[A-Z]+ \S{8192}/.test(packet) ? "addressTooLong" : "headersTooLarge" };
  }
  // Browsers escape what is not ASCII; the parser takes nothing else.
  if (error.code === "HPE_INVALID_URL") return { why: "badAddress" };
  if (error.code === "HPE_INVALID_METHOD" && /^[A-Za-z]{1,20} \S+ HTTP\//.test(packet))
    return { why: "methodNotTaken", headers: { Allow: "GET, HEAD" } };
  return { why: "badMessage" };
}

/** Answers where there is no response object: on the bare line, once, and closes it. */
export function answerOnSocket(socket: Duplex, refusal: Refusal, id: string, https: boolean): number | null {
  if (ended.has(socket) || !socket.writable) return null;
  ended.add(socket);
  const { status, headers, body } = refusalAnswer(refusal, null, id);
  const lines = Object.entries({
    ...standingHeaders(null, { id, https }),
    ...headers,
    Date: new Date().toUTCString(),
    "Content-Length": Buffer.byteLength(body),
    Connection: "close",
  }).map(([name, value]) => `${name}: ${value}`);
  socket.on("error", () => undefined);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", body].join("\r\n"));
  // Closing at once with bytes unread would reset the line and take the answer with it.
  const timer = setTimeout(() => socket.destroy(), LINGER_MS);
  socket.once("close", () => clearTimeout(timer));
  return status;
}
