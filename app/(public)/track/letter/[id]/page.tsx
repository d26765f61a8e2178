import { LetterView } from "@/components/info-request/letter-view";
import { StatusMarker } from "@/components/site/status-marker";
import { trackedLetter } from "@/db/queries/letters";
import { addressed, NOBODY } from "@/domain/letter/blocks";
import { letterList } from "@/text/letters";
import { answerPage } from "@/text/track";
import { LetterFiles } from "../../letter-files";
import { caseHead, openedCase } from "../../opened-case";
import { LeaveButton, NoOpenCase, TrackFrame } from "../../track-frame";

export const generateMetadata = () => caseHead(letterList.title);

export default async function LetterPage({ params }: { params: Promise<{ id: string }> }) {
  const opened = await openedCase();
  if (!opened) return <NoOpenCase />;
  const letter = await trackedLetter(opened.tracked.id, (await params).id);
  return (
    <TrackFrame title={letterList.title}>
      <div className="no-print mb-10 flex flex-wrap items-center gap-x-6 gap-y-2 border-y border-line py-3">
        <a href="/track/case">{letterList.back}</a>
        {letter ? <LetterFiles id={letter.id} /> : null}
        <div className="ml-auto">
          <LeaveButton />
        </div>
      </div>
      {letter ? (
        <LetterView blocks={addressed(letter.blocks, NOBODY)} />
      ) : (
        <>
          <StatusMarker status={404} />
          <h1 className="font-title text-3xl font-bold">{letterList.gone}</h1>
          <p className="mt-4">{letterList.goneWhy}</p>
        </>
      )}
      {letter ? <p className="no-print mt-12 text-sm text-ink-2">{answerPage.print}</p> : null}
    </TrackFrame>
  );
}
