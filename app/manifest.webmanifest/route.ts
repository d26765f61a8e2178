import { siteSettings } from "@/db/queries/settings";
import { keptAnswer } from "@/server/feed/kept-answer";
import { publicReader } from "@/server/handlers";
import { site } from "@/text/site";

/** What a telephone shows when somebody puts the site on its first screen; nothing runs without the site. */
export const GET = publicReader(async (call) => {
  const { siteName, tagline } = await siteSettings();
  const body = JSON.stringify({
    name: `${siteName} ${site.section}`,
    short_name: site.section,
    description: tagline,
    lang: "zh-CN",
    start_url: "/",
    scope: "/",
    display: "browser",
    background_color: "#ffffff",
    theme_color: "#12305b",
    icons: [{ src: "/favicon.svg", sizes: "any", type: "image/svg+xml" }],
  });
  return keptAnswer(call, { body, type: "application/manifest+json; charset=utf-8" });
});
