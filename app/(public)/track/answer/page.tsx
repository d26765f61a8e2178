import { LetterView } from "@/components/info-request/letter-view";
import { StageTag } from "@/components/info-request/stage-tag";
import { answerPage } from "@/text/track";
import { LetterFiles } from "../letter-files";
import { caseHead } from "../opened-case";
import { LeaveButton, NoOpenCase, TrackFrame } from "../track-frame";
import { AnswerFiles } from "./answer-files";
import { openedLetter } from "./opened-letter";

export const generateMetadata = () => caseHead(answerPage.title);

export default async function AnswerPage() {
  const found = await openedLetter();
  if (!found) return <NoOpenCase />;
  const { opened, letter } = found;
  const { stage, outcome } = opened.tracked;
  return (
    <TrackFrame title={answerPage.title}>
      <div className="no-print mb-10 flex flex-wrap items-center gap-x-6 gap-y-2 border-y border-line py-3">
        <StageTag stage={stage} outcome={outcome} />
        <a href="/track/case">{answerPage.back}</a>
        {letter?.id ? <LetterFiles id={letter.id} /> : null}
        {letter ? <a href="/track/answer/text">{answerPage.save}</a> : null}
        <div className="ml-auto">
          <LeaveButton />
        </div>
      </div>
      {letter ? (
        <LetterView blocks={letter.blocks} />
      ) : (
        <>
          <h1 className="font-title text-3xl font-bold">{answerPage.title}</h1>
          <p className="mt-4">{answerPage.notYet}</p>
        </>
      )}
      {letter ? <AnswerFiles infoRequestId={opened.tracked.id} /> : null}
      {letter ? <p className="no-print mt-12 text-sm text-ink-2">{answerPage.print}</p> : null}
    </TrackFrame>
  );
}
