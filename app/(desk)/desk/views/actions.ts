"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { changeView, dropView, saveView } from "@/db/mutations/saved-views";
import { cleanLine, lengthOf, textProblem } from "@/domain/entry/entered-text";
import { readFilter } from "@/domain/info-request/desk/queue-filter";
import { staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { savedViewWords } from "@/text/desk-queue";

const MOST_CHARACTERS = 20;
const tick = z
  .literal("yes")
  .optional()
  .transform((value) => value === "yes");
const id = z.string().min(1).max(64);

/** Keeps the list as it was shown under a name. */
export const saveQueueView = staffAction({
  permission: "infoRequest.read",
  input: z.object({
    name: z
      .string({ error: "name.missing" })
      .refine((text) => textProblem(text) === null, "name.missing")
      .transform(cleanLine)
      .refine((text) => text !== "", "name.missing")
      .refine((text) => lengthOf(text) <= MOST_CHARACTERS, "name.tooLong"),
    filter: z.string().max(2000),
    isPinned: tick,
    isShared: tick,
  }),
  run: async (staff, { name, filter, isPinned, isShared }) => {
    const view = {
      name,
      isPinned,
      isShared,
      filter: readFilter(Object.fromEntries(new URLSearchParams(filter))),
    };
    const saved = await saveView(staff, view, now());
    return "refusal" in saved
      ? { refusal: savedViewWords.refusals[saved.refusal] }
      : { done: savedViewWords.saved(name) };
  },
});

/** Shows one's own view beside the queue or not, shares it or not. */
export const changeQueueView = staffAction({
  permission: "infoRequest.read",
  input: z.object({ id, isPinned: tick, isShared: tick }),
  run: async (staff, { id: view, ...change }) => {
    const changed = await changeView(staff, view, change, now());
    if ("refusal" in changed) return { refusal: savedViewWords.refusals[changed.refusal] };
    redirect("/desk/views?done=changed");
  },
});

/** Forgets one's own view. */
export const dropQueueView = staffAction({
  permission: "infoRequest.read",
  input: z.object({ id }),
  run: async (staff, { id: view }) => {
    const dropped = await dropView(staff, view, now());
    if ("refusal" in dropped) return { refusal: savedViewWords.refusals[dropped.refusal] };
    redirect("/desk/views?done=dropped");
  },
});
