import { ActionForm } from "@/components/desk-ui/action-form";
import { SelectField } from "@/components/desk-ui/fields";
import { DocumentTable } from "@/components/publication/document-table";
import { Button } from "@/components/ui/button";
import { SelectField as PlainSelect, TextField } from "@/components/ui/field";
import type { PublishingDraft } from "@/db/queries/publication-drafts";
import { placesInText } from "@/domain/publication/recognise/insert-table";
import type { SourceWorkbook } from "@/domain/publication/recognise/sheet-table";
import { chooseTable } from "@/text/from-sheet";
import { type ChosenTable, shownRange } from "../asked-table";
import { insertTable } from "./actions";

const HEAD_ROWS = [1, 2, 3, 4, 5, 6].map((rows) => ({ value: String(rows), label: `${rows}行` }));
const EXCERPT = 24;
const SHOWN_ROWS = 100;

/** Which part of the workbook is looked at: a plain form that leads to the same page. */
export function ChooseForm({
  workbook,
  chosen,
  draft,
}: {
  workbook: SourceWorkbook;
  chosen: ChosenTable;
  draft: string;
}) {
  return (
    <form method="get" className="mt-4 border-b border-line pb-4">
      <input type="hidden" name="draft" value={draft} />
      <div className="items-end gap-x-6 md:grid md:grid-cols-3">
        <PlainSelect
          name="sheet"
          label={chooseTable.sheet}
          options={workbook.sheets.map(({ name }, at) => ({ value: String(at), label: name }))}
          defaultValue={String(chosen.at)}
        />
        <TextField
          name="range"
          label={chooseTable.range}
          hint={chooseTable.rangeHint}
          defaultValue={shownRange(chosen.range)}
          autoComplete="off"
        />
        <PlainSelect
          name="head"
          label={chooseTable.headRows}
          hint={chooseTable.headRowsHint}
          options={HEAD_ROWS}
          defaultValue={String(chosen.headRows)}
        />
      </div>
      <Button type="submit" kind="secondary" size="staff" className="mt-4">
        {chooseTable.look}
      </Button>
    </form>
  );
}

/** The table as it will stand in the text, and where it goes. */
export function InsertForm({
  id,
  chosen,
  draft,
}: {
  id: string;
  chosen: ChosenTable;
  draft: Pick<PublishingDraft, "id" | "fields" | "lockVersion">;
}) {
  const { grid, at, range, headRows } = chosen;
  if (!grid) return null;
  const options = [
    { value: "beforeFoot", label: chooseTable.beforeFoot },
    ...placesInText(draft.fields.body).map(({ place, paragraph, text }) => ({
      value: place,
      label: chooseTable.after(paragraph, text.length > EXCERPT ? `${text.slice(0, EXCERPT)}……` : text),
    })),
    { value: "end", label: chooseTable.end },
  ];
  const hidden = {
    id,
    draft: draft.id,
    seen: draft.lockVersion,
    sheet: at,
    range: shownRange(range),
    head: headRows,
  };
  return (
    <>
      <h2 className="mt-5 text-base font-semibold">{chooseTable.preview}</h2>
      <p className="mb-2 text-ink-2">{chooseTable.size(grid.rows.length, grid.head.length)}</p>
      <DocumentTable table={{ kind: "table", ...grid, rows: grid.rows.slice(0, SHOWN_ROWS) }} number={1} />
      {grid.rows.length > SHOWN_ROWS ? (
        <p className="text-ink-2">{chooseTable.moreRows(grid.rows.length - SHOWN_ROWS)}</p>
      ) : null}
      <ActionForm action={insertTable} submit={chooseTable.insert} hidden={hidden} className="mt-4">
        <SelectField name="place" label={chooseTable.place} options={options} initial="beforeFoot" />
      </ActionForm>
    </>
  );
}
