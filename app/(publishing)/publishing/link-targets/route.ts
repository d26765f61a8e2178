import { linkTargets } from "@/db/queries/publishing-look-ups";
import { staffReader } from "@/server/handlers";
import { paramsOf, textParam } from "@/server/query-params";

/** What a text can be related to: by number or by words of the title. */
export const GET = staffReader("draft.edit", async (staff, _params, { url }) => {
  const asked = paramsOf(url);
  const found = await linkTargets(staff, textParam(asked, "q").slice(0, 100), textParam(asked, "except"));
  return Response.json({ found }, { headers: { "cache-control": "no-store" } });
});
