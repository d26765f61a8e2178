import { eq } from "drizzle-orm";
import type { ReviewKind } from "@/domain/publication/publishing-desk";
import { q, tx } from "../client";
import { keepDraftState } from "../mutations/draft-states";
import { linkPublications } from "../mutations/publication-links";
import { contentHashOf, publishContent } from "../mutations/publications";
import { newId } from "../new-id";
import { publicationDrafts, publicationReviews } from "../schema/publication-drafts";
import type { Act, Present } from "./acts";
import { DEMO_LINKS, DEMO_REVISIONS, type DemoRevision } from "./publication-sequels";
import { type DemoPublished, examinationOf } from "./replay-publications";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type ByKey = (key: string) => DemoPublished;

/** The desk's work on a later version: edited, examined by a second person, published by a third. */
function actOfRevision({ key, after, change }: DemoRevision, byKey: ByKey, present: Present): Act {
  const { id, desk, columnId, fields: first, publishedAt } = byKey(key);
  const due = "days" in after ? publishedAt + after.days * DAY : byKey(after.key).publishedAt + HOUR;
  const at = Math.min(due, present.now);
  const fields = change(first);
  const contentHash = contentHashOf(fields);
  const review = (kind: ReviewKind, staffId: string, opinion: string, minutes: number) =>
    q()
      .insert(publicationReviews)
      .values({ id: newId(), draftId: id, kind, contentHash, staffId, opinion, at: at - minutes * 60_000 });
  const run = () =>
    tx(async () => {
      await review("edited", desk.editor, "", 40);
      await review("submitted", desk.editor, "请审查。", 30);
      for (const [step, { kind, by, opinion }] of examinationOf(desk).entries())
        await review(kind, by, opinion, 25 - 5 * step);
      await review("published", desk.publisher, "同意发布。", 0);
      const { title } = fields;
      await q()
        .update(publicationDrafts)
        .set({ title, fields, contentHash, updatedAt: at, lockVersion: 8 })
        .where(eq(publicationDrafts.id, id));
      await keepDraftState({ draftId: id, version: 8, fields, contentHash, staffId: desk.editor, at });
      const content = { id, agencyId: desk.agencyId, columnId, fields, contentHash, at };
      await publishContent({ ...content, actor: desk.publisher, demonstration: true });
    });
  return { at, run };
}

/** What followed the first publication of the demonstration's texts: later versions, and what links them to one another. */
export function actsOfSequels(byKey: ByKey, present: Present): Act[] {
  const links = DEMO_LINKS.map(({ from, kind, to }): Act => {
    const [near, far] = [byKey(from), byKey(to)];
    const at = Math.max(near.publishedAt, far.publishedAt);
    const { publisher: actor } = near.desk;
    return {
      at,
      run: async () => void (await linkPublications({ fromId: near.id, kind, toId: far.id, at, actor })),
    };
  });
  return [...links, ...DEMO_REVISIONS.map((revision) => actOfRevision(revision, byKey, present))];
}
