import { buttonClass } from "@/components/ui/button";
import { papersLeft } from "@/db/queries/sent-papers";
import { formStamp } from "@/server/form-stamp";
import { proofPage } from "@/text/sent-files";
import { caseHead, openedCase } from "../opened-case";
import { FilesOutcome, FilesPart, sentFilesOf } from "../sent-files";
import { NoOpenCase, TrackFrame } from "../track-frame";
import { NotOpen } from "../typed-act";

export const generateMetadata = () => caseHead(proofPage.title);

export default async function ProofPage() {
  const opened = await openedCase();
  if (!opened) return <NoOpenCase />;
  const { id } = opened.tracked;
  const isOpen = (await papersLeft(id)) > 0;
  const { held, notice } = await sentFilesOf("proof", id);
  return (
    <TrackFrame title={proofPage.title}>
      <div className="max-w-read">
        <h1 className="font-title text-3xl font-bold">{proofPage.title}</h1>
        <FilesOutcome notice={notice} />
        {isOpen ? (
          <>
            <p className="mt-4">{proofPage.lead}</p>
            <form action="/track/files" method="post" encType="multipart/form-data" noValidate>
              <input type="hidden" name="kind" value="proof" />
              <input type="hidden" name="stamp" value={formStamp("case", id)} />
              <p className="mt-4 text-ink-2">{proofPage.consequence}</p>
              <FilesPart held={held} words={proofPage} addValue={{ name: "do", value: "submit" }} />
            </form>
            <p className="mt-6">
              <a className={buttonClass("quiet")} href="/track/case">
                {proofPage.back}
              </a>
            </p>
          </>
        ) : (
          <NotOpen why={proofPage.over} back={proofPage.back} />
        )}
      </div>
    </TrackFrame>
  );
}
