"use client";

import { Button } from "@/components/ui/button";
import type { FoundOnPage } from "@/server/files/redact";
import { redactionPage } from "@/text/redaction";

interface Props {
  found: readonly FoundOnPage[];
  open: readonly FoundOnPage[];
  nameOf: (place: FoundOnPage) => string;
  onCover: (places: readonly FoundOnPage[]) => void;
  onShow: (page: number) => void;
}

/** What looks like a person's number and is not covered yet; one press covers it. */
export function FoundList({ found, open, nameOf, onCover, onShow }: Props) {
  return (
    <section aria-labelledby="found-title" className="mt-5 border-t border-line pt-3">
      <h2 id="found-title" className="font-semibold">
        {redactionPage.found}
      </h2>
      <p role="status" className={open.length > 0 ? "text-gov" : "text-ink-2"}>
        {found.length === 0
          ? redactionPage.foundNone
          : open.length > 0
            ? redactionPage.foundOpen(open.length)
            : redactionPage.foundDone}
      </p>
      {open.length > 0 ? (
        <>
          <ul className="mt-1 divide-y divide-line">
            {open.map((place) => (
              <li key={`${place.page}-${place.left}-${place.top}`} className="flex items-center gap-2 py-1.5">
                <button
                  type="button"
                  className="min-w-0 grow text-left break-all text-link underline"
                  onClick={() => onShow(place.page)}
                >
                  {nameOf(place)}
                </button>
                <Button
                  type="button"
                  size="staff"
                  kind="secondary"
                  className="shrink-0"
                  onClick={() => onCover([place])}
                >
                  {redactionPage.cover}
                </Button>
              </li>
            ))}
          </ul>
          <Button type="button" size="staff" kind="quiet" className="mt-2" onClick={() => onCover(open)}>
            {redactionPage.coverAll}
          </Button>
        </>
      ) : null}
    </section>
  );
}
