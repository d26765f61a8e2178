import { z } from "zod";
import { textField } from "@/domain/entry/entry-schema";
import { readDate, readOptionalLine, readRequiredLine } from "@/domain/publication/field-readers";
import { PLACE_KIND_NAMES, type PlaceKind } from "./place-kinds";

/** What an office says about a place where information is laid out. */
export interface PlaceFields {
  kind: PlaceKind;
  name: string;
  /** Where it is; a newspaper or a station may have none. */
  address: string | null;
  openingHours: string | null;
  phone: string | null;
  note: string | null;
}

const optional = (limit: number) => textField(readOptionalLine(limit));

/** The form of a place; messages are reasons, for which text/ has sentences. */
export const placeForm = z.object({
  kind: z.enum(PLACE_KIND_NAMES, { error: "missing" }),
  name: textField(readRequiredLine(60)),
  address: optional(120),
  openingHours: optional(80),
  phone: optional(40),
  note: optional(120),
});

const day = textField(readDate);

/** Something put somewhere: where, from which day, and what else is to be known (版次、播出时段). */
export const placementForm = z.object({
  // A box ticked for each: one text, or several values under one name.
  places: z
    .union([z.string().transform((text) => text.split("，")), z.array(z.string())])
    .default([])
    .transform((ids) => [...new Set(ids.filter((id) => id !== ""))])
    .refine((ids) => ids.length > 0, { message: "missing" })
    .refine((ids) => ids.every((id) => z.uuid().safeParse(id).success), { message: "unknown" }),
  placedOn: day.refine((on) => on !== null, { message: "missing" }),
  note: optional(120),
});

/** The day on which something was taken down. */
export const takenDownForm = z.object({
  removedOn: day.refine((on) => on !== null, { message: "missing" }),
});
