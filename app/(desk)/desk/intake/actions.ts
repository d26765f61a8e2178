"use server";

import { redirect } from "next/navigation";
import { confirmBatch, takeInStack } from "@/db/mutations/batches";
import { mergeCase, splitCase } from "@/db/mutations/duplicates";
import { reissueCode as giveNewCode, takeInPaper } from "@/db/mutations/intake";
import { newId } from "@/db/new-id";
import { deskBatch } from "@/db/queries/batches";
import { likelyDuplicates } from "@/db/queries/duplicates";
import type { Staff } from "@/domain/access/actor";
import { canonicalNumber } from "@/domain/info-request/application/tracking-code";
import { readParts } from "@/domain/info-request/intake/intake-join";
import { isCalendarDate } from "@/domain/time/calendar-date";
import { type FormState, staffAction } from "@/server/actions";
import { now, today } from "@/server/clock";
import { env } from "@/server/env";
import { keepReceipt } from "@/server/intake-receipt";
import { deskBatchPage, intakePage, joinRefusals, partProblemText } from "@/text/intake";
import { refusals } from "@/text/refusals";
import {
  batchInput,
  intakeInput,
  mergeInput,
  papersIn,
  partsIn,
  reissueInput,
  splitInput,
} from "./intake-input";

type Papers = Extract<ReturnType<typeof papersIn>, { papers: unknown }>["papers"];

/** The numbers of likely duplicates, once: the second press of the button takes the application all the same. */
async function unseenDuplicates(staff: Staff, papers: Papers, told: string): Promise<FormState | null> {
  const found = await Promise.all(papers.map(({ application }) => likelyDuplicates(staff, application)));
  const numbers = [...new Set(found.flat().map(({ number }) => number))];
  const known = told.split(",");
  if (numbers.every((number) => known.includes(number))) return null;
  return { shown: { told: numbers.slice(0, 20).join(",") } };
}

function entryOf(key: string) {
  return { at: now(), idempotencyKey: `intake-${key || newId()}`, demonstration: env().demonstration };
}

/** Takes in one application that came by another way than this site. */
export const takeInOne = staffAction({
  permission: "infoRequest.register",
  input: intakeInput,
  run: async (staff, input): Promise<FormState> => {
    const read = papersIn(input, today(), false);
    if ("state" in read) return read.state;
    const unseen = await unseenDuplicates(staff, read.papers, input.told);
    if (unseen) return unseen;
    const [paper] = read.papers;
    if (!paper) throw new Error("a screen without an application was found right");
    const { id, number, code } = await takeInPaper(staff, paper, entryOf(input.key));
    if (code === null) return { refusal: intakePage.alreadySaved(number) };
    await keepReceipt({ kind: "taken", id, code }, now());
    redirect("/desk/intake/receipt");
  },
});

/** Takes in a stack of applications from one applicant, all or none. */
export const takeInMany = staffAction({
  permission: "infoRequest.register",
  input: intakeInput,
  run: async (staff, input): Promise<FormState> => {
    const read = papersIn(input, today(), true);
    if ("state" in read) return read.state;
    const unseen = await unseenDuplicates(staff, read.papers, input.told);
    if (unseen) return unseen;
    const { batchId, numbers, code } = await takeInStack(staff, read.papers, entryOf(input.key));
    if (code === null) return { refusal: intakePage.alreadySaved(`${numbers[0]}至${numbers.at(-1)}`) };
    await keepReceipt({ kind: "stack", id: batchId, code }, now());
    redirect("/desk/intake/receipt");
  },
});

/** Gives a new tracking code in place of a lost one. */
export const reissueCode = staffAction({
  permission: "infoRequest.register",
  input: reissueInput,
  run: async (staff, { id, seen }): Promise<FormState> => {
    const given = await giveNewCode(staff, id, seen, now());
    if (!given) return { refusal: refusals.noSuchCase };
    await keepReceipt({ kind: "reissued", id, code: given.code }, now());
    redirect("/desk/intake/receipt");
  },
});

/** Takes an application with several matters apart before it is registered. */
export const splitApplication = staffAction({
  permission: "infoRequest.register",
  input: splitInput,
  run: async (staff, { id, version, ...typed }): Promise<FormState> => {
    const read = readParts(partsIn(typed));
    if ("problems" in read) {
      const found = read.problems.map((problem) => {
        const field = problem.field === "count" ? "subject-0" : `${problem.field}-${problem.part}`;
        return [field, partProblemText(problem)] as const;
      });
      return {
        problems: Object.fromEntries(found.map(([field]) => [field, [field]])),
        sentences: Object.fromEntries(found),
      };
    }
    const split = await splitCase(staff, id, version, read.parts, now());
    if ("refusal" in split) return { refusal: joinRefusals[split.refusal] };
    redirect(`/desk/info-requests/${id}?did=split`);
  },
});

/** Ends one application in favour of another of the same applicant. */
export const mergeApplication = staffAction({
  permission: "infoRequest.assign",
  input: mergeInput,
  run: async (staff, { id, version, number }): Promise<FormState> => {
    const canonical = canonicalNumber(number);
    if (canonical === null) return { refusal: joinRefusals.noSuchNumber };
    const merged = await mergeCase(staff, id, version, canonical, now());
    if ("refusal" in merged) return { refusal: joinRefusals[merged.refusal] };
    redirect(`/desk/info-requests/${merged.keptId}`);
  },
});

/** Confirms and registers every application of a batch that still waits for it. */
export const confirmWholeBatch = staffAction({
  permission: "infoRequest.confirm",
  input: batchInput,
  run: async (staff, { id, on }): Promise<FormState> => {
    const cases = await deskBatch(staff, id);
    if (cases.length === 0) return { refusal: refusals.noSuchCase };
    if (!isCalendarDate(on) || on > today()) return { refusal: deskBatchPage.wrongDay };
    const { confirmed, registered } = await confirmBatch(staff, id, on, now());
    if (confirmed + registered === 0) return { refusal: deskBatchPage.nothing };
    return { done: deskBatchPage.done(confirmed, registered) };
  },
});
