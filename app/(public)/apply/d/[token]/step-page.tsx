import { AgencyRadios } from "@/components/info-request/agency-choice";
import {
  ApplicantTypeField,
  ContactFields,
  OrganisationFields,
  PersonFields,
  ReceivingFields,
  WantedFields,
} from "@/components/info-request/application-fields";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { agencyHints } from "@/domain/info-request/application/agency-hints";
import { CHECK_STEP, STEPS, type Step } from "@/domain/info-request/application/application-fields";
import { needsGuardian } from "@/domain/info-request/application/application-form";
import { apply } from "@/text/apply";
import { draftAddress, type Place } from "../../place";
import { DraftFrame } from "./draft-frame";
import { FoundBefore } from "./found-before";
import { FirstButton, IdentityFiles, IdentityOutcome } from "./identity-files";
import { StepLine } from "./step-line";
import { type DraftVisit, problemsAt, stateOf } from "./visit";

type StepPlace = Extract<Place, { at: "step" }>;

function Question({ visit, place }: { visit: DraftVisit; place: StepPlace }) {
  const state = stateOf(visit, problemsAt(visit, place));
  const { subject, description } = visit.draft.entries;
  switch (place.step) {
    case 1:
      return <WantedFields state={state} />;
    case 2:
      return (
        <AgencyRadios
          state={state}
          agencies={visit.agencies}
          hints={agencyHints(`${subject}\n${description}`, visit.agencies)}
        />
      );
    case 3:
      return <ApplicantTypeField state={state} />;
    case 4:
      return (
        <>
          {visit.applicantType === "person" ? (
            <PersonFields state={state} asksGuardian={needsGuardian(visit.draft.entries, visit.on)} />
          ) : (
            <OrganisationFields state={state} />
          )}
          <ContactFields state={state} />
          <IdentityFiles token={visit.token} />
        </>
      );
    default:
      return <ReceivingFields state={state} />;
  }
}

function backAddress(token: string, step: Step, backToCheck: boolean): `/${string}` {
  const before = STEPS.findLast((other) => other < step);
  const to = backToCheck ? CHECK_STEP : before;
  return to ? draftAddress(token, { at: "step", step: to, isChecked: false, backToCheck: false }) : "/apply";
}

/** One question of the six. */
export function StepPage({
  visit,
  place,
  isRenewed,
}: {
  visit: DraftVisit;
  place: StepPlace;
  isRenewed: boolean;
}) {
  const { token } = visit;
  const { step, backToCheck } = place;
  const { problems } = stateOf(visit, problemsAt(visit, place));
  const summary = Object.entries(problems).map(([field, sentence]) => ({ field, sentence }));
  const lead = apply.leads[step];
  return (
    <DraftFrame
      visit={visit}
      heading={apply.questions[step]}
      line={<StepLine visit={visit} step={step} />}
      problems={summary}
    >
      {isRenewed ? <Renewed /> : null}
      {step === 4 ? <IdentityOutcome token={token} /> : null}
      {step === 2 && !backToCheck ? <FoundBefore visit={visit} /> : null}
      {lead ? <p className="mt-3 text-ink-2">{lead}</p> : null}
      <form
        action={step === 4 ? "/apply/files" : "/apply/save"}
        method="post"
        encType={step === 4 ? "multipart/form-data" : "application/x-www-form-urlencoded"}
        noValidate
        className="group/form"
      >
        <FirstButton />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="step" value={step} />
        {backToCheck ? (
          <input type="hidden" name="back" value="check" />
        ) : (
          <input type="hidden" name="view" value="steps" />
        )}
        <Question visit={visit} place={place} />
        <div className="mt-8 flex flex-wrap items-center gap-4">
          <Button type="submit">{backToCheck ? apply.save : apply.next}</Button>
          <Button type="submit" kind="quiet" name="later" value="1">
            {apply.later}
          </Button>
          <a className="py-2" href={backAddress(token, step, backToCheck)}>
            {backToCheck ? apply.backToCheck : apply.back}
          </a>
        </div>
      </form>
    </DraftFrame>
  );
}

/** Said once, where the draft's link had expired while somebody was typing. */
export function Renewed() {
  return (
    <div role="status" className="mt-4">
      <Notice tone="warn">{apply.renewed}</Notice>
    </div>
  );
}
