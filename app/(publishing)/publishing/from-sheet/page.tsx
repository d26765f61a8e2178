import type { Metadata } from "next";
import { FileField } from "@/components/info-request/file-field";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { publishingDraft } from "@/db/queries/publication-drafts";
import { choiceParam, type QueryParams, textParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { fromSheet, SHEET_REFUSALS, sheetRefusals } from "@/text/from-sheet";
import { areaNames } from "@/text/staff";
import { PublishingFrame } from "../publishing-frame";

export const metadata: Metadata = {
  title: `${fromSheet.title}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

function UploadForm({ draft }: { draft: string }) {
  return (
    <form method="post" encType="multipart/form-data" action="/publishing/from-sheet/upload">
      <input type="hidden" name="draft" value={draft} />
      <FileField
        name="file"
        label={fromSheet.choose}
        hint={fromSheet.hint}
        accept=".xlsx"
        isMultiple={false}
      />
      <Button type="submit" size="staff" className="mt-4">
        {fromSheet.send}
      </Button>
    </form>
  );
}

export default async function FromSheetPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  await requireStaff("draft.edit");
  const staff = await requireStaff("draft.read");
  const params = await searchParams;
  const draft = await publishingDraft(staff, textParam(params, "draft"));
  const { chosen: refused } = choiceParam(params, "refused", SHEET_REFUSALS);
  return (
    <PublishingFrame staff={staff} stage={null}>
      <div className="max-w-3xl px-4 py-4 md:px-6">
        {draft ? <a href={`/publishing/${draft.id}`}>{fromSheet.back}</a> : null}
        <h1 className="mt-1 text-lg font-semibold">{fromSheet.title}</h1>
        {refused === undefined ? null : (
          <div role="alert" className="mt-3">
            <Notice tone="danger" title={fromSheet.refused}>
              <p>{sheetRefusals[refused]}</p>
            </Notice>
          </div>
        )}
        {draft ? (
          <>
            <p className="mt-2 break-words text-ink-2">{fromSheet.into(draft.fields.title)}</p>
            <p className="mt-2">{fromSheet.what}</p>
            <UploadForm draft={draft.id} />
            <p className="mt-5 text-ink-2">{fromSheet.kept}</p>
          </>
        ) : (
          <Notice tone="warn" title={fromSheet.noDraft}>
            <p>{fromSheet.noDraftWhy}</p>
          </Notice>
        )}
      </div>
    </PublishingFrame>
  );
}
