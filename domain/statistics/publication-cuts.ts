import { DAY_BANDS } from "./day-bands";

/** Ways to cut the publications of a period; `item` is one item of art. 20 of one agency, whenever it was published up to the period's end. */
export const PUBLICATION_CUTS = [
  "published",
  "body",
  "column",
  "month",
  "fullness",
  "timing",
  "lag",
  "item",
] as const;
export type PublicationCut = (typeof PUBLICATION_CUTS)[number];

/**
 * How much of a publication can be read by machine: a text of its own, a file whose text could be read, a file without text (a scan), or
 * nothing but its entry.
 */
export const FULLNESS = ["body", "file", "scan", "entry"] as const;
export type Fullness = (typeof FULLNESS)[number];

/** How a publication stands with its period; `undated` has no day of issue, `legacy` was taken over from an archive with its old date. */
export const PUBLICATION_TIMINGS = ["onTime", "late", "undated", "legacy"] as const;
export type PublicationTiming = (typeof PUBLICATION_TIMINGS)[number];

/** The fifteen items of 条例第二十条, `20-1` … `20-15`. */
export const ARTICLE_20_ITEMS: readonly string[] = Array.from({ length: 15 }, (_, at) => `20-${at + 1}`);

/** The key of one cell of the table of art. 20; an empty code stands for all agencies together. */
export const itemKey = (agencyCode: string, item: string): string => `${item}@${agencyCode}`;

/** Takes such a key apart; null for what is none. */
export function itemOf(key: string): { item: string; agencyCode: string } | null {
  const at = key.indexOf("@");
  const item = key.slice(0, at);
  return ARTICLE_20_ITEMS.includes(item) ? { item, agencyCode: key.slice(at + 1) } : null;
}

const KEYS: Partial<Readonly<Record<PublicationCut, readonly string[]>>> = {
  fullness: FULLNESS,
  timing: PUBLICATION_TIMINGS,
  lag: DAY_BANDS.map(({ key }) => key),
};

/** Whether a key can stand in a cut: one of a known few, or the code of an agency or column, which is looked up. */
export function isPublicationKey(cut: PublicationCut, key: string): boolean {
  if (cut === "published") return key === "";
  if (cut === "item") return itemOf(key) !== null;
  const known = KEYS[cut];
  if (known) return known.includes(key);
  return cut === "month" ? /^\d{4}-(0[1-9]|1[0-2])$/.test(key) : key !== "";
}

/** Publications that are public now, counted by every cut. */
export interface PublicationCounts {
  total: number;
  /** By code of agency and of column, and by month. */
  bodies: ReadonlyMap<string, number>;
  columns: ReadonlyMap<string, number>;
  months: ReadonlyMap<string, number>;
  fullness: Readonly<Record<Fullness, number>>;
  timings: Readonly<Record<PublicationTiming, number>>;
  /** Working days from issue to publication, of those with a day of issue that were published here. */
  lags: readonly { value: number; count: number }[];
}
