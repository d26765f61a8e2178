import { templateFile } from "@/db/queries/letter-templates";
import { isLetterName, letterRule } from "@/domain/letter/letters";
import { plainAnswer, staffReader } from "@/server/handlers";
import { defaultTemplate } from "@/server/letters/default-template";
import { wordDownload } from "@/server/letters/files";
import { templatePage, templatesPage } from "@/text/letter-templates";

/** A template as a Word file: the house's own, or a version that was uploaded. */
export const GET = staffReader("site.manage", async (staff, { letter, version = "" }) => {
  const missing = plainAnswer(404, { title: templatesPage.title, paragraphs: [templatePage.noVersions] });
  if (!isLetterName(letter)) return missing;
  const { title } = letterRule(letter);
  if (version === "default") return wordDownload(await defaultTemplate(letter), title);
  const found = await templateFile(staff, version);
  return found?.file && found.letter === letter
    ? wordDownload(found.file, found.fileName.replace(/\.docx$/i, ""))
    : missing;
});
