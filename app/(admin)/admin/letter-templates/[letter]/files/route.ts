import { addTemplate } from "@/db/mutations/letter-templates";
import { isLetterName } from "@/domain/letter/letters";
import { isCalendarDate } from "@/domain/time/calendar-date";
import { today } from "@/server/clock";
import { openObject, removeObjects } from "@/server/files/objects";
import { plainAnswer, seeOther, staffUploadHandler } from "@/server/handlers";
import { checkTemplate, type TemplateProblem } from "@/server/letters/check-template";
import { staffFileProblems } from "@/text/attachments";
import { templateProblems, templateProblemsOf } from "@/text/letter-templates";

const sentenceOf = (found: TemplateProblem): string =>
  "names" in found ? templateProblemsOf[found.problem](found.names) : templateProblems[found.problem];

const refused = (...sentences: readonly string[]) =>
  plainAnswer(422, { title: templateProblems.title, paragraphs: [...sentences, templateProblems.kept] });

/** Takes a template in: looked over as every file is, then for what it merges; only a good one becomes a version. */
export const POST = staffUploadHandler("site.manage", async (staff, received, { letter }, { at }) => {
  const { files, fields } = received;
  try {
    if (!isLetterName(letter)) return plainAnswer(404, { title: templateProblems.title, paragraphs: [] });
    const [bad] = received.refused;
    if (bad) return refused(staffFileProblems[bad.problem]);
    const [file] = files;
    if (!file) return refused(templateProblems.noFile);
    const given = (name: string) => fields.find(([field]) => field === name)?.[1] ?? "";
    const effectiveOn = given("effectiveOn");
    if (!isCalendarDate(effectiveOn) || effectiveOn < today()) return refused(templateProblems.badDate);
    const bytes = await openObject(file);
    const checked = checkTemplate(letter, bytes);
    if ("problems" in checked) return refused(...checked.problems.map(sentenceOf));
    const template = { letter, agencyCode: given("agency") || null, file: bytes, effectiveOn };
    const added = await addTemplate(staff, { ...template, fileName: file.name, sha256: file.sha256 }, at);
    if ("refusal" in added) return refused(templateProblems.noAgency);
    return seeOther(`/admin/letter-templates/${letter}?done=done`);
  } finally {
    // A version is kept in the database with the letters that were made with it.
    await removeObjects(files.map(({ objectName }) => objectName));
  }
});
