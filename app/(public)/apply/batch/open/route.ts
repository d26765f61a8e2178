import { batchCases, batchOf } from "@/db/queries/batches";
import { publicHandler, seeOther } from "@/server/handlers";
import { caseCookie, trackedCaseId } from "@/server/tracking-cookies";

/** From one case of a batch to another of the same: whoever opened one may open all, because one code opens them. */
export const POST = publicHandler(async (entries, { at, cookie }) => {
  const openId = trackedCaseId(cookie, at);
  const batchId = openId === null ? null : await batchOf(openId);
  if (batchId === null) return seeOther("/apply/batch/cases");
  const wanted = new Map(entries).get("number");
  const found = (await batchCases(batchId)).find(({ number }) => number === wanted);
  return found ? seeOther("/track/case", [caseCookie(found.id, at)]) : seeOther("/apply/batch/cases");
});
