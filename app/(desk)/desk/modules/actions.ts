"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { countModuleUse, markStale, retireModule, saveModule } from "@/db/mutations/text-modules";
import { ANSWER_PARTS, OUTCOMES, type Outcome } from "@/domain/law/outcomes";
import { staffAction } from "@/server/actions";
import { now, today } from "@/server/clock";
import { modules } from "@/text/handling";
import { writtenText } from "../read-text";

const id = z.string().regex(/^[\w-]{1,64}$/);
const isOutcome = (text: string): text is Outcome => Object.hasOwn(OUTCOMES, text);

/** Writes a module of the agency's own, or a new wording of one. */
export const writeModule = staffAction({
  permission: "infoRequest.signOff",
  input: z.object({
    id: z.union([z.literal("").transform(() => null), id]).default(null),
    version: z.coerce.number().int().min(0).default(0),
    title: writtenText(30),
    part: z.enum(ANSWER_PARTS, { error: "part.missing" }),
    outcome: z
      .string()
      .default("")
      .transform((text) => (isOutcome(text) ? [text] : [])),
    basis: writtenText(200),
    text: writtenText(3000),
  }),
  run: async (staff, { version, outcome: outcomes, ...module }) => {
    const saved = await saveModule(staff, { ...module, outcomes }, version, now());
    if ("refusal" in saved) return { refusal: modules.refusals[saved.refusal] };
    redirect("/desk/modules?done=saved");
  },
});

/** Takes one of the agency's own modules out of use. */
export const stopModule = staffAction({
  permission: "infoRequest.signOff",
  input: z.object({ id }),
  run: async (staff, { id: module }) => {
    const retired = await retireModule(staff, module, now());
    if ("refusal" in retired) return { refusal: modules.refusals[retired.refusal] };
    redirect("/desk/modules?done=retired");
  },
});

/** Notes that the law behind a module changed. */
export const flagModule = staffAction({
  permission: "infoRequest.signOff",
  input: z.object({ id, note: writtenText(200) }),
  run: async (staff, { id: module, note }) => {
    await markStale(staff, module, { on: today(), note }, now());
    redirect("/desk/modules?done=marked");
  },
});

/** Notes that a module was looked at again and holds. */
export const confirmModule = staffAction({
  permission: "infoRequest.signOff",
  input: z.object({ id }),
  run: async (staff, { id: module }) => {
    await markStale(staff, module, null, now());
    redirect("/desk/modules?done=confirmed");
  },
});

/** Counts that a module was put into an answer. */
export const countModule = staffAction({
  permission: "infoRequest.handle",
  input: z.object({ id }),
  run: async (staff, { id: module }) => {
    await countModuleUse(staff, module, now());
    return {};
  },
});
