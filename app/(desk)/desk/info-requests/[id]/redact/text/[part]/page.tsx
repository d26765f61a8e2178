import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Notice } from "@/components/ui/notice";
import { textRedaction } from "@/db/queries/redactions";
import { ANSWER_PARTS } from "@/domain/law/outcomes";
import { requireStaff } from "@/server/session";
import { stepNames } from "@/text/desk";
import { ANSWER_PART_LABELS } from "@/text/info-request";
import { redactionPage, textRedactionPage } from "@/text/redaction";
import { type Asked, one } from "../../../../../asked";
import { DeskFrame } from "../../../../../desk-frame";
import { openedCase } from "../../../opened-case";
import { keepText } from "./actions";
import { TextBoard } from "./text-board";

export const metadata: Metadata = { title: textRedactionPage.title, robots: "noindex" };

interface Props {
  params: Promise<{ id: string; part: string }>;
  searchParams: Promise<Asked>;
}

export default async function RedactTextPage({ params, searchParams }: Props) {
  const staff = await requireStaff("infoRequest.handle");
  const reader = await requireStaff("infoRequest.read");
  const asked = await params;
  const part = ANSWER_PARTS.find((known) => known === asked.part);
  if (!part) notFound();
  const { id, number, answer } = await openedCase(reader, asked.id);
  const kept = await textRedaction(staff, id, part);
  const source = kept?.source ?? answer?.parts[part] ?? "";
  const isSaved = kept !== null && one((await searchParams).saved) === String(kept.version);
  return (
    <DeskFrame staff={reader} view={null}>
      <div className="px-4 py-4 md:px-6">
        <p className="text-ink-2">
          <a href={`/desk/info-requests/${id}#answer`}>{redactionPage.toCase}</a>
          <span className="ml-4 tabular-nums">{number}</span>
        </p>
        <h1 className="mt-1 text-xl font-semibold">
          {textRedactionPage.title}：{ANSWER_PART_LABELS[part]}
        </h1>
        <p className="mt-1 max-w-3xl text-ink-2">{textRedactionPage.intro}</p>
        {isSaved ? (
          <div role="status" className="mt-4">
            <Notice tone="ok" title={textRedactionPage.applied} />
          </div>
        ) : null}
        {answer ? (
          <TextBoard
            key={kept?.version ?? 0}
            action={keepText}
            hidden={{ id, part, version: kept?.version ?? 0 }}
            source={source}
            kept={kept?.marks ?? []}
          />
        ) : (
          <div className="mt-4">
            <Notice tone="warn" title={textRedactionPage.noDraft}>
              <a href={`/desk/info-requests/${id}/answer`}>{stepNames.draft}</a>
            </Notice>
          </div>
        )}
      </div>
    </DeskFrame>
  );
}
