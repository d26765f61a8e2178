import { deskFile } from "@/db/queries/publication-draft-files";
import { giveToDesk } from "@/server/files/give-published";
import { plainAnswer, staffReader } from "@/server/handlers";
import { noSuchDraftFile } from "@/text/draft-files";

/** Hands a file of a draft, or of a version that was public, to somebody of its agency. */
export const GET = staffReader("draft.read", async (staff, { id = "", sha = "" }, { headers }) => {
  const file = await deskFile(staff, id, sha);
  return file ? giveToDesk(file, headers) : plainAnswer(404, noSuchDraftFile);
});
