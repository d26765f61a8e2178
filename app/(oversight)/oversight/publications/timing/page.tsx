import type { Metadata } from "next";
import { YearChoice } from "@/components/oversight/year-choice";
import { TimingCounts } from "@/components/publish-timing/timing-counts";
import { TimingPages } from "@/components/publish-timing/timing-pages";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { calendarInForce } from "@/db/queries/calendar";
import { supervisedTiming } from "@/db/queries/publish-timing";
import { today } from "@/server/clock";
import { addressWith, pageParam, type QueryParams, textParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { timingPage } from "@/text/publish-timing";
import { OversightFrame } from "../../oversight-frame";
import { yearAsked } from "../../year-asked";

export const metadata: Metadata = { title: timingPage.supervisedTitle, robots: "noindex" };

const HERE = "/oversight/publications/timing";

/** What every agency should have made public, soon has to, or made public too late in a year. */
export default async function SupervisedTimingPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("oversight.read");
  const params = await searchParams;
  const { years, year } = await yearAsked(staff, params, today());
  const code = textParam(params, "agency");
  const all = await supervisedTiming(staff, { today: today(), calendar: await calendarInForce(), year });
  const texts = code === "" ? all : all.filter(({ agencyCode }) => agencyCode === code);
  const count = (timing: string) => texts.filter((text) => text.timing === timing).length;
  const agency = code === "" ? undefined : code;
  return (
    <OversightFrame current="/oversight/publications">
      <PageBody title={timingPage.supervisedTitle} lead={timingPage.lead}>
        <p className="my-3">
          <a href={addressWith("/oversight/publications", { year })}>{timingPage.back}</a>
        </p>
        <YearChoice action={HERE} years={years} year={year} />
        <p className="mb-4 text-base font-semibold">
          {timingPage.finding(count("overdue"), count("soon"), count("publishedLate"), year)}
        </p>
        {all.length === 0 ? null : (
          <TimingCounts texts={all} hrefOf={(one) => addressWith(HERE, { year, agency: one ?? undefined })} />
        )}
        <PagePart title={texts.find(({ agencyCode }) => agencyCode === code)?.agencyName ?? timingPage.all}>
          {texts.length === 0 ? (
            <p>{timingPage.none}</p>
          ) : (
            <TimingPages
              texts={texts}
              page={pageParam(params)}
              pageHref={(page) => addressWith(HERE, { year, agency, page })}
              hrefOf={({ id, publishedOn }) => (publishedOn === null ? null : `/p/${id}`)}
              withAgency
            />
          )}
          <p className="mt-4">
            <a href={addressWith(`${HERE}/export`, { year, agency })}>{timingPage.export}</a>
          </p>
        </PagePart>
      </PageBody>
    </OversightFrame>
  );
}
