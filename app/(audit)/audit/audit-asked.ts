import { type AuditFilter, objectsNamed, peopleNamed } from "@/db/queries/audit";
import type { Staff } from "@/domain/access/actor";
import { enteredDate } from "@/domain/entry/entered-date";
import { beijingInstant, nextDay } from "@/domain/time/calendar-date";
import { type QueryParams, textParam } from "@/server/query-params";
import { ACTOR_WORDS, audit, INTENT_NAMES } from "@/text/audit";

/** The search form as it was typed. */
export interface AuditEntries {
  from: string;
  until: string;
  intent: string;
  object: string;
  person: string;
}

function dayOf(typed: string) {
  if (typed === "") return null;
  const read = enteredDate(typed);
  return "value" in read ? read.value : undefined;
}

/** What an address asks of the log: the filter, the page, and sentences about what could not be followed. */
export async function auditAsked(by: Staff<"audit.read">, params: QueryParams) {
  const entries: AuditEntries = {
    from: textParam(params, "from").slice(0, 40),
    until: textParam(params, "until").slice(0, 40),
    intent: textParam(params, "intent"),
    object: textParam(params, "object").slice(0, 80),
    person: textParam(params, "person").slice(0, 40),
  };
  const notes: string[] = [];
  const filter: AuditFilter = {};
  const [from, until] = [dayOf(entries.from), dayOf(entries.until)];
  if (from === undefined || until === undefined) notes.push(audit.badDate);
  if (from) filter.from = beijingInstant(from);
  if (until) filter.until = beijingInstant(nextDay(until));
  if (entries.intent in INTENT_NAMES) filter.intent = entries.intent;
  if (entries.object) {
    filter.objects = await objectsNamed(by, entries.object);
    if (filter.objects.length === 0) notes.push(audit.noSuchObject(entries.object));
  }
  if (entries.person) {
    const word = ACTOR_WORDS[entries.person];
    filter.actors = word ? [word] : await peopleNamed(by, entries.person);
    if (filter.actors.length === 0) notes.push(audit.noSuchPerson(entries.person));
  }
  const before = textParam(params, "before");
  return { entries, filter, notes, before: /^[1-9]\d{0,14}$/.test(before) ? Number(before) : null };
}
