import { remedyDays } from "@/domain/info-request/remedy-days";
import { casePage, remedyWords } from "@/text/track";
import type { OpenedCase } from "../opened-case";

/** Until when the answer can be contested; periods stand in the letter, days only here (design.md §11). */
export function LastDays({ opened }: { opened: OpenedCase }) {
  const { tracked, calendar, state } = opened;
  const from = state.deliveredOn ?? state.answeredOn;
  if (!tracked.outcome || !from) return null;
  const days = remedyDays(tracked.outcome, from, calendar);
  if (days.length === 0) return null;
  return (
    <section className="mt-10 max-w-read">
      <h2 className="text-xl font-semibold">{casePage.remedyTitle}</h2>
      <p className="mt-2">{remedyWords.from(from, state.deliveredOn !== null)}</p>
      <ul className="mt-1 list-disc pl-5">
        {days.map((day) => (
          <li key={`${day.kind}|${day.of}`}>{remedyWords.line(day)}</li>
        ))}
      </ul>
      <p className="mt-2 text-ink-2">
        {remedyWords.bodies(tracked.agency.reviewOrgan, tracked.agency.court)}
        {remedyWords.rule}
      </p>
    </section>
  );
}
