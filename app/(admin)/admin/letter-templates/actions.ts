"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { addTemplate, changeLetterSettings } from "@/db/mutations/letter-templates";
import { isLetterName, type LetterName } from "@/domain/letter/letters";
import { staffAction } from "@/server/actions";
import { now, today } from "@/server/clock";

export const saveLetterSettings = staffAction({
  permission: "site.manage",
  input: z.object({ inquiryRemedy: z.enum(["A", "B"]) }),
  run: async (staff, settings) => {
    const { changed } = await changeLetterSettings(staff, settings, now());
    redirect(`/admin/letter-templates?done=${changed ? "saved" : "unchanged"}`);
  },
});

/** From today the house's own setting of a letter holds again; what was uploaded stays. */
export const revertTemplate = staffAction({
  permission: "site.manage",
  input: z.object({ letter: z.custom<LetterName>(isLetterName) }),
  run: async (staff, { letter }) => {
    const nothing = { agencyCode: null, file: null, fileName: "", sha256: "" };
    await addTemplate(staff, { letter, ...nothing, effectiveOn: today() }, now());
    redirect(`/admin/letter-templates/${letter}?done=reverted`);
  },
});
