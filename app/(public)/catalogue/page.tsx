import type { Metadata } from "next";
import { CatalogueTree } from "@/components/site/catalogue-tree";
import { ColumnNav } from "@/components/site/column-nav";
import { PageFrame } from "@/components/site/page-frame";
import { columnTree } from "@/db/queries/columns";
import { countByColumn } from "@/db/queries/publications";
import { catalogue } from "@/text/browse";
import { pageMetadata } from "../page-metadata";

export async function generateMetadata(): Promise<Metadata> {
  const tree = await columnTree();
  return pageMetadata({
    title: catalogue.title,
    description: catalogue.description,
    canonicalPath: "/catalogue",
    column: tree.filter(({ code }) => code === "proactive"),
  });
}

export default async function CataloguePage() {
  const columns = await columnTree();
  return (
    <PageFrame
      section="/catalogue"
      trail={[{ label: catalogue.title }]}
      aside={<ColumnNav columns={columns} open={[]} section="/catalogue" />}
    >
      <h1 className="font-title text-2xl font-bold">{catalogue.title}</h1>
      <p className="mt-3 max-w-read text-ink-2">{catalogue.intro}</p>
      <CatalogueTree columns={columns} counts={await countByColumn()} />
    </PageFrame>
  );
}
