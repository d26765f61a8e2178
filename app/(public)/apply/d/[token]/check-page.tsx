import { Button, buttonClass } from "@/components/ui/button";
import { ChoiceField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { heldTotals } from "@/db/queries/attachments";
import { type SiteSettings, siteSettings } from "@/db/queries/settings";
import { similarPublications } from "@/db/search/similar-publications";
import { placingAgency } from "@/domain/info-request/application/agency-hints";
import type { FiledApplication } from "@/domain/info-request/application/application-form";
import { applicationWarnings } from "@/domain/info-request/application/application-warnings";
import { APPLICATION_WARNINGS, applicationProblemText } from "@/text/application-form";
import { apply } from "@/text/apply";
import { draftFiles } from "@/text/sent-files";
import { feeRule } from "@/text/track-fee";
import { changeAddress, draftAddress, type Place } from "../../place";
import { Answers } from "./answers";
import { DraftFrame, type SummarisedProblem } from "./draft-frame";
import { MOST_SIMILAR } from "./found-before";
import { SimilarList } from "./similar-list";
import { StepLine } from "./step-line";
import type { DraftVisit } from "./visit";

type CheckPlace = Extract<Place, { at: "step" }>;

/** What stands in the way: problems of the form, each on its own page, and after pressing the button those of this one. */
function summaryOf(visit: DraftVisit, { isChecked }: CheckPlace): SummarisedProblem[] {
  const { draft, problems, token } = visit;
  const ofForm = problems.map((problem) => ({
    field: problem.field,
    sentence: applicationProblemText(problem),
    href: changeAddress(token, problem.field, true),
  }));
  if (!isChecked || ofForm.length > 0) return ofForm;
  const notice = draft.noticeRead ? [] : [{ field: "noticeRead", sentence: apply.check.noticeMissing }];
  const sum = Array.isArray(draft.sum) ? [{ field: "sum", sentence: apply.check.sumMissing }] : [];
  return [...notice, ...sum];
}

/** True while something has to be put right before submitting. */
export function checkIsWrong(visit: DraftVisit, place: CheckPlace): boolean {
  return summaryOf(visit, place).length > 0;
}

function PrivacyNotice({ agency, settings }: { agency: string; settings: SiteSettings }) {
  return (
    <section aria-labelledby="notice-title" className="mt-10 border border-line px-5 py-4">
      <h2 id="notice-title" className="text-lg font-semibold">
        {apply.notice.heading}
      </h2>
      {apply.notice.paragraphs(agency, settings.contactPhone || agency).map((paragraph) => (
        <p key={paragraph} className="mt-2 text-sm text-ink-2">
          {paragraph}
        </p>
      ))}
    </section>
  );
}

function Warnings({
  application,
  toldOf,
}: {
  application: FiledApplication["application"];
  toldOf: string | null;
}) {
  const found = applicationWarnings(application);
  if (found.length === 0 && toldOf === null) return null;
  return (
    <div className="mt-8" role="status">
      <Notice tone="warn" title={apply.check.warnings}>
        <ul className="mt-1 list-disc pl-5">
          {toldOf ? <li>{apply.check.same(toldOf)}</li> : null}
          {found.map((warning) => (
            <li key={warning}>{APPLICATION_WARNINGS[warning]}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function SubmitForm({
  visit,
  agency,
  problems,
}: {
  visit: DraftVisit;
  agency: string;
  problems: readonly SummarisedProblem[];
}) {
  const { draft, token, updatedAt } = visit;
  const problemOf = (name: string) => problems.find(({ field }) => field === name)?.sentence;
  return (
    <form action="/apply/submit" method="post" noValidate>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="seen" value={updatedAt} />
      <div aria-hidden="true" className="sr-only">
        <label htmlFor="homepage">{apply.check.trap}</label>
        <input id="homepage" name="homepage" tabIndex={-1} autoComplete="off" />
      </div>
      <ChoiceField
        type="checkbox"
        name="noticeRead"
        label={apply.notice.readLabel}
        problem={problemOf("noticeRead")}
        choices={[{ value: "yes", label: apply.notice.read }]}
        chosen={draft.noticeRead ? "yes" : ""}
      />
      {Array.isArray(draft.sum) ? (
        <TextField
          name="sum"
          label={apply.check.sumAsk(draft.sum[0], draft.sum[1])}
          hint={apply.check.sumHint}
          problem={problemOf("sum")}
          width="short"
          inputMode="numeric"
          autoComplete="off"
        />
      ) : null}
      <p className="mt-6 text-ink-2">{apply.check.afterwards(agency)}</p>
      <p className="mt-1 text-ink-2">{apply.check.truthful}</p>
      <Button type="submit" className="mt-4">
        {draft.toldOf ? apply.check.submitAgain : apply.check.submit}
      </Button>
    </form>
  );
}

/** The proof of identity as far as there is one, and the rule on fees, which is the same whoever applies. */
async function IdentityAndFee({ token }: { token: string }) {
  const { files } = await heldTotals(token);
  return (
    <>
      <div className="mt-8">
        <SummaryList
          rows={[
            {
              label: draftFiles.checkLabel,
              value: draftFiles.count(files),
              change: {
                href: draftAddress(token, { at: "step", step: 4, isChecked: false, backToCheck: true }),
                label: draftFiles.checkLabel,
              },
            },
          ]}
        />
      </div>
      <section className="mt-8 text-sm text-ink-2">
        <h2 className="font-semibold">{feeRule.title}</h2>
        <p className="mt-1">
          {feeRule.text}
          <a href="/guide#fee-by-item-1">{feeRule.more}</a>
        </p>
      </section>
    </>
  );
}

async function AlreadyPublic({ visit }: { visit: DraftVisit }) {
  const { subject, documentNumber } = visit.draft.entries;
  const found = await similarPublications([subject, documentNumber], MOST_SIMILAR);
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="found-title" className="mt-8">
      <h2 id="found-title" className="text-xl font-semibold">
        {apply.found.heading}
      </h2>
      <p className="mt-1 text-ink-2">{apply.found.lead}</p>
      <SimilarList found={found} />
    </section>
  );
}

/** The last step: every answer once more, the privacy notice, the button. */
export async function CheckPage({
  visit,
  place,
  hasChanged,
}: {
  visit: DraftVisit;
  place: CheckPlace;
  hasChanged: boolean;
}) {
  const { checked, agencies, draft, token } = visit;
  const problems = summaryOf(visit, place);
  const filed = "application" in checked ? checked : null;
  const chosen = agencies.find(({ code }) => code === filed?.agencyCode);
  const agency = (chosen ?? placingAgency(agencies))?.name ?? "";
  const [first] = visit.problems;
  const before: Place =
    draft.view === "full"
      ? { at: "full", isChecked: false }
      : { at: "step", step: 5, isChecked: false, backToCheck: false };
  return (
    <DraftFrame
      visit={visit}
      heading={apply.questions[6]}
      line={draft.view === "full" ? null : <StepLine visit={visit} step={6} />}
      problems={problems}
    >
      {hasChanged ? (
        <div role="status" className="mt-4">
          <Notice tone="warn">{apply.check.changed}</Notice>
        </div>
      ) : null}
      <p className="mt-3 text-ink-2">{apply.leads[6]}</p>
      <Answers visit={visit} application={filed?.application ?? null} />
      <IdentityAndFee token={token} />
      {draft.view === "full" && filed ? <AlreadyPublic visit={visit} /> : null}
      {filed ? (
        <>
          <Warnings application={filed.application} toldOf={draft.toldOf} />
          <PrivacyNotice agency={agency} settings={await siteSettings()} />
          <SubmitForm visit={visit} agency={agency} problems={problems} />
        </>
      ) : (
        <div className="mt-8">
          <p>{apply.check.fixFirst}</p>
          {first ? (
            <a className={`mt-4 ${buttonClass()}`} href={changeAddress(token, first.field, true)}>
              {apply.check.fix}
            </a>
          ) : null}
        </div>
      )}
      <p className="mt-6">
        <a className="inline-block py-2" href={draftAddress(token, before)}>
          {apply.back}
        </a>
      </p>
    </DraftFrame>
  );
}
