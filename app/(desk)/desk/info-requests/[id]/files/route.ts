import { attachFile } from "@/db/mutations/attachments";
import { causerOf, isWithinReach } from "@/db/mutations/info-requests";
import { attachAnswerFile } from "@/db/mutations/redactions";
import { recordRefusedRead } from "@/db/mutations/refused-access";
import { STAFF_ROLES } from "@/domain/attachment/roles";
import { mayAddFile } from "@/domain/attachment/who-may";
import { filesNoticeCookie } from "@/server/files/files-notice";
import { plainAnswer, seeOther, staffUploadHandler } from "@/server/handlers";
import { requireStaff } from "@/server/session";
import { mayNotAdd, missingFile, notAddedNow } from "@/text/attachments";
import { refusals } from "@/text/refusals";

/** Adds the files of the form on the case page to the case, each with the use that was chosen for them. */
export const POST = staffUploadHandler("infoRequest.read", async (staff, received, { id = "" }, { at }) => {
  if (!(await isWithinReach(staff, id))) {
    await recordRefusedRead(staff, id, at);
    return plainAnswer(404, { ...missingFile, paragraphs: [refusals.noSuchCase] });
  }
  if (!mayAddFile(staff.permissions)) return plainAnswer(403, { title: mayNotAdd, paragraphs: [] });
  const chosen = received.fields.find(([name]) => name === "role")?.[1];
  const role = STAFF_ROLES.find((known) => known === chosen) ?? "evidence";
  if (role === "answer" && !staff.permissions.has("infoRequest.handle"))
    return plainAnswer(403, { title: mayNotAdd, paragraphs: [] });
  for (const { field: _, ...file } of received.files) {
    if (role !== "answer") {
      await attachFile(causerOf(staff), { ...file, infoRequestId: id, role }, at);
      continue;
    }
    const handler = await requireStaff("infoRequest.handle");
    const added = await attachAnswerFile(handler, { ...file, infoRequestId: id }, at);
    if ("refusal" in added) return plainAnswer(409, notAddedNow(refusals[added.refusal]));
  }
  const told = filesNoticeCookie(id, received.files.length, received.refused, at);
  return seeOther(`/desk/info-requests/${id}?files=sent#files`, [told]);
});
