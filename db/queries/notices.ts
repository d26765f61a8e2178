import { and, asc, count, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { NoticeKind } from "@/domain/notice/notice-kinds";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { openField } from "../private-fields";
import { agencies } from "../schema/agencies";
import { infoRequests } from "../schema/info-requests";
import { noticeSettings, staffNotices } from "../schema/notices";
import { publicationDrafts } from "../schema/publication-drafts";

/** Whose notices: the account itself, with the agency whose cases it may name. */
interface Told {
  id: string;
  agencyId: string | null;
}

/** How many notices somebody has not read. */
export async function unreadNotices(staffId: string): Promise<number> {
  const [row] = await q()
    .select({ total: count() })
    .from(staffNotices)
    .where(and(eq(staffNotices.staffId, staffId), isNull(staffNotices.readAt)));
  return row?.total ?? 0;
}

const NOTICE_PAGE_SIZE = 50;

/** One page of somebody's notices, unread ones only or all, newest first; what was asked for is named only to the case's own agency. */
export async function noticesOf(by: Told, which: "unread" | "all", asked: number) {
  const mine = and(
    eq(staffNotices.staffId, by.id),
    which === "unread" ? isNull(staffNotices.readAt) : undefined,
  );
  const [counted] = await q().select({ total: count() }).from(staffNotices).where(mine);
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / NOTICE_PAGE_SIZE));
  const page = Math.min(Math.max(asked, 1), pages);
  const found = await q()
    .select({
      id: staffNotices.id,
      kind: staffNotices.kind,
      facts: staffNotices.facts,
      on: staffNotices.on,
      createdAt: staffNotices.createdAt,
      readAt: staffNotices.readAt,
      infoRequestId: staffNotices.infoRequestId,
      number: infoRequests.number,
      subject: infoRequests.subject,
      draftId: staffNotices.draftId,
      draftTitle: publicationDrafts.title,
      agencyId: sql<string | null>`coalesce(${infoRequests.agencyId}, ${publicationDrafts.agencyId})`,
      agencyCode: agencies.code,
      agencyName: agencies.shortName,
    })
    .from(staffNotices)
    .leftJoin(infoRequests, eq(infoRequests.id, staffNotices.infoRequestId))
    .leftJoin(publicationDrafts, eq(publicationDrafts.id, staffNotices.draftId))
    .leftJoin(agencies, eq(agencies.id, infoRequests.agencyId))
    .where(mine)
    .orderBy(desc(staffNotices.createdAt), desc(staffNotices.id))
    .limit(NOTICE_PAGE_SIZE)
    .offset((page - 1) * NOTICE_PAGE_SIZE);
  const rows = found.map(({ agencyId, subject, draftTitle, ...row }) => {
    const isOwn = agencyId !== null && agencyId === by.agencyId;
    return { ...row, isOwn, subject: isOwn ? subject : null, draftTitle: isOwn ? draftTitle : null };
  });
  return { rows, total, page, pages };
}
export type NoticeRow = Awaited<ReturnType<typeof noticesOf>>["rows"][number];

/** How somebody wants to be told. */
export async function noticeSettingsOf(staffId: string) {
  const [row] = await q()
    .select({
      byMail: noticeSettings.byMail,
      email: noticeSettings.email,
      feedHash: noticeSettings.feedHash,
      feedMadeAt: noticeSettings.feedMadeAt,
    })
    .from(noticeSettings)
    .where(eq(noticeSettings.staffId, staffId));
  return {
    byMail: row?.byMail ?? false,
    email: openField("notice_settings", "email", staffId, row?.email ?? null),
    hasFeed: (row?.feedHash ?? null) !== null,
    feedMadeAt: row?.feedMadeAt ?? null,
  };
}

/** What a mail of a day lists: the notices of these kinds that are not read yet, by case number and days. */
export async function noticesForMail(staffId: string, on: CalendarDate, kinds: readonly NoticeKind[]) {
  return q()
    .select({
      kind: staffNotices.kind,
      facts: staffNotices.facts,
      number: infoRequests.number,
      agencyName: agencies.shortName,
    })
    .from(staffNotices)
    .innerJoin(infoRequests, eq(infoRequests.id, staffNotices.infoRequestId))
    .innerJoin(agencies, eq(agencies.id, infoRequests.agencyId))
    .where(
      and(
        eq(staffNotices.staffId, staffId),
        eq(staffNotices.on, on),
        inArray(staffNotices.kind, [...kinds]),
        isNull(staffNotices.readAt),
      ),
    )
    .orderBy(asc(infoRequests.dueOn), asc(infoRequests.number));
}
