import { PagePart } from "@/components/staff/page-body";
import { PlainTable } from "@/components/ui/plain-table";
import { Tag } from "@/components/ui/tag";
import {
  type DeskImport,
  type DeskImportRow,
  type ImportCountsOfDesk,
  importRows,
} from "@/db/queries/publication-imports";
import { IMPORT_VERDICTS, type ImportVerdict } from "@/domain/publication/desk-import";
import type { QueryParams } from "@/server/query-params";
import { importRun, submittedInWords, verdictNames } from "@/text/desk-import";

const ROWS = 50;
const TONES = { created: "open", changed: "doing", unchanged: "none", bad: "deny" } as const;
const SHOWS = ["all", ...IMPORT_VERDICTS, "left"] as const;

type Show = (typeof SHOWS)[number];

/** What the row says of itself: what is wrong, what should be known, what came of sending it on. */
function Why({ row }: { row: DeskImportRow }) {
  const { findings, notes, submitted } = row;
  const sentences = [
    ...findings.map(({ cell, sentence }) => importRun.cell(cell, sentence)),
    ...notes.map(({ sentence }) => sentence),
    ...(submitted === null ? [] : [submittedInWords(submitted)]),
  ];
  return sentences.map((sentence) => (
    <p key={sentence} className="break-words">
      {sentence}
    </p>
  ));
}

function countsOf(show: Show, { verdicts, outcomes, rows, notSubmitted }: ImportCountsOfDesk): number {
  if (show === "all") return rows;
  if (show === "left") return notSubmitted;
  return show === "bad" ? outcomes.bad : verdicts[show];
}

/** Every row with what would become, or became, of it; those of one kind, a page at a time. */
export async function RowsPart({
  batch,
  asked,
  counts,
}: {
  batch: DeskImport;
  asked: QueryParams;
  counts: ImportCountsOfDesk;
}) {
  const usual: Show = counts.outcomes.bad > 0 ? "bad" : "all";
  const show = SHOWS.find((one) => one === asked.show) ?? usual;
  const after = Math.max(0, Math.trunc(Number(asked.after)) || 0);
  const rows = await importRows(batch.id, { show, after, limit: ROWS + 1 });
  const shown = rows.slice(0, ROWS);
  const last = shown.at(-1);
  const address = (wanted: Show, from = 0) =>
    `/publishing/import/${batch.id}?show=${wanted}${from > 0 ? `&after=${from}` : ""}#rows`;
  const verdictOf = (row: DeskImportRow): ImportVerdict => row.outcome ?? row.verdict ?? "bad";
  const { heads, showing } = importRun;
  const offered = SHOWS.filter((one) => one !== "left" || counts.notSubmitted > 0);
  const files = `/publishing/import/${batch.id}`;
  return (
    <>
      <PagePart title={importRun.results}>
        <ul className="space-y-1">
          <li>
            <a href={`${files}/result/xlsx`}>{importRun.resultXlsx}</a>
          </li>
          <li>
            <a href={`${files}/result/csv`}>{importRun.resultCsv}</a>
          </li>
          {counts.outcomes.bad > 0 ? (
            <>
              <li>
                <a href={`${files}/bad/xlsx`}>{importRun.badXlsx}</a>
              </li>
              <li>
                <a href={`${files}/bad/csv`}>{importRun.badCsv}</a>
              </li>
            </>
          ) : null}
        </ul>
      </PagePart>
      <div id="rows">
        <PagePart title={importRun.table}>
          <nav aria-label={importRun.table} className="mb-3 flex flex-wrap gap-x-5 gap-y-1">
            {offered.map((one) => (
              <a
                key={one}
                href={address(one)}
                aria-current={one === show ? "true" : undefined}
                className="aria-[current=true]:font-semibold aria-[current=true]:no-underline"
              >
                {showing[one]} {countsOf(one, counts).toLocaleString("en")}
              </a>
            ))}
          </nav>
          {shown.length === 0 ? (
            <p>{importRun.noRows}</p>
          ) : (
            <PlainTable
              caption={importRun.tableOf(showing[show])}
              head={[heads.line, heads.title, heads.verdict, heads.why]}
              rows={shown.map((row) => ({
                key: `row-${row.line}`,
                cells: [
                  row.line,
                  row.draftId ? (
                    <a key="title" href={`/publishing/${row.draftId}`}>
                      {row.title || importRun.untitled}
                    </a>
                  ) : (
                    row.title || importRun.untitled
                  ),
                  <Tag key="verdict" tone={TONES[verdictOf(row)]}>
                    {verdictNames[verdictOf(row)]}
                  </Tag>,
                  <Why key="why" row={row} />,
                ],
              }))}
            />
          )}
          <p className="mt-3 flex flex-wrap gap-x-6">
            {after > 0 ? <a href={address(show)}>{importRun.first}</a> : null}
            {rows.length > ROWS && last ? (
              <a href={address(show, last.line)} rel="next">
                {importRun.next}
              </a>
            ) : null}
          </p>
        </PagePart>
      </div>
    </>
  );
}
