import { createHash } from "node:crypto";
import { z } from "zod";
import { isCalendarDate } from "@/domain/time/calendar-date";

/** Where a list goes on: behind a row, or with a page of the exact list of a search. */
const place = z.union([
  z.strictObject({
    after: z.strictObject({
      day: z.string().refine((day): boolean => day === "" || isCalendarDate(day)),
      id: z.string().min(1).max(64),
    }),
  }),
  z.strictObject({ page: z.number().int().min(2).max(10_000) }),
]);
export type Place = z.output<typeof place>;

const written = z.strictObject({ of: z.string(), place });
const LONGEST = 400;

/** What a list was asked, in a few letters: a cursor goes on only where it came from. */
function markOf(question: object): string {
  return createHash("sha256").update(JSON.stringify(question)).digest("base64url").slice(0, 12);
}

/** A place in the list that answers a question, as opaque text. */
export function cursorOf(question: object, at: Place): string {
  return Buffer.from(JSON.stringify({ of: markOf(question), place: at })).toString("base64url");
}

/** The place that a cursor names in the list of this very question; null for every other text. */
export function placeOf(question: object, cursor: string): Place | null {
  if (cursor.length > LONGEST || !/^[\w-]+$/.test(cursor)) return null;
  try {
    const read = written.safeParse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return read.success && read.data.of === markOf(question) ? read.data.place : null;
  } catch {
    return null;
  }
}
