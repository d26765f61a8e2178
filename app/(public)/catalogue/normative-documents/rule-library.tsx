import { ValidityTag } from "@/components/publication/metadata-list";
import { PlainTable } from "@/components/ui/plain-table";
import { successorsOfMany } from "@/db/queries/catalogue";
import { binds } from "@/domain/publication/validity";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { addressWith } from "@/server/query-params";
import { catalogue, listing } from "@/text/browse";
import { ruleLibrary } from "@/text/catalogue";
import { dayInFull } from "@/text/dates";
import { type ColumnContent, columnFeed } from "../../column-page";
import { EmptyListing, ListingFoot, ListingHead } from "../../publication-listing";

type Row = ColumnContent["list"]["rows"][number];
type Successors = Awaited<ReturnType<typeof successorsOfMany>>;

function Successor({ found }: { found: readonly { id: string; title: string }[] | undefined }) {
  if (!found) return ruleLibrary.none;
  return (
    <ul>
      {found.map(({ id, title }) => (
        <li key={id}>
          <a href={`/p/${id}`} title={title}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}

function cellsOf(row: Row, successors: Successors, until: CalendarDate) {
  const { id, title, documentNumber, agencyName, agencyCode, effectiveOn, issuedOn, expiresOn, validity } =
    row;
  const isSoon = expiresOn !== null && binds(validity) && expiresOn <= until;
  return [
    <span key="title">
      <a href={`/p/${id}`} title={title} className="visited:text-link-visited">
        {title}
      </a>
      {documentNumber ? <span className="block text-sm font-normal text-ink-2">{documentNumber}</span> : null}
    </span>,
    <a key="agency" href={`/agencies/${agencyCode}`}>
      {agencyName}
    </a>,
    effectiveOn ?? issuedOn ?? ruleLibrary.none,
    <span key="expires" className={isSoon ? "font-semibold text-warn" : ""}>
      {expiresOn ?? ruleLibrary.noEnd}
      {isSoon ? <span className="block text-sm">{ruleLibrary.soon(dayInFull(expiresOn))}</span> : null}
    </span>,
    <ValidityTag key="validity" validity={validity} />,
    <Successor key="successor" found={successors.get(id)} />,
  ];
}

/** The library as a table that can be narrowed, kept as a file, and printed. */
export async function RuleLibrary({
  content: { list, address, column },
  until,
  isExpiring,
}: {
  content: ColumnContent;
  until: CalendarDate;
  isExpiring: boolean;
}) {
  const successors = await successorsOfMany(list.rows.map(({ id }) => id));
  const keep = isExpiring ? { expiring: "1" } : {};
  const other = { ...list.chosen, ...list.kept, ...(isExpiring ? {} : { expiring: "1" }) };
  return (
    <>
      <p className="mt-4 max-w-read text-sm text-ink-2">{ruleLibrary.term}</p>
      <ListingHead list={list} address={address} keep={keep} />
      <p className="no-print mt-2 flex flex-wrap gap-x-6">
        <a href={addressWith(address, other)} className="inline-block py-1.5">
          {isExpiring ? ruleLibrary.expiringAll : ruleLibrary.expiringOnly}
        </a>
      </p>
      {list.total === 0 ? (
        <EmptyListing filtered={list.filtered || isExpiring} note={column.emptyNote ?? catalogue.elsewhere} />
      ) : (
        <>
          <PlainTable
            caption={
              <span className="font-normal text-ink-2">
                <span className="sr-only">{ruleLibrary.caption}，</span>
                {listing.total(list.total)}
              </span>
            }
            head={Object.values(ruleLibrary.heads)}
            dense
            rows={list.rows.map((row) => ({ key: row.id, cells: cellsOf(row, successors, until) }))}
          />
          <p className="no-print mt-3 text-sm text-ink-3">{ruleLibrary.print}</p>
          <ListingFoot
            list={list}
            address={address}
            keep={keep}
            fixed={{ column: column.code }}
            feed={columnFeed(column.code)}
          />
        </>
      )}
    </>
  );
}
