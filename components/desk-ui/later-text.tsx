"use client";

import { use } from "react";
import { FormStateContext } from "./form-context";

/** The version that a form was filled from; after somebody else's save, the one that its writer has now been shown. */
export function SeenVersion({ initial }: { initial: number }) {
  const { state } = use(FormStateContext);
  return <input type="hidden" name="seen" value={state.later?.version ?? initial} />;
}

/** What somebody else saved meanwhile, field by field, where it is not what was typed. */
export function LaterText({
  labels,
  words,
}: {
  /** Fields in the order of the form, with their names. */
  labels: Readonly<Record<string, string>>;
  words: { title: string; same: string; empty: string };
}) {
  const { state } = use(FormStateContext);
  if (!state.later) return null;
  const { values } = state.later;
  const different = Object.keys(labels).filter((field) => values[field] !== state.values?.[field]);
  return (
    <section aria-labelledby="later-text" className="mb-6 border-t-2 border-navy">
      <h2 id="later-text" className="py-2 font-semibold">
        {words.title}
      </h2>
      {different.length === 0 ? <p>{words.same}</p> : null}
      <dl>
        {different.map((field) => (
          <div key={field} className="border-t border-line py-2">
            <dt>
              <a href={`#${field}`}>{labels[field]}</a>
            </dt>
            <dd className="max-h-80 overflow-y-auto whitespace-pre-wrap">{values[field] || words.empty}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
