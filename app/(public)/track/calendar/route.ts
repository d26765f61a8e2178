import { caseDays } from "@/domain/info-request/clock/case-days";
import { calendarFile } from "@/server/calendar-file";
import { type Call, publicReader, seeOther } from "@/server/handlers";
import { siteOrigin } from "@/server/site-origin";
import { receiptOf } from "@/server/tracking-cookies";
import { caseCalendar, caseDayTitle } from "@/text/case-calendar";
import { type OpenedCase, openedCase, openedCaseOf } from "../opened-case";
import { decidedFrom } from "../remedies/decided";

/** The opened case; or, from the receipt's page, the one whose receipt this browser still holds. */
async function wanted({ at, cookie, url }: Call): Promise<OpenedCase | null> {
  if (!url.searchParams.has("receipt")) return openedCase();
  const receipt = receiptOf(cookie, at);
  return receipt && openedCaseOf(receipt.infoRequestId);
}

export const GET = publicReader(async (call) => {
  const { at, headers } = call;
  const opened = await wanted(call);
  if (!opened) return seeOther("/track/case");
  const { tracked, state, calendar } = opened;
  const { number, history, outcome, stage } = tracked;
  const days = caseDays(
    { history, stage, due: state.due, outcome, decided: decidedFrom(opened), remedy: opened.tracked.remedy },
    calendar,
  );
  if (days.length === 0) return seeOther("/track/case");
  const note = caseCalendar.note(new URL("/track", siteOrigin(headers)).href);
  const entries = days.map((day) => ({
    key: `${number}|${day.kind}|${"of" in day ? day.of : ""}`,
    on: day.on,
    title: caseDayTitle(day, number),
    note,
  }));
  return new Response(calendarFile(caseCalendar.name(number), entries, at), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${number}.ics"`,
      "cache-control": "no-store",
    },
  });
});
