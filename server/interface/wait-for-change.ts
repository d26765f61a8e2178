import { setTimeout as pause } from "node:timers/promises";
import type { z } from "zod";
import type { Call } from "../handlers";
import { isHeld, tagOf } from "./etag";

/** So many calls may wait at once: the edge takes 200 at a time, and pages come first. Who comes later is answered at once. */
const MOST_WAITING = 80;
const LOOK_EVERY_MS = 500;

let waiting = 0;

/**
 * Long polling: whoever sends the tag of what they hold and a `wait` is answered when it is no longer so, or when the time is up. The edge
 * takes answers whole, so that a stream of events could not pass; this needs nothing but HTTP.
 */
export async function waitForChange<Answer extends z.ZodType>(
  answer: Answer,
  read: () => Promise<z.input<Answer>>,
  { headers }: Pick<Call, "headers">,
  seconds: number,
  { most = MOST_WAITING, lookEveryMs = LOOK_EVERY_MS } = {},
): Promise<z.input<Answer>> {
  const held = headers.get("if-none-match");
  let said = await read();
  if (held === null || seconds === 0 || waiting >= most) return said;
  const end = performance.now() + seconds * 1000;
  waiting++;
  try {
    while (isHeld(tagOf(JSON.stringify(answer.parse(said))), held) && performance.now() < end) {
      await pause(Math.min(lookEveryMs, Math.max(0, end - performance.now())));
      said = await read();
    }
  } finally {
    waiting--;
  }
  return said;
}
