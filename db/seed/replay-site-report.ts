import type { SiteFigure } from "@/domain/site-report/site-figures";
import { addDays, beijingInstant, calendarDate, yearOf } from "@/domain/time/calendar-date";
import { enterSiteFigures, publishSiteReport } from "../mutations/site-reports";
import type { Act, Present } from "./acts";
import { actingOfficer } from "./officers";
import { DEMO_SITE_FIGURES } from "./site-report";

/** The form of last year, filled in and made public in January; none while January is not over. */
export function actsOfSiteReport(officer: (username: string) => string, { today }: Present): Act[] {
  const year = yearOf(today) - 1;
  const enteredOn = calendarDate(`${year + 1}-01-12`);
  const publishedOn = addDays(enteredOn, 8);
  if (publishedOn >= today) return [];
  const entered = Object.entries(DEMO_SITE_FIGURES).map(([source, figures], place): Act => {
    const at = beijingInstant(enteredOn, 10, place * 10);
    const values = (Object.entries(figures) as [SiteFigure, number][]).map(([figure, value]) => ({
      figure,
      value,
    }));
    return {
      at,
      run: async () => {
        const by = await actingOfficer<"report.write">(officer("city-editor"));
        const done = await enterSiteFigures(by, { year, source, values }, at);
        if ("refusal" in done) throw new Error(`the site's yearly form: ${done.refusal}`);
      },
    };
  });
  const at = beijingInstant(publishedOn, 15);
  const made: Act = {
    at,
    run: async () => {
      const by = await actingOfficer<"report.publish">(officer("city-publisher"));
      const done = await publishSiteReport(by, { year, erratum: null }, { at, today: publishedOn });
      if ("refusal" in done) throw new Error(`the site's yearly form: ${done.refusal}`);
    },
  };
  return [...entered, made];
}
