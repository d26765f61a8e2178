import { storeAnswers } from "@/db/queries/health";
import { faultOf } from "@/server/edge/log";
import { publicReader } from "@/server/handlers";
import { log } from "@/server/log";

/** For whoever watches the service: 200 while the store answers, 503 otherwise. */
export const GET = publicReader(async () => {
  const isUp = await storeAnswers().catch((error: unknown) => {
    log.error({ fault: faultOf(error) });
    return false;
  });
  return Response.json(
    { status: isUp ? "ok" : "unavailable" },
    { status: isUp ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
});
