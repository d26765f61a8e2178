import { setImmediate as breath } from "node:timers/promises";
import { keptAnswer } from "@/server/feed/kept-answer";
import { fileChangedAt, type SitemapAddress, sitemapFiles, sitemapIndex } from "@/server/feed/sitemap";
import { publicReader } from "@/server/handlers";
import { siteOrigin } from "@/server/site-origin";

/** The site map: the standing pages are the first file, publications fill the others. */
export const GET = publicReader(async (call) => {
  const files: SitemapAddress[] = [{ path: "/sitemaps/1.xml" }];
  const count = await sitemapFiles();
  for (let file = 0; file < count; file++) {
    files.push({ path: `/sitemaps/${file + 2}.xml`, changedAt: await fileChangedAt(file) });
    // Fifty thousand rows are looked at for each; others may ask meanwhile.
    await breath();
  }
  return keptAnswer(call, {
    body: sitemapIndex(siteOrigin(call.headers), files),
    type: "application/xml; charset=utf-8",
  });
});
