import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LetterView } from "@/components/info-request/letter-view";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { maskedApplicant } from "@/db/queries/desk-case";
import { deskLetter } from "@/db/queries/letters";
import { addressed } from "@/domain/letter/blocks";
import { charactersLacking } from "@/server/letters/pdf";
import { requireStaff } from "@/server/session";
import { answerPage } from "@/text/desk";
import { letterFiles, letterPage } from "@/text/letters";
import { DeskFrame } from "../../../../desk-frame";
import { maskedPersonal } from "../../letter-of";
import { openedCase } from "../../opened-case";

export const metadata: Metadata = { title: letterPage.title, robots: "noindex" };

interface Props {
  params: Promise<{ id: string; letterId: string }>;
}

export default async function IssuedLetterPage({ params }: Props) {
  const staff = await requireStaff("infoRequest.read");
  const { id, letterId } = await params;
  const opened = await openedCase(staff, id);
  const letter = await deskLetter(staff, id, letterId);
  if (!letter) notFound();
  const blocks = addressed(letter.blocks, maskedPersonal(await maskedApplicant(staff, id)));
  const lacking = await charactersLacking(blocks);
  const path = `/desk/info-requests/${id}`;
  const mayReveal = staff.permissions.has("applicant.reveal");
  return (
    <DeskFrame staff={staff} view={null}>
      <div className="px-4 py-4 md:px-6">
        <p className="no-print text-ink-2">
          <a href={path}>{answerPage.toCase}</a>
          <span className="ml-4 whitespace-nowrap tabular-nums">{opened.number}</span>
        </p>
        <div className="no-print mt-3 max-w-read">
          <Notice title={letterPage.signed}>
            <p>
              {letterPage.masked}
              {mayReveal ? letterPage.whole : letterPage.maskedFiles}
            </p>
            {lacking.length > 0 ? <p>{letterFiles.lackingOnPage(lacking)}</p> : null}
            <p className="mt-3 flex flex-wrap gap-3">
              <a href={`${path}/letter/${letterId}/docx`} className={buttonClass("secondary", "staff")}>
                {letterFiles.docx}
              </a>
              <a href={`${path}/letter/${letterId}/pdf`} className={buttonClass("secondary", "staff")}>
                {letterFiles.pdf}
              </a>
              {staff.permissions.has("infoRequest.signOff") && letter.receiver === "applicant" ? (
                <a
                  href={`${path}/letter/by-hand?corrects=${letterId}`}
                  className={buttonClass("quiet", "staff")}
                >
                  {letterPage.correct}
                </a>
              ) : null}
            </p>
          </Notice>
        </div>
        <div className="mx-auto mt-6 max-w-4xl border border-line-strong px-4 py-10 md:px-14 print:border-0 print:p-0">
          <LetterView blocks={blocks} />
        </div>
      </div>
    </DeskFrame>
  );
}
