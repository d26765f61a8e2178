"use client";

import { ChoiceLine } from "@/components/ui/field";
import { useFieldState } from "./form-context";

/** One of many short choices inside an `ActionForm`, side by side where there is room. */
export function GridChoice({
  name,
  label,
  hint,
  choices,
}: {
  name: string;
  label: string;
  hint: string;
  choices: readonly string[];
}) {
  const { id, value } = useFieldState(name, "");
  return (
    // The key draws the boxes anew when React resets the form after its action.
    <fieldset key={value} className="mt-5" aria-describedby={`${id}-hint`}>
      <legend className="font-semibold">{label}</legend>
      <p id={`${id}-hint`} className="text-ink-3">
        {hint}
      </p>
      <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {choices.map((choice, at) => (
          <ChoiceLine
            key={choice}
            type="radio"
            name={name}
            id={at === 0 ? id : `${id}-${at}`}
            choice={{ value: choice, label: choice }}
            isChosen={choice === value}
          />
        ))}
      </div>
    </fieldset>
  );
}
