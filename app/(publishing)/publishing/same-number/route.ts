import { textsUnder } from "@/db/queries/publishing-look-ups";
import { staffReader } from "@/server/handlers";
import { paramsOf, textParam } from "@/server/query-params";

/** Which texts, public or at the desk, bear a 发文字号 already. */
export const GET = staffReader("draft.edit", async (staff, _params, { url }) => {
  const asked = paramsOf(url);
  const found = await textsUnder(staff, textParam(asked, "number").slice(0, 60), textParam(asked, "except"));
  return Response.json({ found }, { headers: { "cache-control": "no-store" } });
});
