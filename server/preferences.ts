/** How a reader wants pages drawn; the only cookie that a public page reads. */
export interface DisplayPreferences {
  mode: "standard" | "elder";
  size: "s" | "m" | "l";
}

export const PREFERENCES_COOKIE = "display";

const MODES = ["standard", "elder"] as const;
const SIZES = ["s", "m", "l"] as const;

interface Cookies {
  get(name: string): { value: string } | undefined;
}

/** The preferences in the cookie `mode.size`; anything unknown is the default. */
export function displayPreferences(cookies: Cookies): DisplayPreferences {
  const [mode, size] = (cookies.get(PREFERENCES_COOKIE)?.value ?? "").split(".");
  return {
    mode: MODES.find((known) => known === mode) ?? "standard",
    size: SIZES.find((known) => known === size) ?? "m",
  };
}

/** The preferences after a form that names a mode, a size or both; what it does not name stays. */
export function chosenPreferences(
  before: DisplayPreferences,
  entries: readonly (readonly [name: string, value: string])[],
): DisplayPreferences {
  const given = new Map(entries);
  return {
    mode: MODES.find((known) => known === given.get("mode")) ?? before.mode,
    size: SIZES.find((known) => known === given.get("size")) ?? before.size,
  };
}

/** The cookie that remembers a choice for a year; no personal data, so scripts could read it and pages may be cached by it. */
export function preferencesCookie({ mode, size }: DisplayPreferences): string {
  return `${PREFERENCES_COOKIE}=${mode}.${size}; Path=/; Max-Age=31536000; SameSite=Lax`;
}
