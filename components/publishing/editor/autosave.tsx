"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { autosaveWords } from "@/text/publication-editor";

const EVERY_MS = 2000;
const AGAIN_AFTER_MS = 15_000;

type State =
  | { kind: "idle" | "offline" | "signedOut" | "failed" }
  | { kind: "saved"; time: string }
  | { kind: "refused"; sentence: string };

/** What became of one attempt. A gate that sends to the login, or shows its own page, means that nobody is signed in any more. */
async function send(address: string, form: HTMLFormElement, signal: AbortSignal): Promise<State> {
  if (!navigator.onLine) return { kind: "offline" };
  try {
    const typed = new FormData(form);
    for (const name of [...typed.keys()]) if (name.startsWith("$ACTION")) typed.delete(name);
    const answer = await fetch(address, { method: "POST", body: typed, redirect: "manual", signal });
    const isOurs = answer.headers.get("content-type")?.startsWith("application/json");
    if (!isOurs) return { kind: answer.status >= 500 ? "failed" : "signedOut" };
    const said = (await answer.json()) as { saved?: string; refusal?: string };
    if (said.saved !== undefined) return { kind: "saved", time: said.saved };
    return { kind: "refused", sentence: said.refusal ?? "" };
  } catch {
    return { kind: signal.aborted ? "idle" : "offline" };
  }
}

/** Keeps what is typed into the form it stands in, every two seconds while something is typed, until the form is sent. */
function useAutosave(address: string, keptAs: string) {
  const [state, setState] = useState<State>({ kind: "idle" });
  const inside = useRef<HTMLFormElement | null>(null);
  const attach = useCallback((node: HTMLElement | null) => {
    if (node) inside.current = node.closest("form");
  }, []);
  useEffect(() => {
    const { current: form } = inside;
    if (!form) return;
    const stopping = new AbortController();
    let timer = 0;
    let isOver = false;
    let hasMore = false;
    let isSending = false;
    const soon = (wait = EVERY_MS) => {
      if (timer === 0 && !isOver) timer = window.setTimeout(save, wait);
    };
    async function save() {
      timer = 0;
      if (isOver || isSending || !form) return;
      isSending = true;
      hasMore = false;
      const next = await send(address, form, stopping.signal);
      isSending = false;
      if (isOver) return;
      setState(next);
      if (next.kind === "saved") sessionStorage.removeItem(keptAs);
      // A text that must not be kept is not tried again: the form itself says it once more when it is sent.
      if (next.kind === "refused") isOver = true;
      else if (next.kind !== "saved") soon(AGAIN_AFTER_MS);
      else if (hasMore) soon();
    }
    const typed = () => {
      hasMore = true;
      soon();
    };
    const back = () => {
      window.clearTimeout(timer);
      timer = 0;
      soon(0);
    };
    const away = () => setState({ kind: "offline" });
    const sent = () => {
      window.clearTimeout(timer);
      timer = 0;
      stopping.abort();
      isOver = true;
    };
    const listening = { signal: stopping.signal };
    form.addEventListener("input", typed, listening);
    form.addEventListener("change", typed, listening);
    form.addEventListener("submit", sent, listening);
    window.addEventListener("online", back, listening);
    window.addEventListener("offline", away, listening);
    return sent;
  }, [address, keptAs]);
  return { state, attach };
}

/** Says when the last was kept, or why it was not and what happens to what is typed. */
export function Autosave({ address, keptAs }: { address: string; keptAs: string }) {
  const { state, attach } = useAutosave(address, keptAs);
  const trouble =
    state.kind === "refused"
      ? state.sentence
      : state.kind === "saved" || state.kind === "idle"
        ? null
        : autosaveWords.trouble[state.kind];
  return (
    <div ref={attach} className="sticky bottom-0 z-20 mt-6 border-t border-line bg-canvas py-1.5">
      <div role="status">{trouble ? <Notice tone="warn" title={trouble} /> : null}</div>
      <p className="text-sm text-ink-2 tabular-nums">
        {state.kind === "saved" ? autosaveWords.saved(state.time) : trouble ? null : autosaveWords.every}
      </p>
    </div>
  );
}
