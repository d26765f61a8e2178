"use client";

import { Button } from "@/components/ui/button";
import type { BoxMark } from "@/domain/redaction/marks";
import { reasonInFull, redactionPage } from "@/text/redaction";

interface Props {
  marks: readonly BoxMark[];
  onShow: (page: number) => void;
  onRemove: (index: number) => void;
}

/** Every mark with its page and reason; each can be looked at and taken back. */
export function MarkList({ marks, onShow, onRemove }: Props) {
  return (
    <section aria-labelledby="marks-title" className="mt-5 border-t border-line pt-3">
      <h2 id="marks-title" className="font-semibold">
        {redactionPage.marks(marks.length)}
      </h2>
      {marks.length === 0 ? (
        <p className="text-ink-2">{redactionPage.noMarks}</p>
      ) : (
        <ol className="mt-1 max-h-80 divide-y divide-line overflow-y-auto">
          {marks.map((mark, at) => {
            const before = marks.slice(0, at).filter(({ page }) => page === mark.page).length;
            const reason = reasonInFull(mark.reason, mark.words);
            const name = redactionPage.markName(mark.page, redactionPage.nth(before + 1, reason));
            return (
              <li key={JSON.stringify(mark)} className="flex items-center gap-2 py-1.5">
                <button
                  type="button"
                  className="min-w-0 grow text-left text-link underline"
                  onClick={() => onShow(mark.page)}
                >
                  {name}
                </button>
                <Button
                  type="button"
                  size="staff"
                  kind="quiet"
                  className="shrink-0"
                  aria-label={redactionPage.removeNamed(name)}
                  onClick={() => onRemove(at)}
                >
                  {redactionPage.remove}
                </Button>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
