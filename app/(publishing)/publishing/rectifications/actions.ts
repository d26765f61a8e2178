"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { answerRectification } from "@/db/mutations/rectifications";
import { staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { deskRefusals } from "@/text/publishing";
import { rectificationRefusals } from "@/text/rectification";
import { opinionOf } from "../posted";

const refused: Readonly<Record<string, string>> = { ...deskRefusals, ...rectificationRefusals };

/** The agency takes note of a notice, or hands in what it has put right. */
export const answerNotice = staffAction({
  permission: "publication.withdraw",
  input: z.object({ id: z.uuid(), step: z.enum(["begun", "submitted"]), text: opinionOf("opinion") }),
  run: async (staff, given) => {
    const done = await answerRectification(staff, given, now());
    if ("refusal" in done) return { refusal: refused[done.refusal] ?? done.refusal };
    // The form that was sent is gone with the step: the page itself says what was done.
    redirect(`/publishing/rectifications/${given.id}?done=${given.step}`);
  },
});
