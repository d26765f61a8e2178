interface TextPage {
  page: number;
  label: string | null;
  text: string;
}

/** What of a long text one page of the site shows. */
export interface TextPart {
  pages: TextPage[];
  /** Where the part before begins, and the next one; null at the ends. */
  before: number | null;
  next: number | null;
}

/** Pages that are shown together, and how much text at the most. */
const PAGES = 50;
const CHARS = 400_000;

type Read = (sha256: string, range: { from: number; limit: number }) => Promise<TextPage[]>;

/** As many pages as one page of the site carries. */
function fitting(pages: readonly TextPage[]): TextPage[] {
  let chars = 0;
  const end = pages.findIndex(({ text }, at) => {
    chars += text.length;
    return at > 0 && chars > CHARS;
  });
  return pages.slice(0, end < 0 ? pages.length : end);
}

/** The part of a text that holds the page asked for: fifty pages, fewer when they are long. */
export async function partOf(sha256: string, asked: number, read: Read): Promise<TextPart> {
  const start = asked - ((asked - 1) % PAGES);
  const window = await read(sha256, { from: start, limit: PAGES + 1 });
  const usual = fitting(window.slice(0, PAGES));
  const isOn = usual.length === 0 || asked <= (usual.at(-1)?.page ?? 0) || asked === start;
  const pages = isOn ? usual : fitting(window.slice(0, PAGES).filter(({ page }) => page >= asked));
  const last = pages.at(-1)?.page;
  const following = window.find(({ page }) => last !== undefined && page > last);
  const first = isOn ? start : asked;
  return { pages, before: first > 1 ? Math.max(1, first - PAGES) : null, next: following?.page ?? null };
}
