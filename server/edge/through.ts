import type { ServerResponse } from "node:http";
import type { Transform } from "node:stream";
import { hangUp, rememberHead, say, sayHead, spoken } from "./line";

export interface Dressed {
  /** What shrinks the answer on its way; null for plain bytes. */
  compressor: Transform | null;
}

/** Lets an answer pass as it comes. `dress` sets its headers just before they go out; null: the edge answered itself. */
export function passThrough(res: ServerResponse, dress: () => Dressed | null): void {
  let compressor: Transform | null = null;
  let hasBegun = false;
  let isTaken = false;

  const begin = () => {
    if (hasBegun) return;
    hasBegun = true;
    const dressed = dress();
    isTaken = dressed === null;
    const made = dressed?.compressor;
    if (!made) return;
    compressor = made;
    made.on("data", (piece: Buffer) => {
      if (!say(res, piece)) made.pause();
    });
    made.on("end", () => hangUp(res));
    // The handler waits for the `drain` of what it wrote to.
    made.on("drain", () => res.emit("drain"));
    res.on("drain", () => made.resume());
    made.on("error", () => res.destroy());
    res.on("close", () => made.destroy());
  };
  const sayHeadOnce = () => {
    if (!isTaken && !res.headersSent) sayHead(res);
  };

  res.writeHead = (...args: readonly unknown[]) => {
    rememberHead(res, args);
    begin();
    sayHeadOnce();
    return res;
  };
  res.flushHeaders = () => {
    begin();
    sayHeadOnce();
  };
  res.write = (...args: readonly unknown[]) => {
    begin();
    sayHeadOnce();
    const { chunk, done } = spoken(args);
    if (isTaken) return true;
    return compressor ? compressor.write(chunk, done) : say(res, chunk, done);
  };
  res.end = (...args: readonly unknown[]) => {
    const { chunk, done } = spoken(args);
    // An answer of one piece says how long it is; one without a body may be that of a HEAD.
    if (!hasBegun && chunk.byteLength > 0) res.setHeader("content-length", chunk.byteLength);
    begin();
    sayHeadOnce();
    if (isTaken) return res;
    res.once("finish", done);
    if (compressor) compressor.end(chunk);
    else {
      if (chunk.byteLength > 0) say(res, chunk);
      hangUp(res);
    }
    return res;
  };
}
