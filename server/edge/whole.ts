import type { ServerResponse } from "node:http";
import { rememberHead, spoken } from "./line";

export interface WholeListener {
  /** The handler said everything; status and headers stand on the response. */
  whole: (body: Buffer) => void;
  /** The handler gave up in the middle. */
  broken: () => void;
}

/** Collects what the handler says; nothing reaches the visitor meanwhile. */
export function takeWhole(res: ServerResponse, { whole, broken }: WholeListener): void {
  const chunks: Buffer[] = [];
  let hasBegun = false;
  const keep = (args: readonly unknown[]) => {
    const { chunk, done } = spoken(args);
    hasBegun = true;
    // Who wrote a piece may use its memory again.
    if (chunk.byteLength > 0) chunks.push(Buffer.from(chunk));
    process.nextTick(done);
  };
  // Whoever asks must not begin a second page behind half a first one.
  Object.defineProperty(res, "headersSent", { configurable: true, get: () => hasBegun });
  res.writeHead = (...args: readonly unknown[]) => {
    hasBegun = true;
    rememberHead(res, args);
    return res;
  };
  res.flushHeaders = () => {
    hasBegun = true;
  };
  res.write = (...args: readonly unknown[]) => {
    keep(args);
    return true;
  };
  res.end = (...args: readonly unknown[]) => {
    keep(args);
    whole(Buffer.concat(chunks));
    return res;
  };
  res.destroy = () => {
    broken();
    return res;
  };
}
