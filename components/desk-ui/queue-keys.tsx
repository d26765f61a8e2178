"use client";

import { type ReactNode, useEffect, useRef } from "react";

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/**
 * Moves through the rows with j and k. The keys work only while the focus is inside the list, so they can disturb neither a
 * screen reader nor an input method (2.1.4).
 */
export function QueueKeys({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = box;
    const move = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const links: (Element | null)[] = [...(current?.querySelectorAll("tbody th a") ?? [])];
      const at = links.indexOf(document.activeElement);
      const next = links[at + step];
      if (at < 0 || !(next instanceof HTMLElement)) return;
      event.preventDefault();
      next.focus();
    };
    current?.addEventListener("keydown", move);
    return () => current?.removeEventListener("keydown", move);
  }, []);
  return <div ref={box}>{children}</div>;
}
