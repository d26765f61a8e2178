import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";

/** A page of the desk beside the queue: its name, what was just done, what it is for. */
export function PlainPage({
  title,
  hint,
  done,
  children,
}: {
  title: string;
  hint?: string;
  /** What the last act did, in one sentence. */
  done: string | null;
  children: ReactNode;
}) {
  return (
    <div className="max-w-5xl px-4 py-4 md:px-6">
      <h1 className="text-xl font-semibold">{title}</h1>
      {hint ? <p className="mt-1 max-w-3xl text-ink-2">{hint}</p> : null}
      {done ? (
        <div role="status" className="mt-4">
          <Notice tone="ok" title={done} />
        </div>
      ) : null}
      {children}
    </div>
  );
}

/** A part of such a page. */
export function PagePart({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="mb-2 text-base font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}
