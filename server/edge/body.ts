import type { IncomingMessage } from "node:http";

/** What an answer to an unread body lets pass before the line is cut: a reset would take the answer with it. */
const LINGER_BYTES = 8 * 1024 * 1024;
const LINGER_MS = 3000;

/** True when the head announces a body. */
export function announcesBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

/** True while an announced body has not arrived whole. */
export function isBodyPending(req: IncomingMessage): boolean {
  return announcesBody(req) && !req.complete;
}

/** Counts a body as it arrives; past `limit` the handler gets nothing more, not even the end. */
export function capBody(req: IncomingMessage, limit: number, onOver: () => void): void {
  // Some may have arrived while the session was looked up.
  let seen = req.readableLength;
  const push = req.push.bind(req);
  req.push = (chunk: Uint8Array | null, encoding?: BufferEncoding) => {
    seen += chunk?.byteLength ?? 0;
    if (seen <= limit) return push(chunk, encoding);
    // The answer replaces this function with one that swallows the rest.
    onOver();
    return true;
  };
  if (seen > limit) onOver();
}

/** Lets the rest of a body pass unread, up to a bound, then calls `done` once. */
export function swallowBody(req: IncomingMessage, done: () => void): void {
  let swallowed = 0;
  let isOver = false;
  const finish = () => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    done();
  };
  const timer = setTimeout(finish, LINGER_MS);
  req.push = (chunk: Uint8Array | null) => {
    swallowed += chunk?.byteLength ?? 0;
    if (chunk === null || swallowed > LINGER_BYTES) finish();
    return true;
  };
  req.once("close", finish);
  // The socket may have been paused by a slow reader.
  req._read(0);
}
