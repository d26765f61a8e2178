/** How a reader wants pages drawn; the only cookie that a public page reads. */
export interface DisplayPreferences {
  mode: "standard" | "elder";
  size: "s" | "m" | "l";
  contrast: "normal" | "high";
  /** `auto` follows the device. */
  theme: "auto" | "light" | "dark";
}

export const PREFERENCES_COOKIE = "display";

/** What can be chosen, the default first; no word stands for two things, so that the cookie is a list of words. */
const CHOICES = {
  mode: ["standard", "elder"],
  size: ["m", "s", "l"],
  contrast: ["normal", "high"],
  theme: ["auto", "light", "dark"],
} as const satisfies { [Name in keyof DisplayPreferences]: readonly DisplayPreferences[Name][] };

interface Cookies {
  get(name: string): { value: string } | undefined;
}

function chosen(
  wordOf: (name: keyof DisplayPreferences) => string | undefined,
  otherwise: DisplayPreferences,
): DisplayPreferences {
  const pick = <Word extends string>(words: readonly Word[], word: string | undefined, before: Word) =>
    words.find((known) => known === word) ?? before;
  return {
    mode: pick(CHOICES.mode, wordOf("mode"), otherwise.mode),
    size: pick(CHOICES.size, wordOf("size"), otherwise.size),
    contrast: pick(CHOICES.contrast, wordOf("contrast"), otherwise.contrast),
    theme: pick(CHOICES.theme, wordOf("theme"), otherwise.theme),
  };
}

const DEFAULTS: DisplayPreferences = { mode: "standard", size: "m", contrast: "normal", theme: "auto" };

/** The preferences in a cookie's value, as `elder.l.high`; what is unknown or missing is the default. */
function readPreferences(value: string): DisplayPreferences {
  const words = value.split(".");
  return chosen((name) => words.find((word) => CHOICES[name].some((known) => known === word)), DEFAULTS);
}

/** The preferences of a visitor. */
export function displayPreferences(cookies: Cookies): DisplayPreferences {
  return readPreferences(cookies.get(PREFERENCES_COOKIE)?.value ?? "");
}

/** The preferences after a form that names some of them; what it does not name stays. */
export function chosenPreferences(
  before: DisplayPreferences,
  entries: readonly (readonly [name: string, value: string])[],
): DisplayPreferences {
  const given = new Map(entries);
  return chosen((name) => given.get(name), before);
}

/** One spelling for each way of drawing a page; null for the way it is drawn for everybody else. */
export function preferencesKey(value: string): string | null {
  const preferences = readPreferences(value);
  const words = Object.entries(CHOICES).flatMap(([name, [usual]]) => {
    const word = preferences[name as keyof DisplayPreferences];
    return word === usual ? [] : [word];
  });
  return words.length === 0 ? null : words.join(".");
}

/** The cookie that remembers a choice for a year; no personal data, so scripts could read it and pages may be cached by it. */
export function preferencesCookie({ mode, size, contrast, theme }: DisplayPreferences): string {
  const words = [
    mode,
    size,
    ...(contrast === "high" ? [contrast] : []),
    ...(theme === "auto" ? [] : [theme]),
  ];
  return `${PREFERENCES_COOKIE}=${words.join(".")}; Path=/; Max-Age=31536000; SameSite=Lax`;
}
