import { Pagination } from "@/components/ui/pagination";
import { PlainTable } from "@/components/ui/plain-table";
import type { disposalCasesFor } from "@/db/queries/disposal";
import { maskedText } from "@/domain/publication/withdrawal/masked-text";
import { beijingDate } from "@/domain/time/calendar-date";
import { instantInFull } from "@/text/dates";
import { disposal, leakNames } from "@/text/withdrawal";

/** Disposal cases that a reader may see, each opening its page. */
export function CaseList({
  list: { items, total, page, pages },
  hrefOf,
  pageHref,
}: {
  list: Awaited<ReturnType<typeof disposalCasesFor>>;
  hrefOf: (row: { id: string; publicationId: string }) => string;
  pageHref: (page: number) => string;
}) {
  if (items.length === 0) return <p className="mt-4">{disposal.none}</p>;
  return (
    <>
      <PlainTable
        caption={disposal.caption}
        head={Object.values(disposal.heads)}
        rows={items.map((row) => ({
          key: row.id,
          cells: [
            <a key="open" href={hrefOf(row)}>
              {maskedText(row.title, beijingDate(row.withdrawnAt))}
            </a>,
            leakNames[row.ground],
            row.agencyName,
            instantInFull(row.withdrawnAt),
            row.closedAt === null ? disposal.open : disposal.closed(row.closedAt),
          ],
        }))}
      />
      {pages > 1 ? <Pagination page={page} pages={pages} total={total} hrefOf={pageHref} /> : null}
    </>
  );
}
