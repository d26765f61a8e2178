"use client";

import { useContext } from "react";
import { FormStateContext, sentenceOf } from "@/components/desk-ui/form-context";
import { calendarImport } from "@/text/calendar";

/** Every place of the pasted notice that has to be looked at, where the summary above leads to. */
export function NoticeProblems() {
  const { state, sentences } = useContext(FormStateContext);
  const problems = Object.entries(state.problems ?? {}).filter(([field]) => field.startsWith("notice-"));
  if (problems.length === 0) return null;
  return (
    <div className="mt-3 border-l-4 border-gov pl-4">
      <p className="font-semibold">{calendarImport.problems}</p>
      <ul className="list-disc pl-5">
        {problems.map(([field, [key = ""]]) => (
          <li key={field} id={field}>
            {sentenceOf(sentences, key)}
          </li>
        ))}
      </ul>
    </div>
  );
}
