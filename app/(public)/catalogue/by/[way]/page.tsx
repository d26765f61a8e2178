import type { Metadata } from "next";
import { ColumnNav } from "@/components/site/column-nav";
import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { countsBy } from "@/db/queries/catalogue";
import { columnTree } from "@/db/queries/columns";
import { today } from "@/server/clock";
import { catalogue } from "@/text/browse";
import { waysIn } from "@/text/catalogue";
import { missingMetadata, pageMetadata } from "../../../page-metadata";
import { WaysIn } from "../../ways-in";
import { Branches } from "./branches";
import { branchesOf, isWay } from "./ways";

interface Props {
  params: Promise<{ way: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { way } = await params;
  if (!isWay(way)) return missingMetadata(waysIn.missing.title);
  const { title, what } = waysIn.pages[way];
  return pageMetadata({ title, description: what, canonicalPath: `/catalogue/by/${way}` });
}

/** One way into the catalogue: every value of it with how much it holds. */
export default async function WayPage({ params }: Props) {
  const { way } = await params;
  const known = isWay(way) ? way : null;
  const { title, what } = known ? waysIn.pages[known] : waysIn.missing;
  return (
    <PageFrame
      section="/catalogue"
      trail={[{ label: catalogue.title, href: "/catalogue" }, { label: title }]}
      aside={<ColumnNav columns={await columnTree()} open={[]} section="/catalogue" />}
    >
      {known ? null : <StatusMarker status={404} />}
      <h1 className="font-title text-2xl font-bold">{title}</h1>
      <p className="mt-3 max-w-read text-ink-2">{what}</p>
      <WaysIn />
      {known ? <Branches way={known} branches={branchesOf(known, await countsBy(known, today()))} /> : null}
    </PageFrame>
  );
}
