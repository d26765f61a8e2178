/** Documents in one printed volume: some hundred pages, which a binder takes and a thread sets within seconds. */
const IN_A_VOLUME = 60;

/** How many volumes a printed issue of so many documents has. */
export function volumesOf(documents: number): number {
  return Math.max(1, Math.ceil(documents / IN_A_VOLUME));
}

/** The documents of one volume, from 1, out of all of an issue in their order. */
export function inVolume<Row>(rows: readonly Row[], volume: number): Row[] {
  return rows.slice((volume - 1) * IN_A_VOLUME, volume * IN_A_VOLUME);
}
