"use client";

import { type ReactNode, useContext } from "react";
import { FormStateContext } from "@/components/desk-ui/form-context";
import { ChoiceField as PlainChoice } from "@/components/ui/field";

/** Choices of a closed list with their labels. */
export const options = <T extends string>(values: readonly T[], labels: Readonly<Record<T, string>>) =>
  values.map((value) => ({ value, label: labels[value] }));

/** A box that stays as it was left, also unticked: after an answer only what was sent says so. */
export function Tick({
  name,
  label,
  initial = "",
  hint,
}: {
  name: string;
  label: string;
  initial?: string;
  hint?: string;
}) {
  const { state, sentences } = useContext(FormStateContext);
  const chosen = state.values ? (state.values[name] ?? "") : initial;
  const [key] = state.problems?.[name] ?? [];
  return (
    <PlainChoice
      key={chosen}
      type="checkbox"
      name={name}
      label={<span className="sr-only">{label}</span>}
      problem={key === undefined ? undefined : sentences[key]}
      choices={[{ value: "yes", label, hint }]}
      chosen={chosen}
    />
  );
}

/** Shown only where the chosen channel asks for it; a browser without :has() shows everything, which does no harm. */
export function When({ is, children }: { is: string; children: ReactNode }) {
  return <div className={is}>{children}</div>;
}

/** A stretch of the screen under its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="mt-6 min-w-0 break-inside-avoid border-t-2 border-navy pt-1 first:mt-0">
      <legend className="pr-3 text-base font-semibold">{title}</legend>
      {children}
    </fieldset>
  );
}

/** Radio buttons side by side: one Tab to reach them, arrow keys to choose. */
export function Row({ children }: { children: ReactNode }) {
  return (
    <div className="[&_fieldset]:flex [&_fieldset]:flex-wrap [&_fieldset]:items-start [&_fieldset]:gap-x-5 [&_legend]:float-left [&_legend]:mr-2 [&_legend]:py-0.5 [&_div]:mt-0 [&_fieldset>div]:min-h-9">
      {children}
    </div>
  );
}
