import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { PlaceFields } from "@/domain/place/place-form";
import { canBeTakenDown } from "@/domain/place/place-kinds";
import type { PlaceRefusal } from "@/domain/place/place-refusals";
import { beijingDate, type CalendarDate } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { ownPlace } from "../queries/places";
import { placements, places } from "../schema/places";
import { publications } from "../schema/publications";
import { appendAudit } from "./audit";

/** Adds a place to the register of the person's own agency; null for somebody without one. */
export async function addPlace(
  by: Staff<"draft.edit">,
  fields: PlaceFields,
  at: number,
): Promise<{ id: string } | { refusal: PlaceRefusal }> {
  const { agencyId } = by;
  if (agencyId === null) return { refusal: "noSuchPlace" };
  return tx(async () => {
    const id = newId();
    await q()
      .insert(places)
      .values({ id, agencyId, ...fields });
    await appendAudit({ at, actor: by.id, intent: "place.create", objectKind: "place", objectId: id });
    return { id };
  });
}

/** Changes a place, or gives it up with `null`, if it still is what the person saw. */
export async function changePlace(
  by: Staff<"draft.edit">,
  { id, seen, fields }: { id: string; seen: string; fields: PlaceFields | null },
  at: number,
): Promise<{ id: string } | { refusal: PlaceRefusal }> {
  return tx(async () => {
    const known = await ownPlace(by, id);
    if (!known) return { refusal: "noSuchPlace" };
    if (known.state !== seen) return { refusal: "changedMeanwhile" };
    await q()
      .update(places)
      .set(fields ?? { closedAt: at })
      .where(eq(places.id, id));
    const intent = fields ? "place.change" : "place.close";
    await appendAudit({ at, actor: by.id, intent, objectKind: "place", objectId: id });
    return { id };
  });
}

/** Notes that a publication was put at places; only what the public may read is put anywhere. */
export async function putAt(
  by: Staff<"draft.edit">,
  given: { publicationId: string; placeIds: readonly string[]; placedOn: CalendarDate; note: string | null },
  at: number,
): Promise<{ many: number } | { refusal: PlaceRefusal }> {
  return tx(async () => {
    const { publicationId, placeIds, placedOn, note } = given;
    if (placedOn > beijingDate(at)) return { refusal: "notYet" };
    const [publication] = await q()
      .select({ id: publications.id })
      .from(publications)
      .where(and(eq(publications.id, publicationId), isNull(publications.withdrawnAt)));
    if (!publication) return { refusal: "notPublic" };
    const known = await Promise.all(placeIds.map((id) => ownPlace(by, id)));
    if (known.some((place) => place === null)) return { refusal: "noSuchPlace" };
    if (known.some((place) => place?.closedAt != null)) return { refusal: "placeClosed" };
    const lasting = known.flatMap((place) => (place && canBeTakenDown(place.kind) ? [place.id] : []));
    const [there] = await q()
      .select({ id: placements.id })
      .from(placements)
      .where(
        and(
          eq(placements.publicationId, publicationId),
          inArray(placements.placeId, lasting),
          isNull(placements.removedOn),
        ),
      );
    if (there) return { refusal: "alreadyThere" };
    const rows = placeIds.map((placeId) => ({
      id: newId(),
      placeId,
      publicationId,
      placedOn,
      note,
      staffId: by.id,
      at,
    }));
    await q().insert(placements).values(rows);
    for (const { id } of rows) {
      await appendAudit({ at, actor: by.id, intent: "place.put", objectKind: "placement", objectId: id });
    }
    return { many: rows.length };
  });
}

/** Notes that something was taken away from a place. */
export async function takeDown(
  by: Staff<"draft.edit">,
  { id, removedOn }: { id: string; removedOn: CalendarDate },
  at: number,
): Promise<{ placeId: string; publicationId: string } | { refusal: PlaceRefusal }> {
  return tx(async () => {
    const [row] = await q().select().from(placements).where(eq(placements.id, id));
    const place = row && (await ownPlace(by, row.placeId));
    if (!row || !place || row.removedOn !== null) return { refusal: "noSuchPlacement" };
    if (!canBeTakenDown(place.kind)) return { refusal: "cannotBeTakenDown" };
    if (removedOn > beijingDate(at)) return { refusal: "notYet" };
    if (removedOn < row.placedOn) return { refusal: "beforePlaced" };
    await q().update(placements).set({ removedOn }).where(eq(placements.id, id));
    await appendAudit({ at, actor: by.id, intent: "place.takeDown", objectKind: "placement", objectId: id });
    return { placeId: row.placeId, publicationId: row.publicationId };
  });
}
