import type { ReactNode } from "react";
import { WideRegion } from "@/components/ui/wide-region";
import { REPORT_LINES, type ReportLine } from "@/domain/annual-report/report-lines";
import { type RequestsTable, valuesAt } from "@/domain/annual-report/requests-table";
import { OUTCOME_IDS, OUTCOMES, type OutcomeGroup } from "@/domain/law/outcomes";
import { annualReport, REPORT_COLUMNS, REPORT_GROUPS } from "@/text/annual-report";

const EDGE = "border border-line-strong px-2 py-1.5";
const HEAD = `${EDGE} bg-surface text-center font-semibold whitespace-nowrap`;
const NAME = `${EDGE} text-left font-normal`;
const OWN_NAMES = {
  new: annualReport.newCases,
  carriedIn: annualReport.carriedIn,
  ended: annualReport.total,
  carriedOut: annualReport.carriedOut,
  granted: annualReport.granted,
  partlyGranted: annualReport.partlyGranted,
} as const;

const membersOf = (group: OutcomeGroup) => OUTCOME_IDS.filter((outcome) => OUTCOMES[outcome].group === group);
const resultLines = REPORT_LINES.filter(({ code }) => code.startsWith("三"));

/** The name of a line as the form prints it. */
export function lineName({ row }: ReportLine): string {
  if (row in OWN_NAMES) return OWN_NAMES[row as keyof typeof OWN_NAMES];
  if (row === "unplaced") return annualReport.rowName(row, "");
  const { group, name } = OUTCOMES[row as keyof typeof OUTCOMES];
  return annualReport.numbered(membersOf(group).indexOf(row as never) + 1, name);
}

/** The cells left of the numbers: a block's name beside its first line, then the line's own. */
function Names({ line }: { line: ReportLine }): ReactNode {
  const { row } = line;
  const isResult = line.code.startsWith("三");
  if (!isResult) {
    return (
      <th scope="row" colSpan={3} className={NAME}>
        {lineName(line)}
      </th>
    );
  }
  const block =
    line === resultLines[0] ? (
      <th scope="rowgroup" rowSpan={resultLines.length} className={`${NAME} w-28`}>
        {annualReport.results}
      </th>
    ) : null;
  const rule = row in OUTCOMES ? OUTCOMES[row as keyof typeof OUTCOMES] : null;
  const groupName = rule ? REPORT_GROUPS[rule.group] : undefined;
  if (!rule || groupName === undefined) {
    return (
      <>
        {block}
        <th scope="row" colSpan={2} className={NAME}>
          {lineName(line)}
        </th>
      </>
    );
  }
  const members = membersOf(rule.group);
  return (
    <>
      {block}
      {members[0] === row ? (
        <th scope="rowgroup" rowSpan={members.length} className={`${NAME} whitespace-nowrap`}>
          {groupName}
        </th>
      ) : null}
      <th scope="row" className={NAME}>
        {lineName(line)}
      </th>
    </>
  );
}

function TableHead() {
  const organisations = REPORT_COLUMNS.slice(1, 6);
  return (
    <thead>
      <tr>
        <th rowSpan={3} colSpan={3} className={`${EDGE} bg-surface text-left text-xs font-normal text-ink-2`}>
          {annualReport.section3Note}
        </th>
        <th colSpan={REPORT_COLUMNS.length} scope="colgroup" className={HEAD}>
          {annualReport.applicants}
        </th>
      </tr>
      <tr>
        <th rowSpan={2} scope="col" className={HEAD}>
          {REPORT_COLUMNS[0]?.label}
        </th>
        <th colSpan={organisations.length} scope="colgroup" className={HEAD}>
          {annualReport.organisations}
        </th>
        <th rowSpan={2} scope="col" className={HEAD}>
          {REPORT_COLUMNS[6]?.label}
        </th>
      </tr>
      <tr>
        {organisations.map(({ label }) => (
          <th key={label} scope="col" className={HEAD}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Section 三 in the official form; with `hrefOf` every number that is not nought opens its cases. */
export function SectionThree({
  table,
  hrefOf,
}: {
  table: Pick<RequestsTable, "rows">;
  hrefOf?: (line: ReportLine, column: number) => string;
}) {
  return (
    <WideRegion name={annualReport.section3}>
      <table className="w-full min-w-240 border-collapse text-sm tabular-nums">
        <caption className="sr-only">{annualReport.section3}</caption>
        <TableHead />
        <tbody>
          {REPORT_LINES.map((line) => (
            <tr key={line.code}>
              <Names line={line} />
              {valuesAt(table, line.code).map((value, column) => {
                const { label } = REPORT_COLUMNS[column] ?? { label: "" };
                const href = value > 0 ? hrefOf?.(line, column) : undefined;
                return (
                  <td key={label} className={`${EDGE} text-center`}>
                    {href === undefined ? (
                      <span className={value === 0 ? "text-ink-3" : ""}>{value}</span>
                    ) : (
                      <a
                        href={href}
                        aria-label={annualReport.open(lineName(line), label, value)}
                        className="inline-block min-w-6 py-0.5"
                      >
                        {value}
                      </a>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </WideRegion>
  );
}
