"use client";

import { useState } from "react";
import { ActionForm } from "@/components/desk-ui/action-form";
import { Button } from "@/components/ui/button";
import type { BoxMark } from "@/domain/redaction/marks";
import { REASON_CODES, type WithholdingReason } from "@/domain/redaction/reasons";
import { isCovered } from "@/domain/redaction/withheld";
import type { FormState } from "@/server/actions";
import type { FoundOnPage } from "@/server/files/redact";
import { reasonInFull, redactionPage, suspicions } from "@/text/redaction";
import { FoundList } from "./found-list";
import { MarkList } from "./mark-list";
import { NumbersForm } from "./numbers-form";
import { PageView } from "./page-view";

interface Props {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** The case and the file. */
  hidden: { id: string; fileId: string };
  version: number;
  /** Where page pictures are, without the number. */
  pagesAt: string;
  pages: readonly { width: number; height: number; hasText: boolean }[];
  found: readonly FoundOnPage[];
  kept: readonly BoxMark[];
}

/** Where parts of a file are marked: drawn with mouse or finger, or typed as numbers; every mark has its reason. */
export function RedactionBoard({ action, hidden, version: first, pagesAt, pages, found, kept }: Props) {
  const [marks, setMarks] = useState<readonly BoxMark[]>(kept);
  const [page, setPage] = useState(1);
  const [reason, setReason] = useState<WithholdingReason>("personalPrivacy");
  const [words, setWords] = useState("");
  const [version, setVersion] = useState(first);
  const open = found.filter((place) => !isCovered(place, marks));
  const add = (places: readonly Omit<BoxMark, "reason" | "words">[]) =>
    setMarks((before) => {
      const made = places.map(({ page: on, left, top, width, height }) => ({
        page: on,
        left,
        top,
        width,
        height,
        reason,
        words: reason === "other" ? words.trim() : "",
      }));
      const isNew = (mark: BoxMark) =>
        !before.some((known) => JSON.stringify(known) === JSON.stringify(mark));
      return [...before, ...made.filter(isNew)];
    });
  const save = async (previous: FormState, form: FormData) => {
    const state = await action(previous, form);
    // What was saved is the version that the next save goes over.
    if (state.shown?.version) setVersion(Number(state.shown.version));
    return state;
  };
  const shape = pages[page - 1] ?? { width: 1, height: 1, hasText: false };
  return (
    <div className="mt-4 gap-8 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0">
        <PageView
          page={page}
          pages={pages.length}
          shape={shape}
          src={`${pagesAt}/${page}`}
          marks={marks}
          open={open}
          onPage={setPage}
          onMark={(box) => add([{ ...box, page }])}
        />
        {shape.hasText ? null : <p className="mt-2 text-warn">{redactionPage.noText}</p>}
      </div>
      <div className="max-lg:mt-6">
        <label htmlFor="reason" className="font-semibold">
          {redactionPage.reason}
        </label>
        <select
          id="reason"
          value={reason}
          onChange={(event) => setReason(event.target.value as WithholdingReason)}
          className="mt-1 block w-full rounded-sm border border-line-strong bg-canvas px-3 py-2"
        >
          {REASON_CODES.map((code) => (
            <option key={code} value={code}>
              {reasonInFull(code)}
            </option>
          ))}
        </select>
        {reason === "other" ? (
          <>
            <label htmlFor="words" className="mt-3 block font-semibold">
              {redactionPage.words}
            </label>
            <input
              id="words"
              value={words}
              maxLength={60}
              onChange={(event) => setWords(event.target.value)}
              className="mt-1 block w-full rounded-sm border border-line-strong bg-canvas px-3 py-2"
            />
          </>
        ) : null}
        <NumbersForm onMark={(box) => add([{ ...box, page }])} />
        <FoundList
          found={found}
          open={open}
          nameOf={({ page: on, rule, sample }) => redactionPage.markName(on, `${suspicions[rule]} ${sample}`)}
          onCover={add}
          onShow={setPage}
        />
        <MarkList
          marks={marks}
          onShow={setPage}
          onRemove={(gone) => setMarks((before) => before.filter((_, at) => at !== gone))}
        />
        <ActionForm
          action={save}
          hidden={{ ...hidden, version, marks: JSON.stringify(marks) }}
          submit={redactionPage.make}
          submitAs={{ name: "what", value: "make" }}
          sentences={{ "marks.wrong": redactionPage.wrongMarks }}
          className="mt-6 border-t border-line pt-4"
          beside={
            <Button type="submit" size="staff" kind="secondary" name="what" value="keep">
              {redactionPage.keep}
            </Button>
          }
        >
          {open.length > 0 ? (
            <label className="flex items-start gap-2">
              <input type="checkbox" name="sure" value="yes" className="mt-1 size-5 accent-link" />
              <span>{redactionPage.sure}</span>
            </label>
          ) : null}
        </ActionForm>
      </div>
    </div>
  );
}
