import type { ReactNode } from "react";
import { ChoiceField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { ID_KINDS } from "@/domain/info-request/application/application";
import type {
  ApplicationEntries,
  ApplicationField,
} from "@/domain/info-request/application/application-fields";
import { APPLICANT_TYPES, CARRIERS, DELIVERIES } from "@/domain/info-request/application/channels";
import {
  APPLICANT_CHOICES,
  APPLICANT_TYPE_HINTS,
  CARRIER_HINTS,
  DELIVERY_HINTS,
  APPLICATION_FIELD_HINTS as HINTS,
  APPLICATION_FIELD_LABELS as LABELS,
  applicationForm as words,
} from "@/text/application-form";
import { CARRIER_LABELS, DELIVERY_LABELS, ID_KIND_LABELS } from "@/text/info-request";

/** What was typed, and the sentence about each field that has to be put right. */
export interface ApplicationFormState {
  entries: ApplicationEntries;
  problems: Partial<Record<ApplicationField, string>>;
}

/** What every field of the form has in common. */
function about(field: ApplicationField, { problems }: ApplicationFormState) {
  return { name: field, label: LABELS[field], hint: HINTS[field], problem: problems[field] };
}

function textOf(field: ApplicationField, state: ApplicationFormState) {
  // `auto` lets Uyghur or Arabic stand the right way round.
  return { ...about(field, state), defaultValue: state.entries[field], dir: "auto" as const };
}

function tickOf(field: ApplicationField, label: ReactNode, state: ApplicationFormState) {
  const choices = [{ value: "yes", label }];
  return { ...about(field, state), type: "checkbox" as const, choices, chosen: state.entries[field] };
}

/** 所需信息: what is wanted. */
export function WantedFields({ state }: { state: ApplicationFormState }) {
  return (
    <>
      <TextField {...textOf("subject", state)} autoComplete="off" />
      <TextField {...textOf("documentNumber", state)} optional width="medium" autoComplete="off" />
      <TextArea {...textOf("description", state)} optional rows={6} />
    </>
  );
}

/** 申请人类型: who asks, in the columns of the annual report. */
export function ApplicantTypeField({ state }: { state: ApplicationFormState }) {
  const choices = APPLICANT_TYPES.map((value) => ({
    value,
    label: APPLICANT_CHOICES[value],
    hint: APPLICANT_TYPE_HINTS[value],
  }));
  return (
    <ChoiceField {...about("applicantType", state)} choices={choices} chosen={state.entries.applicantType} />
  );
}

/** A person's name and paper; the guardian only where a child applies. */
export function PersonFields({
  state,
  asksGuardian,
}: {
  state: ApplicationFormState;
  asksGuardian: boolean;
}) {
  const kinds = ID_KINDS.map((value) => ({ value, label: ID_KIND_LABELS[value] }));
  return (
    <>
      <TextField {...textOf("name", state)} width="medium" autoComplete="name" />
      <SelectField {...about("idKind", state)} options={kinds} defaultValue={state.entries.idKind} />
      <TextField
        {...textOf("idNumber", state)}
        width="medium"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      {asksGuardian ? (
        <>
          <TextField {...textOf("guardianName", state)} width="medium" autoComplete="off" />
          <ChoiceField {...tickOf("guardianAgrees", words.guardianAgrees, state)} />
        </>
      ) : null}
    </>
  );
}

/** An organisation's name, code and the people behind it. */
export function OrganisationFields({ state }: { state: ApplicationFormState }) {
  return (
    <>
      <TextField {...textOf("organisationName", state)} width="long" autoComplete="organization" />
      <TextField
        {...textOf("creditCode", state)}
        width="medium"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <TextField {...textOf("legalRepresentative", state)} width="medium" autoComplete="off" />
      <TextField {...textOf("contactName", state)} width="medium" autoComplete="name" />
    </>
  );
}

/** How the office reaches the applicant. */
export function ContactFields({ state }: { state: ApplicationFormState }) {
  return (
    <>
      <TextField {...textOf("phone", state)} type="tel" width="medium" autoComplete="tel" />
      <TextField
        {...textOf("email", state)}
        optional
        width="long"
        inputMode="email"
        autoComplete="email"
        spellCheck={false}
      />
      <TextArea {...textOf("address", state)} rows={2} autoComplete="street-address" />
      <TextField
        {...textOf("postalCode", state)}
        optional
        width="short"
        inputMode="numeric"
        autoComplete="postal-code"
      />
    </>
  );
}

/** 答复方式: on what, by which way, and what help is needed (条例第四十三条). */
export function ReceivingFields({ state }: { state: ApplicationFormState }) {
  const { entries } = state;
  const carriers = CARRIERS.map((value) => ({
    value,
    label: CARRIER_LABELS[value],
    hint: CARRIER_HINTS[value],
  }));
  const deliveries = DELIVERIES.map((value) => ({
    value,
    label: DELIVERY_LABELS[value],
    hint: DELIVERY_HINTS[value],
  }));
  return (
    <>
      <ChoiceField {...about("carrier", state)} choices={carriers} chosen={entries.carrier} />
      <ChoiceField {...about("delivery", state)} choices={deliveries} chosen={entries.delivery} />
      <ChoiceField {...tickOf("acceptOther", words.acceptOther, state)} optional />
      <ChoiceField {...tickOf("needsHelp", words.needsHelp, state)} optional />
      <div className="group-has-[#needsHelp:not(:checked)]/form:hidden">
        <TextArea {...textOf("helpNote", state)} optional rows={2} />
      </div>
    </>
  );
}
