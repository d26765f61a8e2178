import type { ComponentProps } from "react";

const BASE = "inline-flex items-center justify-center gap-2 rounded-sm border font-semibold no-underline";
const SIZES = {
  public: "min-h-11 px-5 elder:min-h-15",
  /** Dense, for those who work with a mouse all day. */
  staff: "min-h-9 px-3.5 text-sm",
} as const;
const KINDS = {
  primary: "border-link bg-link text-white hover:bg-link-hover hover:text-white",
  secondary: "border-link bg-canvas text-link hover:bg-surface",
  danger: "border-gov bg-canvas text-gov hover:bg-surface",
  quiet: "border-line-strong bg-canvas text-ink hover:bg-surface",
} as const;

export type ButtonKind = keyof typeof KINDS;
type ButtonSize = keyof typeof SIZES;

/** The look of a button, for links that lead to the next step. */
export function buttonClass(kind: ButtonKind = "primary", size: ButtonSize = "public"): string {
  return `${BASE} ${SIZES[size]} ${KINDS[kind]}`;
}

/** A button; its label is verb and object. */
export function Button({
  kind = "primary",
  size = "public",
  className,
  ...rest
}: ComponentProps<"button"> & { kind?: ButtonKind; size?: ButtonSize }) {
  return <button {...rest} className={[buttonClass(kind, size), className].filter(Boolean).join(" ")} />;
}
