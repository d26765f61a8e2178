import type { Metadata } from "next";
import { ListingFilter } from "@/components/publication/listing-filter";
import { CatalogueTree } from "@/components/site/catalogue-tree";
import { ColumnNav, isSection } from "@/components/site/column-nav";
import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { publicAgencies } from "@/db/queries/agencies";
import { type ColumnRow, columnTree, pathTo, withDescendants } from "@/db/queries/columns";
import { countByColumn } from "@/db/queries/publications";
import { addressWith, type QueryParams } from "@/server/query-params";
import { catalogue } from "@/text/browse";
import { ColumnHead } from "./column-head";
import { readChoices, readListing } from "./listing";
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

/** Everything a column holds with what lies below it, as its address asks for it. */
export async function ColumnPage({
  code,
  address,
  params,
  empty,
}: {
  code: string;
  /** Where the page stands, for its filters and pages. */
  address: `/${string}`;
  params: QueryParams;
  /** What the law says of the column while it is empty; otherwise the column's own note. */
  empty?: string;
}) {
  const { columns, column } = await readColumn(code);
  if (!column) return <MissingColumn columns={columns} counts={await countByColumn()} />;

  const columnIds = withDescendants(columns, column.id);
  const list = await readListing({ columnIds }, params);
  const { agency, year } = list;
  const choices = await readChoices({ columnIds, agency, ...(year !== undefined && { year }) });
  const path = pathTo(columns, column.id);
  const { section, trail } = placeOf(columns, column.id);
  const owner = (await publicAgencies()).find(({ id }) => id === column.ownerAgencyId);
  const open = path.filter((row) => !isSection(row.code)).map((row) => row.code);
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
        counts={await countByColumn()}
      />
      <PublicationListing
        list={list}
        caption={catalogue.caption(column.name)}
        address={address}
        filter={
          <ListingFilter
            action={address}
            agency={{ options: choices.agencies, chosen: agency?.code }}
            year={{ options: choices.years, chosen: year?.toString() }}
            kept={list.kept}
            clearHref={agency || year !== undefined ? addressWith(address, list.kept) : null}
          />
        }
        empty={empty ?? column.emptyNote ?? catalogue.elsewhere}
      />
    </PageFrame>
  );
}
