"use client";

import { type RefObject, useEffect, useState } from "react";

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
    const keep = () => {
      const typed = Object.fromEntries(textareas(current).map(({ name, value }) => [name, value]));
      sessionStorage.setItem(key, JSON.stringify(typed));
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
