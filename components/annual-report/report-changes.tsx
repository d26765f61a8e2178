import { Notice } from "@/components/ui/notice";
import type { CellChange, ContentChanges } from "@/domain/annual-report/content-changes";
import { REPORT_LINES } from "@/domain/annual-report/report-lines";
import { REPORT_COLUMNS } from "@/text/annual-report";
import { REMEDY_KIND_LABELS } from "@/text/remedies";
import { lineName, PART_HEADS, REMEDY_RESULT_NAMES, REPORT_SECTIONS } from "@/text/report-form";
import { reportPage } from "@/text/report-page";

/** So many changes are told one by one. */
const MOST = 30;
const { corrected: words } = reportPage;

function placeOf(change: CellChange): string {
  if (change.section === "section2") return words.inSection2(words.section2[change.row]);
  if (change.section === "section4")
    return words.section4(REMEDY_KIND_LABELS[change.row], REMEDY_RESULT_NAMES[change.column] ?? "");
  const line = REPORT_LINES.find(({ code }) => code === change.row);
  return words.inSection3(line ? lineName(line) : change.row, REPORT_COLUMNS[change.column]?.label ?? "");
}

/** What an erratum changed, as lines. */
function linesOf({ cells, texts }: ContentChanges): string[] {
  const partName = (part: string) =>
    ({ ...PART_HEADS, problems: REPORT_SECTIONS.problems, other: REPORT_SECTIONS.other })[part] ?? part;
  return [
    ...cells.map((change) => words.cell(placeOf(change), change.before, change.after)),
    ...texts.flatMap(({ part, changes }) =>
      changes.map(({ kind, text }) => words[kind](partName(part), text)),
    ),
  ];
}

/** Stands over a corrected report: when and why it was corrected, what changed, and where the earlier version is. */
export function ReportCorrected({
  day,
  why,
  changes,
  earlierHref,
}: {
  day: string;
  why: string;
  changes: ContentChanges;
  earlierHref: string;
}) {
  const lines = linesOf(changes);
  return (
    <Notice tone="warn" title={words.title(day)}>
      <p>
        {words.why}：{why}
      </p>
      <p className="mt-1">{words.what}：</p>
      {lines.length === 0 ? <p>{words.nothing}</p> : null}
      <ul className="list-disc pl-6">
        {lines.slice(0, MOST).map((line) => (
          <li key={line} className="break-words">
            {line}
          </li>
        ))}
      </ul>
      {lines.length > MOST ? <p>{words.more(lines.length - MOST)}</p> : null}
      <p>
        <a href={earlierHref} className="no-print inline-block py-1.5">
          {words.first}
        </a>
      </p>
    </Notice>
  );
}
