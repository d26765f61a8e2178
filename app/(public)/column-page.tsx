import type { Metadata } from "next";
import type { ReactNode } from "react";
import { CatalogueTree } from "@/components/site/catalogue-tree";
import { ColumnNav, columnHref, isSection } from "@/components/site/column-nav";
import { PageFrame } from "@/components/site/page-frame";
import { MovedMarker, StatusMarker } from "@/components/site/status-marker";
import { publicAgencies } from "@/db/queries/agencies";
import { columnCounts, newestByColumn } from "@/db/queries/catalogue";
import { type ColumnRow, columnTree, pathTo, successorOfColumn, withDescendants } from "@/db/queries/columns";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { today } from "@/server/clock";
import type { QueryParams } from "@/server/query-params";
import { catalogue } from "@/text/browse";
import { ColumnHead } from "./column-head";
import { type Listing, readListing, type Scope } from "./listing";
import { missingMetadata, pageMetadata } from "./page-metadata";
import { placeOf } from "./place";
import { PublicationListing } from "./publication-listing";
import { breadcrumbList, LinkedData } from "./structured-data";

async function readColumn(code: string) {
  const columns = await columnTree();
  return { columns, column: columns.find((row) => row.code === code) };
}

/** The head of a column's page. */
export async function columnMetadata(code: string, address: `/${string}`): Promise<Metadata> {
  const { columns, column } = await readColumn(code);
  if (!column) return missingMetadata(catalogue.missing.title);
  return pageMetadata({
    title: column.name,
    description: column.description,
    canonicalPath: address,
    column: pathTo(columns, column.id),
  });
}

function MissingColumn({ columns, counts }: { columns: readonly ColumnRow[]; counts: Map<string, number> }) {
  return (
    <PageFrame
      section="/catalogue"
      trail={[{ label: catalogue.title, href: "/catalogue" }, { label: catalogue.missing.title }]}
    >
      <StatusMarker status={404} />
      <h1 className="font-title text-2xl font-bold">{catalogue.missing.title}</h1>
      <p className="mt-3 max-w-read">{catalogue.missing.what}</p>
      <CatalogueTree columns={columns} counts={counts} />
    </PageFrame>
  );
}

/** What a reader sees whose program follows no redirect. */
function MovedColumn({ to, name }: { to: `/${string}`; name: string }) {
  return (
    <PageFrame section="/catalogue" trail={[{ label: catalogue.title, href: "/catalogue" }, { label: name }]}>
      <MovedMarker to={to} />
      <h1 className="font-title text-2xl font-bold">{catalogue.moved.title}</h1>
      <p className="mt-3">
        {catalogue.moved.what}
        <a href={to}>{name}</a>
      </p>
    </PageFrame>
  );
}

/** A column with its list, as its address asks for it; null for a column that is not there. */
async function readPage(code: string, params: QueryParams, scope: Pick<Scope, "endsBy">) {
  const { columns, column } = await readColumn(code);
  if (!column) return { columns, page: null };
  const columnIds = withDescendants(columns, column.id);
  return { columns, page: { column, columnIds, list: await readListing({ columnIds, ...scope }, params) } };
}
export interface ColumnContent {
  column: ColumnRow;
  columns: readonly ColumnRow[];
  /** Of the column and of all below it. */
  columnIds: readonly string[];
  list: Listing;
  address: `/${string}`;
}

/** Everything a column holds with what lies below it, as its address asks for it. */
export async function ColumnPage({
  code,
  address,
  params,
  empty,
  above,
  instead,
  scope = {},
  latest,
}: {
  code: string;
  /** Where the page stands, for its filters and pages. */
  address: `/${string}`;
  params: QueryParams;
  /** What the law says of the column while it is empty; otherwise the column's own note. */
  empty?: string;
  /** What the list is narrowed by beside its filters. */
  scope?: Pick<Scope, "endsBy">;
  /** The newest day of what the column shows beside its publications. */
  latest?: CalendarDate | undefined;
  /** What the column shows before its list. */
  above?: (content: ColumnContent) => Promise<ReactNode>;
  /** What shows the list in place of the usual table. */
  instead?: (content: ColumnContent) => Promise<ReactNode>;
}) {
  const { columns, page } = await readPage(code, params, scope);
  const counts = await columnCounts();
  if (!page) {
    const successor = await successorOfColumn(code);
    const next = columns.find((row) => row.code === successor);
    if (next) return <MovedColumn to={columnHref(next.code)} name={next.name} />;
    return <MissingColumn columns={columns} counts={counts} />;
  }

  const { column, columnIds, list } = page;
  const path = pathTo(columns, column.id);
  const { section, trail } = placeOf(columns, column.id);
  const owner = (await publicAgencies()).find(({ id }) => id === column.ownerAgencyId);
  const open = path.filter((row) => !isSection(row.code)).map((row) => row.code);
  const newest = new Map(await newestByColumn());
  const shown = newest.get(column.id);
  if (latest !== undefined && (shown === undefined || shown < latest)) newest.set(column.id, latest);
  const content = { column, columns, columnIds, list, address };
  return (
    <PageFrame
      section={section}
      trail={[...trail.slice(0, -1), { label: column.name }]}
      aside={<ColumnNav columns={columns} open={open} section={section} />}
    >
      {list.pastEnd ? <StatusMarker status={404} /> : null}
      <LinkedData graph={[breadcrumbList(trail.map(({ label, href }) => ({ name: label, item: href })))]} />
      <ColumnHead
        column={column}
        owner={owner}
        below={columns.filter(({ parentId }) => parentId === column.id)}
        columns={columns}
        counts={counts}
        newest={newest}
        today={today()}
      />
      {above ? await above(content) : null}
      {instead ? (
        await instead(content)
      ) : (
        <PublicationListing
          list={list}
          caption={catalogue.caption(column.name)}
          address={address}
          fixed={{ column: column.code }}
          feed={columnFeed(column.code)}
          empty={empty ?? column.emptyNote ?? catalogue.elsewhere}
        />
      )}
    </PageFrame>
  );
}

/** Where a column's news can be subscribed to. */
export const columnFeed = (code: string) => `/feeds/columns/${code}.atom`;
