"use client";

import { type RefObject, useEffect, useState } from "react";

/** While somebody types, the session is used at most this often, so that a long text does not outlive its login. */
const STAY_MS = 4 * 60_000;

type Kept = Record<string, string>;

function read(key: string): Kept | null {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return found && typeof found === "object" ? (found as Kept) : null;
  } catch {
    return null;
  }
}

const textareas = (form: HTMLFormElement) => [...form.querySelectorAll("textarea")];

/**
 * Keeps what is being typed in this tab until it was saved: a login that ran out or a closed lid loses nothing. Gives back what
 * an earlier visit left, and how to put it into the form.
 */
export function useKeptText(form: RefObject<HTMLFormElement | null>, key: string, isSaved: boolean) {
  const [left, setLeft] = useState<Kept | null>(null);
  useEffect(() => {
    const { current } = form;
    if (!current) return;
    if (isSaved) sessionStorage.removeItem(key);
    const kept = read(key);
    const differs = kept && textareas(current).some(({ name, value }) => (kept[name] ?? value) !== value);
    setLeft(differs ? kept : null);
    let stayedAt = Date.now();
    const keep = () => {
      const typed = Object.fromEntries(textareas(current).map(({ name, value }) => [name, value]));
      sessionStorage.setItem(key, JSON.stringify(typed));
      if (Date.now() - stayedAt < STAY_MS) return;
      stayedAt = Date.now();
      // A failed touch changes nothing: the text is kept, and saving will say what is wrong.
      fetch(location.pathname, { method: "HEAD" }).catch(() => undefined);
    };
    current.addEventListener("input", keep);
    return () => current.removeEventListener("input", keep);
  }, [form, key, isSaved]);
  const restore = () => {
    const { current } = form;
    if (current && left) for (const area of textareas(current)) area.value = left[area.name] ?? area.value;
    setLeft(null);
  };
  const drop = () => {
    sessionStorage.removeItem(key);
    setLeft(null);
  };
  return { left, restore, drop };
}
