import { Button } from "@/components/ui/button";
import { similarPublications } from "@/db/search/similar-publications";
import { apply } from "@/text/apply";
import { SimilarList } from "./similar-list";
import type { DraftVisit } from "./visit";

export const MOST_SIMILAR = 5;
/** Above the second question: with large type on a telephone more would push it out of sight. */
const MOST_BEFORE = 3;

/** Before the second question: what is public already, without a page of its own. Nothing when there is nothing. */
export async function FoundBefore({ visit }: { visit: DraftVisit }) {
  const { subject, documentNumber } = visit.draft.entries;
  const found = await similarPublications([subject, documentNumber], MOST_BEFORE);
  if (found.length === 0) return null;
  const words = apply.found;
  return (
    <section aria-labelledby="found-title" className="mt-6 border-l-4 border-link bg-surface px-4 py-4">
      <h2 id="found-title" className="text-xl font-semibold">
        {words.heading}
      </h2>
      <p className="mt-1 text-ink-2">{words.lead}</p>
      <SimilarList found={found} />
      <form action="/apply/discard" method="post" className="mt-4">
        <input type="hidden" name="token" value={visit.token} />
        <Button type="submit" kind="quiet" aria-describedby="discard-hint">
          {words.thisIsIt}
        </Button>
        <p id="discard-hint" className="mt-1 text-sm text-ink-3">
          {words.thisIsItHint}
        </p>
      </form>
      <p className="mt-4 font-semibold">{words.none}</p>
    </section>
  );
}
