import { ActionForm } from "@/components/desk-ui/action-form";
import { ShownOnce } from "@/components/desk-ui/shown-once";
import { deskCalendar } from "@/text/calendar";
import { instantDayInFull } from "@/text/dates";
import { setFeed } from "../../../account/notices/actions";

/** The secret address of one's own calendar feed: made, made anew, taken back. */
export function FeedForm({
  hasFeed,
  madeAt,
  isReviewer,
}: {
  hasFeed: boolean;
  madeAt: number | null;
  isReviewer: boolean;
}) {
  return (
    <section className="no-print mt-10 max-w-read border-t border-line pt-5">
      <h2 className="text-base font-semibold">{deskCalendar.feed}</h2>
      <p className="mt-1 text-ink-2">{deskCalendar.feedLead}</p>
      {isReviewer ? <p className="mt-1 text-ink-2">{deskCalendar.feedOffice}</p> : null}
      <p className="mt-2">
        {hasFeed && madeAt !== null ? deskCalendar.feedOn(instantDayInFull(madeAt)) : deskCalendar.feedOff}
      </p>
      <ActionForm
        action={setFeed}
        submit={hasFeed ? deskCalendar.feedReset : deskCalendar.feedMake}
        kind="secondary"
        hidden={{ what: "make" }}
      >
        <ShownOnce name="feed" note={deskCalendar.feedOnce} />
      </ActionForm>
      {hasFeed ? (
        <ActionForm
          action={setFeed}
          submit={deskCalendar.feedClose}
          kind="quiet"
          hidden={{ what: "close" }}
        />
      ) : null}
    </section>
  );
}
