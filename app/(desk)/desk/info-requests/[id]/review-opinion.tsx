import { Notice } from "@/components/ui/notice";
import { lastOf } from "@/domain/info-request/history/events";
import { instantInFull } from "@/text/dates";
import { reviewOpinion } from "@/text/desk";
import type { OpenedCase } from "./opened-case";

/** Why the reviewer sent the draft back, for as long as it was not sent for review again. */
export function ReviewOpinion({ opened: { history, texts, names } }: { opened: OpenedCase }) {
  const back = lastOf(history, "sentBack");
  const again = lastOf(history, "sentForReview");
  if (!back || (again && again.seq > back.seq)) return null;
  return (
    <div className="mb-4">
      <Notice tone="warn" title={reviewOpinion.title(names.get(back.by ?? "") ?? "", instantInFull(back.at))}>
        <p className="whitespace-pre-line">{texts.get(back.seq) ?? reviewOpinion.none}</p>
      </Notice>
    </div>
  );
}
