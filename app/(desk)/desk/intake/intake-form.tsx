"use client";

import { type ReactNode, useContext, useEffect, useRef } from "react";
import { ActionForm } from "@/components/desk-ui/action-form";
import { ChoiceField, SelectField, TextArea, TextField } from "@/components/desk-ui/fields";
import { FormStateContext } from "@/components/desk-ui/form-context";
import { ChoiceField as PlainChoice } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { ID_KINDS } from "@/domain/info-request/application";
import {
  APPLICANT_TYPES,
  CARRIERS,
  CHANNELS,
  DELIVERIES,
  LETTER_KINDS,
} from "@/domain/info-request/channels";
import { CONFIRMED_BY, CONFIRMED_WITH } from "@/domain/info-request/intake-day";
import { applicationForm, APPLICATION_FIELD_LABELS as LABELS } from "@/text/application-form";
import {
  APPLICANT_TYPE_LABELS,
  CARRIER_LABELS,
  CHANNEL_LABELS,
  DELIVERY_LABELS,
  ID_KIND_LABELS,
  LETTER_KIND_LABELS,
} from "@/text/info-request";
import {
  CONFIRMED_BY_LABELS,
  CONFIRMED_WITH_LABELS,
  DAY_RULES,
  INTAKE_FIELD_LABELS as INTAKE,
  intakePage as words,
} from "@/text/intake";
import { takeInMany, takeInOne } from "./actions";

const options = <T extends string>(values: readonly T[], labels: Readonly<Record<T, string>>) =>
  values.map((value) => ({ value, label: labels[value] }));
const withNone = (list: { value: string; label: string }[], label: string) => [{ value: "", label }, ...list];

/** A box that stays as it was left, also unticked: after an answer only what was sent says so. */
function Tick({
  name,
  label,
  initial = "",
  hint,
}: {
  name: string;
  label: string;
  initial?: string;
  hint?: string;
}) {
  const { state, sentences } = useContext(FormStateContext);
  const chosen = state.values ? (state.values[name] ?? "") : initial;
  const [key] = state.problems?.[name] ?? [];
  return (
    <PlainChoice
      key={chosen}
      type="checkbox"
      name={name}
      label={<span className="sr-only">{label}</span>}
      problem={key === undefined ? undefined : sentences[key]}
      choices={[{ value: "yes", label, hint }]}
      chosen={chosen}
    />
  );
}

/** Shown only where the chosen channel asks for it; a browser without :has() shows everything, which does no harm. */
function When({ is, children }: { is: string; children: ReactNode }) {
  return <div className={is}>{children}</div>;
}

const COUNTER = "group-has-[[name=channel]:not([value=counter]):checked]/form:hidden";
const LETTER = "group-has-[[name=channel]:not([value=letter]):checked]/form:hidden";
const ELSEWHERE =
  "group-has-[:is([value=counter],[value=fax],[value=email],[value=letter])[name=channel]:checked]/form:hidden";
const REGISTERED = "group-has-[[name=letterKind]:not([value=registered]):checked]/form:hidden";
const CONFIRMING =
  "group-has-[[name=channel][value=counter]:checked]/form:hidden group-has-[[name=letterKind][value=registered]:checked]/form:hidden";
const CONFIRMED = "group-has-[[name=confirmed]:not(:checked)]/form:hidden";
const PERSON = "group-has-[[name=applicantType]:not([value=person]):checked]/form:hidden";
const ORGANISATION = "group-has-[[name=applicantType][value=person]:checked]/form:hidden";
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

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="mt-6 min-w-0 break-inside-avoid border-t-2 border-navy pt-1 first:mt-0">
      <legend className="pr-3 text-base font-semibold">{title}</legend>
      {children}
    </fieldset>
  );
}

/** Radio buttons side by side: one Tab to reach them, arrow keys to choose. */
function Row({ children }: { children: ReactNode }) {
  return (
    <div className="[&_fieldset]:flex [&_fieldset]:flex-wrap [&_fieldset]:items-start [&_fieldset]:gap-x-5 [&_legend]:float-left [&_legend]:mr-2 [&_legend]:py-0.5 [&_div]:mt-0 [&_fieldset>div]:min-h-9">
      {children}
    </div>
  );
}

function Arrival({ today }: { today: string }) {
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

function Applicant() {
  return (
    <Part title={words.parts.applicant}>
      <Row>
        <ChoiceField
          name="applicantType"
          label={LABELS.applicantType}
          choices={options(APPLICANT_TYPES, APPLICANT_TYPE_LABELS)}
          initial="person"
        />
      </Row>
      <When is={PERSON}>
        <div className="grid gap-x-4 md:grid-cols-3">
          <TextField name="name" label={LABELS.name} autoComplete="off" />
          <SelectField
            name="idKind"
            label={LABELS.idKind}
            initial="residentId"
            options={options(ID_KINDS, ID_KIND_LABELS)}
          />
          <TextField name="idNumber" label={LABELS.idNumber} autoComplete="off" spellCheck={false} />
        </div>
      </When>
      <When is={ORGANISATION}>
        <div className="grid gap-x-4 md:grid-cols-2">
          <TextField name="organisationName" label={LABELS.organisationName} autoComplete="off" />
          <TextField name="creditCode" label={LABELS.creditCode} autoComplete="off" spellCheck={false} />
          <TextField
            name="legalRepresentative"
            label={LABELS.legalRepresentative}
            optional
            autoComplete="off"
          />
          <TextField name="contactName" label={LABELS.contactName} optional autoComplete="off" />
        </div>
      </When>
      <div className="grid gap-x-4 md:grid-cols-2">
        <TextField name="phone" type="tel" label={LABELS.phone} autoComplete="off" />
        <TextField
          name="email"
          label={LABELS.email}
          inputMode="email"
          autoComplete="off"
          spellCheck={false}
        />
        <TextField name="address" label={LABELS.address} autoComplete="off" />
        <TextField
          name="postalCode"
          label={LABELS.postalCode}
          inputMode="numeric"
          autoComplete="off"
          width="short"
        />
      </div>
      <Guardian />
      <Tick name="asWritten" label={words.asWrittenTick} hint={words.asWrittenHint} />
    </Part>
  );
}

/** Asked for a child only, and never in the way: what is left empty is noted as a gap. */
function Guardian() {
  return (
    <When is={PERSON}>
      <details>
        <summary className="mt-4 py-1 text-link">{LABELS.guardianName}</summary>
        <TextField
          name="guardianName"
          label={LABELS.guardianName}
          optional
          width="medium"
          autoComplete="off"
        />
        <Tick name="guardianAgrees" label={applicationForm.guardianAgrees} />
      </details>
    </When>
  );
}

function Wanted({ isStack }: { isStack: boolean }) {
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

function Receiving() {
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

/** Earlier applications of the same person that say the same; with these told, the next press saves. */
function Told() {
  const { state } = useContext(FormStateContext);
  const told = state.shown?.told ?? state.values?.told ?? "";
  const box = useRef<HTMLDivElement>(null);
  const isNew = state.shown?.told !== undefined;
  useEffect(() => {
    if (isNew) box.current?.focus();
  }, [isNew]);
  return (
    <div ref={box} tabIndex={-1}>
      <input type="hidden" name="told" value={told} />
      {isNew ? (
        <div role="alert" className="mt-4">
          <Notice tone="warn" title={words.duplicate}>
            <p>{words.duplicateLead}</p>
            <ul className="mt-1 list-disc pl-5">
              {told.split(",").map((number) => (
                <li key={number}>
                  <a href={`/desk?q=${number}`} target="_blank" rel="noreferrer">
                    {number}
                  </a>
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      ) : null}
    </div>
  );
}

/** Ctrl+Enter saves from any field; not while an input method is composing. */
function SaveKey() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = mark.current?.closest("form");
    const save = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      form?.requestSubmit();
    };
    form?.addEventListener("keydown", save);
    return () => form?.removeEventListener("keydown", save);
  }, []);
  return <span ref={mark} hidden />;
}

/** The intake screen: from the channel to the button without taking a hand off the keyboard. */
export function IntakeForm({
  today,
  formKey,
  isStack,
}: {
  today: string;
  formKey: string;
  isStack: boolean;
}) {
  return (
    <ActionForm
      action={isStack ? takeInMany : takeInOne}
      submit={words.save}
      hidden={{ key: formKey }}
      className="group/form mt-4 max-w-7xl"
    >
      <SaveKey />
      <div className="gap-x-10 xl:columns-2">
        <Arrival today={today} />
        <Applicant />
        <Wanted isStack={isStack} />
        <Receiving />
      </div>
      <Told />
    </ActionForm>
  );
}
