import { ActionForm } from "@/components/desk-ui/action-form";
import { SelectField, TextField } from "@/components/desk-ui/fields";
import { GridChoice } from "@/components/desk-ui/grid-choice";
import { Button } from "@/components/ui/button";
import { CONSULTATION_CHANNELS, REGISTERED_CHANNELS } from "@/domain/consultation/consultation";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { CONSULTATION_CHANNEL_LABELS, consultationProblems, consultations } from "@/text/consultations";
import { addOne, addTotal } from "./actions";

const BUTTONS = REGISTERED_CHANNELS.flatMap((channel) =>
  [true, false].map((answered) => ({
    value: `${channel}-${answered ? "answered" : "unanswered"}`,
    label: consultations.button(channel, answered),
  })),
);
const [FIRST, ...OTHERS] = BUTTONS;

/** One consultation in two clicks: its subject, and the button that says how it came and whether it was answered. */
export function SingleForm({ subjects, on }: { subjects: readonly string[]; on: CalendarDate }) {
  return (
    <ActionForm
      action={addOne}
      submit={FIRST?.label ?? ""}
      submitAs={{ name: "how", value: FIRST?.value ?? "" }}
      beside={OTHERS.map(({ value, label }) => (
        <Button key={value} type="submit" name="how" value={value} kind="secondary" size="staff">
          {label}
        </Button>
      ))}
      sentences={consultationProblems}
      className="max-w-240"
    >
      <GridChoice
        name="subject"
        label={consultations.subject}
        hint={consultations.subjectHint}
        choices={subjects}
      />
      <TextField
        name="other"
        label={consultations.other}
        hint={consultations.otherHint}
        width="long"
        optional
        autoComplete="off"
      />
      <TextField name="on" type="date" label={consultations.on} width="short" initial={on} max={on} />
      <p className="mt-3 max-w-read text-ink-2">{consultations.unansweredHint}</p>
    </ActionForm>
  );
}

/** All of a day on one channel. */
export function TotalForm({ on }: { on: CalendarDate }) {
  return (
    <ActionForm
      action={addTotal}
      submit={consultations.total}
      kind="secondary"
      sentences={consultationProblems}
      prefix="total-"
      className="max-w-read"
    >
      <TextField name="on" type="date" label={consultations.on} width="short" initial={on} max={on} />
      <SelectField
        name="channel"
        label={consultations.channel}
        options={CONSULTATION_CHANNELS.map((value) => ({
          value,
          label: CONSULTATION_CHANNEL_LABELS[value],
        }))}
      />
      <TextField
        name="persons"
        label={consultations.persons}
        width="short"
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField
        name="unanswered"
        label={consultations.unanswered}
        hint={consultations.unansweredOptional}
        width="short"
        inputMode="numeric"
        autoComplete="off"
        optional
      />
      <TextField
        name="source"
        label={consultations.source}
        hint={consultations.sourceHint}
        width="long"
        autoComplete="off"
      />
    </ActionForm>
  );
}
