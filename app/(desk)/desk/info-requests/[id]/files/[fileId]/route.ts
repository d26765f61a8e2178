import { recordOpenedFile } from "@/db/mutations/attachments";
import { recordRefusedRead } from "@/db/mutations/refused-access";
import { deskAttachment } from "@/db/queries/attachments";
import { mayOpenFile } from "@/domain/attachment/who-may";
import { giveFile } from "@/server/files/give";
import { plainAnswer, staffReader } from "@/server/handlers";
import { missingFile } from "@/text/attachments";

/** Hands an officer a file of their own agency's case; another's is not found, and the try is noted (UP-039). */
export const GET = staffReader("infoRequest.read", async (staff, { id = "", fileId = "" }, { at }) => {
  const file = await deskAttachment(staff, id, fileId);
  if (!file || !mayOpenFile(file.role, staff.permissions)) {
    await recordRefusedRead(staff, id, at);
    return plainAnswer(404, missingFile);
  }
  await recordOpenedFile(staff, file, at);
  return giveFile(file);
});
