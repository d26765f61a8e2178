"use client";

import { useContext } from "react";
import { Notice } from "@/components/ui/notice";
import { FormStateContext } from "./form-context";

/** A secret that an action answered with: shown this once, to be copied by hand. */
export function ShownOnce({ name, note }: { name: string; note: string }) {
  const { state } = useContext(FormStateContext);
  const secret = state.shown?.[name];
  if (!secret) return null;
  return (
    <div className="mb-4">
      <Notice tone="warn" title={note}>
        <p className="mt-2 select-all break-all font-mono text-lg font-semibold">{secret}</p>
      </Notice>
    </div>
  );
}
