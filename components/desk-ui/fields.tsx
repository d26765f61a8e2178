"use client";

import type { ComponentProps } from "react";
import * as ui from "@/components/ui/field";
import { useFieldState } from "./form-context";

type Without<Props> = Omit<Props, "problem" | "value" | "defaultValue"> & { initial?: string };

/** One line of text inside an `ActionForm`; shows again what was typed. */
export function TextField({ initial, ...props }: Without<ComponentProps<typeof ui.TextField>>) {
  const { id, value, problem } = useFieldState(props.name, initial);
  return <ui.TextField {...props} id={id} defaultValue={value} problem={problem} />;
}

/** Several lines of text inside an `ActionForm`. */
export function TextArea({ initial, ...props }: Without<ComponentProps<typeof ui.TextArea>>) {
  const { id, value, problem } = useFieldState(props.name, initial);
  return <ui.TextArea {...props} id={id} defaultValue={value} problem={problem} />;
}

/** One of many inside an `ActionForm`. */
export function SelectField({ initial, ...props }: Without<ComponentProps<typeof ui.SelectField>>) {
  const { id, value, problem } = useFieldState(props.name, initial);
  // React resets a form after its action, and a select to what it was first drawn with: the key draws it anew.
  return <ui.SelectField key={value} {...props} id={id} defaultValue={value} problem={problem} />;
}

/** Several of many inside an `ActionForm`, a box for each; what is ticked travels as one text. */
export function SeveralField({
  initial,
  separator = "，",
  ...props
}: Omit<ComponentProps<typeof ui.ChoiceField>, "problem" | "chosen" | "type"> & {
  initial?: string;
  separator?: string;
}) {
  const { id, value, problem } = useFieldState(props.name, initial);
  return (
    <ui.ChoiceField
      key={value}
      {...props}
      type="checkbox"
      id={id}
      chosen={value.split(separator)}
      problem={problem}
    />
  );
}

/** One of a few inside an `ActionForm`, all visible. */
export function ChoiceField({
  initial,
  ...props
}: Omit<ComponentProps<typeof ui.ChoiceField>, "problem" | "chosen"> & { initial?: string }) {
  const { id, value, problem } = useFieldState(props.name, initial);
  return <ui.ChoiceField key={value} {...props} id={id} chosen={value} problem={problem} />;
}
