"use client";

import { useContext, useEffect, useRef } from "react";
import { ActionForm } from "@/components/desk-ui/action-form";
import { FormStateContext } from "@/components/desk-ui/form-context";
import { Notice } from "@/components/ui/notice";
import { intakePage as words } from "@/text/intake";
import { takeInMany, takeInOne } from "./actions";
import { Applicant } from "./intake-applicant";
import { Arrival } from "./intake-arrival";
import { Receiving, Wanted } from "./intake-wanted";

/** Earlier applications of the same person that say the same; with these told, the next press saves. */
function Told() {
  const { state } = useContext(FormStateContext);
  const told = state.shown?.told ?? state.values?.told ?? "";
  const box = useRef<HTMLDivElement>(null);
  const isNew = state.shown?.told !== undefined;
  useEffect(() => {
    if (isNew) box.current?.focus();
  }, [isNew]);
  return (
    <div ref={box} tabIndex={-1}>
      <input type="hidden" name="told" value={told} />
      {isNew ? (
        <div role="alert" className="mt-4">
          <Notice tone="warn" title={words.duplicate}>
            <p>{words.duplicateLead}</p>
            <ul className="mt-1 list-disc pl-5">
              {told.split(",").map((number) => (
                <li key={number}>
                  <a href={`/desk?q=${number}`} target="_blank" rel="noreferrer">
                    {number}
                  </a>
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      ) : null}
    </div>
  );
}

/** Ctrl+Enter saves from any field; not while an input method is composing. */
function SaveKey() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = mark.current?.closest("form");
    const save = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      form?.requestSubmit();
    };
    form?.addEventListener("keydown", save);
    return () => form?.removeEventListener("keydown", save);
  }, []);
  return <span ref={mark} hidden />;
}

/** The intake screen: from the channel to the button without taking a hand off the keyboard. */
export function IntakeForm({
  today,
  formKey,
  isStack,
}: {
  today: string;
  formKey: string;
  isStack: boolean;
}) {
  return (
    <ActionForm
      action={isStack ? takeInMany : takeInOne}
      submit={words.save}
      hidden={{ key: formKey }}
      className="group/form mt-4 max-w-7xl"
    >
      <SaveKey />
      <div className="gap-x-10 xl:columns-2">
        <Arrival today={today} />
        <Applicant />
        <Wanted isStack={isStack} />
        <Receiving />
      </div>
      <Told />
    </ActionForm>
  );
}
