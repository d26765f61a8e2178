import type { ReactNode } from "react";

/** A part of the column beside the text. */
export function Panel({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="mb-2 border-b-2 border-navy pb-1 text-base font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}
