"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { addPlace, changePlace, putAt, takeDown } from "@/db/mutations/places";
import { placeForm, placementForm, takenDownForm } from "@/domain/place/place-form";
import type { PlaceRefusal } from "@/domain/place/place-refusals";
import { type FormState, staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { placeRefusals } from "@/text/places";

const refused = ({ refusal }: { refusal: PlaceRefusal }): FormState => ({ refusal: placeRefusals[refusal] });
const seen = { id: z.uuid(), seen: z.string().max(64) };

export const createPlace = staffAction({
  permission: "draft.edit",
  input: placeForm,
  run: async (staff, fields) => {
    const added = await addPlace(staff, fields, now());
    if ("refusal" in added) return refused(added);
    redirect("/publishing/places?done=added");
  },
});

export const savePlace = staffAction({
  permission: "draft.edit",
  input: placeForm.extend(seen),
  run: async (staff, { id, seen: state, ...fields }) => {
    const saved = await changePlace(staff, { id, seen: state, fields }, now());
    if ("refusal" in saved) return refused(saved);
    redirect(`/publishing/places/${id}?done=saved`);
  },
});

export const closePlace = staffAction({
  permission: "draft.edit",
  input: z.object(seen),
  run: async (staff, { id, seen: state }) => {
    const closed = await changePlace(staff, { id, seen: state, fields: null }, now());
    if ("refusal" in closed) return refused(closed);
    redirect("/publishing/places?done=closed");
  },
});

/** Notes where a publication was put. */
export const putPublication = staffAction({
  permission: "draft.edit",
  input: placementForm.extend({ publicationId: z.uuid() }),
  run: async (staff, { publicationId, places, placedOn, note }) => {
    if (placedOn === null) return { problems: { placedOn: ["missing"] } };
    const put = await putAt(staff, { publicationId, placeIds: places, placedOn, note }, now());
    if ("refusal" in put) return refused(put);
    redirect(`/publishing/${publicationId}/placements?done=placed`);
  },
});

/** Notes the day on which something came down; leads back to the page that asked. */
export const takeDownPlacement = staffAction({
  permission: "draft.edit",
  input: takenDownForm.extend({ id: z.uuid(), from: z.enum(["place", "publication"]) }),
  run: async (staff, { id, from, removedOn }) => {
    if (removedOn === null) return { problems: { removedOn: ["missing"] } };
    const taken = await takeDown(staff, { id, removedOn }, now());
    if ("refusal" in taken) return refused(taken);
    const { placeId, publicationId } = taken;
    redirect(
      from === "place"
        ? `/publishing/places/${placeId}?done=takenDown`
        : `/publishing/${publicationId}/placements?done=takenDown`,
    );
  },
});
