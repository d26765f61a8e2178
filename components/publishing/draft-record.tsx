import type { RecordLine } from "@/db/queries/publication-drafts";
import { instantInFull } from "@/text/dates";
import { draftPage, reviewKindNames } from "@/text/publishing";

interface Told extends RecordLine {
  /** How often in a row the same person did the same. */
  times: number;
}

/** Somebody who saves twelve times has written once. */
function told(record: readonly RecordLine[]): Told[] {
  const lines: Told[] = [];
  for (const line of record) {
    const last = lines.at(-1);
    if (line.kind === "edited" && last?.kind === "edited" && last.staffId === line.staffId) {
      lines[lines.length - 1] = { ...line, times: last.times + 1 };
    } else {
      lines.push({ ...line, times: 1 });
    }
  }
  return lines;
}

/** Who did what with a draft and with which opinion, from the beginning. */
export function DraftRecord({ record }: { record: readonly RecordLine[] }) {
  return (
    <ol className="border-l-2 border-line pl-4">
      {told(record).map(({ id, kind, staffName, authorisedBy, opinion, at, times }, place) => (
        <li key={id} className="mb-3 last:mb-0">
          <p>
            <span className="font-semibold">
              {place === 0 && kind === "edited" ? draftPage.written : reviewKindNames[kind]}
            </span>
            {times > 1 ? <span className="text-ink-2">{draftPage.edits(times)}</span> : null}
          </p>
          <p className="text-ink-2 tabular-nums">
            {staffName ?? (authorisedBy ? draftPage.authorisedBy(authorisedBy) : draftPage.nothing)}
            <span className="ml-2">{instantInFull(at)}</span>
          </p>
          {opinion === "" ? null : <p className="whitespace-pre-line">{opinion}</p>}
        </li>
      ))}
    </ol>
  );
}
