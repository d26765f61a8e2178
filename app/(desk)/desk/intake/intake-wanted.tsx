"use client";

import { SelectField, TextArea, TextField } from "@/components/desk-ui/fields";
import { CARRIERS, DELIVERIES } from "@/domain/info-request/application/channels";
import { APPLICATION_FIELD_LABELS as LABELS } from "@/text/application-form";
import { CARRIER_LABELS, DELIVERY_LABELS } from "@/text/info-request";
import { intakePage as words } from "@/text/intake";
import { options, Part, Tick } from "./intake-pieces";

const withNone = (list: { value: string; label: string }[], label: string) => [{ value: "", label }, ...list];

/** What is asked for; of a whole stack in a table. */
export function Wanted({ isStack }: { isStack: boolean }) {
  return (
    <Part title={words.parts.wanted}>
      {isStack ? (
        <TextArea name="table" label={words.table} hint={words.tableHint} rows={10} />
      ) : (
        <>
          <div className="grid gap-x-4 md:grid-cols-[2fr_1fr]">
            <TextField name="subject" label={LABELS.subject} autoComplete="off" />
            <TextField name="documentNumber" label={LABELS.documentNumber} optional autoComplete="off" />
          </div>
          <TextArea name="description" label={LABELS.description} optional rows={4} />
        </>
      )}
    </Part>
  );
}

/** How the answer is to come. */
export function Receiving() {
  return (
    <Part title={words.parts.receiving}>
      <div className="grid gap-x-4 md:grid-cols-2">
        <SelectField
          name="carrier"
          label={LABELS.carrier}
          options={withNone(options(CARRIERS, CARRIER_LABELS), words.notSaid)}
        />
        <SelectField
          name="delivery"
          label={LABELS.delivery}
          options={withNone(options(DELIVERIES, DELIVERY_LABELS), words.notSaid)}
        />
      </div>
      <Tick name="acceptOther" label={words.acceptOtherTick} />
      <Tick name="needsHelp" label={words.needsHelpTick} />
      <div className="group-has-[[name=needsHelp]:not(:checked)]/form:hidden">
        <TextField name="helpNote" label={LABELS.helpNote} optional />
      </div>
    </Part>
  );
}
