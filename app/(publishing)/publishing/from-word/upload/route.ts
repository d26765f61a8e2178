import { recordRefusedSource } from "@/db/mutations/source-drafts";
import { newId } from "@/db/new-id";
import { scanText } from "@/domain/publication/sensitive-scan";
import { today } from "@/server/clock";
import { keepSource, removeUnkept } from "@/server/files/kept-source";
import { openObject } from "@/server/files/objects";
import type { Received } from "@/server/files/receive";
import { readWordFile, type WordSource } from "@/server/files/source-file";
import { seeOther, staffUploadHandler } from "@/server/handlers";
import type { WordRefusal } from "@/text/from-word";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Every word of the file, also those that are not taken over: the mark of a secret may stand in a header. */
function wholeText({ blocks, aside }: WordSource): string {
  const words = blocks.flatMap((block) =>
    block.kind === "line" ? [block.text] : block.cells.map(({ text }) => text),
  );
  return [...words, aside].join("\n");
}

async function readReceived({ files, refused }: Received): Promise<WordSource | WordRefusal> {
  const [file] = files;
  if (!file) return refused[0]?.problem ?? "none";
  if (file.mediaType !== WORD) return "notWord";
  const source = await readWordFile(await openObject(file));
  if ("fault" in source) return source.fault === "locked" ? "encrypted" : "unreadable";
  if (scanText(wholeText(source), today()).some(({ rule }) => rule === "secrecyMark")) return "secrecyMark";
  return source.blocks.length === 0 ? "noText" : source;
}

/** Takes a Word file, reads it and keeps it for the editor to confirm; of one that is refused nothing stays. */
export const POST = staffUploadHandler("draft.edit", async (staff, received, _params, { at }) => {
  const read = await readReceived(received);
  const id = newId();
  const [file, ...others] = received.files;
  if (typeof read === "string" || !file) {
    if (read === "secrecyMark") await recordRefusedSource(staff, id, at);
    await removeUnkept(received.files);
    return seeOther(`/publishing/from-word?refused=${typeof read === "string" ? read : "none"}`);
  }
  const { aside: _, ...kept } = read;
  await keepSource({ kind: "wordSource", staffId: staff.id, id }, file, kept, at);
  await removeUnkept(others);
  return seeOther(`/publishing/from-word/${id}`);
});
