import { and, eq } from "drizzle-orm";
import { q } from "../client";
import { counters } from "../schema/house-keeping";

export type CounterKind = "infoRequest" | "publication" | "letter" | "rectification";

/** The next number of a gapless series; inside the `tx` of the row that takes it, so a rollback gives it back. */
export async function nextSerial(kind: CounterKind, agencyId: string, year: number): Promise<number> {
  const which = and(eq(counters.kind, kind), eq(counters.agencyId, agencyId), eq(counters.year, year));
  const [row] = await q().select({ value: counters.value }).from(counters).where(which);
  if (!row) {
    await q().insert(counters).values({ kind, agencyId, year, value: 1 });
    return 1;
  }
  const value = row.value + 1;
  await q().update(counters).set({ value }).where(which);
  return value;
}

/** The last number taken of a series; 0 before the first. */
export async function lastSerial(kind: CounterKind, agencyId: string, year: number): Promise<number> {
  const which = and(eq(counters.kind, kind), eq(counters.agencyId, agencyId), eq(counters.year, year));
  const [row] = await q().select({ value: counters.value }).from(counters).where(which);
  return row?.value ?? 0;
}

/** Says which number of a series was taken last, after many were taken at once; inside the `tx` of their rows. */
export async function setSerial(
  kind: CounterKind,
  agencyId: string,
  year: number,
  value: number,
): Promise<void> {
  await q()
    .insert(counters)
    .values({ kind, agencyId, year, value })
    .onConflictDoUpdate({ target: [counters.kind, counters.agencyId, counters.year], set: { value } });
}
