import { DueBadge } from "@/components/info-request/due-badge";
import { StageTag } from "@/components/info-request/stage-tag";
import { Tag } from "@/components/ui/tag";
import type { DeskRow } from "@/db/queries/desk-info-requests";
import { beijingDate, beijingMinute, type CalendarDate } from "@/domain/time/calendar-date";
import { monthAndDay } from "@/text/dates";
import { queue } from "@/text/desk";
import { queueRow } from "@/text/desk-queue";
import { APPLICANT_TYPE_LABELS, EVENT_LABELS } from "@/text/info-request";

const HEAD = "px-2 py-2 text-left md:px-3 font-semibold dense:py-1";
const CELL = "px-2 py-2.5 align-top dense:py-1 md:px-3";
/** On a narrow screen these stand in the line under the subject instead. */
const WIDE = "hidden md:table-cell";

function when(at: number, today: CalendarDate): string {
  const day = beijingDate(at);
  return day === today ? beijingMinute(at) : monthAndDay(day);
}

function Remaining({ row }: { row: DeskRow }) {
  const isOver = row.due.level === "none" && row.due.dueOn === null;
  if (row.due.level !== "none") return <DueBadge due={row.due} />;
  return (
    <span className="whitespace-nowrap text-ink-3">
      {isOver && row.stage === "submitted" ? queue.noPeriod : queue.over}
    </span>
  );
}

function Applicant({ row }: { row: DeskRow }) {
  return (
    <>
      {APPLICANT_TYPE_LABELS[row.applicantType]}
      {row.placeInMonth > 1 ? (
        <span className="ml-2 text-ink-3">{queueRow.place(row.placeInMonth)}</span>
      ) : null}
    </>
  );
}

function CaseRow({
  row,
  today,
  isPickable,
  previewHref,
}: {
  row: DeskRow;
  today: CalendarDate;
  isPickable: boolean;
  previewHref: string | null;
}) {
  return (
    <tr data-case={row.id} className="border-b border-line focus-within:bg-surface hover:bg-surface">
      {isPickable ? (
        <td className={`${CELL} pr-0 md:pr-0`}>
          <input
            type="checkbox"
            name="pick"
            value={`${row.id}:${row.version}`}
            aria-label={queueRow.pick(row.number)}
            className="size-5 accent-link"
          />
        </td>
      ) : null}
      <td className={CELL}>
        <Remaining row={row} />
      </td>
      <td className={`${CELL} ${WIDE} whitespace-nowrap tabular-nums`}>{row.number}</td>
      <th scope="row" className={`${CELL} text-left font-normal`}>
        <a href={`/desk/info-requests/${row.id}`} className="mr-3 inline-block min-h-6 font-semibold">
          {row.subject}
        </a>
        {row.mayBeDuplicate ? (
          <span className="mr-3">
            <Tag tone="outline">{queueRow.duplicate}</Tag>
          </span>
        ) : null}
        {previewHref ? (
          <a
            href={previewHref}
            aria-label={queueRow.previewOf(row.number)}
            className="hidden min-h-6 text-ink-3 xl:inline-block"
          >
            {queueRow.preview}
          </a>
        ) : null}
        <span className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2 md:hidden">
          <span className="whitespace-nowrap tabular-nums">{row.number}</span>
          <StageTag stage={row.stage} outcome={row.outcome} voice="forDesk" />
          <span>{row.handlerName ?? queue.nobody}</span>
        </span>
      </th>
      <td className={`${CELL} hidden whitespace-nowrap xl:table-cell`}>
        <Applicant row={row} />
      </td>
      <td className={`${CELL} ${WIDE}`}>
        <StageTag stage={row.stage} outcome={row.outcome} voice="forDesk" />
      </td>
      <td className={`${CELL} hidden whitespace-nowrap lg:table-cell`}>
        {row.handlerName ?? <span className="text-ink-3">{queue.nobody}</span>}
      </td>
      <td className={`${CELL} hidden whitespace-nowrap text-ink-2 xl:table-cell`}>
        {row.lastEvent ? EVENT_LABELS[row.lastEvent] : null}
        <span className="ml-2 text-ink-3 tabular-nums">{when(row.lastEventAt, today)}</span>
      </td>
    </tr>
  );
}

/** Cases in a table, the most urgent on top; no applicant's name stands here. */
export function QueueTable({
  rows,
  caption,
  today,
  density,
  isPickable,
  previewOf,
}: {
  rows: readonly DeskRow[];
  caption: string;
  today: CalendarDate;
  density: "comfortable" | "compact";
  /** True inside a form that does something to the picked ones. */
  isPickable: boolean;
  previewOf: (id: string) => string | null;
}) {
  const { heads } = queue;
  return (
    <div data-density={density}>
      <table className="w-full border-t-2 border-navy">
        <caption className="sr-only">{caption}</caption>
        <thead className="bg-surface">
          <tr className="border-b border-line">
            {isPickable ? (
              <th scope="col" className={`${HEAD} pr-0 md:w-10`}>
                <span className="sr-only">{queueRow.pickAll}</span>
              </th>
            ) : null}
            <th scope="col" className={HEAD}>
              {heads.due}
            </th>
            <th scope="col" className={`${HEAD} ${WIDE}`}>
              {heads.number}
            </th>
            <th scope="col" className={HEAD}>
              {heads.subject}
            </th>
            <th scope="col" className={`${HEAD} hidden xl:table-cell`}>
              {heads.applicantType}
            </th>
            <th scope="col" className={`${HEAD} ${WIDE}`}>
              {heads.stage}
            </th>
            <th scope="col" className={`${HEAD} hidden whitespace-nowrap lg:table-cell`}>
              {heads.handler}
            </th>
            <th scope="col" className={`${HEAD} hidden xl:table-cell`}>
              {heads.last}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CaseRow
              key={row.id}
              row={row}
              today={today}
              isPickable={isPickable}
              previewHref={previewOf(row.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
