import type { ReactNode } from "react";
import { AgencySelect } from "@/components/info-request/agency-choice";
import {
  ApplicantTypeField,
  ContactFields,
  OrganisationFields,
  PersonFields,
  ReceivingFields,
  WantedFields,
} from "@/components/info-request/application-fields";
import { Button } from "@/components/ui/button";
import { agencyHints } from "@/domain/info-request/application/agency-hints";
import { needsGuardian } from "@/domain/info-request/application/application-form";
import { applicationForm as words } from "@/text/application-form";
import { apply } from "@/text/apply";
import { draftAddress, type Place } from "../../place";
import { DraftFrame } from "./draft-frame";
import { FirstButton, IdentityFiles, IdentityOutcome } from "./identity-files";
import { Renewed } from "./step-page";
import { type DraftVisit, problemsAt, stateOf } from "./visit";

function Part({
  title,
  className = "",
  children,
}: {
  title: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <fieldset className={`mt-10 border-t-2 border-navy pt-1 ${className}`}>
      <legend className="pr-3 text-xl font-semibold">{title}</legend>
      {children}
    </fieldset>
  );
}

/** The whole form on one page. Where the browser knows :has(), the part for the other kind of applicant folds away. */
export function FullPage({
  visit,
  place,
  isRenewed,
}: {
  visit: DraftVisit;
  place: Extract<Place, { at: "full" }>;
  isRenewed: boolean;
}) {
  const { token, draft, agencies, on } = visit;
  const state = stateOf(visit, problemsAt(visit, place));
  const summary = Object.entries(state.problems).map(([field, sentence]) => ({ field, sentence }));
  const hints = agencyHints(`${draft.entries.subject}\n${draft.entries.description}`, agencies);
  return (
    <DraftFrame visit={visit} heading={apply.full.heading} problems={summary}>
      {isRenewed ? <Renewed /> : null}
      <IdentityOutcome token={token} />
      <p className="mt-3 text-ink-2">{apply.full.lead}</p>
      <p className="mt-1">
        <a href={draftAddress(token, { at: "step", step: 1, isChecked: false, backToCheck: false })}>
          {apply.full.toSteps}
        </a>
      </p>
      <form
        action="/apply/files"
        method="post"
        encType="multipart/form-data"
        noValidate
        className="group/form"
      >
        <FirstButton />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="view" value="full" />
        <Part title={apply.stepNames[1]}>
          <WantedFields state={state} />
          <AgencySelect state={state} agencies={agencies} hints={hints} />
        </Part>
        <Part title={apply.check.applicant}>
          <ApplicantTypeField state={state} />
        </Part>
        <Part
          title={words.personPart}
          className="group-has-[[name=applicantType]:not([value=person]):checked]/form:hidden"
        >
          <PersonFields state={state} asksGuardian={needsGuardian(draft.entries, on)} />
        </Part>
        <Part
          title={words.organisationPart}
          className="group-has-[[name=applicantType][value=person]:checked]/form:hidden"
        >
          <OrganisationFields state={state} />
        </Part>
        <Part title={words.contactPart}>
          <ContactFields state={state} />
          <IdentityFiles token={token} />
        </Part>
        <Part title={apply.stepNames[5]}>
          <ReceivingFields state={state} />
        </Part>
        <div className="mt-8 flex flex-wrap items-center gap-4">
          <Button type="submit">{apply.nextToCheck}</Button>
          <Button type="submit" kind="quiet" name="later" value="1">
            {apply.later}
          </Button>
        </div>
      </form>
    </DraftFrame>
  );
}
