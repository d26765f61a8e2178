import type { Metadata } from "next";
import { AnswerLetter } from "@/components/info-request/answer-letter";
import { Notice } from "@/components/ui/notice";
import { maskedApplicant } from "@/db/queries/desk-case";
import { requireStaff } from "@/server/session";
import { answerPage, letterPage } from "@/text/desk";
import { DeskFrame } from "../../../desk-frame";
import { letterOf } from "../letter-of";
import { nameOf } from "../name-of";
import { openedCase } from "../opened-case";

export const metadata: Metadata = { title: letterPage.title, robots: "noindex" };

export default async function LetterPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requireStaff("infoRequest.read");
  const opened = await openedCase(staff, (await params).id);
  const letter = letterOf(opened, nameOf(await maskedApplicant(staff, opened.id)));
  return (
    <DeskFrame staff={staff} view={null}>
      <div className="px-4 py-4 md:px-6">
        <p className="no-print text-ink-2">
          <a href={`/desk/info-requests/${opened.id}`}>{answerPage.toCase}</a>
          <span className="ml-4 whitespace-nowrap tabular-nums">{opened.number}</span>
        </p>
        <div className="no-print mt-3 max-w-read">
          {letter ? (
            <Notice>
              <p>{letter.letterNumber ? letterPage.signed : letterPage.draft}</p>
              <p>{letterPage.masked}</p>
            </Notice>
          ) : (
            <Notice tone="warn" title={letterPage.noAnswer} />
          )}
        </div>
        {letter ? (
          <div className="mx-auto mt-6 max-w-4xl border border-line-strong px-4 py-10 md:px-14 print:border-0 print:p-0">
            <AnswerLetter letter={letter} />
          </div>
        ) : null}
      </div>
    </DeskFrame>
  );
}
