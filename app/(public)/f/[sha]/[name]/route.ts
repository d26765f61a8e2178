import { publicFile } from "@/db/queries/publication-files";
import { fileAddress } from "@/domain/publication/file-address";
import { givePublished } from "@/server/files/give-published";
import { plainAnswer, publicReader } from "@/server/handlers";
import { goneFile, unknownFile } from "@/text/publication-files";

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return "";
  }
}

/** A file of a publication by the hash of its bytes: handed out while a public text carries it, 410 from the moment that none does any more. */
export const GET = publicReader(async ({ url, headers }) => {
  const [, , sha256 = "", name = ""] = url.pathname.split("/");
  const found = /^[0-9a-f]{64}$/.test(sha256) ? await publicFile(sha256, decoded(name)) : null;
  if (found === null) return plainAnswer(404, unknownFile);
  if (found.state === "gone") return plainAnswer(410, goneFile);
  if (found.file.name !== decoded(name)) {
    return new Response(null, { status: 301, headers: { location: fileAddress(found.file) } });
  }
  return givePublished(found.file, headers);
});
