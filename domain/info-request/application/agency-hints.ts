/** What is known of an agency by which it can be guessed. */
interface Guessable {
  code: string;
  name: string;
  shortName: string;
  themes: readonly string[];
}

export interface AgencyHint {
  code: string;
  /** The applicant's own word that points to this agency. */
  word: string;
}

const MOST_HINTS = 3;

/**
 * Which agencies a text seems to be about, the likeliest first: its name, then the words for its business. A longer word says more than
 * a short one, and a word that several agencies share says less.
 */
export function agencyHints(text: string, agencies: readonly Guessable[]): AgencyHint[] {
  const flat = text.normalize("NFKC").toLowerCase();
  const shared = new Map<string, number>();
  for (const { themes } of agencies) for (const word of themes) shared.set(word, (shared.get(word) ?? 0) + 1);
  const scored = agencies.map(({ code, name, shortName, themes }) => {
    const named = [name, shortName].filter((word) => flat.includes(word.toLowerCase()));
    const themed = themes.filter((word) => flat.includes(word.toLowerCase()));
    const words = [...named, ...themed].sort((a, b) => b.length - a.length);
    const points = themed.reduce((sum, word) => sum + word.length / (shared.get(word) ?? 1), 0);
    return { code, word: words[0] ?? "", points: points + named.length * 20 };
  });
  return scored
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, MOST_HINTS)
    .map(({ code, word }) => ({ code, word }));
}

/** Who takes in an application that nobody could place, and finds out where it belongs: the city's own government. */
export function placingAgency<Agency extends { level: string }>(
  agencies: readonly Agency[],
): Agency | undefined {
  return agencies.find(({ level }) => level === "city") ?? agencies[0];
}
