import { keepTyping } from "@/db/mutations/kept-typing";
import { replyByLink } from "@/db/mutations/third-party-links";
import { REPLY_FIELDS, type ReplyFields, readThirdPartyReply } from "@/domain/info-request/third-party-reply";
import { stampedId } from "@/server/form-stamp";
import { publicHandler, seeOther } from "@/server/handlers";
import { hasOpenedLink, linkNoticeCookie } from "@/server/third-party-visit";
import { replyText } from "@/text/third-party";
import { pageOf } from "../page-of";
import { visitLink } from "../visit";

/** Takes in a third party's reply; whatever cannot be taken in stays with the form. */
export const POST = publicHandler(async (entries, { at, cookie }) => {
  const first = (name: string) => entries.find(([given]) => given === name)?.[1] ?? "";
  const token = first("token");
  const visit = await visitLink(token, at);
  // The page says that the link is over, or asks for the code again.
  if (visit?.state !== "open") return seeOther(pageOf(token));
  const { link } = visit;
  const typed = Object.fromEntries(REPLY_FIELDS.map((name) => [name, first(name)])) as ReplyFields;
  if (!hasOpenedLink(link.id, cookie, at)) {
    // Only a form that was drawn after the code had been right can hold anything worth keeping.
    if (stampedId("link", first("stamp")) !== link.id) return seeOther(pageOf(token));
    await keepTyping("thirdParty", link.id, typed, at);
    return seeOther(pageOf(token), [linkNoticeCookie(link.id, "kept", at)]);
  }
  const read = readThirdPartyReply(typed);
  if ("problems" in read) {
    await keepTyping("thirdParty", link.id, typed, at);
    return seeOther(`${pageOf(token)}?again=1`);
  }
  const taken = await replyByLink(token, read.reply, replyText(read.reply), at);
  if ("done" in taken) return seeOther(pageOf(token));
  await keepTyping("thirdParty", link.id, typed, at);
  return seeOther(pageOf(token), [linkNoticeCookie(link.id, "notTaken", at)]);
});
