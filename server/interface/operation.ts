import type { z } from "zod";

/** What one address of the open interface takes and gives; handler, description and tests read the same object. */
export interface Operation<
  Query extends z.ZodType = z.ZodType,
  Answer extends z.ZodType | null = z.ZodType | null,
> {
  /** The `operationId`, which client generators make names from. */
  id: string;
  /** Below the site, with `{name}` for a part of the address. */
  path: `/${string}`;
  summary: string;
  description: string;
  /** What stands for each `{name}`. */
  parts?: Readonly<Record<string, { description: string; example: string }>>;
  query: Query;
  /** Other names of the same parameters. */
  otherNames?: Readonly<Record<string, string>>;
  /** What a wrong parameter is answered with. */
  wrongStatus: 400 | 422;
  /** The sentences for the messages of `query`, where these are keys. */
  sentences?: Readonly<Record<string, string>>;
  /** Null where the answer is a file. */
  answer: Answer;
  /** An answer as it may look. */
  example: unknown;
  /** What else may be answered, and when. */
  problems: Readonly<Partial<Record<404 | 410 | 503, string>>>;
  /** The media type, where it is not JSON. */
  mediaType?: string;
  cacheControl: string;
}

/** Keeps the types of what is declared. */
export function operation<Query extends z.ZodType, Answer extends z.ZodType | null>(
  given: Operation<Query, Answer>,
): Operation<Query, Answer> {
  return given;
}

/** A withdrawn text may stand nowhere after a minute (PS-014). */
export const CACHED_A_MINUTE = "public, max-age=60, must-revalidate";
/** Nothing in it can be taken back. */
export const CACHED_LONGER = "public, max-age=300, must-revalidate";
/** Whoever follows changes must see the last one. */
export const ASKED_AGAIN = "public, max-age=0, must-revalidate";
