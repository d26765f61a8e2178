import { Button } from "@/components/ui/button";
import { queue } from "@/text/desk";

/** Finds a case of the agency by number, subject or document number. */
export function QueueSearch({ text }: { text: string }) {
  return (
    <search>
      <form action="/desk" method="get" className="flex">
        <label htmlFor="queue-search" className="sr-only">
          {queue.search}
        </label>
        <input
          id="queue-search"
          name="q"
          data-key="search"
          type="search"
          defaultValue={text}
          placeholder={queue.searchHint}
          maxLength={200}
          autoComplete="off"
          className="min-h-9 w-64 max-w-full rounded-none border border-line-strong bg-canvas px-2.5 placeholder:text-ink-3"
        />
        <Button type="submit" kind="secondary" size="staff" className="shrink-0 rounded-none border-l-0">
          {queue.searchButton}
        </Button>
      </form>
    </search>
  );
}
