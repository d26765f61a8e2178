import type { Metadata } from "next";
import { ListingFilter } from "@/components/publication/listing-filter";
import { CatalogueTree } from "@/components/site/catalogue-tree";
import { ColumnNav } from "@/components/site/column-nav";
import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { publicAgencies } from "@/db/queries/agencies";
import { type ColumnRow, columnTree, pathTo, withDescendants } from "@/db/queries/columns";
import { countByColumn } from "@/db/queries/publications";
import { addressWith, type QueryParams } from "@/server/query-params";
import { catalogue } from "@/text/browse";
import { readChoices, readListing } from "../../listing";
import { pageMetadata } from "../../page-metadata";
import { PublicationListing } from "../../publication-listing";
import { ColumnHead } from "./column-head";

interface Props {
  params: Promise<{ column: string }>;
  searchParams: Promise<QueryParams>;
}

/** The column of an address among all of them; a code is plain, so what needs decoding is none. */
async function readColumn(props: Props) {
  const { column: code } = await props.params;
  const columns = await columnTree();
  return { columns, column: columns.find((row) => row.code === code) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { columns, column } = await readColumn(props);
  if (!column) return { title: catalogue.missing.title, robots: { index: false } };
  return pageMetadata({
    title: column.name,
    description: column.description,
    canonicalPath: `/catalogue/${column.code}`,
    column: pathTo(columns, column.id),
  });
}

function MissingColumn({ columns, counts }: { columns: ColumnRow[]; counts: Map<string, number> }) {
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

export default async function ColumnPage(props: Props) {
  const { columns, column } = await readColumn(props);
  if (!column) return <MissingColumn columns={columns} counts={await countByColumn()} />;

  const columnIds = withDescendants(columns, column.id);
  const list = await readListing({ columnIds }, await props.searchParams);
  const { agency, year } = list;
  const choices = await readChoices({ columnIds, agency, ...(year !== undefined && { year }) });
  const path = pathTo(columns, column.id);
  const address = `/catalogue/${column.code}` as const;
  const owner = (await publicAgencies()).find(({ id }) => id === column.ownerAgencyId);
  return (
    <PageFrame
      section="/catalogue"
      trail={[
        { label: catalogue.title, href: "/catalogue" },
        ...path
          .filter(({ code }) => code !== "proactive")
          .map(({ code, name }) => ({
            label: name,
            ...(code !== column.code && { href: `/catalogue/${code}` }),
          })),
      ]}
      aside={<ColumnNav columns={columns} open={path.map(({ code }) => code)} section="/catalogue" />}
    >
      {list.pastEnd ? <StatusMarker status={404} /> : null}
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
        empty={column.emptyNote ?? catalogue.elsewhere}
      />
    </PageFrame>
  );
}
