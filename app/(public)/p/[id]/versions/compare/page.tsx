import type { Metadata } from "next";
import type { ReactNode } from "react";
import { VersionChooser } from "@/components/publication/version-chooser";
import { VersionDifference } from "@/components/publication/version-difference";
import { PageFrame } from "@/components/site/page-frame";
import { Notice } from "@/components/ui/notice";
import { publicVersion } from "@/db/queries/publication-versions";
import { choiceParam, type QueryParams } from "@/server/query-params";
import { versionComparison as text, versionsPage } from "@/text/publication-versions";
import { pageMetadata } from "../../../../page-metadata";
import { closedMetadata, openedPublication, readPublication, readTree } from "../../opened-publication";
import { trailOf, versionsOf } from "../history";
import { differenceOf } from "./difference";

type Props = PageProps<"/p/[id]/versions/compare">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const found = await readPublication(id);
  if (found?.state !== "published") return closedMetadata(found !== null);
  const title = `${text.title}：${found.title}`;
  return pageMetadata({ title, description: title, canonicalPath: `/p/${id}/versions`, indexed: false });
}

/** The two versions that the address names, the older first; the last two unless it names any. */
function asked(params: QueryParams, numbers: readonly number[]) {
  const known = numbers.map(String);
  const [from, to] = [choiceParam(params, "from", known), choiceParam(params, "to", known)];
  const [present = 1] = numbers;
  const unknown = from.unknown ?? to.unknown;
  const isTold = unknown === undefined;
  const one = isTold && from.chosen !== undefined ? Number(from.chosen) : Math.max(1, present - 1);
  const other = isTold && to.chosen !== undefined ? Number(to.chosen) : present;
  return { from: Math.min(one, other), to: Math.max(one, other), unknown };
}

async function compared(id: string, from: number, to: number): Promise<ReactNode> {
  const [before, after] = [await publicVersion(id, from), await publicVersion(id, to)];
  if (!before || !after) return null;
  const tree = await readTree();
  const columnName = (code: string) => tree.find((column) => column.code === code)?.name ?? code;
  return <VersionDifference {...differenceOf(before, after, columnName)} />;
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { id } = await params;
  const query = await searchParams;
  return openedPublication(id, async (publication) => {
    const versions = await versionsOf(publication);
    const { from, to, unknown } = asked(
      query,
      versions.map(({ version }) => version),
    );
    const path = `/p/${id}`;
    const history = { label: versionsPage.trail, href: `${path}/versions` };
    const { section, trail } = await trailOf(publication, history, { label: text.title });
    const isSingle = versions.length === 1;
    const notice = isSingle ? text.onlyOne : from === to ? text.same : unknown && text.unknown(unknown);
    return (
      <PageFrame section={section} trail={trail}>
        <h1 className="text-2xl font-semibold">{text.title}</h1>
        <p className="mt-2">
          {versionsPage.of}
          <a href={path}>{publication.title}</a>
        </p>
        {notice ? (
          <div className="mt-4">
            <Notice tone="warn" title={notice} />
          </div>
        ) : null}
        {isSingle ? null : <VersionChooser {...{ path, versions, from, to }} />}
        {from === to ? null : await compared(id, from, to)}
      </PageFrame>
    );
  });
}
