import type { Metadata } from "next";
import { ColumnNav } from "@/components/site/column-nav";
import { PageFrame } from "@/components/site/page-frame";
import { gazetteMonths } from "@/db/queries/catalogue";
import { columnTree } from "@/db/queries/columns";
import { gazette as words } from "@/text/catalogue";
import { pageMetadata } from "../page-metadata";

export function generateMetadata(): Promise<Metadata> {
  const { title, description } = words;
  return pageMetadata({ title, description, canonicalPath: "/gazette" });
}

/** All issues of the gazette: a row for every year, a link for every month that has something. */
export default async function GazettePage() {
  const months = (await gazetteMonths()).map(({ month }) => month.split("-").map(Number));
  const years = Map.groupBy(months, ([year]) => year ?? 0);
  return (
    <PageFrame
      section="/catalogue"
      trail={[{ label: words.title }]}
      aside={<ColumnNav columns={await columnTree()} open={[]} section="/gazette" />}
    >
      <h1 className="font-title text-2xl font-bold">{words.title}</h1>
      <p className="mt-3 max-w-read text-ink-2">{words.intro}</p>
      {years.size === 0 ? <p className="mt-6">{words.none}</p> : null}
      <dl className="mt-8 border-t-2 border-navy">
        {[...years].map(([year, some]) => (
          <div
            key={year}
            className="gap-x-6 border-b border-line py-2 md:grid md:grid-cols-[6rem_1fr] md:items-baseline"
          >
            <dt className="font-semibold">{words.yearCaption(year)}</dt>
            <dd>
              <ul className="flex flex-wrap gap-x-5">
                {some.toReversed().map(([, month = 1]) => (
                  <li key={month}>
                    <a
                      href={`/gazette/${year}/${month}`}
                      title={words.issue(year, month)}
                      className="inline-block py-2 md:py-1"
                    >
                      {words.shortIssue(month)}
                    </a>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </PageFrame>
  );
}
