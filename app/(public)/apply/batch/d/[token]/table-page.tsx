import { Button } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import {
  BATCH_COLUMNS,
  BATCH_LIMITS,
  type BatchColumn,
  EMPTY_ROW,
} from "@/domain/info-request/application/batch-table";
import { applicationProblemText } from "@/text/application-form";
import { BATCH_COLUMN_LABELS, batch, SOURCES } from "@/text/batch";
import { BatchFrame } from "./batch-frame";
import type { BatchVisit } from "./visit";

const words = batch.table;

/** What is wrong in the table, row by row, with the field it stands in. */
export function tableProblems({ checked, draft }: BatchVisit): { field: string; sentence: string }[] {
  const inRows = checked.rows.map(({ row, field, problem }) => ({
    field: `${field}-${row}`,
    sentence: words.rowProblem(row + 1, applicationProblemText(problem)),
  }));
  return draft.refusal === null ? inRows : [{ field: "pasted", sentence: draft.refusal }, ...inRows];
}

function CellField({
  row,
  column,
  value,
  problem,
}: {
  row: number;
  column: BatchColumn;
  value: string;
  problem: string | undefined;
}) {
  const id = `${column}-${row}`;
  const look =
    "block w-full rounded-sm border border-line-strong bg-canvas px-2 py-1.5 text-base aria-invalid:border-2 aria-invalid:border-gov";
  const field = {
    id,
    name: id,
    className: look,
    defaultValue: value,
    autoComplete: "off",
    dir: "auto" as const,
    ...(problem && { "aria-invalid": true, "aria-describedby": `${id}-problem` }),
  };
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="text-sm text-ink-2">
        {BATCH_COLUMN_LABELS[column]}
        <span className="sr-only">，{words.row(row + 1)}</span>
      </label>
      {problem ? (
        <p id={`${id}-problem`} className="text-sm font-semibold text-gov">
          <span className="sr-only">错误：</span>
          {problem}
        </p>
      ) : null}
      {column === "description" ? (
        <textarea {...field} rows={value.length > 60 ? 3 : 1} />
      ) : (
        <input {...field} />
      )}
    </div>
  );
}

function RowFields({ visit, row }: { visit: BatchVisit; row: number }) {
  const { draft, checked, known } = visit;
  const typed = draft.rows[row] ?? EMPTY_ROW;
  const problemOf = (column: BatchColumn) => {
    const found = checked.rows.find((problem) => problem.row === row && problem.field === column);
    return found && applicationProblemText(found.problem);
  };
  const twin = checked.twins.get(row);
  const same = known.get(row);
  return (
    <li className="border-b border-line py-2" id={`row-${row}`}>
      <div className="grid gap-x-3 gap-y-1 md:grid-cols-[2.5rem_minmax(0,2fr)_minmax(0,1.2fr)_minmax(0,3fr)_4.5rem] md:items-end">
        <p className="font-semibold tabular-nums md:pb-2">{row + 1}</p>
        {BATCH_COLUMNS.map((column) => (
          <CellField
            key={column}
            row={row}
            column={column}
            value={typed[column]}
            problem={problemOf(column)}
          />
        ))}
        {row < draft.rows.length ? (
          <label className="flex min-h-11 items-center gap-2">
            <input type="checkbox" name={`drop-${row}`} value="yes" className="size-5 accent-link" />
            {words.dropShort}
            <span className="sr-only">{words.row(row + 1)}</span>
          </label>
        ) : null}
      </div>
      {twin === undefined ? null : <p className="font-semibold text-warn">{words.twin(twin + 1)}</p>}
      {same ? (
        <p className="font-semibold text-warn">
          <a href={`/track?number=${encodeURIComponent(same)}`}>{words.same(same)}</a>
        </p>
      ) : null}
    </li>
  );
}

function Reading({ visit }: { visit: BatchVisit }) {
  return (
    <details open={visit.draft.rows.length === 0 || visit.draft.refusal !== null} className="mt-6">
      <summary className="min-h-11 py-2 font-semibold">
        {words.upload}、{words.paste}
      </summary>
      <div className="gap-x-10 border-l-4 border-line pl-4 md:grid md:grid-cols-2">
        <TextField
          name="file"
          type="file"
          label={words.upload}
          hint={words.uploadHint}
          accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        />
        <TextArea
          name="pasted"
          label={words.paste}
          hint={words.pasteHint}
          problem={visit.draft.refusal ?? undefined}
          rows={4}
          defaultValue={visit.draft.pasted}
        />
      </div>
      <Button type="submit" kind="secondary" name="go" value="read" className="mt-4">
        {words.read}
      </Button>
    </details>
  );
}

/** The rows, each with what is wrong right beside it; above them the ways to bring a whole table. */
export function TablePage({
  visit,
  addsRow,
  isRenewed,
}: {
  visit: BatchVisit;
  addsRow: boolean;
  isRenewed: boolean;
}) {
  const { draft, token, checked } = visit;
  const problems = tableProblems(visit);
  const more =
    draft.rows.length < BATCH_LIMITS.most && (addsRow || draft.rows.length < BATCH_LIMITS.least) ? 1 : 0;
  const shown = Math.max(draft.rows.length + more, BATCH_LIMITS.least);
  const wrongRows = new Set(checked.rows.map(({ row }) => row)).size;
  const good = draft.rows.length - wrongRows;
  return (
    <BatchFrame visit={visit} step={1} heading={words.heading} problems={problems}>
      <p className="mt-3 text-ink-2">{words.lead}</p>
      {isRenewed ? (
        <div role="status" className="mt-4">
          <Notice tone="warn">{batch.renewed}</Notice>
        </div>
      ) : null}
      {draft.source && draft.rows.length > 0 ? (
        <div role="status" className="mt-4">
          <Notice tone="ok" title={words.readFrom(SOURCES[draft.source], draft.rows.length)}>
            <p>{words.good(good, draft.rows.length)}</p>
          </Notice>
        </div>
      ) : null}
      <form action="/apply/batch/save" method="post" encType="multipart/form-data" noValidate>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="view" value="table" />
        {/* Enter in a cell means going on, never the first button of the page. */}
        <button type="submit" name="go" value="next" tabIndex={-1} aria-hidden="true" className="sr-only">
          {words.next}
        </button>
        <Reading visit={visit} />
        <h2 className="mt-8 text-xl font-semibold">{words.caption(draft.rows.length)}</h2>
        <ol className="mt-2 border-t-2 border-navy">
          {Array.from({ length: shown }, (_, row) => row).map((row) => (
            <RowFields key={row} visit={visit} row={row} />
          ))}
        </ol>
        <div className="mt-6 flex flex-wrap gap-3">
          <Button type="submit" name="go" value="next">
            {words.next}
          </Button>
          <Button type="submit" name="go" value="add" kind="secondary">
            {words.add}
          </Button>
          <Button type="submit" name="go" value="save" kind="quiet">
            {words.save}
          </Button>
        </div>
      </form>
    </BatchFrame>
  );
}
