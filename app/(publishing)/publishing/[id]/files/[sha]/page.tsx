import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TextOfPage } from "@/components/publication/file-text";
import { Notice } from "@/components/ui/notice";
import { deskFile } from "@/db/queries/publication-draft-files";
import { fileTextOf, fileTextPagesOf } from "@/db/queries/publication-files";
import { deskFileAddress } from "@/domain/publication/file-address";
import { pageParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { draftFilesPage, draftFileText } from "@/text/draft-files";
import { fileTextPage, fileTextStatuses } from "@/text/publication-files";
import { areaNames } from "@/text/staff";
import { partOf } from "../../../../../(public)/p/[id]/files/[file]/part";
import { PublishingFrame } from "../../../publishing-frame";

export const metadata: Metadata = {
  title: `${draftFileText.title}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

/** The text that was taken out of an attachment, as whoever examines it reads it: what the file hides is in it too. */
export default async function DraftFileTextPage({
  params,
  searchParams,
}: PageProps<"/publishing/[id]/files/[sha]">) {
  const staff = await requireStaff("draft.read");
  const { id, sha } = await params;
  const file = await deskFile(staff, id, sha);
  if (!file) notFound();
  const { name, mediaType, sha256 } = file;
  const text = await fileTextOf(sha256);
  const part = await partOf(sha256, pageParam(await searchParams), fileTextPagesOf);
  return (
    <PublishingFrame staff={staff} stage={null}>
      <div className="max-w-5xl px-4 py-4 md:px-6">
        <p className="flex flex-wrap gap-x-5 gap-y-1">
          <a href={`/publishing/${id}/files`}>{draftFileText.back}</a>
          <a href={deskFileAddress(id, file)} download={name}>
            {fileTextPage.download}
          </a>
        </p>
        <h1 className="mt-1 text-lg font-semibold break-words">{fileTextPage.title(name)}</h1>
        <div className="mt-3">
          <Notice>
            {part.pages.length > 0 ? fileTextPage.prevails : fileTextStatuses[text?.status ?? "noText"]}
          </Notice>
        </div>
        {part.pages.map((page) => (
          <TextOfPage key={page.page} page={page} mediaType={mediaType} />
        ))}
        {part.before === null && part.next === null ? null : (
          <nav aria-label={fileTextPage.parts} className="mt-10 flex flex-wrap gap-x-8 gap-y-2">
            {part.before === null ? null : <a href={`?page=${part.before}`}>{fileTextPage.before}</a>}
            {part.next === null ? null : <a href={`?page=${part.next}`}>{fileTextPage.next}</a>}
          </nav>
        )}
        <p className="mt-8 text-ink-3">
          {draftFilesPage.fingerprint} <span className="font-mono break-all">{sha256}</span>
        </p>
      </div>
    </PublishingFrame>
  );
}
