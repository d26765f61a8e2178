import { and, eq, isNotNull, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { PublishLimit } from "@/domain/law/publish-limits";
import {
  limitOf,
  type PublishClock,
  type PublishTiming,
  publishClock,
  timingOf,
} from "@/domain/publication/publish-clock";
import type { DraftStage } from "@/domain/publication/workflow";
import type { CalendarDate } from "@/domain/time/calendar-date";
import type { WorkingCalendar } from "@/domain/time/working-days";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { columns } from "../schema/columns";
import { publicationDrafts } from "../schema/publication-drafts";
import { publications } from "../schema/publications";

/** One text and how it stands with the period for publishing it. */
export interface TimedText {
  id: string;
  title: string;
  agencyId: string;
  agencyName: string;
  agencyCode: string;
  columnName: string;
  stage: DraftStage;
  issuedOn: CalendarDate;
  publishedOn: string | null;
  clock: PublishClock;
  timing: Exclude<PublishTiming, null>;
}

interface Asked {
  today: CalendarDate;
  calendar: WorkingCalendar;
  /** Publications of which year count as late; what is not public yet counts whenever it was made. */
  year: number;
}

const issuedOn = sql<CalendarDate | null>`json_extract(${publicationDrafts.fields}, '$.issuedOn')`;
const forThePublic = sql`json_extract(${publicationDrafts.fields}, '$.disclosureKind') = 'proactive'`;

const shape = {
  id: publicationDrafts.id,
  title: publicationDrafts.title,
  agencyId: publicationDrafts.agencyId,
  agencyName: agencies.name,
  agencyCode: agencies.code,
  columnName: columns.name,
  stage: publicationDrafts.stage,
  chosen: publicationDrafts.publishLimit,
  ofColumn: columns.publishLimits,
};

const joined = (fields: { issuedOn: SQL<CalendarDate | null>; publishedOn: SQL<string | null> }) =>
  q()
    .select({ ...shape, ...fields })
    .from(publicationDrafts)
    .innerJoin(agencies, eq(agencies.id, publicationDrafts.agencyId))
    .innerJoin(columns, eq(columns.id, publicationDrafts.columnId))
    .leftJoin(publications, eq(publications.id, publicationDrafts.id));

/** What is late or ends soon: the first version counts, because it is what 条例第二十六条 asks for; a taken-over archive does not. */
async function timedTexts(within: SQL | undefined, { today, calendar, year }: Asked): Promise<TimedText[]> {
  const waiting = await joined({ issuedOn, publishedOn: sql<null>`null` }).where(
    and(
      within,
      isNull(publications.id),
      ne(publicationDrafts.stage, "withdrawn"),
      forThePublic,
      isNotNull(issuedOn),
    ),
  );
  const published = await joined({
    issuedOn: sql<CalendarDate | null>`${publications.issuedOn}`,
    publishedOn: sql<string>`${publications.publishedOn}`,
  }).where(
    and(
      within,
      eq(publications.year, year),
      eq(publications.legacyPublished, false),
      isNotNull(publications.issuedOn),
    ),
  );
  const clocks = new Map<string, PublishClock>();
  const clockOf = (day: CalendarDate, limit: PublishLimit) => {
    const key = `${day}|${limit}`;
    const known = clocks.get(key) ?? publishClock(day, today, calendar, limit);
    clocks.set(key, known);
    return known;
  };
  return [...waiting, ...published]
    .flatMap(({ chosen, ofColumn, issuedOn: day, ...row }) => {
      if (day === null) return [];
      const clock = clockOf(day, limitOf(chosen, ofColumn));
      const timing = timingOf(clock, row.publishedOn);
      return timing === null ? [] : [{ ...row, issuedOn: day, clock, timing }];
    })
    .toSorted((a, b) => (a.clock.dueOn < b.clock.dueOn ? -1 : a.clock.dueOn > b.clock.dueOn ? 1 : 0));
}

/** The late list of the reader's own agency: what is over, what ends soon, and what came too late this year; the earliest first. */
export async function agencyTiming(by: Staff<"draft.read">, asked: Asked): Promise<TimedText[]> {
  if (by.agencyId === null) return [];
  return timedTexts(eq(publicationDrafts.agencyId, by.agencyId), asked);
}

/** The late list of every agency, for those who supervise; `agencyCode` keeps one. */
export async function supervisedTiming(
  _by: Staff<"oversight.read">,
  asked: Asked,
  agencyCode: string | null = null,
): Promise<TimedText[]> {
  return timedTexts(agencyCode === null ? undefined : eq(agencies.code, agencyCode), asked);
}

/** The same without a reader, for the house's own reminders: only what is not public yet. */
export async function waitingTexts(asked: Omit<Asked, "year">): Promise<TimedText[]> {
  return (await timedTexts(isNull(publications.id), { ...asked, year: 0 })).filter(
    ({ timing }) => timing !== "publishedLate",
  );
}
