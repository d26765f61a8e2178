import type { PublishClock } from "@/domain/publication/publish-clock";
import { publishClockText } from "@/text/publishing";
import { PublishDue } from "./publish-due";

/** The period of 条例第二十六条 for one text: running, over, or kept. */
export function ClockPanel({
  clock,
  publishedOn,
}: {
  /** Null without a date of issue. */
  clock: PublishClock | null;
  publishedOn: string | null;
}) {
  return (
    <div className="mt-4">
      <h3 className="font-semibold">{publishClockText.title}</h3>
      {publishedOn === null ? null : <p>{publishClockText.published(publishedOn)}</p>}
      {publishedOn === null && clock === null ? <p>{publishClockText.noDate}</p> : null}
      {publishedOn === null && clock !== null ? (
        <>
          <p>
            <PublishDue clock={clock} />
            <span className="ml-2">{publishClockText.due(clock.dueOn)}</span>
          </p>
          <p className="text-ink-2">
            {publishClockText.basis(clock.limit)}
            {clock.provisional ? publishClockText.provisional : null}
          </p>
        </>
      ) : null}
    </div>
  );
}
