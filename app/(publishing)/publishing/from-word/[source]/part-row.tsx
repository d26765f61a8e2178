"use client";

import { useState } from "react";
import { useFieldState } from "@/components/desk-ui/form-context";
import type { PartKind } from "@/domain/publication/recognise/part-kinds";
import { confirmWord, partNames } from "@/text/from-word";

/** The margin only repeats what the select says in words. */
const MARGINS: Readonly<Record<PartKind, string>> = {
  letterhead: "border-dashed border-line-strong",
  headNote: "border-dashed border-line-strong",
  copyTo: "border-dashed border-line-strong",
  printing: "border-dashed border-line-strong",
  leftOut: "border-dashed border-line-strong",
  documentNumber: "border-solid border-gov",
  title: "border-solid border-gov",
  subtitle: "border-solid border-gov",
  addressee: "border-solid border-tag-third",
  heading1: "border-solid border-link",
  heading2: "border-solid border-link",
  heading3: "border-solid border-link",
  heading4: "border-solid border-link",
  division: "border-solid border-link",
  partTitle: "border-solid border-link",
  attachmentMark: "border-solid border-link",
  article: "border-solid border-navy",
  paragraph: "border-solid border-line",
  tableName: "border-solid border-ok",
  table: "border-solid border-ok",
  attachmentNote: "border-solid border-tag-extend",
  signature: "border-solid border-warn",
  issuedOn: "border-solid border-warn",
  contact: "border-solid border-tag-none",
  release: "border-solid border-tag-none",
};

/** What one part is, with its select in a coloured margin; `children` is the part itself. */
export function PartRow({
  name,
  place,
  taken,
  kinds,
  isDoubtful,
  children,
}: {
  name: string;
  place: number;
  /** What the rules took it for. */
  taken: PartKind;
  kinds: readonly PartKind[];
  isDoubtful: boolean;
  children: React.ReactNode;
}) {
  const { id, value } = useFieldState(name, taken);
  const [chosen, choose] = useState(value as PartKind);
  return (
    <li
      className={`grid gap-x-4 gap-y-1 border-l-8 py-2 pl-3 sm:grid-cols-[11rem_minmax(0,1fr)] ${MARGINS[chosen] ?? ""}`}
    >
      <div>
        <label htmlFor={id} className="sr-only">
          {confirmWord.partLabel(place)}
        </label>
        <select
          key={value}
          id={id}
          name={name}
          defaultValue={value}
          onChange={(event) => choose(event.target.value as PartKind)}
          className="block min-h-9 w-full rounded-sm border border-line-strong bg-canvas px-2 text-sm max-sm:max-w-60"
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {partNames[kind]}
            </option>
          ))}
        </select>
        {isDoubtful ? <p className="mt-1 text-sm font-semibold text-warn">{confirmWord.check}</p> : null}
      </div>
      <div className="min-w-0">{children}</div>
    </li>
  );
}
