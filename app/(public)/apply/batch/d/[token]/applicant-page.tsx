import { AgencySelect } from "@/components/info-request/agency-choice";
import {
  ApplicantTypeField,
  ContactFields,
  OrganisationFields,
  PersonFields,
  ReceivingFields,
} from "@/components/info-request/application-fields";
import { Button } from "@/components/ui/button";
import { agencyHints } from "@/domain/info-request/application/agency-hints";
import { needsGuardian } from "@/domain/info-request/application/application-form";
import { applicationForm } from "@/text/application-form";
import { apply } from "@/text/apply";
import { batch } from "@/text/batch";
import { batchAddress } from "../../place";
import { BatchFrame } from "./batch-frame";
import { type BatchVisit, sharedState } from "./visit";

const PART = "mt-10 border-t-2 border-navy pt-1";
const LEGEND = "pr-3 text-xl font-semibold";

/** Who asks, of whom, and how to answer: once for every row. */
export function ApplicantPage({ visit, isChecked }: { visit: BatchVisit; isChecked: boolean }) {
  const { token, draft, agencies, on } = visit;
  const state = sharedState(visit, isChecked);
  const problems = Object.entries(state.problems).map(([field, sentence]) => ({ field, sentence }));
  const hints = agencyHints(draft.rows.map(({ subject }) => subject).join("\n"), agencies);
  return (
    <BatchFrame visit={visit} step={2} heading={batch.shared.heading} problems={problems}>
      <p className="mt-3 text-ink-2">{batch.shared.lead}</p>
      <form action="/apply/batch/save" method="post" noValidate className="group/form max-w-read">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="view" value="applicant" />
        <AgencySelect state={state} agencies={agencies} hints={hints} />
        <fieldset className={PART}>
          <legend className={LEGEND}>{apply.check.applicant}</legend>
          <ApplicantTypeField state={state} />
        </fieldset>
        <fieldset
          className={`${PART} group-has-[[name=applicantType]:not([value=person]):checked]/form:hidden`}
        >
          <legend className={LEGEND}>{applicationForm.personPart}</legend>
          <PersonFields state={state} asksGuardian={needsGuardian(draft.shared, on)} />
        </fieldset>
        <fieldset className={`${PART} group-has-[[name=applicantType][value=person]:checked]/form:hidden`}>
          <legend className={LEGEND}>{applicationForm.organisationPart}</legend>
          <OrganisationFields state={state} />
        </fieldset>
        <fieldset className={PART}>
          <legend className={LEGEND}>{applicationForm.contactPart}</legend>
          <ContactFields state={state} />
        </fieldset>
        <fieldset className={PART}>
          <legend className={LEGEND}>{apply.check.receiving}</legend>
          <ReceivingFields state={state} />
        </fieldset>
        <div className="mt-8 flex flex-wrap items-center gap-4">
          <Button type="submit">{batch.shared.next}</Button>
          <a className="inline-block py-2" href={batchAddress(token, "table")}>
            {batch.check.toTable}
          </a>
        </div>
      </form>
    </BatchFrame>
  );
}
