import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LetterView } from "@/components/info-request/letter-view";
import { Notice } from "@/components/ui/notice";
import { requireStaff } from "@/server/session";
import { answerPage } from "@/text/desk";
import { letterPage } from "@/text/letters";
import { DeskFrame } from "../../../desk-frame";
import { letterOf } from "../letter-of";
import { openedCase } from "../opened-case";

export const metadata: Metadata = { title: letterPage.preview, robots: "noindex" };

/** The draft of an answer as its letter; once signed it has an address of its own. */
export default async function LetterPreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requireStaff("infoRequest.read");
  const opened = await openedCase(staff, (await params).id);
  const path = `/desk/info-requests/${opened.id}`;
  const letter = await letterOf(staff, opened);
  if (letter?.id) redirect(`${path}/letter/${letter.id}`);
  return (
    <DeskFrame staff={staff} view={null}>
      <div className="px-4 py-4 md:px-6">
        <p className="no-print text-ink-2">
          <a href={path}>{answerPage.toCase}</a>
          <span className="ml-4 whitespace-nowrap tabular-nums">{opened.number}</span>
        </p>
        {letter ? null : <h1 className="mt-1 text-xl font-semibold">{letterPage.preview}</h1>}
        <div className="no-print mt-3 max-w-read">
          <Notice tone={letter ? "info" : "warn"} title={letter ? letterPage.draft : letterPage.noAnswer}>
            {letter ? <p>{letterPage.masked}</p> : null}
          </Notice>
        </div>
        {letter ? (
          <div className="mx-auto mt-6 max-w-4xl border border-line-strong px-4 py-10 md:px-14 print:border-0 print:p-0">
            <LetterView blocks={letter.blocks} />
          </div>
        ) : null}
      </div>
    </DeskFrame>
  );
}
