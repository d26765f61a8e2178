import { type OutgoingHttpHeaders, ServerResponse } from "node:http";

type Done = (error?: Error | null) => void;

/** Node's own methods: what the edge calls while the handler sees replacements. */
const native = ServerResponse.prototype;
const NOTHING = Buffer.alloc(0);

/** `write` and `end` take none to three arguments; this is what they mean. */
export function spoken(args: readonly unknown[]): { chunk: Buffer; done: Done } {
  const [chunk, encoding] = args;
  const callback = args.find((arg): arg is Done => typeof arg === "function");
  const done = callback ?? (() => undefined);
  if (typeof chunk === "string") {
    const charset = typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8";
    return { chunk: Buffer.from(chunk, charset), done };
  }
  if (!(chunk instanceof Uint8Array)) return { chunk: NOTHING, done };
  return { chunk: Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength), done };
}

/** `writeHead` takes a reason between status and headers, or none; the headers may be a flat list. */
export function rememberHead(res: ServerResponse, [status, ...rest]: readonly unknown[]): void {
  res.statusCode = Number(status);
  const headers = rest.find((arg) => typeof arg === "object" && arg !== null);
  if (Array.isArray(headers)) {
    for (let at = 0; at + 1 < headers.length; at += 2) res.appendHeader(String(headers[at]), headers[at + 1]);
    return;
  }
  for (const [name, value] of Object.entries((headers ?? {}) as OutgoingHttpHeaders)) {
    if (value !== undefined) res.setHeader(name, value);
  }
}

/** Takes the response away from the handler: whatever it still says is heard by nobody. */
function silence(res: ServerResponse): void {
  const quiet = (...args: readonly unknown[]) => {
    process.nextTick(spoken(args).done);
    return res;
  };
  res.writeHead = quiet;
  res.setHeader = quiet;
  res.setHeaders = quiet;
  res.appendHeader = quiet;
  res.removeHeader = quiet;
  res.flushHeaders = quiet;
  res.end = quiet;
  res.destroy = quiet;
  res.write = (...args: readonly unknown[]) => {
    quiet(...args);
    return true;
  };
}

/** Sends the head that was set. */
export function sayHead(res: ServerResponse): ServerResponse {
  return native.writeHead.call(res, res.statusCode);
}

/** Sends a piece; false when the visitor takes it slower than it comes. */
export function say(res: ServerResponse, chunk: Uint8Array, done: Done = () => undefined): boolean {
  return native.write.call(res, chunk, "utf8", done);
}

/** Ends the answer. */
export function hangUp(res: ServerResponse): void {
  native.end.call(res, NOTHING, "utf8", () => undefined);
}

/** Sends head and body, and nothing after them. */
export function sayWhole(res: ServerResponse, body: Uint8Array): void {
  sayHead(res);
  silence(res);
  if (body.byteLength > 0) native.end.call(res, body, "utf8", () => undefined);
  else hangUp(res);
}

/** Sends head and body to a visitor who is still sending; `hangUp` ends the answer. */
export function sayAndHold(res: ServerResponse, body: Uint8Array): void {
  sayHead(res);
  silence(res);
  say(res, body);
}
