import { and, asc, between, desc, eq, gte, inArray, isNull, lte, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Staff } from "@/domain/access/actor";
import { CONSULTATION_CHANNELS } from "@/domain/consultation/consultation";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { consultations } from "../schema/consultations";
import { staff } from "../schema/staff";
import { countedDays } from "./consultation-totals";

type Reader = Staff<"infoRequest.read">;
const PAGE_SIZE = 50;

const cancelling = alias(consultations, "cancelling");

const listed = {
  id: consultations.id,
  on: sql<CalendarDate>`${consultations.on}`,
  channel: consultations.channel,
  kind: consultations.kind,
  subject: consultations.subject,
  persons: consultations.persons,
  unanswered: consultations.unanswered,
  source: consultations.source,
  enteredBy: staff.name,
  enteredAt: consultations.enteredAt,
  /** Why an entry was cancelled; null while it stands. */
  cancelledFor: cancelling.reason,
};

const entries = (where: SQL | undefined) =>
  q()
    .select(listed)
    .from(consultations)
    .innerJoin(staff, eq(staff.id, consultations.enteredBy))
    .leftJoin(cancelling, eq(cancelling.cancels, consultations.id))
    .where(and(isNull(consultations.cancels), where));

/** A page of the agency's entries, the latest day first; cancelled ones stay in the list and say so. */
export async function consultationRegister(by: Reader, page: number) {
  const where = eq(consultations.agencyId, by.agencyId ?? "");
  const [counted] = await q()
    .select({ total: sql<number>`count(*)` })
    .from(consultations)
    .where(and(where, isNull(consultations.cancels)));
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await entries(where)
    .orderBy(desc(consultations.on), desc(consultations.enteredAt), desc(consultations.id))
    .limit(PAGE_SIZE)
    .offset((shown - 1) * PAGE_SIZE);
  return { rows, total, page: shown, pages };
}
export type ConsultationRow = Awaited<ReturnType<typeof consultationRegister>>["rows"][number];

/** Every entry of the agency in a span of days, for a file; `most` rows at most. */
export async function consultationEntries(
  by: Reader,
  { from, to }: Days,
  most: number,
): Promise<ConsultationRow[]> {
  return entries(and(eq(consultations.agencyId, by.agencyId ?? ""), between(consultations.on, from, to)))
    .orderBy(asc(consultations.on), asc(consultations.id))
    .limit(most);
}

/** One entry of the agency. */
export async function consultationOf(by: Reader, id: string): Promise<ConsultationRow | null> {
  const [row] = await entries(and(eq(consultations.id, id), eq(consultations.agencyId, by.agencyId ?? "")));
  return row ?? null;
}

export interface Days {
  from: CalendarDate;
  to: CalendarDate;
}
interface Span extends Days {
  /** Null for all. */
  agencyIds: readonly string[] | null;
}

const within = ({ agencyIds, from, to }: Span) =>
  and(
    between(consultations.on, from, to),
    agencyIds ? inArray(consultations.agencyId, [...agencyIds]) : undefined,
  );

const DIMENSIONS = ["channel", "agency", "day", "month"] as const;
/** By what consultations can be counted; subjects have a count of their own, for a day's total has none. */
export type ConsultationDimension = (typeof DIMENSIONS)[number];

/** Consultations of a span by channel, agency (its id), day or month, and by channel within it. */
export async function consultationCounts(span: Span, by: ConsultationDimension) {
  const days = countedDays(within(span));
  const key = {
    channel: sql<string>`${days.channel}`,
    agency: sql<string>`${days.agencyId}`,
    day: sql<string>`${days.on}`,
    month: sql<string>`substr(${days.on}, 1, 7)`,
  }[by];
  const persons = (channel: string) =>
    sql<number>`sum(CASE WHEN ${days.channel} = ${channel} THEN ${days.persons} ELSE 0 END)`;
  const [counter, phone, online] = CONSULTATION_CHANNELS.map(persons);
  if (!counter || !phone || !online) return [];
  return q()
    .select({
      key,
      counter,
      phone,
      online,
      total: sql<number>`sum(${days.persons})`,
      unanswered: sql<number>`sum(${days.unanswered})`,
    })
    .from(days)
    .groupBy(key)
    .orderBy(asc(key));
}
export type ConsultationCount = Awaited<ReturnType<typeof consultationCounts>>[number];

const persons = sql<number>`sum(${consultations.persons})`;
const unanswered = sql<number>`sum(${consultations.unanswered})`;

/** What consultations that were registered one by one were about, the most frequent first. */
export async function consultationSubjects(span: Span, most: number) {
  return q()
    .select({ subject: sql<string>`${consultations.subject}`, persons, unanswered })
    .from(consultations)
    .where(and(within(span), eq(consultations.kind, "single")))
    .groupBy(consultations.subject)
    .having(sql`${persons} > 0`)
    .orderBy(desc(persons), desc(unanswered), asc(consultations.subject))
    .limit(most);
}

/** Subjects that went without an answer, most often first, with the agencies that were asked: where the catalogue may have a gap. */
export async function unansweredSubjects(span: Span, most: number) {
  return q()
    .select({
      subject: sql<string>`${consultations.subject}`,
      persons,
      unanswered,
      agencies: sql<string>`group_concat(DISTINCT ${agencies.shortName})`,
      lastOn: sql<CalendarDate>`max(${consultations.on})`,
    })
    .from(consultations)
    .innerJoin(agencies, eq(agencies.id, consultations.agencyId))
    .where(and(within(span), eq(consultations.kind, "single")))
    .groupBy(consultations.subject)
    .having(sql`${unanswered} > 0`)
    .orderBy(desc(unanswered), desc(persons), asc(consultations.subject))
    .limit(most);
}
export type UnansweredSubject = Awaited<ReturnType<typeof unansweredSubjects>>[number];

/** Subjects that an officer most likely needs next: those of the last months, then what people come to the agency for. */
export async function likelySubjects(by: Reader, since: CalendarDate, most: number): Promise<string[]> {
  const agencyId = by.agencyId ?? "";
  const used = await q()
    .select({ subject: sql<string>`${consultations.subject}` })
    .from(consultations)
    .where(
      and(
        eq(consultations.agencyId, agencyId),
        gte(consultations.on, since),
        eq(consultations.kind, "single"),
      ),
    )
    .groupBy(consultations.subject)
    .having(sql`${persons} > 0`)
    .orderBy(desc(persons), asc(consultations.subject))
    .limit(most);
  const [agency] = await q()
    .select({ themes: agencies.themes })
    .from(agencies)
    .where(eq(agencies.id, agencyId));
  return [...new Set([...used.map(({ subject }) => subject), ...(agency?.themes ?? [])])].slice(0, most);
}

/** Years in which anybody asked, the latest first. */
export async function consultationYears(today: CalendarDate): Promise<number[]> {
  const year = sql<number>`cast(substr(${consultations.on}, 1, 4) AS INTEGER)`;
  const found = await q()
    .select({ year })
    .from(consultations)
    .where(lte(consultations.on, today))
    .groupBy(year);
  return [...new Set([Number(today.slice(0, 4)), ...found.map((row) => row.year)])].sort((a, b) => b - a);
}
