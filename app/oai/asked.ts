import { z } from "zod";
import { isCalendarDate } from "@/domain/time/calendar-date";
import { oaiProblems } from "@/text/oai";

export type OaiFault =
  | "badVerb"
  | "badArgument"
  | "badResumptionToken"
  | "cannotDisseminateFormat"
  | "idDoesNotExist"
  | "noRecordsMatch";

export interface Refused {
  fault: OaiFault;
  sentence: string;
}

export const PREFIXES = ["oai_dc", "gov_xxgk"] as const;
export type Prefix = (typeof PREFIXES)[number];

/** Which arguments each verb takes (OAI-PMH 2.0, 4); a resumption token stands alone. */
const VERBS = {
  Identify: { needs: [], takes: [] },
  ListMetadataFormats: { needs: [], takes: ["identifier"] },
  ListSets: { needs: [], takes: ["resumptionToken"] },
  ListIdentifiers: { needs: ["metadataPrefix"], takes: ["from", "until", "set", "resumptionToken"] },
  ListRecords: { needs: ["metadataPrefix"], takes: ["from", "until", "set", "resumptionToken"] },
  GetRecord: { needs: ["identifier", "metadataPrefix"], takes: [] },
} as const satisfies Record<string, { needs: readonly string[]; takes: readonly string[] }>;
export type Verb = keyof typeof VERBS;

export interface OaiCall {
  verb: Verb;
  given: Readonly<Record<string, string>>;
}

const refused = (fault: OaiFault, sentence: string): Refused => ({ fault, sentence });

/** Reads a call strictly, as the protocol wants it: nothing unknown, nothing twice, nothing missing. */
export function readCall(pairs: readonly (readonly [name: string, value: string])[]): OaiCall | Refused {
  const verbs = pairs.filter(([name]) => name === "verb").map(([, value]) => value);
  const verb = verbs[0];
  if (verbs.length !== 1 || verb === undefined || !Object.hasOwn(VERBS, verb))
    return refused("badVerb", oaiProblems.badVerb);
  const known: { needs: readonly string[]; takes: readonly string[] } = VERBS[verb as Verb];
  const rest = pairs.filter(([name]) => name !== "verb");
  const names = rest.map(([name]) => name);
  const unknown = names.find((name) => !known.needs.includes(name) && !known.takes.includes(name));
  if (unknown !== undefined)
    return refused("badArgument", oaiProblems.unknownArgument(verb, unknown.slice(0, 40)));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) return refused("badArgument", oaiProblems.repeatedArgument(twice));
  const resumes = names.includes("resumptionToken");
  if (resumes && names.length > 1) return refused("badArgument", oaiProblems.tokenAlone);
  const missing = resumes ? undefined : known.needs.find((name) => !names.includes(name));
  if (missing !== undefined) return refused("badArgument", oaiProblems.missingArgument(verb, missing));
  return { verb: verb as Verb, given: Object.fromEntries(rest) };
}

const SECOND = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})Z$/;
const DAY_MS = 86_400_000;

/** The first instant that a date names and how long it lasts; dates of the protocol are in UTC. */
function readDate(text: string): { at: number; lasts: number } | null {
  const [, day = text, hour = "00", minute = "00", second = "00"] = SECOND.exec(text) ?? [];
  if (!isCalendarDate(day) || hour > "23" || minute > "59" || second > "59") return null;
  const isDay = text === day;
  return { at: Date.parse(`${day}T${hour}:${minute}:${second}Z`), lasts: isDay ? DAY_MS : 1000 };
}

export interface Selection {
  prefix: Prefix;
  set: string | null;
  from: number | null;
  /** The first instant that is no longer wanted. */
  before: number | null;
}

const SET = /^[\w!~*'().-]{1,80}(?::[\w!~*'().-]{1,80}){0,8}$/;

/** What a list is asked to hold. */
export function readSelection(given: OaiCall["given"]): Selection | Refused {
  const { from, until, set } = given;
  const first = from === undefined ? null : readDate(from);
  const last = until === undefined ? null : readDate(until);
  if (from !== undefined && !first) return refused("badArgument", oaiProblems.badDate("from"));
  if (until !== undefined && !last) return refused("badArgument", oaiProblems.badDate("until"));
  if (first && last && first.lasts !== last.lasts) return refused("badArgument", oaiProblems.mixedDates);
  if (first && last && first.at > last.at) return refused("badArgument", oaiProblems.reversedDates);
  if (set !== undefined && !SET.test(set)) return refused("badArgument", oaiProblems.badSet);
  const prefix = readPrefix(given);
  if (typeof prefix !== "string") return prefix;
  return {
    prefix,
    set: set ?? null,
    from: first?.at ?? null,
    before: last && last.at + last.lasts,
  };
}

/** The format that is asked for. */
export function readPrefix({ metadataPrefix }: OaiCall["given"]): Prefix | Refused {
  const known = PREFIXES.find((prefix) => prefix === metadataPrefix);
  return known ?? refused("cannotDisseminateFormat", oaiProblems.badFormat);
}

/** Where a list goes on. It holds everything, so that it works on any day and after any restart. */
const token = z.tuple([
  z.literal(1),
  z.enum(PREFIXES),
  z.string().regex(SET).nullable(),
  z.int().nonnegative().nullable(),
  z.int().nonnegative().nullable(),
  z.object({ at: z.int().nonnegative(), seq: z.int().nonnegative() }),
  /** How many were given so far, of how many. */
  z.int().positive(),
  z.int().positive(),
]);

export interface Resumed {
  selection: Selection;
  after: { at: number; seq: number };
  cursor: number;
  total: number;
}

/** Writes a resumption token. */
export function writeToken({ selection, after, cursor, total }: Resumed): string {
  const { prefix, set, from, before } = selection;
  const parts: z.input<typeof token> = [1, prefix, set, from, before, after, cursor, total];
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/** Reads a resumption token; anything that this house did not write is refused. */
export function readToken(text: string): Resumed | Refused {
  const bad = refused("badResumptionToken", oaiProblems.badToken);
  if (!/^[\w-]{1,1000}$/.test(text)) return bad;
  try {
    const read = token.safeParse(JSON.parse(Buffer.from(text, "base64url").toString()));
    if (!read.success) return bad;
    const [, prefix, set, from, before, after, cursor, total] = read.data;
    return { selection: { prefix, set, from, before }, after, cursor, total };
  } catch {
    return bad;
  }
}
