import { z } from "zod";
import { textField } from "@/domain/entry/entry-schema";
import { readRequiredLine } from "@/domain/publication/field-readers";

/** The form of a new account; it begins without roles. */
export const newAccount = z.object({
  /** Typed at every login: small letters, digits, dots and hyphens. */
  username: textField(readRequiredLine(40))
    .transform((text) => text.normalize("NFKC").toLowerCase())
    .refine(
      (text) => /^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/.test(text) && text.length >= 3 && text.length <= 32,
      {
        message: "shape",
      },
    ),
  name: textField(readRequiredLine(40)),
  /** Code of the agency; empty for those who serve the whole site. */
  agencyCode: z
    .string()
    .default("")
    .transform((code) => (code === "" ? null : code)),
});
export type NewAccountFields = z.output<typeof newAccount>;
export type AccountField = keyof NewAccountFields;
