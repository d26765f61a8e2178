import { dropHeldFile } from "@/db/mutations/attachments";
import { keepTyping } from "@/db/mutations/kept-typing";
import { replyByLink } from "@/db/mutations/third-party-links";
import { APPLICANT_UPLOADS } from "@/domain/attachment/limits";
import { replyFilesHolder } from "@/domain/info-request/applicant/third-party-link";
import {
  REPLY_FIELDS,
  type ReplyFields,
  readThirdPartyReply,
} from "@/domain/info-request/applicant/third-party-reply";
import { filesNoticeCookie } from "@/server/files/files-notice";
import { removeObjects } from "@/server/files/objects";
import type { FormEntries } from "@/server/form-body";
import { stampedId } from "@/server/form-stamp";
import { seeOther, uploadHandler } from "@/server/handlers";
import { hasOpenedLink, linkNoticeCookie } from "@/server/third-party-visit";
import { replyText } from "@/text/third-party";
import { pageOf } from "../page-of";
import { visitLink } from "../visit";

const firstOf = (fields: FormEntries, name: string) => fields.find(([given]) => given === name)?.[1] ?? "";

/** The link that a form was drawn for, which it was only after the code had been right; the stamp is sealed. */
const stampedLink = (fields: FormEntries) => stampedId("link", firstOf(fields, "stamp"));

/** Takes in a third party's reply with its papers; whatever cannot be taken in stays with the form. */
export const POST = uploadHandler(
  {
    limits: APPLICANT_UPLOADS,
    holderOf: (fields) => {
      const linkId = stampedLink(fields);
      return linkId && replyFilesHolder(linkId);
    },
  },
  async ({ fields, files, refused }, { at, cookie }) => {
    const token = firstOf(fields, "token");
    const visit = await visitLink(token, at);
    // The page says that the link is over, or asks for the code again.
    if (visit?.state !== "open") return seeOther(pageOf(token));
    const { id } = visit.link;
    const isOpened = hasOpenedLink(id, cookie, at);
    if (!isOpened && stampedLink(fields) !== id) return seeOther(pageOf(token));
    const typed = Object.fromEntries(
      REPLY_FIELDS.map((name) => [name, firstOf(fields, name)]),
    ) as ReplyFields;
    await keepTyping("thirdParty", id, typed, at);
    if (!isOpened) return seeOther(pageOf(token), [linkNoticeCookie(id, "kept", at)]);
    const dropped = firstOf(fields, "drop");
    if (dropped !== "") {
      await removeObjects(await dropHeldFile(replyFilesHolder(id), dropped));
      return seeOther(pageOf(token));
    }
    if (firstOf(fields, "do") !== "submit" || refused.length > 0)
      return seeOther(pageOf(token), [filesNoticeCookie(id, files.length, refused, at)]);
    const read = readThirdPartyReply(typed);
    if ("problems" in read) return seeOther(`${pageOf(token)}?again=1`);
    const taken = await replyByLink(token, read.reply, replyText(read.reply), at);
    return seeOther(pageOf(token), "done" in taken ? [] : [linkNoticeCookie(id, "notTaken", at)]);
  },
);
