import { publicationAt } from "@/db/queries/short-links";
import { shortCode } from "@/domain/publication/short-code";
import { plainAnswer, publicReader } from "@/server/handlers";
import { shortLinkPage } from "@/text/publication";

/** `/d/CODE`: the address on paper and in QR codes. It leads to the page whatever became of the text; a withdrawn one has its tombstone there. */
export const GET = publicReader(async ({ url }) => {
  const [, , typed = ""] = url.pathname.split("/");
  const code = shortCode(decoded(typed));
  const id = code === null ? null : await publicationAt(code);
  if (id === null) return plainAnswer(404, shortLinkPage.missing);
  return new Response(null, {
    status: 301,
    headers: { location: `/p/${id}`, "cache-control": "public, max-age=3600" },
  });
});

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
