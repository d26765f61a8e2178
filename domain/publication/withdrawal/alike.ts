/** In what another publication is like one that leaked, the strongest first: the same mistake was made where the same hands used the same table. */
export const LIKENESSES = ["sameTable", "sameName", "sameAuthor", "sameColumn"] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** What is compared of a publication. */
export interface Carrier {
  columnId: string;
  /** Null where nobody of the house wrote it. */
  authorId: string | null;
  files: readonly {
    name: string;
    mediaType: string;
    /** The first line of its text; of a sheet, its heads. */
    head: string;
  }[];
}

/** A name without what changes from one issue to the next: 「补助名单（2026年3月）.xlsx」 and 「2026年4月补助名单.xlsx」 are one. */
export function nameShape(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\.[^.]+$/, "")
    .replace(/\d+(年度?|月份?|日|季度|期|号|批)?|[一二三四五六七八九十]+(月份?|季度|期|批)/g, "")
    .replace(/[\s\p{P}]/gu, "");
}

const FEWEST = 2;
const same = (one: string, other: string) => one.length >= FEWEST && one === other;

/** In what a publication is like the leaked one; nothing where it carries no file of the same kind, if that carried any. */
export function likenessOf(leaked: Carrier, other: Carrier): Likeness[] {
  const kinds = new Set(leaked.files.map(({ mediaType }) => mediaType));
  const files = other.files.filter(({ mediaType }) => kinds.has(mediaType));
  if (leaked.files.length > 0 && files.length === 0) return [];
  const pairs = leaked.files.flatMap((one) =>
    files.flatMap((file) => (file.mediaType === one.mediaType ? [[one, file] as const] : [])),
  );
  const holds: Readonly<Record<Likeness, boolean>> = {
    sameTable: pairs.some(([one, file]) => same(one.head, file.head)),
    sameName: pairs.some(([one, file]) => same(nameShape(one.name), nameShape(file.name))),
    sameAuthor: leaked.authorId !== null && leaked.authorId === other.authorId,
    sameColumn: leaked.columnId === other.columnId,
  };
  return LIKENESSES.filter((likeness) => holds[likeness]);
}

/** How strong the likenesses are together: one that stands before others outweighs all of them. */
export function weightOf(likenesses: readonly Likeness[]): number {
  return likenesses.reduce((sum, one) => sum + 2 ** (LIKENESSES.length - LIKENESSES.indexOf(one)), 0);
}
