import { createHash } from "node:crypto";
import type { DraftFile } from "@/db/queries/publication-draft-files";
import { DEMO_PUBLICATIONS } from "@/db/seed/demonstration";
import { DEMO_DRAFT_FILES } from "@/db/seed/draft-files";
import { DEMO_FILES, type DemoFile } from "@/db/seed/publication-files";
import { fieldsOf } from "@/db/seed/replay-publications";
import { PUBLICATION_FILE_TYPES, type PublicationFileType } from "@/domain/publication/file-types";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { madeFile } from "./demonstration-makers";
import { putObject } from "./objects";

function typeOf(name: string): PublicationFileType {
  const types = Object.entries(PUBLICATION_FILE_TYPES) as [PublicationFileType, string][];
  const found = types.find(([, end]) => name.endsWith(`.${end}`));
  if (!found) throw new Error(`no type for ${name}`);
  return found[0];
}

function bodyOf(file: DemoFile, today: CalendarDate): string {
  if (file.make !== "tables") return "";
  const publication = DEMO_PUBLICATIONS.find(({ key }) => key === file.publication);
  if (!publication) throw new Error(`the demonstration has no ${file.publication}`);
  return fieldsOf(publication, today).body;
}

/** Makes and stores the files of the demonstration, before the transaction whose rows name them; by the key of their publication. */
export async function demonstrationFiles(today: CalendarDate): Promise<Map<string, DraftFile[]>> {
  const files = new Map<string, DraftFile[]>();
  for (const demo of [...DEMO_FILES, ...DEMO_DRAFT_FILES]) {
    const bytes = await madeFile(demo, bodyOf(demo, today));
    const stored = await putObject(bytes, "publication");
    const sourceSha256 = createHash("sha256").update(bytes).digest("hex");
    const file = { name: demo.name, mediaType: typeOf(demo.name), sourceSha256, ...stored };
    files.set(demo.publication, [...(files.get(demo.publication) ?? []), file]);
  }
  return files;
}
