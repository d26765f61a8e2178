import { Button, buttonClass } from "@/components/ui/button";
import { applicantActs } from "@/domain/info-request/applicant-acts";
import { casePage } from "@/text/track";
import type { OpenedCase } from "../opened-case";

/** The one thing to do next, right under the sentence that says why. */
export function NextAct({ opened }: { opened: OpenedCase }) {
  const { tracked, state, on, calendar } = opened;
  const acts = applicantActs(tracked.history, on, calendar);
  if (state.answeredOn) return <NextLink href="/track/answer" label={casePage.answerLink} />;
  if (acts.has("amended")) return <NextLink href="/track/amend" label={casePage.amend} />;
  if (!acts.has("urged")) return null;
  return (
    <form action="/track/act" method="post" className="no-print mt-4">
      <Button type="submit" name="kind" value="urged">
        {casePage.urge}
      </Button>
      <p className="mt-1 text-sm text-ink-2">{casePage.urgeNote}</p>
    </form>
  );
}

function NextLink({ href, label }: { href: string; label: string }) {
  return (
    <p className="no-print mt-4">
      <a className={buttonClass()} href={href}>
        {label}
      </a>
    </p>
  );
}
