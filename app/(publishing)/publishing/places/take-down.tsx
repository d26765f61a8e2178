import { ActionForm } from "@/components/desk-ui/action-form";
import { TextField } from "@/components/desk-ui/fields";
import type { Placement } from "@/db/queries/places";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { placementPage, placeProblems } from "@/text/places";
import { takeDownPlacement } from "./actions";

/** The form that notes the day on which something came down. */
export function TakeDown({
  row,
  from,
  today,
}: {
  row: Placement;
  from: "place" | "publication";
  today: CalendarDate;
}) {
  return (
    <details>
      <summary className="min-h-6 text-link">{placementPage.takeDown}</summary>
      <ActionForm
        action={takeDownPlacement}
        submit={placementPage.takeDown}
        kind="secondary"
        hidden={{ id: row.id, from }}
        sentences={placeProblems}
        prefix={`${row.id}-`}
      >
        <TextField name="removedOn" label={placementPage.removedOn} initial={today} autoComplete="off" />
      </ActionForm>
    </details>
  );
}
