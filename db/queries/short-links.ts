import { eq } from "drizzle-orm";
import { q } from "../client";
import { shortLinks } from "../schema/short-links";

/** The publication that a short address leads to, whatever became of it since; null for a code that was never given. */
export async function publicationAt(code: string): Promise<string | null> {
  const [row] = await q()
    .select({ id: shortLinks.publicationId })
    .from(shortLinks)
    .where(eq(shortLinks.code, code));
  return row?.id ?? null;
}

/** The short code of a publication. */
export async function shortCodeFor(publicationId: string): Promise<string | null> {
  const [row] = await q()
    .select({ code: shortLinks.code })
    .from(shortLinks)
    .where(eq(shortLinks.publicationId, publicationId));
  return row?.code ?? null;
}
