import { buttonClass } from "@/components/ui/button";
import { applicantActs } from "@/domain/info-request/applicant/applicant-acts";
import { casePage } from "@/text/track";
import type { OpenedCase } from "../opened-case";

interface Next {
  href: string;
  label: string;
}

/** What the case waits for or offers most, the first one drawn as the button to press. */
function nextOf({ tracked, state, on, calendar }: OpenedCase): Next[] {
  const acts = applicantActs(tracked.history, on, calendar);
  const late = state.due.level === "overdue";
  return [
    ...(state.answeredOn ? [{ href: "/track/answer", label: casePage.answerLink }] : []),
    ...(acts.has("amended") ? [{ href: "/track/amend", label: casePage.amend }] : []),
    // The page of the amendment that did not come carries the words over into a new application.
    ...(tracked.outcome === "closedNotAmended" ? [{ href: "/track/amend", label: casePage.again }] : []),
    ...(tracked.stage === "feeDue" ? [{ href: "/track/fee", label: casePage.seeFee }] : []),
    ...(acts.has("reasonGiven") ? [{ href: "/track/reasons", label: casePage.giveReasons }] : []),
    ...(acts.has("urged") ? [{ href: "/track/urge", label: casePage.urge }] : []),
    ...(late ? [{ href: "/track/remedies", label: casePage.seeRemedies }] : []),
    ...(acts.has("rated") ? [{ href: "/track/rate", label: casePage.rate }] : []),
  ];
}

/** The things to do next, right under the sentence that says why. */
export function NextAct({ opened }: { opened: OpenedCase }) {
  const next = nextOf(opened);
  if (next.length === 0) return null;
  return (
    <p className="no-print mt-4 flex flex-wrap gap-3">
      {next.map(({ href, label }, at) => (
        <a key={href} className={buttonClass(at === 0 ? "primary" : "secondary")} href={href}>
          {label}
        </a>
      ))}
    </p>
  );
}
