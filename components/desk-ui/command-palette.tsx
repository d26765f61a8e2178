"use client";

import { useEffect, useRef, useState } from "react";
import { palette } from "@/text/desk-queue";

/** Somewhere to go. */
export interface Place {
  name: string;
  href: string;
}

const MOST = 8;

function placesFor(text: string, places: readonly Place[]): Place[] {
  const asked = text.normalize("NFKC").trim();
  if (asked === "") return places.slice(0, MOST);
  const found = places.filter(({ name }) => name.includes(asked));
  return [
    ...found.slice(0, MOST - 1),
    { name: palette.search(asked), href: `/desk?${new URLSearchParams({ q: asked })}` },
  ];
}

/** Arrow keys walk through the places, Enter in the field goes to the first; true when the key meant something. */
function moveIn(box: HTMLElement, key: string): boolean {
  const all = [...box.querySelectorAll<HTMLElement>("ul a")];
  const at = document.activeElement instanceof HTMLElement ? all.indexOf(document.activeElement) : -1;
  if (key === "Enter" && at < 0) all[0]?.click();
  else if (key === "ArrowDown") all[Math.min(at + 1, all.length - 1)]?.focus();
  else if (key === "ArrowUp" && at > 0) all[at - 1]?.focus();
  else if (key === "ArrowUp") box.querySelector("input")?.focus();
  else return false;
  return true;
}

/** Leads anywhere by a few letters: a view, a page of the desk, what can be done with the open case, or a search. */
export function CommandPalette({
  isOpen,
  close,
  places,
}: {
  isOpen: boolean;
  close: () => void;
  places: readonly Place[];
}) {
  const box = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState("");
  const [here, setHere] = useState<readonly Place[]>([]);
  useEffect(() => {
    const { current } = box;
    const move = (event: KeyboardEvent) => {
      if (current && !event.isComposing && event.keyCode !== 229 && moveIn(current, event.key))
        event.preventDefault();
    };
    current?.addEventListener("keydown", move);
    return () => current?.removeEventListener("keydown", move);
  }, []);
  useEffect(() => {
    if (!isOpen) return;
    const steps = document.querySelectorAll<HTMLAnchorElement>("[data-steps] a");
    setHere([...steps].map((link) => ({ name: link.textContent, href: link.href })));
    box.current?.showModal();
  }, [isOpen]);
  return (
    <dialog
      ref={box}
      aria-label={palette.title}
      onClose={() => {
        setText("");
        close();
      }}
      className="mx-auto mt-[12vh] w-160 max-w-full border-t-4 border-navy bg-canvas p-4 shadow-pop"
    >
      <label htmlFor="palette" className="text-ink-2">
        {palette.label}
      </label>
      <input
        id="palette"
        type="text"
        value={text}
        autoComplete="off"
        maxLength={100}
        onChange={(event) => setText(event.target.value)}
        className="mt-1 block min-h-9 w-full border border-line-strong bg-canvas px-3 text-base"
      />
      <ul className="mt-2">
        {placesFor(text, [...here, ...places]).map(({ name, href }) => (
          <li key={href + name}>
            <a href={href} className="block px-3 py-1.5 no-underline hover:bg-surface focus:bg-surface">
              {name}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-xs text-ink-3">{palette.empty}</p>
    </dialog>
  );
}
