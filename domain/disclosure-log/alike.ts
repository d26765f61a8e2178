/** Words that stand in every application and say nothing of what is asked for. */
const EMPTY = /政府信息|申请公开|公开|申请|有关|关于|相关|情况|信息|材料|全文|文件|请|的|及|和|与|以及|等/g;
const SIGNS = /[^\p{L}\p{N}]/gu;
/** From this share of common pairs on, two subjects are one. */
const ALIKE = 0.6;
const FEWEST_PAIRS = 3;

/** The pairs of neighbouring characters of a subject, without what says nothing. */
export function pairsOf(subject: string): ReadonlySet<string> {
  const letters = [...subject.normalize("NFKC").toLowerCase().replace(SIGNS, "").replace(EMPTY, "")];
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
}

/** True when two subjects ask for the same thing: most of their pairs are common (Dice). */
export function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size < FEWEST_PAIRS || other.size < FEWEST_PAIRS) return false;
  let common = 0;
  for (const pair of one) if (other.has(pair)) common += 1;
  return (2 * common) / (one.size + other.size) >= ALIKE;
}

/** A case as the sweep sees it; `who` is the blind index of its applicant, null where nobody is known. */
export interface AskedCase {
  id: string;
  subject: string;
  who: string | null;
}

export interface RepeatInterest {
  subject: string;
  cases: string[];
  /** How many different applicants. */
  weight: number;
}

/** 「多个申请人就相同政府信息向同一行政机关提出公开申请」 (条例第四十四条): groups of like cases by two applicants or more. */
export function repeatInterest(cases: readonly AskedCase[]): RepeatInterest[] {
  const groups: { pairs: ReadonlySet<string>; members: AskedCase[] }[] = [];
  for (const one of cases) {
    const pairs = pairsOf(one.subject);
    const group = groups.find((known) => isAlike(known.pairs, pairs));
    if (group) group.members.push(one);
    else groups.push({ pairs, members: [one] });
  }
  return groups.flatMap(({ members }) => {
    const known = new Set(members.flatMap(({ who }) => who ?? []));
    const [first] = members;
    return known.size < 2 || !first
      ? []
      : [{ subject: first.subject, cases: members.map(({ id }) => id), weight: known.size }];
  });
}
