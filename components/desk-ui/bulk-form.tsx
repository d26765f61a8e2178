"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { BulkAct } from "@/domain/info-request/desk/bulk";
import type { FormState } from "@/server/actions";
import { bulk, bulkNames } from "@/text/desk-queue";
import { staffForms } from "@/text/staff";

const PROBLEMS: Readonly<Record<string, string>> = {
  "pick.missing": bulk.noneChosen,
  "act.missing": bulk.noAct,
  "handler.missing": bulk.noHandler,
};
const CONTROL = "mt-0.5 block max-w-full min-h-9 rounded-none border border-line-strong bg-canvas px-2";

/** The list with boxes to pick and, below it, what can be done to the picked ones; the first step only previews. */
export function BulkForm({
  action,
  acts,
  handlers,
  whole,
  me,
  children,
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  acts: readonly BulkAct[];
  handlers: readonly { id: string; name: string }[];
  /** The filter of the list as an address, and how many it finds, where that is more than the page shows. */
  whole: { query: string; total: number } | null;
  me: string;
  children: ReactNode;
}) {
  const [state, send, isPending] = useActionState(action, {});
  const said = useRef<HTMLDivElement>(null);
  const [[key] = []] = Object.values(state.problems ?? {});
  const sentence = state.refusal ?? (key === undefined ? null : (PROBLEMS[key] ?? staffForms.unknownProblem));
  useEffect(() => {
    if (sentence && state) said.current?.focus();
  }, [sentence, state]);
  return (
    <form action={send} data-me={me}>
      {sentence ? (
        <div ref={said} tabIndex={-1} role="alert" className="px-4 pb-3">
          <Notice tone="danger" title={sentence} />
        </div>
      ) : null}
      {children}
      <fieldset className="no-print flex flex-wrap items-end gap-x-4 gap-y-2 border-b border-line bg-surface px-4 py-2.5">
        <legend className="sr-only">{bulk.title}</legend>
        <label className="text-ink-2">
          {bulk.title}
          <select name="act" data-key="bulk-act" className={CONTROL} defaultValue={acts[0]}>
            {acts.map((act) => (
              <option key={act} value={act}>
                {bulkNames[act]}
              </option>
            ))}
          </select>
        </label>
        {acts.includes("assign") ? (
          <label className="text-ink-2">
            {bulk.handler}
            <select name="handlerId" data-key="bulk-handler" className={CONTROL} defaultValue="">
              <option value="">{bulk.pickHandler}</option>
              {handlers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {whole ? (
          <label className="flex min-h-9 items-center gap-2">
            <input type="checkbox" name="whole" value={whole.query} className="size-5 accent-link" />
            {bulk.whole(whole.total)}
          </label>
        ) : null}
        <Button type="submit" kind="secondary" size="staff" aria-disabled={isPending} data-key="bulk-next">
          {isPending ? staffForms.pending : bulk.next}
        </Button>
      </fieldset>
    </form>
  );
}
