import type { Metadata } from "next";
import { AnswerForm } from "@/components/desk-ui/answer-form";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { refusalOf } from "@/domain/info-request/history/lifecycle";
import { choiceCode, choiceFromCode } from "@/domain/info-request/history/outcome-choice";
import { ANSWER_PARTS, type AnswerPart, outcomeRule, requiredParts } from "@/domain/law/outcomes";
import { basisOfOutcome } from "@/domain/letter/answer-values";
import { itemsOf, WITHHOLDING_GROUNDS } from "@/domain/letter/items";
import { letterOfOutcome, letterRule } from "@/domain/letter/letters";
import { requireStaff } from "@/server/session";
import { instantInFull } from "@/text/dates";
import { answerPage } from "@/text/desk";
import { ANSWER_PART_LABELS } from "@/text/info-request";
import { refusals } from "@/text/refusals";
import { type Asked, one } from "../../../asked";
import { DeskFrame } from "../../../desk-frame";
import { earlierAnswer } from "../../../intake/earlier-answer";
import { BesideDraft } from "../beside-draft";
import { DraftingHint } from "../drafting-hint";
import { openedCase } from "../opened-case";
import { ReviewOpinion } from "../review-opinion";
import { saveDraft } from "./actions";
import { ModulePickers } from "./module-pickers";
import { choiceName, OutcomeForm } from "./outcome-form";

export const metadata: Metadata = { title: answerPage.title, robots: "noindex" };

const GROUNDS = Object.entries(WITHHOLDING_GROUNDS).map(([value, { name }]) => ({ value, label: name }));

export default async function AnswerPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Asked>;
}) {
  const staff = await requireStaff("infoRequest.read");
  const asked = await searchParams;
  const opened = await openedCase(staff, (await params).id);
  const { id, number, subject, answer } = opened;
  const path = `/desk/info-requests/${id}`;
  const refusal = staff.permissions.has("infoRequest.handle")
    ? refusalOf(opened.history, "drafted", opened.context)
    : "notAllowed";
  const wanted = choiceFromCode(one(asked.outcome));
  const chosen = asked.change === undefined ? (wanted ?? answer) : null;
  const isSaved = answer !== null && one(asked.saved) === String(answer.lockVersion);
  return (
    <DeskFrame staff={staff} view={null}>
      <div className="max-w-4xl px-4 py-4 md:px-6">
        <p className="text-ink-2">
          <a href={path}>{answerPage.toCase}</a>
          <span className="ml-4 whitespace-nowrap tabular-nums">{number}</span>
          <span className="ml-4">{subject}</span>
        </p>
        <h1 className="mt-1 text-xl font-semibold">
          {chosen || refusal ? answerPage.title : answerPage.chooseOutcome}
        </h1>
        {refusal ? (
          <div className="mt-4">
            <Notice tone="warn" title={answerPage.notNow}>
              <p>{refusals[refusal]}</p>
            </Notice>
          </div>
        ) : chosen ? (
          <>
            <DraftingHint opened={opened} me={staff.name} />
            <Draft
              opened={opened}
              chosen={chosen}
              path={path}
              isSaved={isSaved}
              suggested={await earlierAnswer(staff, one(asked.earlier))}
            />
            <ModulePickers
              staff={staff}
              outcome={chosen.outcome}
              parts={requiredParts(chosen.outcome, chosen.outcomeReason)}
            />
            <BesideDraft staff={staff} opened={opened} />
          </>
        ) : (
          <OutcomeForm chosen={wanted ?? answer} />
        )}
      </div>
    </DeskFrame>
  );
}

function Draft({
  opened,
  chosen: { outcome, outcomeReason },
  path,
  isSaved,
  suggested,
}: {
  opened: Awaited<ReturnType<typeof openedCase>>;
  chosen: { outcome: Parameters<typeof outcomeRule>[0]; outcomeReason: Parameters<typeof requiredParts>[1] };
  path: string;
  isSaved: boolean;
  /** What may be written of an earlier answer, where the officer came from the hint that there is one. */
  suggested: string;
}) {
  const { id, description, answer } = opened;
  const { code } = outcomeRule(outcome);
  const { article, articleText } = basisOfOutcome(outcome, outcomeReason);
  const isInPart = outcome === "partlyGranted";
  // The pieces that are withheld have fields of their own.
  const required: readonly AnswerPart[] = requiredParts(outcome, outcomeReason).filter(
    (part) => part !== "withheldParts",
  );
  const isSame = answer?.outcome === outcome && answer.outcomeReason === outcomeReason;
  const inItems = (part: AnswerPart) => isInPart && ["withheldParts", "ground", "reason"].includes(part);
  const written = ANSWER_PARTS.filter((part) => answer?.parts[part]?.trim() && !inItems(part));
  // A part that an earlier draft of the same outcome holds beyond the required ones stays in the form.
  const shown = [...required, ...(isSame ? written.filter((part) => !required.includes(part)) : [])];
  const unused = written.filter((part) => !shown.includes(part));
  return (
    <>
      <div className="mt-4">
        <ReviewOpinion opened={opened} />
      </div>
      {isSaved && answer ? (
        <div role="status" className="mt-4">
          <Notice tone="ok" title={answerPage.saved(instantInFull(answer.updatedAt))}>
            <p className="mt-2 flex flex-wrap gap-3">
              <a href={`${path}/letter`} className={buttonClass("secondary", "staff")}>
                {answerPage.preview}
              </a>
              <a href={path} className={buttonClass("secondary", "staff")}>
                {answerPage.toCase}
              </a>
            </p>
          </Notice>
        </div>
      ) : null}
      <div className="mt-4">
        <SummaryList
          isDense
          rows={[
            {
              label: answerPage.chosen,
              value: choiceName({ outcome, outcomeReason }),
              change: { href: `${path}/answer?change`, label: answerPage.chosen },
            },
            { label: answerPage.letter, value: letterRule(letterOfOutcome(outcome, outcomeReason)).title },
            { label: answerPage.basis, value: article },
            { label: answerPage.words, value: articleText },
            { label: answerPage.row, value: code },
            { label: answerPage.asked, value: description },
          ]}
        />
      </div>
      {unused.length > 0 ? (
        <div className="mt-4">
          <Notice tone="warn" title={answerPage.unused}>
            <p>{answerPage.unusedHint}</p>
            <dl>
              {unused.map((part) => (
                <div key={part} className="mt-2">
                  <dt className="text-ink-2">{ANSWER_PART_LABELS[part]}</dt>
                  <dd className="whitespace-pre-line">{answer?.parts[part]}</dd>
                </div>
              ))}
            </dl>
          </Notice>
        </div>
      ) : null}
      <AnswerForm
        action={saveDraft}
        hidden={{ id, choice: choiceCode({ outcome, outcomeReason }) }}
        version={answer?.lockVersion ?? 0}
        isSaved={isSaved}
        labels={ANSWER_PART_LABELS}
        items={
          isInPart ? { saved: answer ? itemsOf(answer.items, answer.parts) : [], grounds: GROUNDS } : null
        }
        parts={shown.map((part) => ({
          name: part,
          label: ANSWER_PART_LABELS[part],
          hint: answerPage.hints[part],
          value: answer?.parts[part] ?? (part === "earlierAnswer" ? suggested : ""),
          isRequired: required.includes(part),
        }))}
      />
    </>
  );
}
