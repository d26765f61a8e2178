import type { Metadata } from "next";
import { headers } from "next/headers";
import { Fragment } from "react";
import { PageFrame } from "@/components/site/page-frame";
import { Items, Paragraphs } from "@/components/site/standing-page";
import { PlainTable } from "@/components/ui/plain-table";
import { siteSettings } from "@/db/queries/settings";
import { type ColumnNode, numberedTree, siteNumber } from "@/server/gkmlpt/tree";
import { siteOrigin } from "@/server/site-origin";
import { gkmlptPage } from "@/text/gkmlpt";
import { pageMetadata } from "../../page-metadata";

export function generateMetadata(): Promise<Metadata> {
  const { title, description } = gkmlptPage;
  return pageMetadata({ title, description, canonicalPath: "/gkmlpt/index" });
}

/** What crawlers of the platform look for in the source: `SID: '…'` and `TREE: […]`. It is data, no browser runs it. */
function configuration(sid: string, tree: readonly ColumnNode[]): string {
  const written = JSON.stringify(tree).replaceAll("<", "\\u003c");
  return `\nwindow._CONFIG = {\n  SID: '${sid}',\n  TREE: ${written},\n};\n`;
}

const linesOf = (nodes: readonly ColumnNode[], depth = 0): { node: ColumnNode; depth: number }[] =>
  nodes.flatMap((node) => [{ node, depth }, ...linesOf(node.children, depth + 1)]);

/** The catalogue's index in the form of the disclosure platform of Guangdong. */
export default async function GuangdongIndexPage() {
  const sid = siteNumber(await siteSettings());
  const { tree, everything } = await numberedTree();
  const rows = [{ node: everything, depth: 0 }, ...linesOf(tree)].map(({ node, depth }) => ({
    key: `cat-${node.id}`,
    cells: [
      <Fragment key="name">
        {"　".repeat(depth)}
        <a href={`/gkmlpt/api/all/${node.id}?page=1&sid=${sid}`}>{node.name}</a>
      </Fragment>,
      node.id,
      node.post_count,
    ],
  }));
  return (
    <PageFrame trail={[{ label: gkmlptPage.title }]}>
      <script type="text/plain">{configuration(sid, tree)}</script>
      <h1 className="font-title text-2xl font-bold">{gkmlptPage.title}</h1>
      <Paragraphs lines={gkmlptPage.lead} />
      <p className="mt-2">
        <a href="/open">{gkmlptPage.openLink}</a>
      </p>
      <h2 className="mt-8 text-xl font-semibold">{gkmlptPage.how}</h2>
      <Items ordered items={gkmlptPage.steps(siteOrigin(await headers()), sid)} />
      <h2 className="mt-8 text-xl font-semibold">{gkmlptPage.columns}</h2>
      <PlainTable
        caption={gkmlptPage.caption}
        head={[gkmlptPage.column, gkmlptPage.number, gkmlptPage.count]}
        rows={rows}
      />
    </PageFrame>
  );
}
