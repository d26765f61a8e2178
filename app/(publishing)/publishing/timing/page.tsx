import type { Metadata } from "next";
import { TimingPages } from "@/components/publish-timing/timing-pages";
import { PageBody } from "@/components/staff/page-body";
import { calendarInForce } from "@/db/queries/calendar";
import { agencyTiming } from "@/db/queries/publish-timing";
import { yearOf } from "@/domain/time/calendar-date";
import { today } from "@/server/clock";
import { addressWith, pageParam, type QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { timingPage } from "@/text/publish-timing";
import { areaNames } from "@/text/staff";
import { PublishingFrame } from "../publishing-frame";

export const metadata: Metadata = {
  title: `${timingPage.title}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

/** What this agency should have made public, soon has to, or made public too late this year. */
export default async function TimingPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("draft.read");
  const day = today();
  const year = yearOf(day);
  const texts = await agencyTiming(staff, { today: day, calendar: await calendarInForce(), year });
  const count = (timing: string) => texts.filter((text) => text.timing === timing).length;
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody title={timingPage.title} lead={timingPage.lead}>
        <p className="my-4 text-base font-semibold">
          {timingPage.finding(count("overdue"), count("soon"), count("publishedLate"), year)}
        </p>
        {texts.length === 0 ? null : (
          <>
            <TimingPages
              texts={texts}
              page={pageParam(await searchParams)}
              pageHref={(page) => addressWith("/publishing/timing", { page })}
              hrefOf={({ id }) => `/publishing/${id}`}
              withAgency={false}
            />
            <p className="mt-4">
              <a href="/publishing/timing/export">{timingPage.export}</a>
            </p>
          </>
        )}
      </PageBody>
    </PublishingFrame>
  );
}
