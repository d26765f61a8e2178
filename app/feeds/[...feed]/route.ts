import { FEED_FORMATS } from "@/server/feed/formats";
import { keptAnswer } from "@/server/feed/kept-answer";
import { publicReader } from "@/server/handlers";
import { siteOrigin } from "@/server/site-origin";
import { feeds } from "@/text/feeds";
import { feedOf, movedFeed } from "./feed-of";

/** `/feeds/recent`, `/feeds/search`, `/feeds/columns/CODE`, `/feeds/agencies/CODE`, each as `.atom`, `.rss` and `.json`. */
export const GET = publicReader(async (call) => {
  const found = await feedOf(call.url, siteOrigin(call.headers));
  if (!found) {
    const moved = await movedFeed(call.url.pathname);
    if (moved) return new Response(null, { status: 301, headers: { location: moved } });
    return new Response(`${feeds.missing}\n`, {
      status: 404,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
    });
  }
  const { type, write } = FEED_FORMATS[found.format];
  return keptAnswer(call, { body: write(found.feed), type, changedAt: found.feed.changedAt });
});
