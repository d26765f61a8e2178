import { gateDraft } from "@/db/queries/gate-work";
import { ApartFailed } from "@/server/files/apart";
import { openObject } from "@/server/files/objects";
import { renderPage } from "@/server/files/redact";
import { plainAnswer, staffReader } from "@/server/handlers";
import { missingFile } from "@/text/attachments";

const DRAWN = /^(?:application\/pdf|image\/(?:jpeg|png))$/;

/** One page of a file as a picture, for the examiner who looks at what no machine can read (PS-008). */
export const GET = staffReader("draft.read", async (staff, { id = "", sha = "", page = "" }) => {
  const file = (await gateDraft(staff, id))?.files.find((one) => one.sha256 === sha);
  const number = Number(page);
  if (!file || !DRAWN.test(file.mediaType) || !Number.isInteger(number) || number < 1)
    return plainAnswer(404, missingFile);
  try {
    const png = await renderPage(await openObject(file), file.mediaType, number);
    return new Response(new Uint8Array(png), {
      headers: {
        "content-type": "image/png",
        "content-security-policy": "sandbox; default-src 'none'",
        "cross-origin-resource-policy": "same-origin",
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof ApartFailed)) throw error;
    return plainAnswer(404, missingFile);
  }
});
