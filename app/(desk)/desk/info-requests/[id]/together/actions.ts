"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { answerAssist, askAssist } from "@/db/mutations/assists";
import { addNote } from "@/db/mutations/internal-notes";
import { MOST_IN_NOTE } from "@/domain/info-request/desk/internal-note";
import { type CalendarDate, isCalendarDate } from "@/domain/time/calendar-date";
import { staffAction } from "@/server/actions";
import { now, today } from "@/server/clock";
import { assist } from "@/text/handling";
import { refusals } from "@/text/refusals";
import { optionalText, writtenText } from "../../../read-text";

const id = z.string().min(1).max(64);
const MOST_IN_OFFICE = 40;

/** Adds a note that only colleagues read. */
export const writeNote = staffAction({
  permission: "infoRequest.read",
  input: z.object({ id, text: writtenText(MOST_IN_NOTE) }),
  run: async (staff, { id: infoRequestId, text }) => {
    const noted = await addNote(staff, infoRequestId, { kind: "note", text }, now());
    if ("refusal" in noted) return { refusal: refusals[noted.refusal] };
    redirect(`/desk/info-requests/${infoRequestId}?told=added#notes`);
  },
});

/** Says that a case repeats no other. */
export const clearDuplicate = staffAction({
  permission: "infoRequest.read",
  input: z.object({ id }),
  run: async (staff, { id: infoRequestId }) => {
    const noted = await addNote(staff, infoRequestId, { kind: "duplicateCleared", text: "" }, now());
    if ("refusal" in noted) return { refusal: refusals[noted.refusal] };
    redirect(`/desk/info-requests/${infoRequestId}?told=cleared#notes`);
  },
});

/** Asks a colleague or another office for an opinion. */
export const sendAssist = staffAction({
  permission: "infoRequest.handle",
  input: z.object({
    id,
    colleagueId: z.string().max(64).default(""),
    office: optionalText(MOST_IN_OFFICE),
    question: writtenText(MOST_IN_NOTE),
    dueOn: z.custom<CalendarDate>((text) => typeof text === "string" && isCalendarDate(text), {
      error: "on.wrong",
    }),
  }),
  run: async (staff, { id: infoRequestId, colleagueId, office, question, dueOn }) => {
    if (!colleagueId && !office) return { problems: { colleagueId: ["whom.missing"] } };
    if (colleagueId && office) return { problems: { colleagueId: ["whom.both"] } };
    if (dueOn < today()) return { problems: { dueOn: ["on.past"] } };
    const given = { colleagueId: colleagueId || null, office, question, dueOn };
    const asked = await askAssist(staff, infoRequestId, given, now());
    if ("refusal" in asked) return { refusal: assist.refusals[asked.refusal] };
    redirect(`/desk/info-requests/${infoRequestId}?told=asked#chain`);
  },
});

/** Gives the opinion that was asked for. */
export const giveOpinion = staffAction({
  permission: "infoRequest.read",
  input: z.object({ id, infoRequestId: id, opinion: writtenText(MOST_IN_NOTE) }),
  run: async (staff, { id: assistId, infoRequestId, opinion }) => {
    const answered = await answerAssist(staff, assistId, opinion, now());
    if ("refusal" in answered) return { refusal: assist.refusals[answered.refusal] };
    redirect(`/desk/info-requests/${encodeURIComponent(infoRequestId)}?told=answered#chain`);
  },
});
