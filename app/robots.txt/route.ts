import { env } from "@/server/env";
import { publicReader } from "@/server/handlers";
import { siteOrigin } from "@/server/site-origin";

/** What no crawler has any business with: applicants' pages, the staff side, form targets. */
const PRIVATE = [
  "/account",
  "/admin",
  "/api/auth/",
  "/apply/",
  "/audit",
  "/cal/",
  "/desk",
  "/login",
  "/oversight",
  "/preferences",
  "/publishing",
  "/setup",
  "/third/",
  "/track",
];

const EVERYTHING = ["User-agent: *", "Disallow: /", ""];

/** What crawlers may read: everything that is public; nothing of a rehearsal (M-05). */
export const GET = publicReader(async ({ headers }) => {
  const open = [
    "User-agent: *",
    "Allow: /",
    ...PRIVATE.map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${siteOrigin(headers)}/sitemap.xml`,
    "",
  ];
  const lines = env().staging ? EVERYTHING : open;
  return new Response(lines.join("\n"), { headers: { "content-type": "text/plain; charset=utf-8" } });
});
