import type { Metadata } from "next";
import { Notice } from "@/components/ui/notice";
import { publishingDraft } from "@/db/queries/publication-drafts";
import { columnName, type SourceWorkbook } from "@/domain/publication/recognise/sheet-table";
import { now } from "@/server/clock";
import { keptSource } from "@/server/files/kept-source";
import { type QueryParams, textParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { chooseTable, fromSheet } from "@/text/from-sheet";
import { areaNames } from "@/text/staff";
import { PublishingFrame } from "../../publishing-frame";
import { askedTable, type ChosenTable, chosenTable, sheetsAddress } from "../asked-table";
import { ChooseForm, InsertForm } from "./table-form";

export const metadata: Metadata = {
  title: `${chooseTable.title}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

const MOST_NAMED = 10;
const named = (places: readonly (string | number)[]): string =>
  `${places.slice(0, MOST_NAMED).join("、")}${places.length > MOST_NAMED ? "等" : ""}`;

/** What an editor must know of the workbook before the table is taken over. */
function remarksOf(workbook: SourceWorkbook, { sheet, badRange, table }: ChosenTable): string[] {
  const { hiddenRows, hiddenColumns, uncounted, errors } = sheet;
  const told: [boolean, () => string][] = [
    [badRange !== null, () => chooseTable.badRange(badRange ?? "")],
    [table === null, () => chooseTable.emptyRange],
    [workbook.hiddenSheets.length > 0, () => chooseTable.hiddenSheets(workbook.hiddenSheets)],
    [hiddenRows.length > 0, () => chooseTable.hiddenRows(hiddenRows.length, named(hiddenRows))],
    [
      hiddenColumns.length > 0,
      () => chooseTable.hiddenColumns(hiddenColumns.length, named(hiddenColumns.map(columnName))),
    ],
    [uncounted > 0, () => chooseTable.uncounted(uncounted)],
    [errors > 0, () => chooseTable.errors(errors)],
    [workbook.isCut, () => chooseTable.cut],
  ];
  return told.flatMap(([holds, sentence]) => (holds ? [sentence()] : []));
}

function Remarks({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Notice tone="warn" title={chooseTable.remarks}>
      <ul className="mt-1 list-disc pl-5">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}

interface Asked {
  params: Promise<{ source: string }>;
  searchParams: Promise<QueryParams>;
}

export default async function ChooseTablePage({ params, searchParams }: Asked) {
  const editor = await requireStaff("draft.edit");
  const staff = await requireStaff("draft.read");
  const { source: id } = await params;
  const query = await searchParams;
  const draft = await publishingDraft(staff, textParam(query, "draft"));
  const source = await keptSource<SourceWorkbook>({ kind: "sheetSource", staffId: editor.id, id }, now());
  const chosen = source && chosenTable(source.read, askedTable(query));
  return (
    <PublishingFrame staff={staff} stage={null}>
      <div className="max-w-5xl px-4 py-4 md:px-6">
        {draft ? <a href={`/publishing/${draft.id}`}>{fromSheet.back}</a> : null}
        <h1 className="mt-1 text-lg font-semibold">{chooseTable.title}</h1>
        {draft && source && chosen ? (
          <>
            <p className="mt-1 break-words text-ink-2">{chooseTable.of(source.file.name)}</p>
            <p className="mb-3 break-words text-ink-2">{fromSheet.into(draft.fields.title)}</p>
            <Remarks sentences={remarksOf(source.read, chosen)} />
            <ChooseForm workbook={source.read} chosen={chosen} draft={draft.id} />
            <InsertForm id={id} chosen={chosen} draft={draft} />
          </>
        ) : (
          <Notice tone="warn" title={draft ? chooseTable.gone : fromSheet.noDraft}>
            <p>{draft ? chooseTable.goneWhy : fromSheet.noDraftWhy}</p>
            {draft ? <a href={sheetsAddress("", { draft: draft.id })}>{chooseTable.again}</a> : null}
          </Notice>
        )}
      </div>
    </PublishingFrame>
  );
}
