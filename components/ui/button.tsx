import type { ComponentProps } from "react";

const BASE =
  "inline-flex items-center justify-center gap-2 rounded-sm border px-5 font-semibold no-underline min-h-11 elder:min-h-15";
const KINDS = {
  primary: "border-link bg-link text-white hover:bg-link-hover hover:text-white",
  secondary: "border-link bg-canvas text-link hover:bg-surface",
  danger: "border-gov bg-canvas text-gov hover:bg-surface",
  quiet: "border-line-strong bg-canvas text-ink hover:bg-surface",
} as const;

export type ButtonKind = keyof typeof KINDS;

/** The look of a button, for links that lead to the next step. */
export function buttonClass(kind: ButtonKind = "primary"): string {
  return `${BASE} ${KINDS[kind]}`;
}

/** A button; its label is verb and object. */
export function Button({
  kind = "primary",
  className,
  ...rest
}: ComponentProps<"button"> & { kind?: ButtonKind }) {
  return <button {...rest} className={[buttonClass(kind), className].filter(Boolean).join(" ")} />;
}
