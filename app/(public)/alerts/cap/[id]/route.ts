import { isWithdrawnAlert, publicAlertAt } from "@/db/queries/alerts";
import { CAP_TYPE, capDocument } from "@/server/feed/cap";
import { keptAnswer } from "@/server/feed/kept-answer";
import { publicReader } from "@/server/handlers";
import { siteOrigin } from "@/server/site-origin";
import { alertFeed } from "@/text/alerts";

const ADDRESS = /^\/alerts\/cap\/([0-9a-f-]{36})\.xml$/;

function plain(status: 404 | 410, sentence: string): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}

/** `/alerts/cap/ID.xml`: one message of an alert by its id, or the latest by that of the alert. */
export const GET = publicReader(async (call) => {
  const id = ADDRESS.exec(call.url.pathname)?.[1] ?? "";
  const found = await publicAlertAt(id);
  if (!found)
    return (await isWithdrawnAlert(id)) ? plain(410, alertFeed.gone) : plain(404, alertFeed.missing);
  const body = capDocument(found.alert, found.messages, siteOrigin(call.headers));
  return keptAnswer(call, { body, type: CAP_TYPE });
});
