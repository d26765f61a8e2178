import { publicAgencies } from "@/db/queries/agencies";
import { columnTree } from "@/db/queries/columns";
import { logAddresses } from "@/db/queries/disclosure-log";
import { publicAddresses } from "@/db/queries/publications";
import { publicReader } from "@/server/handlers";
import { siteOrigin } from "@/server/site-origin";

/** One file holds at most this many (sitemaps.org). */
const MOST = 50_000;

const STANDING = [
  "/",
  "/guide",
  "/rules",
  "/catalogue",
  "/reports",
  "/apply",
  "/disclosure-log",
  "/agencies",
  "/deadline",
  "/help",
  "/accessibility",
  "/privacy",
  "/report-error",
  "/sites",
];
/** Columns that have a page of their own among the standing ones. */
const ELSEWHERE = new Set(["guide", "rules", "proactive", "reports", "on-application"]);

const escaped = (text: string) => text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function entry(address: string, changedAt?: number): string {
  const when = changedAt === undefined ? "" : `<lastmod>${new Date(changedAt).toISOString()}</lastmod>`;
  return `<url><loc>${escaped(address)}</loc>${when}</url>`;
}

/** Every public address; only publications say when they changed, because only of them it is known. */
export const GET = publicReader(async ({ headers }) => {
  const origin = siteOrigin(headers);
  const columns = (await columnTree()).filter(({ code }) => !ELSEWHERE.has(code));
  const paths = [
    ...STANDING,
    ...columns.map(({ code }) => `/catalogue/${encodeURIComponent(code)}`),
    ...(await publicAgencies()).map(({ code }) => `/agencies/${encodeURIComponent(code)}`),
  ].slice(0, MOST);
  const answers = await logAddresses(MOST - paths.length);
  const publications = await publicAddresses(MOST - paths.length - answers.length);
  const entries = [
    ...paths.map((path) => entry(`${origin}${path}`)),
    ...answers.map(({ id, changedAt }) => entry(`${origin}/disclosure-log/${id}`, changedAt)),
    ...publications.map(({ id, changedAt }) => entry(`${origin}/p/${id}`, changedAt)),
  ];
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</urlset>\n`,
    { headers: { "content-type": "application/xml; charset=utf-8" } },
  );
});
