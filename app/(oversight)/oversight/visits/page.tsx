import type { Metadata } from "next";
import { Chart } from "@/components/chart/chart";
import { RegisterFilter } from "@/components/desk/register-filter";
import { VisitTable } from "@/components/oversight/visit-table";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { buttonClass } from "@/components/ui/button";
import { addressCounts, visitCounts, visitsCountedSince } from "@/db/queries/visit-counts";
import { today } from "@/server/clock";
import { addressWith, type QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { visitsPage } from "@/text/visits";
import { OversightFrame } from "../oversight-frame";
import { visitsAsked } from "./visits-asked";

export const metadata: Metadata = { title: visitsPage.title, robots: "noindex" };

const HERE = "/oversight/visits";
const sum = (numbers: readonly number[]) => numbers.reduce((so, one) => so + one, 0);

export default async function VisitsPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("oversight.read");
  const asked = await visitsAsked(staff, await searchParams, today());
  const { years, year, months, month, agencies, agency, span, when, nameOf } = asked;
  const isDay = month !== null;
  const time = isDay ? "day" : "month";
  const rows = await visitCounts(span, time);
  const addresses = agency
    ? undefined
    : new Map((await addressCounts(span, time)).map((row) => [row.key, row.addresses]));
  const { since, at } = await visitsCountedSince();
  const highest = rows.toSorted((one, other) => other.pageViews - one.pageViews)[0];
  return (
    <OversightFrame current={HERE}>
      <PageBody title={visitsPage.title} lead={visitsPage.lead}>
        <RegisterFilter
          action={HERE}
          filters={[
            {
              name: "year",
              label: visitsPage.year,
              chosen: String(year),
              options: years.map((one) => ({ value: String(one), label: visitsPage.yearName(one) })),
            },
            {
              name: "month",
              label: visitsPage.month,
              chosen: month ?? "",
              options: [
                { value: "", label: visitsPage.wholeYear },
                ...months.map((one) => ({ value: one, label: visitsPage.monthName(Number(one)) })),
              ],
            },
            {
              name: "agency",
              label: visitsPage.agency,
              chosen: agency?.code ?? "",
              options: [
                { value: "", label: visitsPage.wholeSite },
                ...agencies.map(({ code, name }) => ({ value: code, label: name })),
              ],
            },
          ]}
        />
        <p className="text-base font-semibold">
          {visitsPage.finding(
            when,
            sum(rows.map((row) => row.pageViews)),
            sum(rows.map((row) => row.downloads)),
            sum(rows.map((row) => row.robotReads)),
          )}
          {addresses && addresses.size > 0 ? visitsPage.addressFinding(sum([...addresses.values()])) : null}
        </p>
        <p className="mt-1 max-w-read text-ink-2">{visitsPage.countedAt(since, at)}</p>
        {agency ? null : <p className="mt-1 max-w-read text-ink-2">{visitsPage.howAddresses}</p>}
        {highest && highest.pageViews > 0 ? (
          <>
            <Chart
              finding={visitsPage.chartFinding(nameOf[time](highest.key), highest.pageViews)}
              data={{
                kind: "columns",
                categoryName: visitsPage.time(isDay),
                categories: rows.map((row) => nameOf[time](row.key)),
                series: [{ name: visitsPage.pageViews, values: rows.map((row) => row.pageViews) }],
                unit: visitsPage.unit,
              }}
            />
            <p className="no-print mt-4">
              <a
                href={addressWith(`${HERE}/export`, {
                  year,
                  month: month ?? undefined,
                  agency: agency?.code,
                })}
                className={buttonClass("secondary", "staff")}
              >
                {visitsPage.export}
              </a>
            </p>
          </>
        ) : null}
        {rows.length > 0 ? (
          <>
            <PagePart title={visitsPage.byTime(isDay)}>
              <VisitTable
                caption={visitsPage.timeCaption(when, isDay)}
                head={visitsPage.time(isDay)}
                rows={rows}
                nameOf={nameOf[time]}
                {...(addresses && { addresses })}
              />
            </PagePart>
            <PagePart title={visitsPage.byPage}>
              <VisitTable
                caption={visitsPage.byPageCaption(when)}
                head={visitsPage.page}
                rows={await visitCounts(span, "page")}
                nameOf={nameOf.page}
              />
            </PagePart>
            <PagePart title={visitsPage.byColumn}>
              <p className="mb-2 max-w-read text-ink-2">{visitsPage.howOwner}</p>
              <VisitTable
                caption={visitsPage.byColumnCaption(when)}
                head={visitsPage.column}
                rows={await visitCounts(span, "column")}
                nameOf={nameOf.column}
              />
            </PagePart>
            {agency ? null : (
              <PagePart title={visitsPage.byAgency}>
                <VisitTable
                  caption={visitsPage.byAgencyCaption(when)}
                  head={visitsPage.agency}
                  rows={await visitCounts(span, "agency")}
                  nameOf={nameOf.agency}
                />
              </PagePart>
            )}
          </>
        ) : null}
      </PageBody>
    </OversightFrame>
  );
}
