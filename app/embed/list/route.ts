import { siteSettings } from "@/db/queries/settings";
import { embedderSources } from "@/domain/site/embedders";
import { EMBEDDERS } from "@/server/edge/headers";
import { embedAsked, embedHtml, embedRows } from "@/server/feed/embed-list";
import { keptAnswer } from "@/server/feed/kept-answer";
import { publicReader } from "@/server/handlers";
import { paramsOf } from "@/server/query-params";
import { siteOrigin } from "@/server/site-origin";

/** `/embed/list?column=&agency=&n=10&theme=light`: a list for the frame of another site; the edge lets it in where the settings say. */
export const GET = publicReader(async (call) => {
  const asked = await embedAsked(paramsOf(call.url));
  const { siteName, embedders } = await siteSettings();
  const body = embedHtml(asked, await embedRows(asked), { origin: siteOrigin(call.headers), siteName });
  const answer = keptAnswer(call, { body, type: "text/html; charset=utf-8" });
  answer.headers.set(EMBEDDERS, embedderSources(embedders));
  return answer;
});
