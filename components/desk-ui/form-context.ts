"use client";

import { createContext, useContext } from "react";
import type { FormState } from "@/server/actions";
import { staffForms } from "@/text/staff";

interface FormContext {
  state: FormState;
  /** Sentences by message key. */
  sentences: Readonly<Record<string, string>>;
}

export const FormStateContext = createContext<FormContext>({ state: {}, sentences: {} });

/** The sentence of a message key. */
export function sentenceOf(sentences: Readonly<Record<string, string>>, key: string): string {
  return sentences[key] ?? staffForms.unknownProblem;
}

/** What was typed into a field and what is wrong with it. */
export function useFieldState(name: string, given: string | undefined) {
  const { state, sentences } = useContext(FormStateContext);
  const [key] = state.problems?.[name] ?? [];
  return {
    value: state.values?.[name] ?? given ?? "",
    problem: key === undefined ? undefined : sentenceOf(sentences, key),
  };
}
