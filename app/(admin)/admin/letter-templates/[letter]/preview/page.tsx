import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LetterView } from "@/components/info-request/letter-view";
import { Notice } from "@/components/ui/notice";
import { templateFile } from "@/db/queries/letter-templates";
import { isLetterName } from "@/domain/letter/letters";
import { sampleValues } from "@/domain/letter/samples";
import { defaultTemplate } from "@/server/letters/default-template";
import { mergeWord } from "@/server/letters/merge-word";
import { type QueryParams, textParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { templatePage, templatesPage } from "@/text/letter-templates";
import { AdminFrame } from "../../../admin-frame";

export const metadata: Metadata = { title: templatePage.preview, robots: "noindex" };

interface Props {
  params: Promise<{ letter: string }>;
  searchParams: Promise<QueryParams>;
}

/** A version of a template merged with invented values. */
export default async function TemplatePreviewPage({ params, searchParams }: Props) {
  const staff = await requireStaff("site.manage");
  const { letter } = await params;
  if (!isLetterName(letter)) notFound();
  const version = textParam(await searchParams, "version");
  const found = version ? await templateFile(staff, version) : null;
  if (version && (!found?.file || found.letter !== letter)) notFound();
  const { blocks } = mergeWord(found?.file ?? (await defaultTemplate(letter)), sampleValues(letter));
  return (
    <AdminFrame current="/admin/letter-templates">
      <div className="px-4 py-5 md:px-6">
        <p className="no-print mb-4">
          <a href={`/admin/letter-templates/${letter}`}>{templatesPage.back}</a>
        </p>
        <div className="no-print max-w-read">
          <Notice>{templatePage.sample}</Notice>
        </div>
        <div className="mx-auto mt-6 max-w-4xl border border-line-strong px-4 py-10 md:px-14 print:border-0">
          <LetterView blocks={blocks} />
        </div>
      </div>
    </AdminFrame>
  );
}
