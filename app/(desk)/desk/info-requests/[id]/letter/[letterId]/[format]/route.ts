import { recordReveal } from "@/db/mutations/info-requests";
import { recordRefusedRead } from "@/db/mutations/refused-access";
import { maskedApplicant } from "@/db/queries/desk-case";
import { deskLetter } from "@/db/queries/letters";
import { PERSONAL_FIELDS, type Personal } from "@/domain/letter/blocks";
import { plainAnswer, staffReader } from "@/server/handlers";
import { isLetterFormat, letterFile } from "@/server/letters/files";
import { letterList } from "@/text/letters";
import { maskedPersonal } from "../../../letter-of";

/** A letter as a file. Whoever may open the applicant's data gets the whole name, and the audit log notes it. */
export const GET = staffReader("infoRequest.read", async (staff, params, { at }) => {
  const { id = "", letterId = "", format } = params;
  const letter = await deskLetter(staff, id, letterId);
  if (!letter || !isLetterFormat(format)) {
    if (!letter) await recordRefusedRead(staff, id, at);
    return plainAnswer(404, { title: letterList.gone, paragraphs: [letterList.goneWhy] });
  }
  const named = PERSONAL_FIELDS.filter((field) => letter.values[field]);
  if (!staff.permissions.has("applicant.reveal") || named.length === 0)
    return letterFile(letter, format, maskedPersonal(await maskedApplicant(staff, id)));
  const whole = Object.fromEntries(PERSONAL_FIELDS.map((field) => [field, letter.values[field] ?? ""]));
  await recordReveal(staff, id, ["reason:letter", "name"], at);
  return letterFile(letter, format, whole as Personal);
});
