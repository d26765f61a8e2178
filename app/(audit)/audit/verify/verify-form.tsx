"use client";

import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/server/actions";
import { audit } from "@/text/audit";

/** The button that verifies the log, and what it found. */
export function VerifyForm({
  action,
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
}) {
  const [{ done, refusal, values }, send, isPending] = useActionState(action, {});
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (done || refusal) result.current?.focus();
  }, [done, refusal]);
  return (
    <form action={send}>
      <fieldset className="border-t border-line pt-3">
        <legend className="float-left w-full font-semibold">{audit.anchorTitle}</legend>
        <div className="clear-both flow-root">
          <TextField
            name="seq"
            label={audit.anchorSeq}
            inputMode="numeric"
            width="short"
            defaultValue={values?.seq}
          />
          <TextField name="hmac" label={audit.anchorValue} spellCheck={false} defaultValue={values?.hmac} />
        </div>
      </fieldset>
      <Button type="submit" size="staff" className="mt-4" aria-disabled={isPending}>
        {isPending ? audit.verifying : audit.verify}
      </Button>
      <div ref={result} tabIndex={-1} className="mt-4">
        {done ? (
          <div role="status">
            <Notice tone="ok" title={done} />
          </div>
        ) : null}
        {refusal ? (
          <div role="alert">
            <Notice tone="danger" title={refusal} />
          </div>
        ) : null}
      </div>
    </form>
  );
}
