import type { ReactNode } from "react";
import { PublicationTable } from "@/components/publication/publication-table";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { addressWith, ROWS } from "@/server/query-params";
import { catalogue, listing, searchPage } from "@/text/browse";
import { type Listing, orderParams } from "./listing";

/** What an address asked for and could not get. */
export function ListingNotices({ notices }: { notices: readonly string[] }) {
  if (notices.length === 0) return null;
  return (
    <div className="mt-4">
      <Notice tone="warn">
        {notices.map((notice) => (
          <p key={notice}>{notice}</p>
        ))}
      </Notice>
    </div>
  );
}

function RowsAPage({ size, hrefOf }: { size: number; hrefOf: (size: number) => string }) {
  return (
    <p className="no-print mt-2 flex items-center justify-end gap-x-1 text-sm text-ink-2">
      {listing.rows}
      {ROWS.map((rows) =>
        rows === size ? (
          <span key={rows} aria-current="true" className="min-w-11 text-center font-semibold">
            {rows}
          </span>
        ) : (
          <a key={rows} href={hrefOf(rows)} className="flex min-h-11 min-w-11 items-center justify-center">
            {rows}
          </a>
        ),
      )}
    </p>
  );
}

/** An empty list says why, and where to look instead (ux C-13). */
function EmptyListing({ filtered, note }: { filtered: boolean; note: string }) {
  return (
    <div className="mt-6 border-t-2 border-navy pt-4">
      <p className="font-semibold">{filtered ? catalogue.emptyFiltered : catalogue.empty}</p>
      <p className="mt-1">{filtered ? catalogue.elsewhere : note}</p>
      <p className="mt-2 flex flex-wrap gap-x-6">
        <a href="/search" className="inline-block py-1.5">
          {searchPage.heading}
        </a>
        <a href="/apply" className="inline-block py-1.5">
          {catalogue.apply}
        </a>
      </p>
    </div>
  );
}

/** A list of publications with its filter, order and pages. */
export function PublicationListing({
  list,
  caption,
  address,
  filter,
  empty,
}: {
  list: Listing;
  caption: string;
  address: `/${string}`;
  filter: ReactNode;
  /** What to say while there is nothing at all. */
  empty: string;
}) {
  const { agency, year, order, size, kept, total, page, pages, rows, notices } = list;
  const asked = { agency: agency?.code, year };
  const filtered = agency !== undefined || year !== undefined;
  const current = { ...asked, ...kept };
  return (
    <>
      {total > 0 || filtered ? filter : null}
      <ListingNotices notices={notices} />
      {total === 0 ? (
        <EmptyListing filtered={filtered} note={empty} />
      ) : (
        <>
          <PublicationTable
            caption={
              <>
                <span className="sr-only">{caption}，</span>
                {listing.total(total)}
              </>
            }
            rows={rows}
            sorting={{
              order,
              hrefOf: (next) => addressWith(address, { ...asked, ...orderParams(next), size }),
            }}
          />
          {pages > 1 ? (
            <Pagination
              page={page}
              pages={pages}
              total={total}
              hrefOf={(number) => addressWith(address, { ...current, page: number })}
            />
          ) : null}
          {total > ROWS[0] ? (
            <RowsAPage size={size} hrefOf={(rows) => addressWith(address, { ...current, size: rows })} />
          ) : null}
        </>
      )}
    </>
  );
}
