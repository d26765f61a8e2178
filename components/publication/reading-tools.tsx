import type { DisplayPreferences } from "@/server/preferences";
import { readingTools } from "@/text/publication";

type Size = DisplayPreferences["size"];
const SIZES = Object.entries(readingTools.sizes) as [Size, string][];
const FORMATS = Object.entries(readingTools.formats);

/** 字号、打印、下载 of one publication; `path` is its address. */
export function ReadingTools({ path, size }: { path: string; size: Size }) {
  return (
    <section
      aria-label={readingTools.tools}
      className="no-print mt-4 flex flex-wrap items-start gap-x-8 gap-y-1 border-y border-line py-1"
    >
      <form action="/preferences" method="post" className="flex flex-wrap items-center">
        <span className="mr-2 text-ink-2">{readingTools.size}</span>
        {SIZES.map(([value, label]) => (
          <button
            key={value}
            type="submit"
            name="size"
            value={value}
            aria-pressed={value === size}
            aria-label={`${readingTools.size}${label}`}
            className="min-h-11 min-w-11 px-3 text-link underline underline-offset-4 aria-pressed:bg-navy aria-pressed:font-semibold aria-pressed:text-white aria-pressed:no-underline"
          >
            {label}
          </button>
        ))}
      </form>
      <details className="max-w-read">
        <summary className="flex min-h-11 items-center text-link underline underline-offset-4">
          {readingTools.print}
        </summary>
        <p className="pb-2 text-sm text-ink-2">{readingTools.printHow}</p>
      </details>
      <p className="flex flex-wrap items-center gap-x-4">
        <span className="text-ink-2">{readingTools.download}</span>
        {FORMATS.map(([format, label]) => (
          <a key={format} href={`${path}.${format}`} download className="inline-flex min-h-11 items-center">
            {label}
          </a>
        ))}
      </p>
    </section>
  );
}
