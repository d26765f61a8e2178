import { columnTree } from "@/db/queries/columns";
import { staffReader } from "@/server/handlers";
import { tableDownload } from "@/server/import/download";
import { importTemplateCsv, importTemplateWorkbook } from "@/server/import/template";
import { importTemplate } from "@/text/desk-import";

/** The table to fill in, with the columns that the site has now. */
export const GET = staffReader("draft.edit", async (_staff, { format }) => {
  if (format === "csv") return tableDownload(importTemplateCsv(), "csv", importTemplate.name);
  const tree = await columnTree();
  const leaves = tree.filter(({ id }) => tree.every(({ parentId }) => parentId !== id));
  const file = await importTemplateWorkbook(leaves.map(({ name }) => name));
  return tableDownload(new Uint8Array(file), "xlsx", importTemplate.name);
});
