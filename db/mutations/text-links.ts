import { eq } from "drizzle-orm";
import { linkStanding, ownTarget } from "@/domain/publication/links/link-standing";
import { linksIn } from "@/domain/publication/links/links-in-text";
import { q, tx } from "../client";
import { knownHosts } from "../queries/link-settings";
import type { textsToRead } from "../queries/text-links";
import { textLinkChecks, textLinkReads, textLinks } from "../schema/text-links";

type TextToRead = Awaited<ReturnType<typeof textsToRead>>[number];

/** A page longer than a book names no more than this. */
const MOST_LINKS = 500;

/** Keeps the addresses that stand in some public texts, in place of those of their versions before. */
export async function recordTextLinks(
  texts: readonly TextToRead[],
  ownHosts: readonly string[] = [],
): Promise<void> {
  await tx(async () => {
    const { own, trusted } = await knownHosts();
    const known = { own: [...own, ...ownHosts], trusted };
    for (const { id, version, summary, body, sourceUrl } of texts) {
      const urls = [summary, body, sourceUrl].flatMap((text) => linksIn(text ?? ""));
      const different = [
        ...new Set(
          urls.filter(({ url, isScript }) => !isScript && /^https?:/.test(url)).map(({ url }) => url),
        ),
      ];
      await q().delete(textLinks).where(eq(textLinks.publicationId, id));
      for (const url of different.slice(0, MOST_LINKS)) {
        const isOwn = linkStanding(url, known) === "own";
        const { target, key } = ownTarget(url);
        const leads = isOwn ? { target, targetKey: key } : { target: null, targetKey: null };
        await q()
          .insert(textLinks)
          .values({ publicationId: id, url, ...leads });
      }
      await q()
        .insert(textLinkReads)
        .values({ publicationId: id, version })
        .onConflictDoUpdate({ target: textLinkReads.publicationId, set: { version } });
    }
  });
}

/** Notes what was found at an address on another site. */
export async function noteTextLink(
  url: string,
  { ok, status }: { ok: boolean; status: number },
  at: number,
): Promise<void> {
  await tx(async () => {
    const [before] = await q().select().from(textLinkChecks).where(eq(textLinkChecks.url, url));
    const found = { url, at, ok, status, failedSince: ok ? null : (before?.failedSince ?? at) };
    await q()
      .insert(textLinkChecks)
      .values(found)
      .onConflictDoUpdate({ target: textLinkChecks.url, set: found });
  });
}
