import { AUDIENCES } from "@/domain/publication/audiences";
import { GENRES } from "@/domain/publication/genres";
import { THEMES } from "@/domain/publication/themes";
import { VALIDITIES, type Validity } from "@/domain/publication/validity";
import { listing } from "@/text/browse";
import { waysIn } from "@/text/catalogue";
import { VALIDITY_LABELS } from "@/text/publication-form";

export type Way = keyof typeof waysIn.pages;

/** One value of a way in, with what it holds, the values below it included. */
export interface Branch {
  value: string;
  label: string;
  total: number;
  below: Branch[];
}

export function isWay(text: string): text is Way {
  return Object.hasOwn(waysIn.pages, text);
}

const flat = (
  values: readonly string[],
  labelOf: (value: string) => string,
  counts: ReadonlyMap<string, number>,
) =>
  values.map((value): Branch => ({ value, label: labelOf(value), total: counts.get(value) ?? 0, below: [] }));

function tree(
  groups: readonly { name: string; below: readonly string[] }[],
  counts: ReadonlyMap<string, number>,
  /** True when a group's own count already holds what lies below it. */
  isWhole: boolean,
): Branch[] {
  return groups.map(({ name, below }) => {
    const branches = below.map((label): Branch => {
      const value = `${name}\\${label}`;
      return { value, label, total: counts.get(value) ?? 0, below: [] };
    });
    const own = counts.get(name) ?? 0;
    const lower = isWhole ? 0 : branches.reduce((sum, branch) => sum + branch.total, 0);
    return { value: name, label: name, total: own + lower, below: branches };
  });
}

/** Every value of a way in, in the order of its list; years newest first. */
export function branchesOf(way: Way, counts: ReadonlyMap<string, number>): Branch[] {
  switch (way) {
    case "theme":
      return tree(
        THEMES.map(({ name, topics }) => ({ name, below: topics })),
        counts,
        false,
      );
    case "audience":
      return tree(
        AUDIENCES.map(({ name, matters }) => ({ name, below: matters })),
        counts,
        true,
      );
    case "genre":
      return flat(GENRES, (genre) => genre, counts);
    case "validity":
      return flat(VALIDITIES, (validity) => VALIDITY_LABELS[validity as Validity], counts);
    case "year":
      return flat(
        [...counts.keys()].toSorted().toReversed(),
        (year) => listing.yearName(Number(year)),
        counts,
      );
  }
}
