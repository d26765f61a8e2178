import type { DisplayPreferences } from "@/server/preferences";
import { site } from "@/text/site";

const SIZES = ["s", "m", "l"] as const;

/** 长者模式 and the size of type; the way out of 长者模式 always comes first. */
export function PreferencesForm({ mode, size }: DisplayPreferences) {
  const elder = mode === "elder";
  return (
    <form action="/preferences" method="post" className="flex flex-wrap items-center gap-x-5">
      <button
        type="submit"
        name="mode"
        value={elder ? "standard" : "elder"}
        className="min-h-11 font-semibold text-link underline underline-offset-4 md:min-h-9 elder:min-h-15 elder:text-lg"
      >
        {elder ? site.elderOff : site.elderOn}
      </button>
      {elder ? null : (
        <span className="hidden items-center md:flex">
          <span className="mr-1 text-ink-2">{site.size}</span>
          {SIZES.map((one) => (
            <button
              key={one}
              type="submit"
              name="size"
              value={one}
              aria-pressed={one === size}
              className="min-h-9 min-w-8 text-link underline underline-offset-4 aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:no-underline"
            >
              {site.sizes[one]}
            </button>
          ))}
        </span>
      )}
    </form>
  );
}
