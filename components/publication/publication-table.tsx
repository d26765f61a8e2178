import type { ReactNode } from "react";
import type { CatalogueOrder, CatalogueRow } from "@/db/queries/publications";
import { binds, type Validity } from "@/domain/publication/validity";
import { listing } from "@/text/browse";
import { METADATA_LABELS } from "@/text/publication";
import { ValidityTag } from "./metadata-list";

/** What a row shows; `validity` as of today. */
export type PublicationRow = Pick<
  CatalogueRow,
  "id" | "title" | "indexNumber" | "documentNumber" | "issuedOn" | "publishedOn"
> & { validity: Validity };

export interface Sorting {
  order: CatalogueOrder;
  hrefOf: (order: CatalogueOrder) => string;
}

/** On a telephone a row is its title and one line; a column comes where there is room for it. */
const FROM_SM = "hidden px-3 py-2.5 min-[40rem]:table-cell";
const FROM_MD = "hidden px-3 py-2.5 md:table-cell elder:max-lg:hidden";
const FROM_XL = "hidden px-3 py-2.5 xl:table-cell elder:hidden";
const FACT = "text-sm text-ink-2";
const HEAD = "font-semibold whitespace-nowrap";

function SortHead({ by, sorting }: { by: CatalogueOrder["by"]; sorting: Sorting | undefined }) {
  if (!sorting) return METADATA_LABELS[by];
  const { order, hrefOf } = sorting;
  const active = order.by === by;
  const ascending = active ? !order.ascending : false;
  return (
    <a
      href={hrefOf({ by, ascending })}
      className="text-ink"
      title={listing.sortBy(METADATA_LABELS[by], ascending)}
    >
      {METADATA_LABELS[by]}
      <span aria-hidden="true">{active ? (order.ascending ? " ↑" : " ↓") : ""}</span>
    </a>
  );
}

function sortedWay(by: CatalogueOrder["by"], sorting: Sorting | undefined) {
  if (sorting?.order.by !== by) return undefined;
  return sorting.order.ascending ? "ascending" : "descending";
}

/** An index number may break after its stroke, nowhere else. */
function IndexNumber({ number }: { number: string }) {
  const cut = number.indexOf("/") + 1;
  return (
    <>
      <span className="whitespace-nowrap">{number.slice(0, cut)}</span>
      <wbr />
      <span className="whitespace-nowrap">{number.slice(cut)}</span>
    </>
  );
}

function Row({ row }: { row: PublicationRow }) {
  const { title, documentNumber, indexNumber, issuedOn, publishedOn, validity } = row;
  return (
    <tr className="border-b border-line align-baseline">
      <td className={`${FROM_XL} ${FACT}`}>
        <IndexNumber number={indexNumber} />
      </td>
      <th scope="row" className="py-2.5 text-left font-normal min-[40rem]:px-3">
        <a href={`/p/${row.id}`} title={title} className="visited:text-link-visited">
          {title}
        </a>
        {binds(validity) ? null : (
          <span className="ml-2">
            <ValidityTag validity={validity} />
          </span>
        )}
        <span className="block text-sm text-ink-3 min-[40rem]:hidden">
          {documentNumber ? `${documentNumber} · ` : null}
          <span className="whitespace-nowrap">{publishedOn}</span>
        </span>
      </th>
      <td className={`${FROM_SM} ${FACT}`}>{documentNumber ?? listing.none}</td>
      <td className={`${FROM_MD} ${FACT} whitespace-nowrap`}>{issuedOn ?? listing.none}</td>
      <td className={`${FROM_SM} ${FACT} whitespace-nowrap`}>{publishedOn}</td>
    </tr>
  );
}

/** Publications as the table that 国办公开办函〔2019〕61号 knows: 索引号、名称、发文字号、成文日期、发布日期. */
export function PublicationTable({
  caption,
  rows,
  sorting,
}: {
  caption: ReactNode;
  rows: readonly PublicationRow[];
  sorting?: Sorting;
}) {
  return (
    <table className="mt-6 w-full tabular-nums min-[40rem]:table-fixed">
      <caption className="pb-2 text-left text-ink-2">{caption}</caption>
      <thead className="hidden border-t-2 border-b border-t-navy border-b-line bg-surface text-left min-[40rem]:table-header-group">
        <tr>
          <th scope="col" className={`${FROM_XL} ${HEAD} w-44`}>
            {METADATA_LABELS.indexNumber}
          </th>
          <th scope="col" className={`px-3 py-2.5 ${HEAD}`}>
            {listing.name}
          </th>
          <th scope="col" className={`${FROM_SM} ${HEAD} w-44`}>
            {METADATA_LABELS.documentNumber}
          </th>
          <th scope="col" aria-sort={sortedWay("issuedOn", sorting)} className={`${FROM_MD} ${HEAD} w-30`}>
            <SortHead by="issuedOn" sorting={sorting} />
          </th>
          <th scope="col" aria-sort={sortedWay("publishedOn", sorting)} className={`${FROM_SM} ${HEAD} w-30`}>
            <SortHead by="publishedOn" sorting={sorting} />
          </th>
        </tr>
      </thead>
      <tbody className="max-[40rem]:border-t-2 max-[40rem]:border-navy">
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}
