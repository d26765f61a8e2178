"use client";

import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { AnswerItem } from "@/domain/letter/items";
import type { FormState } from "@/server/actions";
import { answerPage, deskProblems } from "@/text/desk";
import { drafting } from "@/text/handling";
import { staffForms } from "@/text/staff";
import { AnswerChanges } from "./answer-changes";
import { AnswerItems } from "./answer-items";
import { DraftDifference } from "./draft-difference";
import { sentenceOf } from "./form-context";
import { useKeptText } from "./use-kept-text";

export interface AnswerPartField {
  name: string;
  label: string;
  hint: string;
  value: string;
  isRequired: boolean;
}

/** What a colleague saved meanwhile, whole and read-only; what was typed stays in the fields below. */
function Theirs({
  later,
  mine,
  labels,
}: {
  later: FormState["later"];
  mine: Readonly<Record<string, string>>;
  labels: Readonly<Record<string, string>>;
}) {
  if (!later) return null;
  return (
    <div role="alert">
      <Notice tone="danger" title={answerPage.conflict}>
        <p>{answerPage.conflictHow}</p>
        <p>{drafting.legend}</p>
        <h3 className="mt-3 font-semibold">
          {answerPage.theirs}（{later.by}）
        </h3>
        <dl>
          {Object.entries(later.values).map(([name, value]) => (
            <div key={name} className="mt-2">
              <dt className="text-ink-2">{labels[name]}</dt>
              <dd className="border border-line bg-canvas px-3 py-2 whitespace-pre-line">
                <DraftDifference mine={mine[name] ?? ""} theirs={value} empty={answerPage.empty} />
              </dd>
            </div>
          ))}
        </dl>
        <p className="mt-3 font-semibold">{answerPage.mine}</p>
      </Notice>
    </div>
  );
}

/** What was last saved, by the names of the fields. */
function savedTexts(
  parts: readonly AnswerPartField[],
  items: readonly AnswerItem[],
): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...parts.map(({ name, value }) => [name, value]),
    ...items.flatMap(({ name, reason }, at) => [
      [`item-${at}-name`, name],
      [`item-${at}-reason`, reason],
    ]),
  ]);
}

/** Writes the parts of an answer; a save over somebody else's later text is refused and shows both. */
export function AnswerForm({
  action,
  hidden,
  version,
  parts,
  labels,
  items,
  isSaved,
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  hidden: Readonly<Record<string, string>>;
  /** The version of the draft that the fields show. */
  version: number;
  parts: readonly AnswerPartField[];
  /** What every part is called. */
  labels: Readonly<Record<string, string>>;
  /** The pieces of an answer in part; null for every other outcome. */
  items: { saved: readonly AnswerItem[]; grounds: readonly { value: string; label: string }[] } | null;
  /** True right after a save: what the tab kept is no longer needed. */
  isSaved: boolean;
}) {
  const [state, send, isPending] = useActionState(action, {});
  const form = useRef<HTMLFormElement>(null);
  const said = useRef<HTMLDivElement>(null);
  const { left, restore, drop } = useKeptText(form, `answer:${hidden.id}`, isSaved);
  const { problems = {}, refusal, later, values } = state;
  const wrong = Object.entries(problems).flatMap(([field, [key]]) =>
    key === undefined ? [] : [{ field, sentence: sentenceOf(deskProblems, key) }],
  );
  useEffect(() => {
    if (refusal || later || wrong.length > 0) said.current?.focus();
  }, [refusal, later, wrong.length]);
  return (
    <form ref={form} action={send} noValidate>
      <div ref={said} tabIndex={-1}>
        <ErrorSummary title={staffForms.problemsTitle(wrong.length)} problems={wrong} />
        {refusal ? (
          <div role="alert">
            <Notice tone="danger" title={refusal} />
          </div>
        ) : null}
        <Theirs later={later} mine={values ?? {}} labels={labels} />
      </div>
      {left ? (
        <div role="status" className="mt-4">
          <Notice tone="warn" title={answerPage.left}>
            <p className="mt-2 flex flex-wrap gap-3">
              <Button type="button" size="staff" onClick={restore}>
                {answerPage.restore}
              </Button>
              <Button type="button" size="staff" kind="quiet" onClick={drop}>
                {answerPage.drop}
              </Button>
            </p>
          </Notice>
        </div>
      ) : null}
      {Object.entries({ ...hidden, version: later?.version ?? version }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {parts.map(({ name, label, hint, value, isRequired }) => (
        <TextArea
          key={name}
          name={name}
          label={label}
          hint={`${hint}${isRequired ? answerPage.required : ""}`}
          optional={!isRequired}
          rows={name === "content" || name === "reason" ? 9 : 5}
          defaultValue={values?.[name] ?? value}
          problem={wrong.find(({ field }) => field === name)?.sentence}
        />
      ))}
      {items ? <AnswerItems items={items.saved} grounds={items.grounds} typed={values} /> : null}
      <p className="mt-4 text-ink-2">{answerPage.mayBeShort}</p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button type="submit" size="staff" aria-disabled={isPending}>
          {isPending ? staffForms.pending : answerPage.save}
        </Button>
        <AnswerChanges form={form} saved={savedTexts(parts, items?.saved ?? [])} />
      </div>
    </form>
  );
}
