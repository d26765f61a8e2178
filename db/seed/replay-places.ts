import { addDays, beijingDate } from "@/domain/time/calendar-date";
import { addPlace, putAt, takeDown } from "../mutations/places";
import { placementsOf } from "../queries/places";
import type { Act, Present } from "./acts";
import { actingOfficer } from "./officers";
import { DEMO_PLACEMENTS, DEMO_PLACES, type DemoPlacement } from "./places";
import type { DemoPublished } from "./replay-publications";

interface Known {
  officer: (username: string) => string;
  published: (key: string) => DemoPublished;
}

function actsOfPlacement(
  placement: DemoPlacement,
  placeIds: () => string[],
  { officer, published }: Known,
  { now }: Present,
): Act[] {
  const { publication, keptBy, after, days, note } = placement;
  const { id, publishedAt } = published(publication);
  const placedOn = addDays(beijingDate(publishedAt), after);
  const removedOn = days === null ? null : addDays(placedOn, days);
  const editor = () => actingOfficer<"draft.edit">(officer(keptBy));
  const put = async (at: number) => {
    const done = await putAt(await editor(), { publicationId: id, placeIds: placeIds(), placedOn, note }, at);
    if ("refusal" in done) throw new Error(`${publication}: ${done.refusal}`);
  };
  const take = async (at: number) => {
    const by = await editor();
    for (const row of await placementsOf(by, id)) {
      if (removedOn !== null && placeIds().includes(row.placeId)) {
        await takeDown(by, { id: row.id, removedOn }, at);
      }
    }
  };
  const today = beijingDate(now);
  const acts = [{ on: placedOn, run: put }, ...(removedOn === null ? [] : [{ on: removedOn, run: take }])];
  // Noted in the evening of the day; what lies ahead has not happened yet.
  return acts
    .filter(({ on }) => on < today)
    .map(({ on, run }) => {
      const at = Date.parse(`${on}T17:00:00+08:00`);
      return { at, run: () => run(at) };
    });
}

/** The register of places, kept since the portal opened, and what was put where. */
export function actsOfPlaces(known: Known, present: Present, openedAt: number): Act[] {
  const ids = new Map<string, string>();
  const made = DEMO_PLACES.map(
    ({ key, keptBy, ...fields }): Act => ({
      at: openedAt,
      run: async () => {
        const added = await addPlace(
          await actingOfficer<"draft.edit">(known.officer(keptBy)),
          fields,
          openedAt,
        );
        if ("refusal" in added) throw new Error(`${key}: ${added.refusal}`);
        ids.set(key, added.id);
      },
    }),
  );
  const put = DEMO_PLACEMENTS.flatMap((placement) =>
    actsOfPlacement(placement, () => placement.places.flatMap((key) => ids.get(key) ?? []), known, present),
  );
  return [...made, ...put];
}
