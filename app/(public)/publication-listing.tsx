import { ListingFilter } from "@/components/publication/listing-filter";
import { PublicationTable } from "@/components/publication/publication-table";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { MOST_EXPORTED } from "@/domain/info-request/desk/queue-export";
import { addressWith, ROWS } from "@/server/query-params";
import { catalogue, listing, searchPage } from "@/text/browse";
import { narrowing } from "@/text/catalogue";
import { exportAddress, type Listing, orderParams } from "./listing";
import { narrowingsOf } from "./narrowings";

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
export function EmptyListing({ filtered, note }: { filtered: boolean; note: string }) {
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

/** How to be told of what comes, and how to take the list along. */
function TakeAlong({
  feed,
  fileOf,
  total,
}: {
  feed: string | undefined;
  fileOf: (format: "csv" | "xlsx") => string;
  total: number;
}) {
  return (
    <p className="no-print mt-6 flex flex-wrap gap-x-6 border-t border-line pt-2 text-sm text-ink-2">
      {feed ? (
        <a href={feed} className="inline-block py-2">
          {narrowing.subscribe}
        </a>
      ) : null}
      {(["csv", "xlsx"] as const).map((format) => (
        <a key={format} href={fileOf(format)} className="inline-block py-2">
          {narrowing[format]}
        </a>
      ))}
      {total > MOST_EXPORTED ? <span className="py-2">{narrowing.exportLimit(MOST_EXPORTED)}</span> : null}
    </p>
  );
}

/** Filters and notices of a list, above whatever shows it. */
export function ListingHead({ list, address, fixed, keep = {} }: Place & { list: Listing }) {
  const { total, filtered, kept, notices, agency } = list;
  const isAgency = fixed?.agency !== undefined;
  return (
    <>
      {total > 0 || filtered ? (
        <ListingFilter
          action={address}
          {...narrowingsOf(list, isAgency ? ["agency"] : [])}
          kept={{ ...kept, ...keep }}
          clearHref={filtered && !(isAgency && agency) ? addressWith(address, { ...kept, ...keep }) : null}
        />
      ) : null}
      <ListingNotices notices={notices} />
    </>
  );
}

interface Place {
  /** Where the list stands, for its filters, order and pages. */
  address: `/${string}`;
  /** What the list is of, as the export's address says it. */
  fixed?: { column?: string; agency?: string };
  /** Parameters of the page beside the list's own. */
  keep?: Readonly<Record<string, string | undefined>>;
}

/** Pages and rows a page, and what can be taken along. */
export function ListingFoot({
  list,
  address,
  fixed = {},
  keep = {},
  feed,
}: Place & { list: Listing; feed?: string | undefined }) {
  const { chosen, size, kept, total, page, pages } = list;
  const current = { ...chosen, ...kept, ...keep };
  return (
    <>
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
      <TakeAlong
        feed={feed}
        fileOf={(format) => exportAddress(format, { ...fixed, ...keep }, list)}
        total={total}
      />
    </>
  );
}

/** A list of publications with its filter, order and pages. */
export function PublicationListing({
  list,
  caption,
  address,
  fixed = {},
  feed,
  empty,
}: Place & {
  list: Listing;
  caption: string;
  feed?: string;
  /** What to say while there is nothing at all. */
  empty: string;
}) {
  const { filtered, chosen, order, size, total, rows } = list;
  return (
    <>
      <ListingHead list={list} address={address} fixed={fixed} />
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
              hrefOf: (next) => addressWith(address, { ...chosen, ...orderParams(next), size }),
            }}
          />
          <ListingFoot list={list} address={address} fixed={fixed} feed={feed} />
        </>
      )}
    </>
  );
}
