import { remedyDays } from "@/domain/info-request/clock/remedy-days";
import { casePage } from "@/text/track";
import { remedyWords } from "@/text/what-you-can-do";
import type { OpenedCase } from "../opened-case";
import { decidedFrom } from "../remedies/decided";

/** Until when a decision can be contested; periods stand in the letter, days only here (design.md §11). */
export function LastDays({ opened }: { opened: OpenedCase }) {
  const { tracked, calendar } = opened;
  const start = decidedFrom(opened);
  if (!tracked.outcome || !start) return null;
  const days = remedyDays(tracked.outcome, start.on, calendar, tracked.remedy);
  if (days.length === 0) return null;
  return (
    <section className="mt-10 max-w-read">
      <h2 className="text-xl font-semibold">{casePage.remedyTitle}</h2>
      <p className="mt-2">{remedyWords.from(start)}</p>
      <ul className="mt-1 list-disc pl-5">
        {days.map((day) => (
          <li key={`${day.kind}|${day.of}`}>{remedyWords.line(day)}</li>
        ))}
      </ul>
      <p className="mt-2 text-ink-2">
        {remedyWords.bodies(tracked.agency.reviewOrgan, tracked.agency.court)}
        {remedyWords.rule}
      </p>
      <p className="no-print mt-2">
        <a href="/track/remedies">{casePage.remedyMore}</a>
      </p>
    </section>
  );
}
