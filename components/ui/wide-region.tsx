import type { ReactNode } from "react";

/** Wider than its page, a table moves inside a region of its own, which must be reached without a mouse (WCAG 2.1.1). */
const REACHABLE = { tabIndex: 0 } as const;

/** A named region in which something wide moves sideways; it also holds what is drawn for screen readers only. */
export function WideRegion({
  name,
  className = "",
  children,
}: {
  name: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section
      {...REACHABLE}
      aria-label={name}
      className={`relative overflow-x-auto print:overflow-visible ${className}`}
    >
      {children}
    </section>
  );
}
