import { discardBatch } from "@/db/mutations/batches";
import { publicHandler, seeOther } from "@/server/handlers";

/** Deletes a draft that its owner no longer wants. */
export const POST = publicHandler(async (entries, { at }) => {
  await discardBatch(new Map(entries).get("token") ?? "", at);
  return seeOther("/apply?discarded=1");
});
