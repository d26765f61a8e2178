import { and, eq, exists, gt, gte, inArray, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { Genre } from "@/domain/publication/genres";
import type { Validity } from "@/domain/publication/validity";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { publicationAudiences } from "../schema/publication-audiences";
import { publications } from "../schema/publications";

/** What a list of the catalogue can be narrowed by; all of it together. */
export interface ListingFilter {
  columnIds?: readonly string[];
  agencyId?: string;
  /** A class (`综合政务`) with all below it, or one of its topics (`综合政务\政务公开`). */
  theme?: string;
  genre?: Genre;
  /** Year of publication. */
  year?: number;
  /** As of `today`: a document lapses by itself when its term is over. */
  validity?: Validity;
  /** A group (`个人`) or one of its matters (`个人\教育科研`). */
  audience?: string;
  /** What is still in force and ends on this day at the latest. */
  endsBy?: CalendarDate;
  today: CalendarDate;
}

/** How a condition asks: along the day of publication where it keeps much, or by its own index where it keeps little. */
export type Walk = "byDay" | "byIndex";

/** `\` is followed by `]`, so that a class and everything below it lie between the two. */
const below = (path: string) => ({ first: path, end: `${path}]` });

function ofTheme(theme: string, walk: Walk): SQL | undefined {
  if (theme.includes("\\")) return eq(publications.theme, theme);
  const { first, end } = below(theme);
  // The plus keeps SQLite from taking the index of themes, whose rows it would have to sort.
  return walk === "byDay"
    ? sql`(+${publications.theme} >= ${first} AND +${publications.theme} < ${end})`
    : and(gte(publications.theme, first), lt(publications.theme, end));
}

function ofColumns(ids: readonly string[], walk: Walk): SQL | undefined {
  const [only, ...more] = ids;
  if (only === undefined) return sql`false`;
  if (more.length === 0) return eq(publications.columnId, only);
  return walk === "byDay"
    ? sql`+${publications.columnId} IN ${[...ids]}`
    : inArray(publications.columnId, [...ids]);
}

function ofAudience(audience: string, walk: Walk): SQL | undefined {
  const { first, end } = below(audience);
  const serves = audience.includes("\\")
    ? eq(publicationAudiences.audience, audience)
    : and(gte(publicationAudiences.audience, first), lt(publicationAudiences.audience, end));
  const served = q().select({ id: publicationAudiences.publicationId }).from(publicationAudiences);
  return walk === "byDay"
    ? exists(served.where(and(eq(publicationAudiences.publicationId, publications.id), serves)))
    : inArray(publications.id, served.where(serves));
}

function ofValidity(validity: Validity, today: CalendarDate): SQL | undefined {
  const lasts = or(isNull(publications.expiresOn), gte(publications.expiresOn, today));
  const said = eq(publications.validity, validity);
  if (validity === "repealed") return said;
  if (validity !== "expired") return and(said, lasts);
  const lapsed = and(
    inArray(publications.validity, ["inForce", "amended"]),
    gt(publications.expiresOn, ""),
    lt(publications.expiresOn, today),
  );
  return or(said, lapsed);
}

/** The condition of a list; that nothing withdrawn is listed stands in it. */
export function listed(filter: ListingFilter, walk: Walk): SQL | undefined {
  const { columnIds, agencyId, theme, genre, year, validity, audience, endsBy, today } = filter;
  return and(
    isNull(publications.withdrawnAt),
    columnIds && ofColumns(columnIds, walk),
    agencyId === undefined ? undefined : eq(publications.agencyId, agencyId),
    theme === undefined ? undefined : ofTheme(theme, walk),
    genre === undefined ? undefined : eq(publications.genre, genre),
    year === undefined ? undefined : gte(publications.publishedOn, `${year}-01-01`),
    year === undefined ? undefined : lt(publications.publishedOn, `${year + 1}-01-01`),
    validity && ofValidity(validity, today),
    endsBy === undefined
      ? undefined
      : and(
          inArray(publications.validity, ["inForce", "amended"]),
          gte(publications.expiresOn, today),
          lte(publications.expiresOn, endsBy),
        ),
    audience === undefined ? undefined : ofAudience(audience, walk),
  );
}

/** What two filters share when they ask the same; only validity depends on the day. */
export function filterKey(filter: ListingFilter): string {
  const { today, ...rest } = filter;
  const isOfToday = filter.validity !== undefined || filter.endsBy !== undefined;
  return JSON.stringify(isOfToday ? filter : rest);
}
