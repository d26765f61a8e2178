import { now } from "@/server/clock";
import { plainAnswer, seeOther, staffBodyHandler } from "@/server/handlers";
import { beginImport } from "@/server/import/begin";
import { receiveImport } from "@/server/import/receive";
import { uploadRefused } from "@/text/desk-import";

const refused = (status: number, ...sentences: readonly string[]) =>
  plainAnswer(status, { title: uploadRefused.title, paragraphs: [...sentences, uploadRefused.back] });

/** Takes in a table and the ZIP of its attachments; leads to the page where its columns are looked over. */
export const POST = staffBodyHandler("draft.edit", async (staff, request) => {
  const received = await receiveImport(request);
  if ("fault" in received) {
    return received.fault === "tooLarge"
      ? refused(413, uploadRefused.tooLarge)
      : refused(400, uploadRefused.noFile);
  }
  const { table, zip } = received;
  if (!table) return refused(422, uploadRefused.noFile);
  const begun = await beginImport(staff, { table, zip }, now());
  return "id" in begun ? seeOther(`/publishing/import/${begun.id}`) : refused(422, ...begun.refusals);
});
