"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { Button, type ButtonKind } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/server/actions";
import { staffForms } from "@/text/staff";
import { FormStateContext, sentenceOf } from "./form-context";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/**
 * A staff form around a server action. It works before its script has arrived; it keeps what was typed, says above and
 * beside the fields what is wrong, and what was refused or done.
 */
export function ActionForm({
  action,
  submit,
  submitAs = {},
  kind = "primary",
  hidden = {},
  sentences = {},
  labels = {},
  prefix = "",
  beside,
  children,
  className,
}: {
  action: Action;
  /** Verb and object. */
  submit: string;
  /** What the button says of itself, where a form has several. */
  submitAs?: { name?: string; value?: string };
  kind?: ButtonKind;
  /** Values that travel with the form and are not shown. */
  hidden?: Readonly<Record<string, string | number>>;
  /** Sentences by message key, for what can be wrong. */
  sentences?: Readonly<Record<string, string>>;
  /** Names of the fields whose sentences do not say it, for the summary above the form. */
  labels?: Readonly<Record<string, string>>;
  /** Before the ids of its fields, where another form of the page has fields of the same names. */
  prefix?: string;
  /** More buttons of the same form; pressing Enter never means one of these. */
  beside?: ReactNode;
  children?: ReactNode;
  className?: string;
}) {
  const [state, send, isPending] = useActionState(action, {});
  const known = { ...sentences, ...state.sentences };
  const problems = Object.entries(state.problems ?? {}).flatMap(([field, keys]) =>
    keys.slice(0, 1).map((key) => {
      const sentence = sentenceOf(known, key);
      return { field: prefix + field, sentence: labels[field] ? `${labels[field]}：${sentence}` : sentence };
    }),
  );
  return (
    <form action={send} className={className} noValidate>
      <Outcome state={state} problems={problems} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormStateContext value={{ state, sentences: known, prefix }}>{children}</FormStateContext>
      <div className="no-print mt-4 flex flex-wrap items-center gap-3">
        <Button {...submitAs} type="submit" kind={kind} size="staff" aria-disabled={isPending}>
          {isPending ? staffForms.pending : submit}
        </Button>
        {beside}
      </div>
    </form>
  );
}

/** What became of the last attempt; takes the focus, so that it is read first. */
function Outcome({
  state,
  problems,
}: {
  state: FormState;
  problems: readonly { field: string; sentence: string }[];
}) {
  const box = useRef<HTMLDivElement>(null);
  const said = problems.length > 0 || state.refusal || state.done;
  useEffect(() => {
    if (said && state) box.current?.focus();
  }, [said, state]);
  if (!said) return null;
  return (
    <div ref={box} tabIndex={-1} className="no-print mb-4">
      <ErrorSummary title={staffForms.problemsTitle(problems.length)} problems={problems} />
      {state.refusal ? (
        <div role="alert">
          <Notice tone="danger" title={staffForms.refusalTitle}>
            <p>{state.refusal}</p>
          </Notice>
        </div>
      ) : null}
      {state.done ? (
        <div role="status">
          <Notice tone="ok" title={state.done} />
        </div>
      ) : null}
    </div>
  );
}
