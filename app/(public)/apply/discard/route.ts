import { discardDraft } from "@/db/mutations/application-drafts";
import { publicHandler, seeOther } from "@/server/handlers";

/** Deletes a draft that its owner no longer wants. */
export const POST = publicHandler(async (entries, { at }) => {
  await discardDraft(new Map(entries).get("token") ?? "", at);
  return seeOther("/apply?discarded=1");
});
