import type { Metadata } from "next";
import { FileField } from "@/components/info-request/file-field";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { choiceParam, type QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { fromWord, WORD_REFUSALS, wordRefusals } from "@/text/from-word";
import { areaNames } from "@/text/staff";
import { PublishingFrame } from "../publishing-frame";

export const metadata: Metadata = {
  title: `${fromWord.title}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

export default async function FromWordPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  await requireStaff("draft.edit");
  const staff = await requireStaff("draft.read");
  const { chosen: refused } = choiceParam(await searchParams, "refused", WORD_REFUSALS);
  return (
    <PublishingFrame staff={staff} stage={null}>
      <div className="max-w-3xl px-4 py-4 md:px-6">
        <h1 className="text-lg font-semibold">{fromWord.title}</h1>
        {refused === undefined ? null : (
          <div role="alert" className="mt-3">
            <Notice tone="danger" title={fromWord.refused}>
              <p>{wordRefusals[refused]}</p>
            </Notice>
          </div>
        )}
        <p className="mt-2">{fromWord.what}</p>
        <form method="post" encType="multipart/form-data" action="/publishing/from-word/upload">
          <FileField
            name="file"
            label={fromWord.choose}
            hint={fromWord.hint}
            accept=".docx"
            isMultiple={false}
          />
          <Button type="submit" size="staff" className="mt-4">
            {fromWord.send}
          </Button>
        </form>
        <p className="mt-5 text-ink-2">{fromWord.kept}</p>
      </div>
    </PublishingFrame>
  );
}
