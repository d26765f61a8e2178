import { PageBody } from "@/components/staff/page-body";
import { AskedForm } from "@/components/statistics/asked-form";
import { Statistic } from "@/components/statistics/statistic";
import { ViewTabs } from "@/components/statistics/view-tabs";
import { Notice } from "@/components/ui/notice";
import type { StatTable } from "@/domain/statistics/stat-table";
import { statistics } from "@/text/statistics";
import { OversightFrame } from "../oversight-frame";
import type { StatisticsAsked } from "./asked";

/** A page of statistics: what was chosen, then one statistic after another. */
export function StatisticsPage({
  asked,
  view,
  title,
  tables,
  lists,
  page,
}: {
  asked: StatisticsAsked;
  view: keyof typeof statistics.views;
  title: string;
  tables: readonly StatTable[];
  /** Where the lists behind the figures stand. */
  lists: "/oversight/statistics/cases" | "/oversight/statistics/texts";
  /** Which page's tables a file is asked of. */
  page: string;
}) {
  const query = asked.hrefTo("/").slice(1);
  return (
    <OversightFrame current="/oversight/statistics">
      <PageBody title={title} lead={asked.lead}>
        <ViewTabs current={view} query={query} />
        <AskedForm action={view} asked={asked.form} years={asked.years} agencies={asked.tree} />
        {asked.notices.map((notice) => (
          <Notice key={notice} tone="warn">
            {notice}
          </Notice>
        ))}
        {tables.map((table) => (
          <Statistic
            key={table.key}
            table={table}
            hrefOf={({ cut, key, side }) =>
              asked.hrefTo(lists, { cut, key, side: side === "before" ? side : undefined })
            }
            fileHref={(format) =>
              asked.hrefTo("/oversight/statistics/export", { page, table: table.key, format })
            }
          />
        ))}
        <p className="no-print mt-6 text-ink-2">{statistics.print}</p>
      </PageBody>
    </OversightFrame>
  );
}
