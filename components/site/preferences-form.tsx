import type { DisplayPreferences } from "@/server/preferences";
import { display } from "@/text/display";
import { site } from "@/text/site";

const SIZES = ["s", "m", "l"] as const;
const CHOICE =
  "min-h-11 text-link underline underline-offset-4 md:min-h-9 aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:no-underline";

/** Ways to jump over what stands on every page (ux A-02). */
export const SKIP =
  "sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-canvas focus:px-4 focus:py-2";

/** 长者模式, 高对比 and the size of type; the way into and out of 长者模式 always comes first. */
export function PreferencesForm({ mode, size, contrast }: DisplayPreferences) {
  const elder = mode === "elder";
  return (
    <form action="/preferences" method="post" className="contents">
      <button
        type="submit"
        name="mode"
        value={elder ? "standard" : "elder"}
        className="min-h-11 font-semibold text-link underline underline-offset-4 md:min-h-9 elder:min-h-15 elder:text-lg"
      >
        {elder ? site.elderOff : site.elderOn}
      </button>
      <a href="#columns" className={`${SKIP} skip-columns`}>
        {site.skipToColumns}
      </a>
      <a href="#site-search" className={`${SKIP} masthead-search`}>
        {site.skipToSearch}
      </a>
      <button
        type="submit"
        name="contrast"
        value={contrast === "high" ? "normal" : "high"}
        aria-pressed={contrast === "high"}
        className={CHOICE}
      >
        {display.contrast}
      </button>
      <fieldset className="flex items-center" aria-label={site.size}>
        <span aria-hidden="true" className="mr-1 hidden text-ink-2 md:inline">
          {site.size}
        </span>
        {SIZES.map((one) => (
          <button
            key={one}
            type="submit"
            name="size"
            value={one}
            aria-pressed={one === size}
            className={`${CHOICE} min-w-8 max-md:min-w-9`}
          >
            {site.sizes[one]}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
