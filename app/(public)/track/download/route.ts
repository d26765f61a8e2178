import PizZip from "pizzip";
import { publicReader, seeOther } from "@/server/handlers";
import { downloadNames } from "@/text/case-download";
import { openedCase } from "../opened-case";
import { papersOf } from "./papers";

export const GET = publicReader(async () => {
  const opened = await openedCase();
  if (!opened) return seeOther("/track/case");
  const archive = new PizZip();
  for (const { path, content } of await papersOf(opened)) archive.file(path, content);
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
