import { recordListExport } from "@/db/mutations/record-export";
import { countImportRows, importOf } from "@/db/queries/publication-imports";
import { now } from "@/server/clock";
import { plainAnswer, staffReader } from "@/server/handlers";
import { tableDownload } from "@/server/import/download";
import { resultCsv, resultWorkbook } from "@/server/import/result-file";
import { importFiles, importRun, uploadRefused } from "@/text/desk-import";

/** What became of every row, or only the rows to be put right, in the columns that they came in. */
export const GET = staffReader("draft.edit", async (staff, { id = "", part, format }, { url }) => {
  const found = await importOf(staff, id);
  if (!found || (part !== "result" && part !== "bad"))
    return plainAnswer(404, { title: importFiles.notMade, paragraphs: [uploadRefused.back] });
  const plainName = found.fileName.replace(/\.\w+$/, "").replace(/\.jsonl$/, "");
  const name = part === "bad" ? importFiles.badName(plainName) : importFiles.resultName(plainName);
  const rows = await countImportRows(found.id, part === "bad" ? "bad" : "all");
  const list = part === "bad" ? "importFaults" : "importResult";
  await recordListExport(staff, list, { format: format === "csv" ? "csv" : "xlsx", rows }, now());
  if (format === "csv") return tableDownload(resultCsv(part, found, url.origin), "csv", name);
  const file = await resultWorkbook(part, found, url.origin);
  return file
    ? tableDownload(file, "xlsx", name)
    : plainAnswer(503, { title: importFiles.notMade, paragraphs: [importFiles.notMadeWhy, importRun.back] });
});
