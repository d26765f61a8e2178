import { Button, buttonClass } from "@/components/ui/button";
import { similarPublications } from "@/db/search/similar-publications";
import { apply } from "@/text/apply";
import { draftAddress } from "../../place";
import { DraftFrame } from "./draft-frame";
import { SimilarList } from "./similar-list";
import { StepLine } from "./step-line";
import type { DraftVisit } from "./visit";

export const MOST_SIMILAR = 5;

/** Between the first and the second step: what is public already. */
export async function FoundPage({ visit }: { visit: DraftVisit }) {
  const { subject, documentNumber } = visit.draft.entries;
  const found = await similarPublications([subject, documentNumber], MOST_SIMILAR);
  const words = apply.found;
  const next = { at: "step", step: 2, isChecked: false, backToCheck: false } as const;
  return (
    <DraftFrame visit={visit} heading={words.heading} line={<StepLine visit={visit} step={1} />}>
      <p className="mt-3 text-ink-2">{words.lead}</p>
      <SimilarList found={found} />
      <div className="mt-8 flex flex-wrap items-start gap-4">
        <a href={draftAddress(visit.token, next)} className={buttonClass()}>
          {words.none}
        </a>
        <form action="/apply/discard" method="post">
          <input type="hidden" name="token" value={visit.token} />
          <Button type="submit" kind="quiet" aria-describedby="discard-hint">
            {words.thisIsIt}
          </Button>
          <p id="discard-hint" className="mt-1 text-sm text-ink-3">
            {words.thisIsItHint}
          </p>
        </form>
      </div>
    </DraftFrame>
  );
}
