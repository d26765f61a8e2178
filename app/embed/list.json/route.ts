import { siteSettings } from "@/db/queries/settings";
import { embedAsked, embedRows } from "@/server/feed/embed-list";
import { keptAnswer } from "@/server/feed/kept-answer";
import { publicReader } from "@/server/handlers";
import { paramsOf } from "@/server/query-params";
import { siteOrigin } from "@/server/site-origin";

/** The list of `/embed/list` as data, for pages of any site. */
export const GET = publicReader(async (call) => {
  const asked = await embedAsked(paramsOf(call.url));
  const origin = siteOrigin(call.headers);
  const { siteName } = await siteSettings();
  const items = (await embedRows(asked)).map(({ id, title, agencyName, publishedOn }) => ({
    id,
    title,
    agency: agencyName,
    publishedOn,
    url: `${origin}/p/${id}`,
  }));
  const { title, notices, more } = asked;
  const body = JSON.stringify({ title, site: siteName, more: `${origin}${more}`, notices, items });
  return keptAnswer(call, { body, type: "application/json; charset=utf-8" });
});
