import { addressesBetween, changedBetween, lastFirstSeq } from "@/db/queries/harvest";

/** One file holds at most so many addresses (sitemaps.org). */
export const SITEMAP_MOST = 50_000;
/** So many rows are held at once, however many the file has. */
const BATCH = 5_000;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const escaped = (text: string) => text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** One address, and when what stands there changed, where that is known. */
export interface SitemapAddress {
  path: string;
  changedAt?: number | null;
}

function entry(element: "url" | "sitemap", origin: string, { path, changedAt }: SitemapAddress): string {
  const when = changedAt == null ? "" : `<lastmod>${new Date(changedAt).toISOString()}</lastmod>`;
  return `<${element}><loc>${escaped(origin + path)}</loc>${when}</${element}>\n`;
}

/** A file with all its addresses at hand. */
export function sitemapFile(origin: string, addresses: readonly SitemapAddress[]): string {
  return `${HEAD}<urlset ${NAMESPACE}>\n${addresses.map((one) => entry("url", origin, one)).join("")}</urlset>\n`;
}

/** The list of all files. */
export function sitemapIndex(origin: string, files: readonly SitemapAddress[]): string {
  return `${HEAD}<sitemapindex ${NAMESPACE}>\n${files.map((one) => entry("sitemap", origin, one)).join("")}</sitemapindex>\n`;
}

/** How many files the publications take; each publication keeps its file for ever, because its number never changes. */
export async function sitemapFiles(most = SITEMAP_MOST): Promise<number> {
  const last = await lastFirstSeq();
  return last === 0 ? 0 : Math.floor(last / most) + 1;
}

const bounds = (file: number, most: number) => [file * most, (file + 1) * most] as const;

/** When anything in a file of publications changed last; null when there is none. */
export async function fileChangedAt(file: number, most = SITEMAP_MOST): Promise<number | null> {
  return changedBetween(...bounds(file, most));
}

/** A file of publications, written while it is read. */
export function sitemapStream(
  origin: string,
  file: number,
  { most = SITEMAP_MOST, batch = BATCH } = {},
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const [first, end] = bounds(file, most);
  let from = first;
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(`${HEAD}<urlset ${NAMESPACE}>\n`)),
    async pull(controller) {
      const rows = await addressesBetween(from, end, batch);
      const last = rows.at(-1);
      if (last) {
        from = last.firstSeq + 1;
        const lines = rows.map(({ id, changedAt }) => entry("url", origin, { path: `/p/${id}`, changedAt }));
        controller.enqueue(encoder.encode(lines.join("")));
      }
      if (rows.length === batch) return;
      controller.enqueue(encoder.encode("</urlset>\n"));
      controller.close();
    },
  });
}
