"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { NamedText } from "@/db/queries/publishing-look-ups";
import { formatDocumentNumber, parseDocumentNumber } from "@/domain/publication/document-number";
import { numberWords } from "@/text/publication-editor";

const WAIT_MS = 400;

/** The value of a field of the form that this stands in, as it is typed. */
function useTyped(name: string, initial: string) {
  const [typed, setTyped] = useState(initial);
  const inside = useRef<HTMLFormElement | null>(null);
  const attach = useCallback((node: HTMLElement | null) => {
    if (node) inside.current = node.closest("form");
  }, []);
  useEffect(() => {
    const field = inside.current?.elements.namedItem(name);
    if (!(field instanceof HTMLInputElement)) return;
    const read = () => setTyped(field.value);
    read();
    field.addEventListener("input", read);
    return () => field.removeEventListener("input", read);
  }, [name]);
  return { typed, attach };
}

function useSameNumber(number: string, except: string): readonly NamedText[] {
  const [found, setFound] = useState<readonly NamedText[]>([]);
  useEffect(() => {
    if (number === "") return setFound([]);
    const stopping = new AbortController();
    const timer = window.setTimeout(async () => {
      try {
        const asked = new URLSearchParams({ number, except });
        const answer = await fetch(`/publishing/same-number?${asked}`, { signal: stopping.signal });
        setFound(answer.ok ? ((await answer.json()) as { found: NamedText[] }).found : []);
      } catch {
        setFound([]);
      }
    }, WAIT_MS);
    return () => {
      window.clearTimeout(timer);
      stopping.abort();
    };
  }, [number, except]);
  return found;
}

/** How a 发文字号 is understood, and which other texts bear it; below its field. */
export function NumberCheck({ initial, except }: { initial: string; except: string }) {
  const { typed, attach } = useTyped("documentNumber", initial);
  const number = parseDocumentNumber(typed);
  const same = useSameNumber(number === null ? "" : formatDocumentNumber(number), except);
  return (
    <div ref={attach} role="status" className="mt-1 text-sm">
      {typed.trim() === "" ? null : number === null ? (
        <p className="text-warn">{numberWords.unusual}</p>
      ) : (
        <p className="text-ink-2">
          {numberWords.understood({ ...number, written: formatDocumentNumber(number) })}
        </p>
      )}
      {same.length === 0 ? null : (
        <>
          <p className="font-semibold text-warn">{numberWords.taken(same.length)}</p>
          <ul className="list-disc pl-5">
            {same.map(({ id, title, agencyName, isPublic }) => (
              <li key={id}>
                <a href={isPublic ? `/p/${id}` : `/publishing/${id}`} target="_blank" rel="noreferrer">
                  {title}
                </a>
                {numberWords.where(agencyName, isPublic)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
