import type { Metadata } from "next";
import { MonthTable } from "@/components/calendar/month-table";
import { PageBody } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { calendarInForce } from "@/db/queries/calendar";
import { dueBefore, dueBetween, type Whose } from "@/db/queries/due-calendar";
import { noticeSettingsOf } from "@/db/queries/notices";
import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  isCalendarDate,
} from "@/domain/time/calendar-date";
import { today } from "@/server/clock";
import { addressWith, choiceParam, type QueryParams, textParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { deskCalendar as words } from "@/text/calendar";
import { dayInFull } from "@/text/dates";
import { viewAddress } from "../asked";
import { DeskFrame } from "../desk-frame";
import { dayCell } from "./day-cell";
import { DueList } from "./due-list";
import { FeedForm } from "./feed-form";

export const metadata: Metadata = { title: words.menu, robots: "noindex" };

const WHOSE = ["mine", "office"] as const satisfies readonly Whose[];

/** The first day of the month that was asked for; of this month when it was none. */
function monthAsked(asked: string, on: CalendarDate): CalendarDate {
  const first = `${asked}-01`;
  return isCalendarDate(first) && first >= "2007-01-01" && first <= "2099-12-31"
    ? first
    : calendarDate(`${on.slice(0, 7)}-01`);
}

export default async function DeskCalendarPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("infoRequest.read");
  const params = await searchParams;
  const on = today();
  const first = monthAsked(textParam(params, "month"), on);
  const handles = staff.permissions.has("infoRequest.handle");
  const whose = choiceParam(params, "whose", WHOSE).chosen ?? (handles ? "mine" : "office");
  const last = addDays(addMonths(first, 1), -1);
  const rows = await dueBetween(staff, whose, first, last);
  const overdue = first <= on ? await dueBefore(staff, whose, first) : 0;
  const calendar = await calendarInForce();
  const feed = await noticeSettingsOf(staff.id);
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  const place = (to: CalendarDate, of: Whose = whose) =>
    addressWith("/desk/calendar", { month: to.slice(0, 7), whose: of });
  const byDay = Map.groupBy(rows, ({ dueOn }) => dueOn ?? "");
  return (
    <DeskFrame staff={staff} view={null} current="/desk/calendar">
      <PageBody title={words.title(words.month(year, month))} lead={words.lead}>
        <div className="mt-4 flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
          <nav aria-label={words.month(year, month)} className="flex gap-x-5">
            <a href={place(addMonths(first, -1))}>{words.previous}</a>
            <a href={place(calendarDate(`${on.slice(0, 7)}-01`))}>{words.thisMonth}</a>
            <a href={place(addMonths(first, 1))}>{words.next}</a>
          </nav>
          <nav aria-label={words.whose} className="flex gap-x-5">
            {WHOSE.filter((one) => one === "office" || handles).map((one) => (
              <a
                key={one}
                href={place(first, one)}
                aria-current={one === whose ? "page" : undefined}
                className="aria-[current=page]:font-semibold aria-[current=page]:no-underline"
              >
                {words[one]}
              </a>
            ))}
          </nav>
        </div>
        {overdue > 0 ? (
          <div className="mt-4 max-w-read">
            <Notice tone="danger">
              {words.overdue(overdue)} <a href={viewAddress("overdue")}>{words.openOverdue}</a>
            </Notice>
          </div>
        ) : null}
        <div className="mt-4 max-w-240">
          <MonthTable
            year={year}
            month={month}
            caption={words.month(year, month)}
            captionShown={false}
            cell={(day) =>
              dayCell(day, { on, reason: calendar.reasonOf(day), due: byDay.get(day)?.length ?? 0 })
            }
          />
        </div>
        <section className="mt-8 max-w-240">
          <h2 className="text-base font-semibold">{words.list}</h2>
          {rows.length === 0 ? <p className="mt-2">{words.none}</p> : null}
          {[...byDay].map(([day, due]) => (
            <DueList key={day} day={day} title={words.dayDue(dayInFull(day), due.length)} rows={due} />
          ))}
        </section>
        <FeedForm
          hasFeed={feed.hasFeed}
          madeAt={feed.feedMadeAt}
          isReviewer={staff.permissions.has("infoRequest.signOff")}
        />
      </PageBody>
    </DeskFrame>
  );
}
