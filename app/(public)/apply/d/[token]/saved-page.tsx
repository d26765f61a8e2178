import { buttonClass } from "@/components/ui/button";
import { apply } from "@/text/apply";
import { instantDayInFull } from "@/text/dates";
import { draftAddress } from "../../place";
import { DraftFrame, DraftLink } from "./draft-frame";
import type { DraftVisit } from "./visit";

/** 保存，稍后再填: the link and how long it holds. */
export function SavedPage({ visit }: { visit: DraftVisit }) {
  const { heading, until, how, continue: goOn } = apply.saved;
  return (
    <DraftFrame visit={visit} heading={heading} linkInAside={false}>
      <p className="mt-4 max-w-read">{until(instantDayInFull(visit.expiresAt))}</p>
      <p className="mt-2 max-w-read">{how}</p>
      <DraftLink token={visit.token} />
      <p className="mt-6">
        <a href={draftAddress(visit.token, null)} className={buttonClass()}>
          {goOn}
        </a>
      </p>
    </DraftFrame>
  );
}
