import { SelectField, TextField } from "@/components/desk-ui/fields";
import type { PlaceFields } from "@/domain/place/place-form";
import { PLACE_KIND_NAMES, PLACE_KINDS } from "@/domain/place/place-kinds";
import { placeRegister } from "@/text/places";

const { fields, choose } = placeRegister;
const KINDS = [
  { value: "", label: choose },
  ...PLACE_KIND_NAMES.map((kind) => ({ value: kind, label: PLACE_KINDS[kind] })),
];
const LINES = ["name", "address", "openingHours", "phone", "note"] as const;

/** The fields of a place, filled with what holds now. */
export function PlaceEntries({ initial }: { initial?: PlaceFields }) {
  return (
    <>
      <SelectField name="kind" label={fields.kind} options={KINDS} initial={initial?.kind ?? ""} />
      {LINES.map((name) => (
        <TextField
          key={name}
          name={name}
          {...fields[name]}
          initial={initial?.[name] ?? ""}
          optional={name !== "name"}
        />
      ))}
    </>
  );
}
