import type { ComponentProps } from "react";
import { Pagination } from "@/components/ui/pagination";
import { TimingTable } from "./timing-table";

/** More rows than a reader goes through at once; an archive taken in as drafts makes thousands. */
const ROWS = 50;

/** The late list a page at a time; a page beyond the last shows the last. */
export function TimingPages({
  texts,
  page,
  pageHref,
  ...table
}: ComponentProps<typeof TimingTable> & { page: number; pageHref: (page: number) => `/${string}` }) {
  const pages = Math.max(1, Math.ceil(texts.length / ROWS));
  const shown = Math.min(page, pages);
  return (
    <>
      <TimingTable {...table} texts={texts.slice((shown - 1) * ROWS, shown * ROWS)} />
      {pages > 1 ? <Pagination page={shown} pages={pages} total={texts.length} hrefOf={pageHref} /> : null}
    </>
  );
}
