import { SelectField, TextArea, TextField } from "@/components/desk-ui/fields";
import { REMEDY_PROCEDURES, type RemedyProcedure } from "@/domain/remedy/remedy-kinds";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { registers } from "@/text/registers";
import { REMEDY_PROCEDURE_LABELS, remedies } from "@/text/remedies";

const { fields } = remedies;

/** What the register says of a review or suit while it is heard; the same when it is filed and when it is changed. */
export function RemedyFields({
  today,
  given = { organ: "", caseNumber: null, procedure: null, noticeOn: null, note: "" },
}: {
  today: CalendarDate;
  given?: {
    organ: string;
    caseNumber: string | null;
    procedure: RemedyProcedure | null;
    noticeOn: CalendarDate | null;
    note: string;
  };
}) {
  return (
    <>
      <TextField name="organ" label={fields.organ} width="long" initial={given.organ} />
      <TextField
        name="caseNumber"
        label={fields.caseNumber}
        width="medium"
        optional
        initial={given.caseNumber ?? ""}
      />
      <SelectField
        name="procedure"
        label={fields.procedure}
        hint={fields.procedureHint}
        optional
        initial={given.procedure ?? ""}
        options={[
          { value: "", label: registers.pick },
          ...REMEDY_PROCEDURES.map((value) => ({ value, label: REMEDY_PROCEDURE_LABELS[value] })),
        ]}
      />
      <TextField
        name="noticeOn"
        type="date"
        label={fields.noticeOn}
        width="short"
        optional
        initial={given.noticeOn ?? ""}
        max={today}
      />
      <TextArea name="note" label={fields.note} rows={3} optional initial={given.note} />
    </>
  );
}
