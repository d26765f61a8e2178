import { expiringFrom } from "@/db/queries/harvest";
import { siteSettings } from "@/db/queries/settings";
import { calendarFile } from "@/domain/calendar/ics";
import { addDays, calendarDate } from "@/domain/time/calendar-date";
import { today } from "@/server/clock";
import { feedItem } from "@/server/feed/feed-item";
import { keptAnswer } from "@/server/feed/kept-answer";
import { publicReader } from "@/server/handlers";
import { siteOrigin } from "@/server/site-origin";
import { feeds } from "@/text/feeds";

/** What ended lately stays a while, so that a calendar can still strike it out. */
const KEPT_DAYS = 31;
const MOST = 500;

/** The last days of documents that end on a day of their own (失效日期), for calendar programs. */
export const GET = publicReader(async (call) => {
  const origin = siteOrigin(call.headers);
  const { siteName } = await siteSettings();
  const rows = await expiringFrom(addDays(today(), -KEPT_DAYS), MOST);
  const days = rows.map((row) => {
    const { title, summary, url, changedAt } = feedItem(row, origin);
    const holds = row.state === "published" && (row.validity === "inForce" || row.validity === "amended");
    return {
      uid: `${row.id}-expiry@mingchuang`,
      on: calendarDate(row.lastOn),
      title: row.state === "published" ? feeds.lastDay(title) : title,
      description:
        row.state === "published" ? feeds.lastDayNote(row.agencyName, row.documentNumber) : summary,
      changedAt,
      url,
      cancelled: !holds,
    };
  });
  const body = calendarFile(feeds.dates(siteName), days, (at) => new Date(at).toISOString());
  return keptAnswer(call, { body, type: "text/calendar; charset=utf-8" });
});
