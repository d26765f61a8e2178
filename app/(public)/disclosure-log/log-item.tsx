import { StageTag } from "@/components/info-request/stage-tag";
import type { LogRow } from "@/db/queries/disclosure-log";
import type { Segment } from "@/db/search/highlight";
import { dayInFull } from "@/text/dates";
import { publicLog } from "@/text/disclosure-log";

function Marked({ segments }: { segments: readonly Segment[] }) {
  let at = 0;
  return segments.map(({ text, marked }) => {
    const key = at;
    at += text.length;
    return marked ? <mark key={key}>{text}</mark> : text;
  });
}

/** One question of the log in the list: what was asked, who answered how, where the words stand. */
export function LogItem({
  entry,
  title,
  excerpt,
}: {
  entry: LogRow;
  title: readonly Segment[];
  excerpt: readonly Segment[];
}) {
  return (
    <li className="border-b border-line py-4">
      <h2 className="text-lg leading-normal">
        <a href={`/disclosure-log/${entry.id}`} className="visited:text-link-visited">
          <Marked segments={title} />
        </a>
      </h2>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
        <StageTag stage="delivered" outcome={entry.outcome} voice="forApplicant" />
        {publicLog.facts(entry.agencyName, dayInFull(entry.answeredOn))}
      </p>
      <p className="mt-1 max-w-read">
        <Marked segments={excerpt} />
      </p>
    </li>
  );
}
