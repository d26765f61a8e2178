import type { Metadata } from "next";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { agencyNames } from "@/db/queries/agency-names";
import { draftFromParts } from "@/domain/publication/recognise/draft-from-parts";
import { recognise } from "@/domain/publication/recognise/recognise";
import { SOURCE_REMARKS, type SourceRemarks } from "@/domain/publication/recognise/source-text";
import { requireStaff } from "@/server/session";
import { dayInFull } from "@/text/dates";
import { confirmWord, remarkSentences } from "@/text/from-word";
import { areaNames } from "@/text/staff";
import { columnOptions } from "../../column-options";
import { PublishingFrame } from "../../publishing-frame";
import { ConfirmForm } from "./confirm-form";
import { namedBlocks } from "./named-blocks";
import { openedSource } from "./opened-source";

export const metadata: Metadata = {
  title: `${confirmWord.title}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

function Gone() {
  return (
    <Notice tone="warn" title={confirmWord.gone}>
      <p>{confirmWord.goneWhy}</p>
      <p className="mt-2">
        <a href="/publishing/from-word">{confirmWord.again}</a>
      </p>
    </Notice>
  );
}

function Remarks({ remarks }: { remarks: SourceRemarks }) {
  const said = SOURCE_REMARKS.flatMap((remark) => {
    const count = remarks[remark] ?? 0;
    return count > 0 ? [{ remark, sentence: remarkSentences[remark](count) }] : [];
  });
  if (said.length === 0) return null;
  return (
    <Notice tone="warn" title={confirmWord.remarks}>
      <ul className="mt-1 list-disc pl-5">
        {said.map(({ remark, sentence }) => (
          <li key={remark}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}

export default async function ConfirmWordPage({ params }: PageProps<"/publishing/from-word/[source]">) {
  await requireStaff("draft.edit");
  const staff = await requireStaff("draft.read");
  const { source: id } = await params;
  const source = await openedSource(staff, id);
  if (!source) {
    return (
      <PublishingFrame staff={staff} stage={null}>
        <div className="max-w-3xl px-4 py-4 md:px-6">
          <h1 className="mb-3 text-lg font-semibold">{confirmWord.title}</h1>
          <Gone />
        </div>
      </PublishingFrame>
    );
  }
  const { blocks, remarks } = source.read;
  const found = draftFromParts(namedBlocks(blocks, {}));
  const own = (await agencyNames()).get(staff.agencyId ?? "") ?? "";
  const isOther = found.agencies.length > 0 && !found.agencies.includes(own);
  const { names, notFound } = confirmWord;
  const rows = [
    { label: names.title, value: found.title || notFound },
    { label: names.documentNumber, value: found.documentNumber ?? notFound },
    { label: names.issuedOn, value: found.issuedOn ? dayInFull(found.issuedOn) : notFound },
    ...(found.effectiveOn ? [{ label: names.effectiveOn, value: dayInFull(found.effectiveOn) }] : []),
    { label: names.agencies, value: found.agencies.join("、") || notFound },
  ];
  return (
    <PublishingFrame staff={staff} stage={null}>
      <div className="max-w-5xl px-4 py-4 md:px-6">
        <h1 className="text-lg font-semibold">{confirmWord.title}</h1>
        <p className="mt-1 break-words text-ink-2">{confirmWord.of(source.file.name)}</p>
        <h2 className="mt-5 pb-1 text-base font-semibold">{confirmWord.facts}</h2>
        <SummaryList rows={rows} isDense />
        <p className="mt-2 text-ink-2">{confirmWord.factsHint}</p>
        <div className="mt-4 grid gap-2">
          {isOther ? <Notice>{confirmWord.otherAgency}</Notice> : null}
          <Remarks remarks={remarks} />
        </div>
        <ConfirmForm
          id={id}
          blocks={blocks}
          parts={recognise(blocks)}
          genre={found.genre}
          columnOptions={await columnOptions()}
        />
      </div>
    </PublishingFrame>
  );
}
