import type { ReactNode } from "react";

/** Title, what the page is for, and its content, at the distances of a staff page. */
export function PageBody({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="px-4 py-5 md:px-6">
      <h1 className="text-xl font-semibold">{title}</h1>
      {lead ? <p className="mt-1 max-w-read text-ink-2">{lead}</p> : null}
      {children}
    </div>
  );
}

/** A part of a staff page under a heading of its own. */
export function PagePart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-8">
      <h2 className="mb-3 text-base font-semibold">{title}</h2>
      {children}
    </section>
  );
}
