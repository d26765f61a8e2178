import { SelectField, TextArea, TextField } from "@/components/desk-ui/fields";
import type { AgencyChoice } from "@/db/queries/admin-site";
import type { ColumnRow } from "@/db/queries/columns";
import { type ColumnFields, UPDATE_DAYS } from "@/domain/catalogue/column-form";
import { upkeep } from "@/text/catalogue";
import { columnEditor } from "@/text/columns";

const { fields, top, noOwner, noFrequency } = columnEditor;
const FREQUENCIES = [
  { value: "", label: noFrequency },
  ...UPDATE_DAYS.map((days) => ({ value: String(days), label: upkeep.every(days) })),
];

/** The columns as choices, each with those above it before its name. */
export function columnChoices(tree: readonly ColumnRow[]) {
  const nameOf = (row: ColumnRow): string => {
    const parent = tree.find(({ id }) => id === row.parentId);
    return parent ? `${nameOf(parent)} › ${row.name}` : row.name;
  };
  return tree.map((row) => ({ value: row.code, label: nameOf(row) }));
}

/** The fields of a column, filled with what holds now; a statutory one keeps its name and place. */
export function ColumnEntries({
  initial,
  tree,
  agencies,
  isFixed = false,
}: {
  initial?: ColumnFields;
  tree: readonly ColumnRow[];
  agencies: readonly AgencyChoice[];
  isFixed?: boolean;
}) {
  const owners = agencies.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      {isFixed ? (
        <>
          <input type="hidden" name="name" value={initial?.name ?? ""} />
          <input type="hidden" name="parentCode" value={initial?.parentCode ?? ""} />
        </>
      ) : (
        <>
          <TextField name="name" {...fields.name} initial={initial?.name ?? ""} />
          <SelectField
            name="parentCode"
            {...fields.parentCode}
            options={[{ value: "", label: top }, ...columnChoices(tree)]}
            initial={initial?.parentCode ?? ""}
          />
        </>
      )}
      <SelectField
        name="ownerAgency"
        {...fields.ownerAgency}
        options={[{ value: "", label: noOwner }, ...owners]}
        initial={initial?.ownerAgency ?? ""}
      />
      <SelectField
        name="updateDays"
        {...fields.updateDays}
        options={FREQUENCIES}
        initial={String(initial?.updateDays ?? "")}
      />
      <TextArea name="description" {...fields.description} initial={initial?.description ?? ""} rows={3} />
      <TextField name="columnType" {...fields.columnType} initial={initial?.columnType ?? ""} />
      <TextField name="emptyNote" {...fields.emptyNote} initial={initial?.emptyNote ?? ""} optional />
    </>
  );
}
