"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import type { KeptModule } from "@/db/queries/text-modules";
import type { FormState } from "@/server/actions";
import { modules } from "@/text/handling";

/** Puts a text into a field where the cursor is, as if it had been typed: what watches the field notices it. */
function insertInto(field: HTMLTextAreaElement, text: string): void {
  const { selectionStart, selectionEnd, value } = field;
  const before = value.slice(0, selectionStart);
  const gap = before === "" || before.endsWith("\n") ? "" : "\n";
  field.value = `${before}${gap}${text}${value.slice(selectionEnd)}`;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
  const end = selectionStart + gap.length + text.length;
  field.setSelectionRange(end, end);
}

/** Reasons at hand for one field of an answer; one click puts them in, and that is counted. */
export function TextModulePicker({
  field,
  list,
  count,
}: {
  /** Selects the textareas that take the text: the first empty one of them gets it, else the last. */
  field: string;
  list: readonly KeptModule[];
  /** The action that counts the use of a module. */
  count: (previous: FormState, form: FormData) => Promise<FormState>;
}) {
  const [isInserted, setInserted] = useState(false);
  const [, startTransition] = useTransition();
  const insert = (module: KeptModule) => {
    const found = [...document.querySelectorAll<HTMLTextAreaElement>(field)];
    const target = found.find(({ value }) => value.trim() === "") ?? found.at(-1);
    if (!target) return;
    insertInto(target, module.text);
    setInserted(true);
    startTransition(async () => {
      const form = new FormData();
      form.set("id", module.id);
      await count({}, form);
    });
  };
  if (list.length === 0) return null;
  return (
    <details className="mt-1">
      <summary className="min-h-6 py-1 text-link">
        {modules.picker}（{list.length}）
      </summary>
      <ul className="border-t border-line">
        {list.map((module) => (
          <li key={module.id} className="border-b border-line py-2">
            <p className="flex flex-wrap items-center gap-x-3">
              <span className="font-semibold">{module.title}</span>
              {module.staleOn ? <Tag tone="fix">{modules.stale}</Tag> : null}
              <span className="text-ink-3">{module.basis}</span>
              <Button
                type="button"
                size="staff"
                kind="secondary"
                onClick={() => insert(module)}
                className="ml-auto"
              >
                {modules.insert}
                <span className="sr-only">{module.title}</span>
              </Button>
            </p>
            <p className="mt-1 whitespace-pre-line text-ink-2">{module.text}</p>
            {module.staleOn ? (
              <p className="mt-1 text-tag-fix">
                {modules.staleSince(module.staleOn, module.staleNote ?? "")}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      <p role="status" className="text-ok">
        {isInserted ? modules.inserted : ""}
      </p>
    </details>
  );
}
