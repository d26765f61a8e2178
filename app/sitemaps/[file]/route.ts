import { keptAnswer, keptHeaders, notModified, tagFor } from "@/server/feed/kept-answer";
import { fileChangedAt, sitemapFile, sitemapFiles, sitemapStream } from "@/server/feed/sitemap";
import { publicReader } from "@/server/handlers";
import { siteOrigin } from "@/server/site-origin";
import { standingAddresses } from "./standing";

const TYPE = "application/xml; charset=utf-8";
const NAME = /^\/sitemaps\/([1-9]\d{0,4})\.xml$/;

/** `/sitemaps/1.xml` holds the standing pages, `/sitemaps/2.xml` and on fifty thousand publications each. */
export const GET = publicReader(async (call) => {
  const number = Number(NAME.exec(call.url.pathname)?.[1] ?? 0);
  const origin = siteOrigin(call.headers);
  if (number === 1)
    return keptAnswer(call, { body: sitemapFile(origin, await standingAddresses()), type: TYPE });
  const file = number - 2;
  if (file < 0 || file >= (await sitemapFiles()))
    return new Response("", {
      status: 404,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
    });
  const changedAt = await fileChangedAt(file);
  const tag = tagFor(origin, file, changedAt ?? 0);
  return (
    notModified(call, tag, changedAt) ??
    new Response(sitemapStream(origin, file), { headers: keptHeaders(call, TYPE, tag, changedAt) })
  );
});
