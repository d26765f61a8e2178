import { buttonClass } from "@/components/ui/button";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { amendPage, lapsedPage } from "@/text/track-acts";

/** What became of a case whose amendment did not come, and its words to begin again with. */
export function LapsedCase({
  lapsedOn,
  wording: { subject, description },
}: {
  lapsedOn: CalendarDate;
  wording: { subject: string; description: string };
}) {
  return (
    <>
      <p className="mt-4">{lapsedPage.lead(lapsedOn)}</p>
      <p className="mt-4">{lapsedPage.again}</p>
      <dl className="mt-2 border-y border-line py-3">
        <dt className="text-ink-2">{amendPage.subject}</dt>
        <dd className="select-all">{subject}</dd>
        <dt className="mt-2 text-ink-2">{amendPage.description}</dt>
        <dd className="whitespace-pre-line select-all">{description}</dd>
      </dl>
      <form action="/apply/save" method="post" className="mt-6 flex flex-wrap gap-4">
        <input type="hidden" name="step" value="1" />
        <input type="hidden" name="subject" value={subject} />
        <input type="hidden" name="description" value={description} />
        <button type="submit" className={buttonClass()}>
          {lapsedPage.start}
        </button>
        <a className={buttonClass("quiet")} href="/track/case">
          {amendPage.back}
        </a>
      </form>
    </>
  );
}
