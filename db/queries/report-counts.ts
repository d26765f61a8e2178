import { and, between, count, eq, exists, gt, inArray, isNull, ne, notExists, or, sql } from "drizzle-orm";
import { ENTERED_COUNTS, type EnteredCount } from "@/domain/annual-report/entered-counts";
import type { ReportCounts } from "@/domain/annual-report/report-figures";
import { CHANNELS, type Channel } from "@/domain/info-request/application/channels";
import { eventsOf, type RecordedEvent, withCorrections } from "@/domain/info-request/history/events";
import { q } from "../client";
import { archivedCases } from "../schema/case-archive";
import { infoRequestEvents, infoRequests } from "../schema/info-requests";
import { publicationFiles } from "../schema/publication-files";
import { publications } from "../schema/publications";
import { consultationTotals } from "./consultation-totals";
import { isCounted } from "./counted-cases";
import { visitTotals } from "./visit-totals";
import { yearlyFiguresOf } from "./yearly-figures";

const daysOf = (year: number) => [`${year}-01-01`, `${year}-12-31`] as const;

/** New applications of a year by channel, counted where they were received, as section 三 counts them. */
async function channelsOf(agencyIds: readonly string[], year: number): Promise<Record<Channel, number>> {
  const found = await q()
    .select({ channel: infoRequests.channel, total: count() })
    .from(infoRequests)
    .where(
      and(
        inArray(infoRequests.receivedById, [...agencyIds]),
        between(infoRequests.receivedOn, ...daysOf(year)),
        isCounted(),
      ),
    )
    .groupBy(infoRequests.channel);
  return Object.fromEntries(
    CHANNELS.map((channel) => [channel, found.find((row) => row.channel === channel)?.total ?? 0]),
  ) as Record<Channel, number>;
}

/** What was made public in a year and is public still; whole is a text with words of its own or with its file. */
async function publicationsOf(agencyIds: readonly string[], year: number) {
  const file = q()
    .select({ id: publicationFiles.id })
    .from(publicationFiles)
    .where(and(eq(publicationFiles.publicationId, publications.id), isNull(publicationFiles.removedAt)));
  const isWhole = or(ne(publications.bodyText, ""), exists(file));
  const [found] = await q()
    .select({ published: count(), withFullText: sql<number>`coalesce(sum(${isWhole}), 0)` })
    .from(publications)
    .where(
      and(
        inArray(publications.agencyId, [...agencyIds]),
        isNull(publications.withdrawnAt),
        between(publications.publishedOn, ...daysOf(year)),
      ),
    );
  return found ?? { published: 0, withFullText: 0 };
}

/** 信息处理费 of a year by the days as they were put right: what was paid in it, and how many cases had it waived. */
async function feesOf(agencyIds: readonly string[], year: number) {
  const ended = q()
    .selectDistinct({ id: infoRequestEvents.infoRequestId })
    .from(infoRequestEvents)
    .innerJoin(infoRequests, eq(infoRequests.id, infoRequestEvents.infoRequestId))
    .where(
      and(
        inArray(infoRequestEvents.kind, ["feePaid", "feeWaived"]),
        inArray(infoRequests.receivedById, [...agencyIds]),
      ),
    );
  const found = await q()
    .select({
      infoRequestId: infoRequestEvents.infoRequestId,
      seq: infoRequestEvents.seq,
      at: infoRequestEvents.at,
      by: infoRequestEvents.staffId,
      event: infoRequestEvents.event,
    })
    .from(infoRequestEvents)
    .where(inArray(infoRequestEvents.infoRequestId, ended))
    .orderBy(infoRequestEvents.infoRequestId, infoRequestEvents.seq);
  const sums = { feesCents: 0, feesWaived: 0 };
  for (const rows of Map.groupBy(found, ({ infoRequestId }) => infoRequestId).values()) {
    const history = withCorrections(
      rows.map(({ seq, at, by, event }) => ({ ...event, seq, at, by }) as RecordedEvent),
    );
    const noticed = eventsOf(history, "feeNoticed");
    for (const paid of eventsOf(history, "feePaid")) {
      if (!paid.on.startsWith(`${year}-`)) continue;
      sums.feesCents += noticed.findLast(({ seq }) => seq < paid.seq)?.cents ?? 0;
    }
    if (eventsOf(history, "feeWaived").some(({ on }) => on.startsWith(`${year}-`))) sums.feesWaived += 1;
  }
  return sums;
}

/** What the archive says was charged for past cases that ended in a year; a fee whose payment is in the history is counted there. */
async function archivedFeesOf(agencyIds: readonly string[], year: number): Promise<number> {
  const paid = q()
    .select({ id: infoRequestEvents.id })
    .from(infoRequestEvents)
    .where(
      and(
        eq(infoRequestEvents.infoRequestId, archivedCases.infoRequestId),
        eq(infoRequestEvents.kind, "feePaid"),
      ),
    );
  const [found] = await q()
    .select({ cents: sql<number>`coalesce(sum(${archivedCases.feeCents}), 0)` })
    .from(archivedCases)
    .innerJoin(infoRequests, eq(infoRequests.id, archivedCases.infoRequestId))
    .where(
      and(
        gt(archivedCases.feeCents, 0),
        inArray(infoRequests.receivedById, [...agencyIds]),
        between(infoRequests.closedOn, ...daysOf(year)),
        notExists(paid),
      ),
    );
  return found?.cents ?? 0;
}

/** What the portal itself counted (register of consultations, book of visits); null where it counted nothing. */
async function countedHere(
  agencyIds: readonly string[],
  year: number,
): Promise<Record<EnteredCount, number | null>> {
  const { total } = await consultationTotals(agencyIds, year);
  const { pageViews } = await visitTotals(agencyIds, year);
  return { consultations: total || null, visits: pageViews || null };
}

/** What was entered of a figure, summed over those who entered it; null where nobody did. */
async function enteredOf(agencyIds: readonly string[], year: number) {
  const entered = await yearlyFiguresOf(agencyIds, year);
  const sumOf = (figure: EnteredCount) => {
    const own = entered.filter((one) => one.figure === figure);
    return own.length === 0 ? null : own.reduce((sum, { value }) => sum + value, 0);
  };
  return Object.fromEntries(ENTERED_COUNTS.map((figure) => [figure, sumOf(figure)])) as Record<
    EnteredCount,
    number | null
  >;
}

/** What the text of a report can name beside the tables, for one agency or several together. */
export async function reportCounts(agencyIds: readonly string[], year: number): Promise<ReportCounts> {
  const { feesCents, feesWaived } = await feesOf(agencyIds, year);
  const counted = await countedHere(agencyIds, year);
  const entered = await enteredOf(agencyIds, year);
  return {
    channels: await channelsOf(agencyIds, year),
    ...(await publicationsOf(agencyIds, year)),
    feesCents: feesCents + (await archivedFeesOf(agencyIds, year)),
    feesWaived,
    // What was entered stands for a year that the portal did not count, or not whole.
    consultations: entered.consultations ?? counted.consultations,
    visits: entered.visits ?? counted.visits,
  };
}
