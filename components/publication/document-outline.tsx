import { type Block, type OutlineEntry, outline } from "@/domain/publication/body";
import { publicationPage } from "@/text/publication";

/** Below this a text is read from top to bottom. */
const FEWEST_ARTICLES = 10;
const FEWEST_HEADINGS = 6;

interface Group {
  key: string;
  heading: OutlineEntry | null;
  articles: OutlineEntry[];
}

function groupsOf(entries: readonly OutlineEntry[]): Group[] {
  const groups: Group[] = [];
  for (const entry of entries) {
    if (entry.depth !== 4) groups.push({ key: entry.anchor, heading: entry, articles: [] });
    else if (groups.length === 0) groups.push({ key: "first", heading: null, articles: [entry] });
    else groups.at(-1)?.articles.push(entry);
  }
  return groups;
}

/** True for a text so long that it needs a table of contents. */
export function needsOutline(body: readonly Block[]): boolean {
  const entries = outline(body);
  const articles = entries.filter(({ depth }) => depth === 4).length;
  return articles >= FEWEST_ARTICLES || entries.length - articles >= FEWEST_HEADINGS;
}

const INDENT = { 1: "font-semibold", 2: "", 3: "pl-4", 4: "" } as const;

/** Beside the text it moves in a box of its own, which must be reached without a mouse (WCAG 2.1.1). */
const REACHABLE = { tabIndex: 0 } as const;

/** Chapters and articles of a long text; the numbers are the articles. */
export function DocumentOutline({ body }: { body: readonly Block[] }) {
  return (
    <nav {...REACHABLE} aria-label={publicationPage.outline} className="gw-outline no-print">
      <details className="open-wide">
        <summary className="py-2.5 text-link">{publicationPage.outline}</summary>
        <p className="wide-only border-b-2 border-navy pb-1 font-semibold">{publicationPage.outline}</p>
        <ol className="text-sm">
          {groupsOf(outline(body)).map(({ key, heading, articles }) => (
            <li key={key} className="mt-2">
              {heading === null ? null : (
                <a
                  href={`#${heading.anchor}`}
                  className={`block py-0.5 no-underline ${INDENT[heading.depth]}`}
                >
                  {heading.label}
                </a>
              )}
              {articles.length === 0 ? null : (
                <ol className="flex flex-wrap">
                  {articles.map(({ anchor, label }) => (
                    <li key={anchor}>
                      <a href={`#${anchor}`} className="block min-h-7 py-0.5 pr-3 no-underline">
                        {label}
                      </a>
                    </li>
                  ))}
                </ol>
              )}
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
