"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { redactionPage } from "@/text/redaction";

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const FIELDS = ["left", "top", "width", "height"] as const;
const WHOLE: Box = { left: 0, top: 0, width: 1, height: 1 };

/** A box typed as four numbers: the way without a mouse. */
export function NumbersForm({ onMark }: { onMark: (box: Box) => void }) {
  const [typed, setTyped] = useState<Record<keyof Box, string>>({ left: "", top: "", width: "", height: "" });
  const [isWrong, setIsWrong] = useState(false);
  const add = () => {
    const [left = -1, top = -1, width = 0, height = 0] = FIELDS.map(
      (name) => Number(typed[name] || Number.NaN) / 100,
    );
    const isRight =
      left >= 0 && top >= 0 && width >= 0.002 && height >= 0.002 && left + width <= 1 && top + height <= 1;
    setIsWrong(!isRight);
    if (isRight) onMark({ left, top, width, height });
  };
  return (
    <fieldset className="mt-5 border-t border-line pt-3">
      <legend className="sr-only">{redactionPage.byNumbers}</legend>
      <p aria-hidden="true" className="font-semibold">
        {redactionPage.byNumbers}
      </p>
      <div className="mt-1 grid grid-cols-2 gap-2">
        {FIELDS.map((name) => (
          <label key={name} className="block text-sm">
            {redactionPage[name]}
            <input
              inputMode="decimal"
              value={typed[name]}
              aria-invalid={isWrong || undefined}
              aria-describedby={isWrong ? "numbers-wrong" : undefined}
              onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
              className="mt-0.5 block w-full rounded-sm border border-line-strong bg-canvas px-2 py-1 tabular-nums"
            />
          </label>
        ))}
      </div>
      {isWrong ? (
        <p id="numbers-wrong" role="alert" className="mt-1 text-gov">
          {redactionPage.wrongNumbers}
        </p>
      ) : null}
      <p className="mt-2 flex flex-wrap gap-3">
        <Button type="button" size="staff" kind="secondary" onClick={add}>
          {redactionPage.add}
        </Button>
        <Button type="button" size="staff" kind="quiet" onClick={() => onMark(WHOLE)}>
          {redactionPage.addWhole}
        </Button>
      </p>
    </fieldset>
  );
}
