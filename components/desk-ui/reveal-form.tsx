"use client";

import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/server/actions";
import { deskProblems, reveal } from "@/text/desk";
import { staffForms } from "@/text/staff";
import { sentenceOf } from "./form-context";

/** Asks why, and shows an applicant's own values once; another page load forgets them again. */
export function RevealForm({
  action,
  infoRequestId,
  reasons,
  labels,
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  infoRequestId: string;
  reasons: readonly { value: string; label: string }[];
  /** What each value is called, in the order in which they are shown. */
  labels: readonly { field: string; label: string; words?: Readonly<Record<string, string>> }[];
}) {
  const [state, send, isPending] = useActionState(action, {});
  const box = useRef<HTMLDivElement>(null);
  const { shown, refusal } = state;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);
  if (shown) {
    return (
      <div ref={box} tabIndex={-1} role="status" className="mt-3">
        <Notice tone="warn" title={state.done}>
          <dl className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-[9rem_1fr]">
            {labels.flatMap(({ field, label, words }) => {
              const value = shown[field];
              return value === undefined
                ? []
                : [
                    <div key={field} className="contents">
                      <dt className="text-ink-2">{label}</dt>
                      <dd className="font-semibold">{words?.[value] ?? value}</dd>
                    </div>,
                  ];
            })}
          </dl>
        </Notice>
      </div>
    );
  }
  const [problem] = state.problems?.why ?? [];
  return (
    <details className="mt-3" open={Boolean(problem || refusal)}>
      <summary className="py-1 text-link underline underline-offset-4">{reveal.title}</summary>
      <form action={send} className="border-l-4 border-line pl-4" noValidate>
        <p className="mt-2 text-ink-2">{reveal.logged}</p>
        {refusal ? (
          <div role="alert" className="mt-3">
            <Notice tone="danger" title={refusal} />
          </div>
        ) : null}
        <input type="hidden" name="id" value={infoRequestId} />
        <SelectField
          name="why"
          label={reveal.why}
          options={[{ value: "", label: reveal.pick }, ...reasons]}
          problem={problem === undefined ? undefined : sentenceOf(deskProblems, problem)}
        />
        <Button type="submit" kind="secondary" size="staff" aria-disabled={isPending} className="mt-3">
          {isPending ? staffForms.pending : reveal.submit}
        </Button>
      </form>
    </details>
  );
}
