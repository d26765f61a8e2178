import type { ReactNode } from "react";
import { DayAccount } from "@/components/info-request/day-account";
import type { ShownApplicant } from "@/db/queries/desk-case";
import { warningsOf } from "@/db/queries/due-cases";
import { deskLetters } from "@/db/queries/letters";
import type { Staff } from "@/domain/access/actor";
import { casePage } from "@/text/desk";
import { consultationWords, daysPaper } from "@/text/desk-clock-steps";
import { chain, notes } from "@/text/handling";
import { letterList } from "@/text/letters";
import { remedies } from "@/text/remedies";
import { CaseIntake, LikelyDuplicates } from "../../intake/case-intake";
import { AnswerSection } from "./answer-section";
import { ApplicantSection } from "./applicant-section";
import { AttachmentsSection } from "./attachments-section";
import { wasConsulted } from "./case-contents";
import { ConsultationSection } from "./consultation-section";
import { LettersSection } from "./letters-section";
import { LogLine } from "./log-line";
import type { OpenedCase } from "./opened-case";
import { RemedySection } from "./remedy-section";
import { RequestSection } from "./request-section";
import { ReviewOpinion } from "./review-opinion";
import { Story } from "./story";
import { ThirdPartyWay } from "./third-party/third-party-way";
import { ChainSection } from "./together/chain-section";
import { NotesSection } from "./together/notes-section";
import { TransferSection } from "./together/transfer-section";

interface Props {
  staff: Staff<"infoRequest.read">;
  opened: OpenedCase;
  applicant: ShownApplicant | null;
  /** The address of the case. */
  path: string;
  onlyPublic: boolean;
}

function Section({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-8 scroll-mt-4 first:mt-0">
      <h2 id={`${id}-title`} className="mb-2 text-base font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** What an officer works with: the answer in preparation first, then what was asked, by whom, and what others think of it. */
function Matter({ staff, opened, applicant, path }: Props) {
  const { sections } = casePage;
  return (
    <>
      {opened.answer ? (
        <Section title={sections.answer} id="answer">
          <ReviewOpinion opened={opened} />
          <AnswerSection answer={opened.answer} missing={opened.missing} path={path} />
          <LogLine staff={staff} opened={opened} />
        </Section>
      ) : null}
      <Section title={sections.request} id="request">
        <RequestSection opened={opened} />
      </Section>
      <Section title={sections.applicant} id="applicant">
        <ApplicantSection
          infoRequestId={opened.id}
          applicantType={opened.applicantType}
          applicant={applicant}
          mayReveal={staff.permissions.has("applicant.reveal")}
        />
      </Section>
      {wasConsulted(opened) ? (
        <Section title={consultationWords.title} id="consultations">
          <ThirdPartyWay
            history={opened.history}
            path={path}
            mayHandle={staff.permissions.has("infoRequest.handle")}
          />
          <ConsultationSection opened={opened} />
        </Section>
      ) : null}
    </>
  );
}

/** Letters, files, notes. */
async function Papers({ staff, opened, path }: Props) {
  return (
    <>
      <Section title={letterList.title} id="letters">
        <LettersSection
          letters={await deskLetters(staff, opened.id)}
          path={path}
          maySign={staff.permissions.has("infoRequest.signOff")}
        />
      </Section>
      <AttachmentsSection staff={staff} id={opened.id} hasAnswer={opened.answer !== null} />
      <Section title={notes.title} id="notes">
        <NotesSection staff={staff} infoRequestId={opened.id} />
      </Section>
    </>
  );
}

/** What happened, and day by day what it did to the period. */
async function Record({ staff, opened, path, onlyPublic }: Props) {
  const { clock, channel, letterKind, context } = opened;
  return (
    <>
      <Section title={casePage.sections.history} id="history">
        <p className="mb-3">
          {onlyPublic ? (
            <a href={`${path}#history`}>{casePage.everything}</a>
          ) : (
            <a href={`${path}?only=public#history`}>{casePage.onlyPublic}</a>
          )}
        </p>
        <Story opened={opened} warnings={await warningsOf(opened.id)} onlyPublic={onlyPublic} />
      </Section>
      <Section title={chain.title} id="chain">
        <ChainSection staff={staff} opened={opened} />
      </Section>
      <TransferSection staff={staff} opened={opened} />
      {clock.receivedOn ? (
        <Section title={casePage.sections.days} id="days">
          <DayAccount clock={clock} channel={channel} letterKind={letterKind} today={context.today} />
          <p className="no-print mt-3">
            <a href={`${path}/days`}>{daysPaper.print}</a>
          </p>
        </Section>
      ) : null}
    </>
  );
}

/** Everything of a case, in the order in which it is needed; what is looked up rarely stands last. */
export function CaseBody(props: Props) {
  const { staff, opened } = props;
  return (
    <>
      <LikelyDuplicates staff={staff} opened={opened} />
      <Matter {...props} />
      <Papers {...props} />
      <Record {...props} />
      <CaseIntake staff={staff} opened={opened} />
      {opened.stage === "submitted" ? null : (
        <Section title={remedies.section} id="remedies">
          <RemedySection staff={staff} opened={opened} />
        </Section>
      )}
    </>
  );
}
