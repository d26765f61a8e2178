"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { shortcuts } from "@/text/desk-queue";
import { CommandPalette, type Place } from "./command-palette";
import { isTyping, pressKey, rememberList } from "./key-acts";

/** For this long a `g` waits for its second letter. */
const SECOND_KEY_MS = 1500;

/**
 * The desk's keys. They never fire while an input method composes, in a field, or with a modifier, and can be turned off (2.1.4);
 * whatever a key does, a link or a button on the page does too.
 */
export function DeskKeys({ hasShortcuts, places }: { hasShortcuts: boolean; places: readonly Place[] }) {
  const help = useRef<HTMLDialogElement>(null);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  useEffect(() => {
    rememberList();
    let goesSince = Number.NEGATIVE_INFINITY;
    const press = (event: KeyboardEvent) => {
      // 229 is what an input method sends for every key that it takes.
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        setPaletteOpen(true);
        return;
      }
      if (!hasShortcuts || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector("dialog[open]")) return;
      if (event.key === "?") {
        event.preventDefault();
        help.current?.showModal();
        return;
      }
      const isSecond = event.timeStamp - goesSince < SECOND_KEY_MS;
      goesSince = event.key === "g" && !isSecond ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (pressKey(event.key, isSecond)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [hasShortcuts]);
  return (
    <>
      <p className="no-print px-4 py-3 text-xs text-ink-3 max-md:hidden md:px-6">
        {hasShortcuts ? (
          <button type="button" className="min-h-6 underline" onClick={() => help.current?.showModal()}>
            {shortcuts.open}（?）
          </button>
        ) : (
          shortcuts.off
        )}
      </p>
      <KeyHelp box={help} />
      <CommandPalette isOpen={isPaletteOpen} close={() => setPaletteOpen(false)} places={places} />
    </>
  );
}

function KeyHelp({ box }: { box: React.RefObject<HTMLDialogElement | null> }) {
  return (
    <dialog
      ref={box}
      aria-labelledby="key-help"
      className="m-auto max-h-[85vh] w-160 max-w-full overflow-y-auto border-t-4 border-navy bg-canvas p-6 shadow-pop"
    >
      <h2 id="key-help" className="text-lg font-semibold">
        {shortcuts.title}
      </h2>
      <p className="mt-1 text-ink-2">{shortcuts.note}</p>
      {Object.entries(shortcuts.groups).map(([group, name]) => (
        <section key={group} className="mt-4">
          <h3 className="font-semibold">{name}</h3>
          <dl className="mt-1 grid grid-cols-[8rem_1fr] gap-y-1">
            {shortcuts.keys
              .filter((one) => one.group === group)
              .map(({ key, what }) => (
                <div key={key} className="contents">
                  <dt className="font-mono">{key}</dt>
                  <dd>{what}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <form method="dialog" className="mt-5">
        <Button type="submit" size="staff" kind="secondary">
          {shortcuts.close}
        </Button>
      </form>
    </dialog>
  );
}
