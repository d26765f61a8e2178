"use client";

import { useRef, useState } from "react";
import { ActionForm } from "@/components/desk-ui/action-form";
import { Button } from "@/components/ui/button";
import type { TextMark } from "@/domain/redaction/marks";
import { REASON_CODES, type WithholdingReason } from "@/domain/redaction/reasons";
import { redactedText } from "@/domain/redaction/withheld";
import type { FormState } from "@/server/actions";
import { reasonInFull, redactionPage, standIn, textRedactionPage } from "@/text/redaction";

interface Props {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  hidden: { id: string; part: string; version: number };
  source: string;
  kept: readonly TextMark[];
}

/** A text of which stretches are marked by selecting them; what the applicant will read stands below. */
export function TextBoard({ action, hidden, source, kept }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(source);
  const [marks, setMarks] = useState<readonly TextMark[]>(kept);
  const [reason, setReason] = useState<WithholdingReason>("personalPrivacy");
  const [words, setWords] = useState("");
  const [isNothing, setIsNothing] = useState(false);
  const select = () => {
    const { selectionStart = 0, selectionEnd = 0 } = area.current ?? {};
    setIsNothing(selectionStart === selectionEnd);
    if (selectionStart === selectionEnd) return;
    const mark = {
      from: selectionStart,
      to: selectionEnd,
      reason,
      words: reason === "other" ? words.trim() : "",
    };
    setMarks((before) => [...before.filter(({ from, to }) => from !== mark.from || to !== mark.to), mark]);
  };
  return (
    <ActionForm
      action={action}
      hidden={{ ...hidden, marks: JSON.stringify(marks) }}
      submit={textRedactionPage.apply}
      sentences={{
        "source.missing": textRedactionPage.sourceMissing,
        "source.tooLong": textRedactionPage.sourceTooLong,
        "marks.wrong": redactionPage.wrongMarks,
      }}
      className="mt-4 max-w-4xl"
    >
      <label htmlFor="source" className="font-semibold">
        {textRedactionPage.source}
      </label>
      <textarea
        ref={area}
        id="source"
        name="source"
        rows={10}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="mt-1 block w-full rounded-sm border border-line-strong bg-canvas px-3 py-2 text-base"
      />
      {text !== source && marks.length > 0 ? (
        <p className="text-warn">{textRedactionPage.changedSource}</p>
      ) : null}
      <div className="mt-3 flex flex-wrap items-end gap-3">
        <label className="block">
          <span className="font-semibold">{redactionPage.reason}</span>
          <select
            value={reason}
            onChange={(event) => setReason(event.target.value as WithholdingReason)}
            className="mt-1 block max-w-full rounded-sm border border-line-strong bg-canvas px-3 py-2"
          >
            {REASON_CODES.map((code) => (
              <option key={code} value={code}>
                {reasonInFull(code)}
              </option>
            ))}
          </select>
        </label>
        {reason === "other" ? (
          <label className="block">
            <span className="font-semibold">{redactionPage.words}</span>
            <input
              value={words}
              maxLength={60}
              onChange={(event) => setWords(event.target.value)}
              className="mt-1 block rounded-sm border border-line-strong bg-canvas px-3 py-2"
            />
          </label>
        ) : null}
        <Button type="button" size="staff" kind="secondary" onClick={select}>
          {textRedactionPage.select}
        </Button>
      </div>
      {isNothing ? (
        <p role="alert" className="mt-1 text-gov">
          {textRedactionPage.nothingSelected}
        </p>
      ) : null}
      <ul className="mt-3 divide-y divide-line">
        {marks.map((mark) => (
          <li key={`${mark.from}-${mark.to}`} className="flex items-center gap-3 py-1.5">
            <span className="min-w-0 grow break-words">
              {text.slice(mark.from, mark.to)}
              <span className="ml-2 text-ink-2">{reasonInFull(mark.reason, mark.words)}</span>
            </span>
            <Button
              type="button"
              size="staff"
              kind="quiet"
              aria-label={redactionPage.removeNamed(text.slice(mark.from, mark.to))}
              onClick={() => setMarks((before) => before.filter((known) => known !== mark))}
            >
              {redactionPage.remove}
            </Button>
          </li>
        ))}
      </ul>
      <h2 className="mt-4 font-semibold">{textRedactionPage.preview}</h2>
      <p className="mt-1 border-l-4 border-line bg-surface px-4 py-3 break-words whitespace-pre-wrap">
        {redactedText(text, marks, (mark) => standIn(mark.reason, mark.words))}
      </p>
    </ActionForm>
  );
}
