"use client";

import { ChoiceField, SelectField, TextField } from "@/components/desk-ui/fields";
import { CHANNELS, LETTER_KINDS } from "@/domain/info-request/application/channels";
import { CONFIRMED_BY, CONFIRMED_WITH } from "@/domain/info-request/intake/intake-day";
import { CHANNEL_LABELS, LETTER_KIND_LABELS } from "@/text/info-request";
import {
  CONFIRMED_BY_LABELS,
  CONFIRMED_WITH_LABELS,
  DAY_RULES,
  INTAKE_FIELD_LABELS as INTAKE,
  intakePage as words,
} from "@/text/intake";
import { options, Part, Row, Tick, When } from "./intake-pieces";

const COUNTER = "group-has-[[name=channel]:not([value=counter]):checked]/form:hidden";
const LETTER = "group-has-[[name=channel]:not([value=letter]):checked]/form:hidden";
const ELSEWHERE =
  "group-has-[:is([value=counter],[value=fax],[value=email],[value=letter])[name=channel]:checked]/form:hidden";
const REGISTERED = "group-has-[[name=letterKind]:not([value=registered]):checked]/form:hidden";
const CONFIRMING =
  "group-has-[[name=channel][value=counter]:checked]/form:hidden group-has-[[name=letterKind][value=registered]:checked]/form:hidden";
const CONFIRMED = "group-has-[[name=confirmed]:not(:checked)]/form:hidden";
const ORAL = "group-has-[[name=oral]:not(:checked)]/form:hidden";

/** The rule of the chosen channel; without :has() all of them stand there. */
const RULES = [
  ["counter", "hidden group-has-[[name=channel][value=counter]:checked]/form:block"],
  ["fax", "hidden group-has-[[name=channel][value=fax]:checked]/form:block"],
  ["email", "hidden group-has-[[name=channel][value=email]:checked]/form:block"],
  ["online", "hidden group-has-[[name=channel][value=online]:checked]/form:block"],
  ["other", "hidden group-has-[[name=channel][value=other]:checked]/form:block"],
  ["registered", "hidden group-has-[[name=letterKind][value=registered]:checked]/form:block"],
  ["ordinary", "hidden group-has-[[name=letterKind][value=ordinary]:checked]/form:block"],
] as const;

/** How and when it came, with the rule that makes the day of receipt. */
export function Arrival({ today }: { today: string }) {
  return (
    <Part title={words.parts.arrival}>
      <Row>
        <ChoiceField
          name="channel"
          label={INTAKE.channel}
          choices={options(CHANNELS, CHANNEL_LABELS)}
          initial="counter"
        />
      </Row>
      <When is={LETTER}>
        <Row>
          <ChoiceField
            name="letterKind"
            label={INTAKE.letterKind}
            choices={options(LETTER_KINDS, LETTER_KIND_LABELS)}
          />
        </Row>
      </When>
      <When is={COUNTER}>
        <Tick name="oral" label={words.oralTick} />
        <When is={ORAL}>
          <Tick name="readBack" label={words.readBackTick} />
        </When>
      </When>
      <When is={ELSEWHERE}>
        <TextField name="channelNote" label={INTAKE.channelNote} hint={words.channelNoteHint} />
      </When>
      <TextField
        name="arrivedOn"
        type="date"
        label={INTAKE.arrivedOn}
        initial={today}
        max={today}
        width="short"
      />
      <div className="mt-1 border-l-4 border-line-strong pl-3 text-ink-2">
        {RULES.map(([rule, shown]) => (
          <p key={rule} className={shown}>
            {DAY_RULES[rule]}
          </p>
        ))}
      </div>
      <When is={LETTER}>
        <When is={REGISTERED}>
          <TextField name="postNumber" label={INTAKE.postNumber} width="medium" autoComplete="off" />
        </When>
      </When>
      <When is={CONFIRMING}>
        <Tick name="confirmed" label={words.confirmedTick} />
        <When is={CONFIRMED}>
          <div className="grid gap-x-4 sm:grid-cols-3">
            <TextField
              name="confirmedOn"
              type="date"
              label={INTAKE.confirmedOn}
              initial={today}
              max={today}
            />
            <SelectField
              name="confirmedBy"
              label={INTAKE.confirmedBy}
              initial="phone"
              options={options(CONFIRMED_BY, CONFIRMED_BY_LABELS)}
            />
            <SelectField
              name="confirmedWith"
              label={INTAKE.confirmedWith}
              initial="applicant"
              options={options(CONFIRMED_WITH, CONFIRMED_WITH_LABELS)}
            />
          </div>
        </When>
      </When>
      <TextField name="lateReason" label={INTAKE.lateReason} hint={words.lateHint} optional />
      <Tick name="registerNow" label={words.registerTick} initial="yes" />
    </Part>
  );
}
