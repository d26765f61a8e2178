"use client";

import { createContext, useContext } from "react";
import type { FormState } from "@/server/actions";
import { staffForms } from "@/text/staff";

interface FormContext {
  state: FormState;
  /** Sentences by message key. */
  sentences: Readonly<Record<string, string>>;
  /** Stands before the ids of the fields, where several forms of a page have fields of the same name. */
  prefix: string;
}

export const FormStateContext = createContext<FormContext>({ state: {}, sentences: {}, prefix: "" });

/** The sentence of a message key. */
export function sentenceOf(sentences: Readonly<Record<string, string>>, key: string): string {
  return sentences[key] ?? staffForms.unknownProblem;
}

/** What was typed into a field and what is wrong with it. */
export function useFieldState(name: string, given: string | undefined) {
  const { state, sentences, prefix } = useContext(FormStateContext);
  const [key] = state.problems?.[name] ?? [];
  return {
    id: prefix + name,
    value: state.values?.[name] ?? given ?? "",
    problem: key === undefined ? undefined : sentenceOf(sentences, key),
  };
}
