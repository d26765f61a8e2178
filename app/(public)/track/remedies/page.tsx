import { buttonClass } from "@/components/ui/button";
import { PlainTable } from "@/components/ui/plain-table";
import { siteSettings } from "@/db/queries/settings";
import { DEADLINES, type DeadlineName } from "@/domain/law/deadlines";
import { outcomeRule } from "@/domain/law/outcomes";
import { OUTCOME_GROUP_LABELS, stageWords } from "@/text/info-request";
import { OUTCOME_ADVICE, remedyPage, remedyWords } from "@/text/what-you-can-do";
import { caseHead, type OpenedCase, openedCase } from "../opened-case";
import { NoOpenCase, TrackFrame } from "../track-frame";
import { decidedFrom } from "./decided";
import { decidedWays, lateWays } from "./ways";

export const generateMetadata = () => caseHead(remedyPage.title);

const LAW: readonly DeadlineName[] = ["administrativeReview", "lawsuit", "lawsuitAfterReview"];

function Section({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section className="mt-8 max-w-read">
      <h2 className="text-xl font-semibold">{title}</h2>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** What the page says first, and its table. */
function situation(opened: OpenedCase) {
  const { tracked, state } = opened;
  const { outcome, stage, agency } = tracked;
  const start = decidedFrom(opened);
  const { bring, late, running } = remedyPage;
  if (start && outcome) {
    const { remedy, group } = outcomeRule(outcome);
    const result =
      group === "closed" ? stageWords("forApplicant", stage, outcome) : OUTCOME_GROUP_LABELS[group];
    const rules = [
      ...(remedy === "B" || remedy === "AB" ? [remedyPage.reviewFirstRule] : []),
      ...(remedy === "A" || remedy === "AB" ? [remedyPage.choiceRule] : []),
    ];
    return {
      lead: [remedyPage.lead(result), remedyWords.from(start)],
      ways: decidedWays(opened, start),
      rules,
      bring: [bring.review, bring.lawsuit],
    };
  }
  if (state.due.level === "overdue" && state.due.dueOn)
    return {
      lead: [late.lead(agency.name, state.due.dueOn)],
      ways: lateWays(opened),
      rules: [late.rule],
      bring: [bring.review, bring.lawsuit, bring.late],
    };
  const lead = stage === "closed" ? [remedyPage.ended] : [running.lead, running.steps];
  return { lead, ways: [], rules: [], bring: [] };
}

export default async function RemediesPage() {
  const opened = await openedCase();
  if (!opened) return <NoOpenCase />;
  const { outcome } = opened.tracked;
  const { lead, ways, rules, bring } = situation(opened);
  const { contactPhone } = await siteSettings();
  return (
    <TrackFrame title={remedyPage.title}>
      <h1 className="font-title text-3xl font-bold">{remedyPage.title}</h1>
      <div className="mt-4 max-w-read space-y-1">
        {lead.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {ways.length > 0 ? (
        <>
          <PlainTable caption={remedyPage.tableCaption} head={remedyPage.tableHead} rows={ways} />
          <ul className="mt-3 max-w-read list-disc space-y-1 pl-5 text-ink-2">
            {[...rules, remedyWords.rule].map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
          <Section title={remedyPage.bringTitle} lines={[...bring, remedyPage.bring.download]} />
        </>
      ) : null}
      {outcome ? <Section title={remedyPage.adviceTitle} lines={OUTCOME_ADVICE[outcome]} /> : null}
      <Section title={remedyPage.complainTitle} lines={[remedyPage.complain(contactPhone)]} />
      {ways.length > 0 ? (
        <section className="mt-8 max-w-read">
          <h2 className="text-xl font-semibold">{remedyPage.lawTitle}</h2>
          <ul className="mt-2 list-disc space-y-1 pl-5">
            {LAW.map((name) => (
              <li key={name}>
                <a href={`/guide#period-${name}`}>{DEADLINES[name].article}</a>：{DEADLINES[name].words}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className="no-print mt-8 flex flex-wrap gap-4">
        <a className={buttonClass("secondary")} href="/track/case">
          {remedyPage.back}
        </a>
        {decidedFrom(opened) ? (
          <a className={buttonClass("quiet")} href="/track/calendar">
            {remedyPage.calendar}
          </a>
        ) : null}
      </div>
    </TrackFrame>
  );
}
