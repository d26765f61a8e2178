import { ALERT_CLASSES } from "@/components/alert/alert-colours";
import { ActionForm } from "@/components/desk-ui/action-form";
import { SeveralField, TextArea, TextField } from "@/components/desk-ui/fields";
import { WHOLE_CITY_CODE } from "@/domain/alert/alert-form";
import {
  ALERT_KINDS,
  type AlertColour,
  type AlertKind,
  COLOUR_NAMES,
  coloursOf,
} from "@/domain/alert/alert-kinds";
import { WHOLE_CITY } from "@/domain/alert/alert-message";
import { alertForm } from "@/text/alert-desk";
import { alertLabel } from "@/text/alerts";
import { writeAlertText } from "../actions";
import { minuteValue } from "../minute-field";

/** What the form is filled with before anybody types. */
export interface Prefilled {
  situation: string;
  advice: string;
  areas: readonly string[];
  until: number;
}

interface Given {
  action: "issue" | "update";
  alertId: string;
  messageId: string;
  kind: AlertKind;
  colour: AlertColour;
  towns: readonly { code: string; name: string }[];
  filled: Prefilled;
}

function OtherColours({
  action,
  alertId,
  kind,
  colour,
}: Pick<Given, "action" | "alertId" | "kind" | "colour">) {
  const to = (other: AlertColour) =>
    action === "update"
      ? `/publishing/alerts/new?of=${alertId}&colour=${other}`
      : `/publishing/alerts/new?kind=${kind}&colour=${other}`;
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
      <span>{alertForm.changeColour}</span>
      {coloursOf(kind)
        .filter((other) => other !== colour)
        .map((other) => (
          <a
            key={other}
            href={to(other)}
            className={`inline-flex min-h-8 items-center rounded-sm px-3 font-semibold no-underline ${ALERT_CLASSES[other]}`}
          >
            {COLOUR_NAMES[other].name}
          </a>
        ))}
      {action === "issue" ? <a href="/publishing/alerts/new">{alertForm.change}</a> : null}
    </p>
  );
}

/** Two texts, filled in already, and one confirmation; works before its script has arrived. */
export function AlertTextForm({ action, alertId, messageId, kind, colour, towns, filled }: Given) {
  return (
    <div className="mt-4 max-w-3xl">
      <p className={`px-4 py-2 text-lg font-bold ${ALERT_CLASSES[colour]}`}>{alertLabel(kind, colour)}</p>
      <OtherColours action={action} alertId={alertId} kind={kind} colour={colour} />
      <ActionForm
        action={writeAlertText}
        submit={alertForm.submit}
        hidden={{ alertId, messageId, action, kind, colour }}
      >
        <TextArea
          name="situation"
          label={alertForm.situation}
          hint={alertForm.situationHint}
          rows={3}
          initial={filled.situation}
        />
        <TextArea
          name="advice"
          label={alertForm.advice}
          hint={alertForm.adviceHint}
          rows={6}
          initial={filled.advice}
        />
        <SeveralField
          name="areas"
          label={alertForm.area}
          initial={filled.areas.join("，")}
          choices={[
            { value: WHOLE_CITY_CODE, label: WHOLE_CITY },
            ...towns.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <TextField
          name="until"
          type="datetime-local"
          label={alertForm.until}
          hint={alertForm.untilHint}
          width="medium"
          initial={minuteValue(filled.until)}
        />
        <TextField name="confirm" label={alertForm.confirm} width="short" autoComplete="off" />
      </ActionForm>
      <p className="mt-4 text-sm text-ink-3">{alertForm.source(ALERT_KINDS[kind].source)}</p>
    </div>
  );
}
