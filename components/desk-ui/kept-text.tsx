"use client";

import { useCallback, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useKeptText } from "./use-kept-text";

/** Inside a form: offers what this tab kept of an earlier attempt that was never saved, as after a login that ran out. */
export function KeptText({
  keptAs,
  isSaved,
  forget,
  words,
}: {
  keptAs: string;
  /** True right after a save: what the tab kept is no longer needed. */
  isSaved: boolean;
  /** What the tab kept under another name, of which this form is the saved one. */
  forget?: string;
  words: { left: string; restore: string; drop: string };
}) {
  const form = useRef<HTMLFormElement>(null);
  const attach = useCallback((node: HTMLDivElement | null) => {
    form.current = node?.closest("form") ?? null;
  }, []);
  const { left, restore, drop } = useKeptText(form, keptAs, isSaved);
  useEffect(() => {
    if (isSaved && forget) sessionStorage.removeItem(forget);
  }, [isSaved, forget]);
  return (
    <div ref={attach}>
      {left ? (
        <div role="status" className="mb-4">
          <Notice tone="warn" title={words.left}>
            <p className="mt-2 flex flex-wrap gap-3">
              <Button type="button" size="staff" kind="secondary" onClick={restore}>
                {words.restore}
              </Button>
              <Button type="button" size="staff" kind="quiet" onClick={drop}>
                {words.drop}
              </Button>
            </p>
          </Notice>
        </div>
      ) : null}
    </div>
  );
}
