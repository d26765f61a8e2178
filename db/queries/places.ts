import { and, asc, count, desc, eq, isNull, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { q } from "../client";
import { rowState } from "../row-state";
import { agencies } from "../schema/agencies";
import { placements, places } from "../schema/places";
import { publications } from "../schema/publications";

const shown = {
  id: places.id,
  kind: places.kind,
  name: places.name,
  address: places.address,
  openingHours: places.openingHours,
  phone: places.phone,
  note: places.note,
};

/** Every place that is open, for the public. */
export async function publicPlaces() {
  return q()
    .select({ ...shown, agencyName: agencies.name, agencyCode: agencies.code })
    .from(places)
    .innerJoin(agencies, eq(agencies.id, places.agencyId))
    .where(isNull(places.closedAt))
    .orderBy(asc(agencies.position), asc(places.name));
}
export type PublicPlace = Awaited<ReturnType<typeof publicPlaces>>[number];

/** The places of somebody's own agency, with how much is there now; closed ones last. */
export async function ownPlaces(by: Staff) {
  return q()
    .select({ ...shown, closedAt: places.closedAt, present: count(placements.id) })
    .from(places)
    .leftJoin(placements, and(eq(placements.placeId, places.id), isNull(placements.removedOn)))
    .where(eq(places.agencyId, by.agencyId ?? ""))
    .groupBy(places.id)
    .orderBy(sql`${places.closedAt} IS NOT NULL`, asc(places.kind), asc(places.name));
}
export type OwnPlace = Awaited<ReturnType<typeof ownPlaces>>[number];

/** A place of somebody's own agency with the state that its form carries; null when there is none. */
export async function ownPlace(by: Staff, id: string) {
  const [row] = await q()
    .select({ ...shown, closedAt: places.closedAt })
    .from(places)
    .where(and(eq(places.id, id), eq(places.agencyId, by.agencyId ?? "")));
  return row ? { ...row, state: rowState(row) } : null;
}

const placed = {
  id: placements.id,
  placedOn: placements.placedOn,
  removedOn: placements.removedOn,
  note: placements.note,
  placeId: places.id,
  placeName: places.name,
  kind: places.kind,
  publicationId: publications.id,
  title: publications.title,
  /** What is withdrawn has to come down everywhere, not only here. */
  withdrawnAt: publications.withdrawnAt,
};
export type Placement = Awaited<ReturnType<typeof placementsOf>>[number];

const placementRows = () =>
  q()
    .select(placed)
    .from(placements)
    .innerJoin(places, eq(places.id, placements.placeId))
    .innerJoin(publications, eq(publications.id, placements.publicationId));

/** Where a publication was put by somebody's own agency, the latest first. */
export async function placementsOf(by: Staff, publicationId: string) {
  return placementRows()
    .where(and(eq(placements.publicationId, publicationId), eq(places.agencyId, by.agencyId ?? "")))
    .orderBy(desc(placements.placedOn), desc(placements.id));
}

/** What was put at a place, the latest first; at most `limit`. */
export async function placementsAt(by: Staff, placeId: string, limit: number) {
  return placementRows()
    .where(and(eq(placements.placeId, placeId), eq(places.agencyId, by.agencyId ?? "")))
    .orderBy(desc(placements.placedOn), desc(placements.id))
    .limit(limit);
}

/** How much of an agency still hangs somewhere although it was withdrawn. */
export async function withdrawnButPlaced(by: Staff): Promise<number> {
  const [row] = await q()
    .select({ many: count() })
    .from(placements)
    .innerJoin(places, eq(places.id, placements.placeId))
    .innerJoin(publications, eq(publications.id, placements.publicationId))
    .where(
      and(
        eq(places.agencyId, by.agencyId ?? ""),
        isNull(placements.removedOn),
        sql`${publications.withdrawnAt} IS NOT NULL`,
        sql`${places.kind} NOT IN ('press', 'broadcast')`,
      ),
    );
  return row?.many ?? 0;
}
