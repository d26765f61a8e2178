import { Button } from "@/components/ui/button";
import type { DeskView } from "@/domain/publication/workflow";
import { draftList } from "@/text/publishing";

/** Finds a draft of a stage by words of its title. */
export function DraftSearch({ stage, words }: { stage: DeskView; words: string }) {
  return (
    <search>
      <form action="/publishing" method="get" className="flex">
        <input type="hidden" name="stage" value={stage} />
        <label htmlFor="draft-search" className="sr-only">
          {draftList.search}
        </label>
        <input
          id="draft-search"
          name="q"
          type="search"
          defaultValue={words}
          placeholder={draftList.searchHint}
          maxLength={100}
          autoComplete="off"
          className="min-h-9 w-52 max-w-full rounded-none border border-line-strong bg-canvas px-2.5 placeholder:text-ink-3"
        />
        <Button type="submit" kind="secondary" size="staff" className="shrink-0 rounded-none border-l-0">
          {draftList.searchButton}
        </Button>
      </form>
    </search>
  );
}
