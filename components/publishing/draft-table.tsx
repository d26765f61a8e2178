import type { DeskRow } from "@/db/queries/publication-drafts";
import type { PublishClock } from "@/domain/publication/publish-clock";
import { beijingDate, beijingMinute } from "@/domain/time/calendar-date";
import { instantInFull } from "@/text/dates";
import { scheduleList } from "@/text/publish-schedule";
import { draftList } from "@/text/publishing";
import { DraftStageTag } from "./draft-stage-tag";
import { PublishDue } from "./publish-due";

const HEAD = "px-3 py-2 text-left font-semibold whitespace-nowrap";
const CELL = "px-3 py-2.5 align-top";
/** On a narrow screen these stand in the line under the title instead. */
const WIDE = "hidden md:table-cell";
const WIDEST = "hidden xl:table-cell";

export type TimedRow = DeskRow & {
  /** Null for what was published already or bears no date of issue. */
  clock: PublishClock | null;
};

function Row({ row, withStage }: { row: TimedRow; withStage: boolean }) {
  const number = row.documentNumber ?? draftList.unnumbered;
  const due = row.clock ? <PublishDue clock={row.clock} /> : null;
  return (
    <tr className="border-b border-line hover:bg-surface">
      <th scope="row" className={`${CELL} text-left font-normal`}>
        <a href={`/publishing/${row.id}`} className="inline-block min-h-6 font-semibold">
          {row.title}
        </a>
        <span className="mt-0.5 flex flex-wrap items-center gap-x-3 text-ink-2">
          {withStage ? <DraftStageTag stage={row.stage} /> : null}
          <span>
            {row.genre} · {number}
          </span>
          {row.scheduledFor === null ? null : (
            <span className="font-semibold text-ink">
              {scheduleList.at(beijingDate(row.scheduledFor), beijingMinute(row.scheduledFor))}
            </span>
          )}
          <span className="md:hidden">{row.columnName}</span>
          <span className="md:hidden">{due}</span>
        </span>
      </th>
      <td className={`${CELL} ${WIDE}`}>{row.columnName}</td>
      <td className={`${CELL} ${WIDE}`}>{due}</td>
      <td className={`${CELL} ${WIDE} whitespace-nowrap`}>{draftList.shown(row.publicVersion)}</td>
      <td className={`${CELL} ${WIDEST} whitespace-nowrap`}>{row.authorName ?? draftList.imported}</td>
      <td className={`${CELL} ${WIDEST} whitespace-nowrap text-ink-2 tabular-nums`}>
        {instantInFull(row.updatedAt)}
      </td>
    </tr>
  );
}

/** Drafts in a table, the last touched on top. */
export function DraftTable({
  rows,
  caption,
  withStage = false,
}: {
  rows: readonly TimedRow[];
  caption: string;
  /** Where the drafts of a list stand in different stages. */
  withStage?: boolean;
}) {
  const { heads } = draftList;
  return (
    <table className="w-full border-t-2 border-navy">
      <caption className="sr-only">{caption}</caption>
      <thead className="bg-surface">
        <tr className="border-b border-line">
          <th scope="col" className={HEAD}>
            {heads.title}
          </th>
          <th scope="col" className={`${HEAD} ${WIDE}`}>
            {heads.column}
          </th>
          <th scope="col" className={`${HEAD} ${WIDE}`}>
            {heads.due}
          </th>
          <th scope="col" className={`${HEAD} ${WIDE}`}>
            {heads.shown}
          </th>
          <th scope="col" className={`${HEAD} ${WIDEST}`}>
            {heads.author}
          </th>
          <th scope="col" className={`${HEAD} ${WIDEST}`}>
            {heads.changed}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} withStage={withStage} />
        ))}
      </tbody>
    </table>
  );
}
