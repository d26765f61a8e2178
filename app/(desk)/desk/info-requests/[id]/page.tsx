import type { Metadata } from "next";
import { ClockFacts } from "@/components/desk/clock-facts";
import { NextSteps } from "@/components/desk/next-steps";
import { DueBadge } from "@/components/info-request/due-badge";
import { StageTag } from "@/components/info-request/stage-tag";
import { Notice } from "@/components/ui/notice";
import { maskedApplicant } from "@/db/queries/desk-case";
import { colleagues } from "@/db/queries/staff";
import { isDeskStep, mayTake, stepsFor } from "@/domain/info-request/desk/desk-steps";
import { requireStaff } from "@/server/session";
import { casePage, stepsDone, whoseTurn } from "@/text/desk";
import { type Asked, one } from "../../asked";
import { DeskFrame } from "../../desk-frame";
import { CaseBody } from "./case-body";
import { CaseContents } from "./case-contents";
import { nameOf } from "./name-of";
import { openedCase } from "./opened-case";
import { isPanelStep, pageOf, StepPanel } from "./step-panel";
import { toldOf } from "./together/told";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Asked>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const staff = await requireStaff("infoRequest.read");
  const { number, subject } = await openedCase(staff, (await params).id);
  return { title: casePage.title(number, subject), robots: "noindex" };
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
        <CaseContents opened={opened} />
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
            <CaseBody
              staff={staff}
              opened={opened}
              applicant={applicant}
              path={path}
              onlyPublic={one(asked.only) === "public"}
            />
          </div>
        </div>
      </div>
    </DeskFrame>
  );
}
