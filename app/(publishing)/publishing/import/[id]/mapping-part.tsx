import { ActionForm } from "@/components/desk-ui/action-form";
import { PagePart } from "@/components/staff/page-body";
import { SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { type DeskImport, importRows, rememberedColumns } from "@/db/queries/publication-imports";
import { columnLetters, repeatedHeads } from "@/domain/publication/import-columns";
import { IMPORT_FIELDS } from "@/domain/publication/import-row";
import { importRun } from "@/text/desk-import";
import { IMPORT_FIELD_LABELS } from "@/text/publication-form";
import { checkImport, chooseSheet, dropImport } from "../actions";

const SHOWN_ROWS = 5;
const SHOWN_LETTERS = 40;

const OPTIONS = [
  { value: "", label: importRun.leftAside },
  ...IMPORT_FIELDS.map((field) => ({ value: field, label: IMPORT_FIELD_LABELS[field] })),
];

function shortened(cell: unknown): string {
  const text = String(cell ?? "").replace(/\s+/g, " ");
  return text.length > SHOWN_LETTERS ? `${text.slice(0, SHOWN_LETTERS)}……` : text;
}

/** What was read, so that nobody imports garbled text, and which column is which field. */
export async function MappingPart({ batch }: { batch: DeskImport }) {
  const { id, heads, columns, sheets, sheet, agencyId } = batch;
  const rows = await importRows(id, { show: "all", after: 0, limit: SHOWN_ROWS });
  const isRemembered = (await rememberedColumns(agencyId, heads)) !== null;
  const repeated = repeatedHeads(heads);
  const named = heads.map((head, at) => ({ head, at, letters: columnLetters(at) }));
  return (
    <>
      <PagePart title={importRun.preview}>
        <p className="mb-3 max-w-read text-ink-2">{importRun.previewHint}</p>
        <Table
          caption={importRun.preview}
          heads={[{ label: "" }, ...named.map(({ letters, head }) => ({ label: `${letters}　${head}` }))]}
        >
          {rows.map(({ line, cells }) => (
            <Row key={line}>
              <RowHead>{line}</RowHead>
              {named.map(({ at }) => (
                <Cell key={at}>{shortened(cells?.[at])}</Cell>
              ))}
            </Row>
          ))}
        </Table>
        {sheets.length > 1 ? (
          <ActionForm
            action={chooseSheet}
            submit={importRun.chooseSheet}
            kind="secondary"
            hidden={{ id }}
            className="mt-2 max-w-read"
          >
            <SelectField
              name="sheet"
              label={importRun.sheet}
              defaultValue={sheet ?? ""}
              options={sheets.map((name) => ({ value: name, label: name }))}
            />
          </ActionForm>
        ) : null}
      </PagePart>
      <PagePart title={importRun.columns}>
        <p className="max-w-read text-ink-2">{importRun.columnsHint}</p>
        {isRemembered ? <p className="mt-2">{importRun.remembered}</p> : null}
        {repeated.length > 0 ? (
          <div className="mt-3 max-w-read">
            <Notice tone="warn">
              <p>{importRun.repeated(repeated)}</p>
            </Notice>
          </div>
        ) : null}
        <ActionForm action={checkImport} submit={importRun.check} hidden={{ id }}>
          <div className="grid gap-x-6 sm:grid-cols-2 xl:grid-cols-3">
            {named.map(({ at, head, letters }) => (
              <SelectField
                key={at}
                name={`column${at}`}
                label={importRun.column(letters, head)}
                defaultValue={columns[at] ?? ""}
                options={OPTIONS}
              />
            ))}
          </div>
        </ActionForm>
      </PagePart>
      <DropPart id={id} />
    </>
  );
}

/** The way out before anything was taken in. */
export function DropPart({ id }: { id: string }) {
  return (
    <PagePart title={importRun.drop}>
      <p className="max-w-read text-ink-2">{importRun.dropHint}</p>
      <ActionForm action={dropImport} submit={importRun.drop} kind="quiet" hidden={{ id }} prefix="drop-" />
    </PagePart>
  );
}
