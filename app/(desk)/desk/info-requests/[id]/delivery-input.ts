import { z } from "zod";
import { cleanLine, textProblem } from "@/domain/entry/entered-text";
import type { DeskProblem } from "@/text/desk";
import { DELIVERY_WAY_LABELS } from "@/text/letters";
import { dayInput } from "./step-inputs";

export const DELIVERY_WAYS = ["online", "email", "post", "pickup", "fax"] as const;

const key = (problem: DeskProblem) => problem;

/** How an answer reached the applicant, and by what that can be shown. */
export const deliveryInput = dayInput.extend({
  how: z.enum(DELIVERY_WAYS).optional(),
  proof: z
    .string()
    .default("")
    .refine((text) => textProblem(text) === null, key("text.illegal"))
    .transform(cleanLine)
    .refine((text) => text.length <= 200, key("text.tooLong")),
});

/** In one line, as it stands beside the event and in the receipt of delivery. */
export function deliveryLine({
  how,
  proof,
}: Pick<z.output<typeof deliveryInput>, "how" | "proof">): string | null {
  return [how ? DELIVERY_WAY_LABELS[how] : "", proof].filter(Boolean).join("，") || null;
}
