import { recordRefusedSource } from "@/db/mutations/source-drafts";
import { newId } from "@/db/new-id";
import type { SourceWorkbook } from "@/domain/publication/recognise/sheet-table";
import { scanText } from "@/domain/publication/sensitive-scan";
import { today } from "@/server/clock";
import { keepSource, removeUnkept } from "@/server/files/kept-source";
import { openObject } from "@/server/files/objects";
import type { Received } from "@/server/files/receive";
import { readSheetFile } from "@/server/files/source-file";
import { seeOther, staffUploadHandler } from "@/server/handlers";
import type { SheetRefusal } from "@/text/from-sheet";
import { sheetsAddress } from "../asked-table";

const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function readReceived({ files, refused }: Received): Promise<SourceWorkbook | SheetRefusal> {
  const [file] = files;
  if (!file) return refused[0]?.problem ?? "none";
  if (file.mediaType !== SHEET) return "notSheet";
  const workbook = await readSheetFile(await openObject(file));
  if ("fault" in workbook) return workbook.fault === "locked" ? "encrypted" : "unreadable";
  const words = workbook.sheets.flatMap(({ cells }) => cells.map(({ text }) => text)).join("\n");
  if (scanText(words, today()).some(({ rule }) => rule === "secrecyMark")) return "secrecyMark";
  return workbook.sheets.length === 0 ? "noCells" : workbook;
}

/** Takes a workbook, reads what is visible in it and keeps it until the editor has chosen; of one that is refused nothing stays. */
export const POST = staffUploadHandler("draft.edit", async (staff, received, _params, { at }) => {
  const draft = received.fields.find(([name]) => name === "draft")?.[1] ?? "";
  const read = await readReceived(received);
  const id = newId();
  const [file, ...others] = received.files;
  if (typeof read === "string" || !file) {
    if (read === "secrecyMark") await recordRefusedSource(staff, id, at);
    await removeUnkept(received.files);
    return seeOther(sheetsAddress("", { draft, refused: typeof read === "string" ? read : "none" }));
  }
  await keepSource({ kind: "sheetSource", staffId: staff.id, id }, file, read, at);
  await removeUnkept(others);
  return seeOther(sheetsAddress(id, { draft }));
});
