"use client";

import { type RefObject, useState } from "react";
import { Button } from "@/components/ui/button";
import { type ParagraphChange, paragraphChanges } from "@/domain/publication/text-changes";
import { answerChanges as words } from "@/text/answer-items";

interface Changed {
  label: string;
  changes: readonly ParagraphChange[] | null;
}

/** Every text of the form that is not what was last saved, paragraph by paragraph. */
function changedTexts(form: HTMLFormElement, saved: Readonly<Record<string, string>>): Changed[] {
  return [...form.querySelectorAll("textarea")].flatMap((area) => {
    const changes = paragraphChanges(saved[area.name] ?? "", area.value);
    if (changes !== null && changes.length === 0) return [];
    const frame = area.closest("fieldset")?.querySelector("legend")?.textContent;
    const label = area.labels[0]?.textContent ?? area.name;
    return [{ label: frame ? `${frame}：${label}` : label, changes }];
  });
}

/** Shows on demand what was typed since the last save. */
export function AnswerChanges({
  form,
  saved,
}: {
  form: RefObject<HTMLFormElement | null>;
  /** The saved texts by the names of their fields. */
  saved: Readonly<Record<string, string>>;
}) {
  const [shown, setShown] = useState<Changed[] | null>(null);
  const compare = () => setShown(form.current ? changedTexts(form.current, saved) : []);
  return (
    <>
      <Button type="button" size="staff" kind="quiet" onClick={compare}>
        {words.compare}
      </Button>
      {shown ? (
        <section
          aria-live="polite"
          aria-label={words.title}
          className="basis-full border-l-4 border-link pl-4"
        >
          {shown.length === 0 ? <p>{words.none}</p> : null}
          {shown.map(({ label, changes }) => (
            <div key={label} className="mt-2">
              <p className="font-semibold">{label}</p>
              {changes === null ? <p>{words.tooLong}</p> : null}
              {(changes ?? []).map(({ kind, text }, at) => (
                <p
                  key={`${kind}|${String(at)}`}
                  className={kind === "removed" ? "text-ink-2 line-through" : ""}
                >
                  <span className="mr-2 font-semibold no-underline">
                    {kind === "added" ? words.added : words.removed}
                  </span>
                  {text}
                </p>
              ))}
            </div>
          ))}
        </section>
      ) : null}
    </>
  );
}
