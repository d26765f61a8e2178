import { Notice } from "@/components/ui/notice";
import { now } from "@/server/clock";
import { drafting } from "@/text/handling";
import type { OpenedCase } from "./opened-case";

const MINUTE_MS = 60_000;
/** Who saved longer ago than this has gone on to something else. */
const RECENT_MS = 30 * MINUTE_MS;

/** Says that a colleague saved this draft a moment ago, before two people write over one another. */
export function DraftingHint({ opened: { answer }, me }: { opened: OpenedCase; me: string }) {
  if (!answer || answer.signedAt !== null || answer.drafterName === me) return null;
  const ago = now() - answer.updatedAt;
  if (ago > RECENT_MS) return null;
  return (
    <div className="mt-4">
      <Notice
        tone="warn"
        title={drafting.others(answer.drafterName, drafting.minutes(Math.floor(ago / MINUTE_MS)))}
      />
    </div>
  );
}
