"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { arrangeCover, endCover } from "@/db/mutations/covers";
import { type CalendarDate, isCalendarDate } from "@/domain/time/calendar-date";
import { staffAction } from "@/server/actions";
import { now, today } from "@/server/clock";
import { cover } from "@/text/handling";

const day = z.custom<CalendarDate>((text) => typeof text === "string" && isCalendarDate(text), {
  error: "on.wrong",
});
const person = z.string({ error: "who.missing" }).min(1, "who.missing").max(64);

/** Arranges who acts for somebody who is away. */
export const saveCover = staffAction({
  permission: "infoRequest.read",
  input: z.object({ coveredId: person, coverId: person, fromOn: day, untilOn: day }),
  run: async (staff, given) => {
    if (given.untilOn < given.fromOn || given.untilOn < today())
      return { problems: { untilOn: ["until.early"] } };
    const arranged = await arrangeCover(staff, given, now());
    if ("refusal" in arranged) return { refusal: cover.refusals[arranged.refusal] };
    redirect("/desk/covers?done=saved");
  },
});

/** Ends a cover before its last day. */
export const stopCover = staffAction({
  permission: "infoRequest.read",
  input: z.object({ id: z.string().min(1).max(64) }),
  run: async (staff, { id }) => {
    const ended = await endCover(staff, id, now());
    if ("refusal" in ended) return { refusal: cover.refusals[ended.refusal] };
    redirect("/desk/covers?done=ended");
  },
});
