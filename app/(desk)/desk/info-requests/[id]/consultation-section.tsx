import { Notice } from "@/components/ui/notice";
import { consultationsOf } from "@/domain/info-request/history/consultations";
import { consultationWords } from "@/text/desk-clock-steps";
import type { OpenedCase } from "./opened-case";

/** What the law makes of each opinion that was asked for; silence of a third party and of a co-maker are not the same. */
export function ConsultationSection({ opened }: { opened: OpenedCase }) {
  const { history, context, stage } = opened;
  const asked = consultationsOf(history, context.calendar, context.today);
  const isOpen = stage === "consulting" || stage === "inReview" || stage === "processing";
  return (
    <ul className="space-y-3">
      {asked.map((one) => {
        const ranOut = one.state === "silent" || one.state === "deemedConsent";
        const isOwed = one.whom === "thirdParty" && one.state === "objected" && !one.informed;
        return (
          <li key={one.seq}>
            <p>{consultationWords.letter(one)}</p>
            {ranOut && isOpen ? (
              <Notice tone="warn" title={consultationWords.ranOut}>
                <p>{consultationWords.state(one)}</p>
              </Notice>
            ) : (
              <p className="text-ink-2">{consultationWords.state(one)}</p>
            )}
            {isOwed ? <p className="text-ink-2">{consultationWords.notInformed}</p> : null}
          </li>
        );
      })}
    </ul>
  );
}
