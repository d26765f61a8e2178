import { toldAttachment } from "@/db/queries/attachments";
import { giveFile } from "@/server/files/give";
import { publicReader, seeOther } from "@/server/handlers";
import { trackedCaseId } from "@/server/tracking-cookies";

/** Hands out a file of the answer to whoever opened its case with number and code; everything else leads back to the case. */
export const GET = publicReader(async ({ at, cookie, url }) => {
  const infoRequestId = trackedCaseId(cookie, at);
  const id = url.pathname.split("/").at(-1) ?? "";
  const file = infoRequestId === null ? null : await toldAttachment(infoRequestId, id);
  return file ? giveFile(file) : seeOther("/track/case");
});
