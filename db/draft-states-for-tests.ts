import { and, eq, isNull } from "drizzle-orm";
import { q } from "./client";
import { draftStates } from "./schema/draft-keeping";
import { publicationDrafts } from "./schema/publication-drafts";

/** Drafts whose present words are not among their kept states: somebody wrote them past `keepDraftState`. */
export async function draftsWithoutState(): Promise<string[]> {
  const found = await q()
    .select({ title: publicationDrafts.title })
    .from(publicationDrafts)
    .leftJoin(
      draftStates,
      and(eq(draftStates.draftId, publicationDrafts.id), eq(draftStates.fields, publicationDrafts.fields)),
    )
    .where(isNull(draftStates.id));
  return found.map(({ title }) => title);
}
