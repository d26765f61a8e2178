import type { Metadata } from "next";
import { cache } from "react";
import { FileText } from "@/components/publication/file-text";
import { MissingPublication } from "@/components/publication/missing-publication";
import { Tombstone } from "@/components/publication/tombstone";
import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { publicAgency } from "@/db/queries/agencies";
import { columnTree } from "@/db/queries/columns";
import { fileOf, fileTextPagesOf } from "@/db/queries/publication-files";
import { publicPublication } from "@/db/queries/publications";
import { siteSettings } from "@/db/queries/settings";
import { pageParam } from "@/server/query-params";
import { missingPublication, tombstone } from "@/text/publication";
import { fileTextPage, goneFile } from "@/text/publication-files";
import { pageMetadata } from "../../../../page-metadata";
import { placeOf } from "../../../../place";
import { partOf } from "./part";

type Props = PageProps<"/p/[id]/files/[file]">;

/** The head and the page read the same rows. */
const read = cache(async (id: string, file: string) => {
  const publication = await publicPublication(id);
  return { publication, file: publication === null ? null : await fileOf(id, file) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, file: short } = await params;
  const { publication, file } = await read(id, short);
  const isThere = publication?.state === "published" && file !== null && file.removedAt === null;
  return pageMetadata({
    title: isThere ? fileTextPage.title(file.name) : missingPublication.title,
    description: isThere ? fileTextPage.description(publication.title) : missingPublication.what,
    canonicalPath: `/p/${id}`,
    // The file itself and its publication are what is found; this page only helps to read it.
    indexed: false,
  });
}

/** The text taken out of a file, a page at a time under its number. */
export default async function FileTextPage({ params, searchParams }: Props) {
  const { id, file: short } = await params;
  const { publication, file } = await read(id, short);
  if (publication?.state === "withdrawn" && file !== null) {
    return (
      <PageFrame section="/catalogue" trail={[{ label: tombstone.title }]}>
        <StatusMarker status={410} />
        <Tombstone withdrawn={publication} agency={await publicAgency(publication.agencyCode)} />
      </PageFrame>
    );
  }
  if (publication?.state !== "published" || file === null) {
    return (
      <PageFrame section="/catalogue" trail={[{ label: missingPublication.title }]}>
        <StatusMarker status={404} />
        <MissingPublication settings={await siteSettings()} />
      </PageFrame>
    );
  }
  const place = placeOf(await columnTree(), publication.columnId);
  const trail = [...place.trail, { label: publication.title, href: `/p/${id}` }];
  if (file.removedAt !== null) {
    return (
      <PageFrame section={place.section} trail={[...trail, { label: goneFile.title }]}>
        <StatusMarker status={410} />
        <h1 className="text-2xl font-semibold">{goneFile.title}</h1>
        <p className="mt-4 max-w-read">{fileTextPage.removed}</p>
        <p className="mt-4">
          <a href={`/p/${id}`}>{fileTextPage.backTo(publication.title)}</a>
        </p>
      </PageFrame>
    );
  }
  const part = await partOf(file.sha256, pageParam(await searchParams), fileTextPagesOf);
  return (
    <PageFrame section={place.section} trail={[...trail, { label: file.name }]}>
      <FileText publication={{ ...publication, id }} file={file} part={part} />
    </PageFrame>
  );
}
