import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ClockFacts } from "@/components/desk/clock-facts";
import { NextSteps } from "@/components/desk/next-steps";
import { DayAccount } from "@/components/info-request/day-account";
import { DueBadge } from "@/components/info-request/due-badge";
import { StageTag } from "@/components/info-request/stage-tag";
import { Notice } from "@/components/ui/notice";
import { maskedApplicant } from "@/db/queries/desk-case";
import { warningsOf } from "@/db/queries/due-cases";
import { deskLetters } from "@/db/queries/letters";
import { colleagues } from "@/db/queries/staff";
import { isDeskStep, mayTake, stepsFor } from "@/domain/info-request/desk-steps";
import { requireStaff } from "@/server/session";
import { casePage, stepsDone, whoseTurn } from "@/text/desk";
import { consultationWords } from "@/text/desk-clock-steps";
import { remedies } from "@/text/remedies";
import { chain, notes } from "@/text/handling";
import { letterList } from "@/text/letters";
import { type Asked, one } from "../../asked";
import { DeskFrame } from "../../desk-frame";
import { CaseIntake } from "../../intake/case-intake";
import { AnswerSection } from "./answer-section";
import { ApplicantSection } from "./applicant-section";
import { AttachmentsSection } from "./attachments-section";
import { ConsultationSection } from "./consultation-section";
import { LogLine } from "./log-line";
import { LettersSection } from "./letters-section";
import { nameOf } from "./name-of";
import { openedCase } from "./opened-case";
import { RemedySection } from "./remedy-section";
import { RequestSection } from "./request-section";
import { ReviewOpinion } from "./review-opinion";
import { isPanelStep, pageOf, StepPanel } from "./step-panel";
import { Story } from "./story";
import { ThirdPartyWay } from "./third-party/third-party-way";
import { ChainSection } from "./together/chain-section";
import { NotesSection } from "./together/notes-section";
import { toldOf } from "./together/told";
import { TransferSection } from "./together/transfer-section";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Asked>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const staff = await requireStaff("infoRequest.read");
  const { number, subject } = await openedCase(staff, (await params).id);
  return { title: casePage.title(number, subject), robots: "noindex" };
}

function Section({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-8 first:mt-0">
      <h2 id={`${id}-title`} className="mb-2 text-base font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

export default async function CasePage({ params, searchParams }: Props) {
  const staff = await requireStaff("infoRequest.read");
  const asked = await searchParams;
  const opened = await openedCase(staff, (await params).id);
  const { id, number, subject, stage, outcome, clock, due, channel, letterKind } = opened;
  const path = `/desk/info-requests/${id}`;
  const applicant = await maskedApplicant(staff, id);
  const handlers = mayTake("assign", staff.permissions) ? await colleagues(opened.agencyId, "handler") : [];

  const steps = stepsFor(opened.history, staff.permissions, opened.context);
  const wanted = one(asked.do);
  const step = isPanelStep(wanted) ? wanted : null;
  const isOpen = steps.some((state) => state.step === step && state.refusal === null);
  const done = one(asked.done);
  const onlyPublic = one(asked.only) === "public";
  const { sections } = casePage;
  return (
    <DeskFrame staff={staff} view={null}>
      <div className="px-4 py-4 md:px-6" data-case-page={id}>
        <p className="text-ink-2">
          <a href="/desk">{casePage.backToQueue}</a>
          <span className="ml-4 whitespace-nowrap tabular-nums">{number}</span>
        </p>
        <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="text-xl font-semibold">{subject}</h1>
          <StageTag stage={stage} outcome={outcome} voice="forDesk" />
          <DueBadge due={due} />
        </div>
        {isDeskStep(done) && !step ? (
          <div role="status" className="mt-4">
            <Notice tone="ok" title={stepsDone[done]} />
          </div>
        ) : null}
        {toldOf(asked.told) ? (
          <div role="status" className="mt-4">
            <Notice tone="ok" title={toldOf(asked.told)} />
          </div>
        ) : null}
        <div className="mt-4 gap-x-10 xl:grid xl:grid-cols-[minmax(0,1fr)_23rem]">
          <div className="xl:order-2">
            <aside aria-label={sections.steps} className="border-t-2 border-navy pt-3 xl:sticky xl:top-4">
              <h2 className="mb-2 text-base font-semibold">{sections.steps}</h2>
              <p className="mb-3 text-ink-2">{whoseTurn[stage]}</p>
              <NextSteps
                steps={steps}
                current={step}
                hrefOf={(next) => pageOf(next, id) ?? `${path}?do=${next}#step`}
              />
              <h2 className="mt-6 mb-2 border-t border-line pt-3 text-base font-semibold">
                {sections.clock}
              </h2>
              <ClockFacts clock={clock} due={due} channel={channel} letterKind={letterKind} />
              {clock.receivedOn ? (
                <p className="mt-2">
                  <a href="#days">{casePage.openDays}</a>
                </p>
              ) : null}
            </aside>
          </div>
          <div className="min-w-0 max-xl:mt-8">
            {step && isOpen ? (
              <StepPanel
                step={step}
                staff={staff}
                opened={opened}
                asked={asked}
                path={path}
                handlers={handlers}
                applicantName={nameOf(applicant)}
              />
            ) : null}
            <Section title={sections.request} id="request">
              <RequestSection opened={opened} />
            </Section>
            <Section title={sections.applicant} id="applicant">
              <ApplicantSection
                infoRequestId={id}
                applicantType={opened.applicantType}
                applicant={applicant}
                mayReveal={staff.permissions.has("applicant.reveal")}
              />
            </Section>
            <CaseIntake staff={staff} opened={opened} />
            {opened.history.some(
              ({ kind }) => kind === "thirdPartyConsulted" || kind === "coMakerConsulted",
            ) ? (
              <Section title={consultationWords.title} id="consultations">
                <ConsultationSection opened={opened} />
              </Section>
            ) : null}
            {opened.answer ? (
              <Section title={sections.answer} id="answer">
                <ReviewOpinion opened={opened} />
                <AnswerSection answer={opened.answer} missing={opened.missing} path={path} />
                <LogLine staff={staff} opened={opened} />
              </Section>
            ) : null}
            {stage === "submitted" ? null : (
              <Section title={remedies.section} id="remedies">
                <RemedySection staff={staff} opened={opened} />
              </Section>
            )}
            <AttachmentsSection staff={staff} id={id} />
            <Section title={letterList.title} id="letters">
              <LettersSection
                letters={await deskLetters(staff, id)}
                path={path}
                maySign={staff.permissions.has("infoRequest.signOff")}
              />
            </Section>
            <Section title={chain.title} id="chain">
              <ChainSection staff={staff} opened={opened} />
            </Section>
            <Section title={notes.title} id="notes">
              <NotesSection staff={staff} infoRequestId={id} />
            </Section>
            <TransferSection staff={staff} opened={opened} />
            <Section title={sections.history} id="history">
              <p className="mb-3">
                {onlyPublic ? (
                  <a href={`${path}#history`}>{casePage.everything}</a>
                ) : (
                  <a href={`${path}?only=public#history`}>{casePage.onlyPublic}</a>
                )}
              </p>
              <ThirdPartyWay
                history={opened.history}
                path={path}
                mayHandle={staff.permissions.has("infoRequest.handle")}
              />
              <Story opened={opened} warnings={await warningsOf(id)} onlyPublic={onlyPublic} />
            </Section>
            {clock.receivedOn ? (
              <Section title={sections.days} id="days">
                <DayAccount
                  clock={clock}
                  channel={channel}
                  letterKind={letterKind}
                  today={opened.context.today}
                />
              </Section>
            ) : null}
          </div>
        </div>
      </div>
    </DeskFrame>
  );
}
