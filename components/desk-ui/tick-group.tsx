"use client";

import { useContext } from "react";
import { FormStateContext } from "./form-context";

export interface TickChoice {
  name: string;
  label: string;
  hint: string;
  initial: boolean;
}

/** Several of many under one heading inside an `ActionForm`; each keeps its tick when the form comes back. */
export function TickGroup({ legend, choices }: { legend: string; choices: readonly TickChoice[] }) {
  const { state } = useContext(FormStateContext);
  return (
    <fieldset className="mt-5">
      <legend className="font-semibold">{legend}</legend>
      <div className="mt-1 border-t border-line">
        {choices.map(({ name, label, hint, initial }) => {
          const isTicked = state.values ? name in state.values : initial;
          return (
            <div
              key={`${name}|${isTicked}`}
              className="flex min-h-9 items-start gap-3 border-b border-line py-1.5"
            >
              <input
                type="checkbox"
                id={name}
                name={name}
                defaultChecked={isTicked}
                className="mt-1 size-4.5 shrink-0 accent-link"
              />
              <label htmlFor={name} className="grow">
                <span className="font-semibold">{label}</span>
                <span className="ml-3 text-ink-2">{hint}</span>
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
