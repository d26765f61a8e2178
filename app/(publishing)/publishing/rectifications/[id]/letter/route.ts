import { rectification } from "@/db/queries/rectifications";
import { plainAnswer, staffReader } from "@/server/handlers";
import { rectificationRefusals, rectificationPages as words } from "@/text/rectification";
import { letterPaper } from "../../../../../(oversight)/oversight/rectifications/letter-paper";

/** The notice on paper, for the agency that was told. */
export const GET = staffReader("draft.read", async (staff, { id = "" }) => {
  const found = await rectification(staff, id);
  const missing = { title: words.title, paragraphs: [rectificationRefusals.noSuchNotice] };
  return found ? letterPaper(found) : plainAnswer(404, missing);
});
