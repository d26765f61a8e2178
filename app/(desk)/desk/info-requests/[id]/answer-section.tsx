import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import type { DeskAnswer } from "@/db/queries/desk-case";
import { type AnswerPart, outcomeRule } from "@/domain/law/outcomes";
import { basisOfOutcome } from "@/domain/letter/answer-values";
import { letterOfOutcome, letterRule } from "@/domain/letter/letters";
import { instantInFull } from "@/text/dates";
import { answerPage, answerSection } from "@/text/desk";
import { ANSWER_PART_LABELS } from "@/text/info-request";

/** The answer in preparation or as signed, in a few lines, with the way to the letter. */
export function AnswerSection({
  answer,
  missing,
  path,
}: {
  answer: DeskAnswer;
  missing: readonly AnswerPart[];
  path: string;
}) {
  const { outcome, outcomeReason, letterNumber, drafterName, updatedAt, signerName, signedAt } = answer;
  const { name } = outcomeRule(outcome);
  const { article } = basisOfOutcome(outcome, outcomeReason);
  return (
    <>
      <SummaryList
        isDense
        rows={[
          { label: answerSection.outcome, value: name },
          { label: answerPage.letter, value: letterRule(letterOfOutcome(outcome, outcomeReason)).title },
          { label: answerPage.basis, value: article },
          {
            label: answerSection.drafted,
            value: answerPage.savedBy(drafterName, instantInFull(updatedAt)),
          },
          ...(signerName && signedAt
            ? [
                {
                  label: answerSection.signed,
                  value: answerSection.signedBy(signerName, instantInFull(signedAt)),
                },
              ]
            : []),
          ...(letterNumber ? [{ label: answerSection.letterNumber, value: letterNumber }] : []),
        ]}
      />
      {missing.length > 0 ? (
        <div className="mt-3">
          <Notice
            tone="warn"
            title={answerSection.missing(missing.map((part) => ANSWER_PART_LABELS[part]).join("、"))}
          />
        </div>
      ) : null}
      <p className="mt-3">
        <a href={`${path}/letter`}>{answerPage.preview}</a>
      </p>
    </>
  );
}
