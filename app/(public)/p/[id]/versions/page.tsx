import type { Metadata } from "next";
import { VersionChooser } from "@/components/publication/version-chooser";
import { VersionTable } from "@/components/publication/version-table";
import { PageFrame } from "@/components/site/page-frame";
import { Pagination } from "@/components/ui/pagination";
import { correctionsOf } from "@/db/queries/corrections";
import { publicVersions } from "@/db/queries/publication-versions";
import { addressWith, pageParam } from "@/server/query-params";
import { versionsPage } from "@/text/publication-versions";
import { pageMetadata } from "../../../page-metadata";
import { closedMetadata, openedPublication, readPublication } from "../opened-publication";
import { trailOf, versionsOf } from "./history";

/** Rows of a page. */
const ROWS = 20;

export async function generateMetadata({ params }: PageProps<"/p/[id]/versions">): Promise<Metadata> {
  const { id } = await params;
  const found = await readPublication(id);
  if (found?.state !== "published") return closedMetadata(found !== null);
  const title = versionsPage.title(found.title);
  return pageMetadata({ title, description: title, canonicalPath: `/p/${id}/versions`, indexed: false });
}

export default async function VersionsPage({ params, searchParams }: PageProps<"/p/[id]/versions">) {
  const { id } = await params;
  const asked = pageParam(await searchParams);
  return openedPublication(id, async (publication) => {
    const { title, agencyName, version: present } = publication;
    const path = `/p/${id}` as const;
    const pages = Math.max(1, Math.ceil(present / ROWS));
    const page = Math.min(asked, pages);
    const versions = await publicVersions(id, present - (page - 1) * ROWS, ROWS);
    const { section, trail } = await trailOf(publication, { label: versionsPage.trail });
    return (
      <PageFrame section={section} trail={trail}>
        <h1 className="text-2xl font-semibold">{versionsPage.heading}</h1>
        <p className="mt-2">
          {versionsPage.of}
          <a href={path}>{title}</a>
        </p>
        <p className="mt-2 max-w-read">{versionsPage.lead(present)}</p>
        <VersionTable
          {...{ path, versions, present, agencyName }}
          corrections={await correctionsOf(id)}
          limit={ROWS}
        />
        {pages > 1 ? (
          <Pagination
            page={page}
            pages={pages}
            total={present}
            hrefOf={(number) => addressWith(`${path}/versions`, { page: number })}
          />
        ) : null}
        {present > 1 ? (
          <VersionChooser
            path={path}
            versions={await versionsOf(publication)}
            from={present - 1}
            to={present}
          />
        ) : null}
      </PageFrame>
    );
  });
}
