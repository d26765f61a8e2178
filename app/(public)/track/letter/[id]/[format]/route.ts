import { noteAnswerOpened } from "@/db/mutations/tracked-acts";
import { trackedLetter } from "@/db/queries/letters";
import { NOBODY } from "@/domain/letter/blocks";
import { letterRule } from "@/domain/letter/letters";
import { publicReader, seeOther } from "@/server/handlers";
import { isLetterFormat, letterFile } from "@/server/letters/files";
import { trackedCaseId } from "@/server/tracking-cookies";

/** A letter of the opened case as a file; like its page it names nobody. */
export const GET = publicReader(async ({ at, url, cookie }) => {
  const [, , , id = "", format] = url.pathname.split("/");
  const infoRequestId = trackedCaseId(cookie, at);
  const letter = infoRequestId === null ? null : await trackedLetter(infoRequestId, id);
  if (!letter || !isLetterFormat(format)) return seeOther("/track/case");
  if (letterRule(letter.letter).issuedBy === "signedOff") await noteAnswerOpened(letter.infoRequestId, at);
  return letterFile(letter, format, NOBODY);
});
