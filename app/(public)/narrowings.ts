import type { Narrowing } from "@/components/publication/listing-filter";
import { AUDIENCES } from "@/domain/publication/audiences";
import { GENRES } from "@/domain/publication/genres";
import { THEMES } from "@/domain/publication/themes";
import { VALIDITIES } from "@/domain/publication/validity";
import { listing } from "@/text/browse";
import { narrowing } from "@/text/catalogue";
import { VALIDITY_LABELS } from "@/text/publication-form";
import type { Listing } from "./listing";

const { labels, every, whole } = narrowing;

const tree = (groups: readonly { name: string; below: readonly string[] }[]) =>
  groups.flatMap(({ name, below }) => [
    { value: name, label: whole(name), group: name },
    ...below.map((one) => ({ value: `${name}\\${one}`, label: one, group: name })),
  ]);

const THEME_OPTIONS = tree(THEMES.map(({ name, topics }) => ({ name, below: topics })));
const AUDIENCE_OPTIONS = tree(AUDIENCES.map(({ name, matters }) => ({ name, below: matters })));

type Chosen = Pick<Listing, "agency" | "year" | "theme" | "audience" | "genre" | "validity" | "choices">;

/** The filters of a list, each with what can be chosen; a list of one agency has none for agencies. */
export function narrowingsOf(list: Chosen, fixed: readonly "agency"[] = []) {
  const { agency, year, theme, audience, genre, validity, choices } = list;
  const all = {
    agency: { every: listing.everyAgency, options: choices.agencies, chosen: agency?.code },
    year: { every: listing.everyYear, options: choices.years, chosen: year?.toString() },
    theme: { every: every.theme, options: THEME_OPTIONS, chosen: theme },
    audience: { every: every.audience, options: AUDIENCE_OPTIONS, chosen: audience },
    genre: {
      every: every.genre,
      options: GENRES.map((one) => ({ value: one, label: one })),
      chosen: genre,
    },
    validity: {
      every: every.validity,
      options: VALIDITIES.map((one) => ({ value: one, label: VALIDITY_LABELS[one] })),
      chosen: validity,
    },
  };
  const named = (name: keyof typeof all): Narrowing => ({ name, label: labels[name], ...all[name] });
  const first = (["agency", "year"] as const).filter((name) => !fixed.some((one) => one === name));
  return {
    first: first.map(named),
    more: (["theme", "audience", "genre", "validity"] as const).map(named),
  };
}
