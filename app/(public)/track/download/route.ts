import PizZip from "pizzip";
import { ObjectDamaged } from "@/server/files/objects";
import { plainAnswer, publicReader, seeOther } from "@/server/handlers";
import { log } from "@/server/log";
import { damagedFile } from "@/text/attachments";
import { downloadNames } from "@/text/case-download";
import { type OpenedCase, openedCase } from "../opened-case";
import { type Paper, papersOf } from "./papers";

/** The papers, or null when a stored one is not what it was: nothing half is given out (UP-042). */
async function whole(opened: OpenedCase): Promise<Paper[] | null> {
  try {
    return await papersOf(opened);
  } catch (error) {
    if (!(error instanceof ObjectDamaged)) throw error;
    log.error({ alarm: "objectDamaged", infoRequest: opened.tracked.id });
    return null;
  }
}

export const GET = publicReader(async () => {
  const opened = await openedCase();
  if (!opened) return seeOther("/track/case");
  const archive = new PizZip();
  const papers = await whole(opened);
  if (papers === null) return plainAnswer(503, damagedFile);
  for (const { path, content } of papers) archive.file(path, content);
  const bytes = new Uint8Array(archive.generate({ type: "uint8array", compression: "DEFLATE" }));
  const { number } = opened.tracked;
  const name = encodeURIComponent(downloadNames.archive(number));
  return new Response(bytes, {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="${number}.zip"; filename*=UTF-8''${name}`,
      "cache-control": "no-store",
    },
  });
});
