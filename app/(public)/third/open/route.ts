import { noteLinkOpened } from "@/db/mutations/third-party-links";
import { isCodeOf } from "@/db/queries/third-party-links";
import { canonicalHandoverCode } from "@/domain/info-request/application/tracking-code";
import type { FormEntries } from "@/server/form-body";
import { publicHandler, seeOther } from "@/server/handlers";
import { linkCookie, linkNoticeCookie, thirdPartyThrottle } from "@/server/third-party-visit";
import { pageOf } from "../page-of";
import { visitLink } from "../visit";

const only = (entries: FormEntries, name: string) => {
  const values = entries.filter(([given]) => given === name).map(([, value]) => value.trim());
  return values.length === 1 ? (values[0] ?? "") : "";
};

/** Link and code together open what is asked; neither does alone. */
export const POST = publicHandler(async (entries, { at }) => {
  const token = only(entries, "token");
  const typed = only(entries, "code");
  const visit = await visitLink(token, at);
  if (!visit || (visit.state !== "open" && visit.state !== "answered")) return seeOther(pageOf(token));
  const { link } = visit;
  if (thirdPartyThrottle.restsUntil(link.id, at) !== null) return seeOther(pageOf(token));
  const code = canonicalHandoverCode(typed);
  if (code === null) {
    const why = typed === "" ? "missing" : "shape";
    return seeOther(pageOf(token), [linkNoticeCookie(link.id, why, at)]);
  }
  if (!isCodeOf(link, code)) {
    thirdPartyThrottle.wrong(link.id, at);
    return seeOther(pageOf(token), [linkNoticeCookie(link.id, "wrong", at)]);
  }
  thirdPartyThrottle.right(link.id);
  await noteLinkOpened(link.id, link.infoRequestId, at);
  return seeOther(pageOf(token), [linkCookie(link.id, at)]);
});
