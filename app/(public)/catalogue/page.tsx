import type { Metadata } from "next";
import { CatalogueTable } from "@/components/site/catalogue-table";
import { ColumnNav } from "@/components/site/column-nav";
import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { publicAgencies } from "@/db/queries/agencies";
import { columnCounts, newestByColumn } from "@/db/queries/catalogue";
import { type ColumnRow, columnTree } from "@/db/queries/columns";
import { today } from "@/server/clock";
import type { QueryParams } from "@/server/query-params";
import { catalogue } from "@/text/browse";
import { waysIn } from "@/text/catalogue";
import { readListing } from "../listing";
import { pageMetadata } from "../page-metadata";
import { ListingNotices, PublicationListing } from "../publication-listing";
import { WaysIn } from "./ways-in";

interface Props {
  searchParams: Promise<QueryParams>;
}

const ADDRESS = "/catalogue";

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const tree = await columnTree();
  const { filtered } = await readListing({}, await searchParams);
  return pageMetadata({
    title: filtered ? waysIn.listTitle : catalogue.title,
    description: filtered ? waysIn.listDescription : catalogue.description,
    canonicalPath: ADDRESS,
    column: tree.filter(({ code }) => code === "proactive"),
    // Lists under every combination of filters are one and the same catalogue.
    indexed: !filtered,
  });
}

async function wholeTree(columns: readonly ColumnRow[], notices: readonly string[]) {
  const owners = new Map((await publicAgencies()).map((agency) => [agency.id, agency]));
  return (
    <>
      <h1 className="font-title text-2xl font-bold">{catalogue.title}</h1>
      <p className="mt-3 max-w-read text-ink-2">{catalogue.intro}</p>
      <ListingNotices notices={notices} />
      <WaysIn />
      <CatalogueTable
        columns={columns}
        counts={await columnCounts()}
        newest={await newestByColumn()}
        owners={owners}
        today={today()}
      />
    </>
  );
}

/** All columns; with a filter in its address, everything that meets it, whatever the column. */
export default async function CataloguePage({ searchParams }: Props) {
  const columns = await columnTree();
  const list = await readListing({}, await searchParams);
  const trail = list.filtered
    ? [{ label: catalogue.title, href: ADDRESS }, { label: waysIn.listTitle }]
    : [{ label: catalogue.title }];
  return (
    <PageFrame
      section={ADDRESS}
      trail={trail}
      aside={<ColumnNav columns={columns} open={[]} section={ADDRESS} />}
    >
      {list.pastEnd && list.filtered ? <StatusMarker status={404} /> : null}
      {list.filtered ? (
        <>
          <h1 className="font-title text-2xl font-bold">{waysIn.listTitle}</h1>
          <p className="mt-2">
            <a href={ADDRESS} className="inline-block py-1.5">
              {waysIn.backToTree}
            </a>
          </p>
          <PublicationListing
            list={list}
            caption={waysIn.listCaption}
            address={ADDRESS}
            empty={catalogue.elsewhere}
          />
        </>
      ) : (
        await wholeTree(columns, list.notices)
      )}
    </PageFrame>
  );
}
