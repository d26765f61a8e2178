"use client";

import { ChoiceField, SelectField, TextField } from "@/components/desk-ui/fields";
import { ID_KINDS } from "@/domain/info-request/application/application";
import { APPLICANT_TYPES } from "@/domain/info-request/application/channels";
import { applicationForm, APPLICATION_FIELD_LABELS as LABELS } from "@/text/application-form";
import { APPLICANT_TYPE_LABELS, ID_KIND_LABELS } from "@/text/info-request";
import { intakePage as words } from "@/text/intake";
import { options, Part, Row, Tick, When } from "./intake-pieces";

const PERSON = "group-has-[[name=applicantType]:not([value=person]):checked]/form:hidden";
const ORGANISATION = "group-has-[[name=applicantType][value=person]:checked]/form:hidden";

/** Who asks. */
export function Applicant() {
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
