import { isImage } from "@/domain/attachment/media-types";
import { MOST_PAGES } from "@/domain/redaction/marks";
import { openObject } from "@/server/files/objects";
import { renderPage } from "@/server/files/redact";
import { redactableFile } from "@/server/files/redactable";
import { plainAnswer, staffReader } from "@/server/handlers";
import { missingFile } from "@/text/attachments";

/** One page of a file that is being redacted, as a picture. */
export const GET = staffReader("infoRequest.handle", async (staff, { id = "", fileId = "", page = "" }) => {
  const file = await redactableFile(staff, id, fileId);
  const number = Number(page);
  const isPage = Number.isInteger(number) && number >= 1 && number <= MOST_PAGES;
  const isDrawn = file !== null && (file.mediaType === "application/pdf" || isImage(file.mediaType));
  if (!file || !isPage || !isDrawn) return plainAnswer(404, missingFile);
  const png = await renderPage(await openObject(file), file.mediaType, number);
  return new Response(new Uint8Array(png), {
    headers: {
      "content-type": "image/png",
      "content-security-policy": "sandbox; default-src 'none'",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-store",
    },
  });
});
