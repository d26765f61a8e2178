import type { Metadata } from "next";
import {
  AgencySites,
  EmptyColumns,
  Exceptions,
  FailedProbes,
  FaultyFiles,
  OverdueColumns,
} from "@/components/oversight/health-lists";
import { DeadLinks, ScanStates } from "@/components/oversight/text-health";
import { PageBody } from "@/components/staff/page-body";
import { buttonClass } from "@/components/ui/button";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { Tag, type Tone } from "@/components/ui/tag";
import { healthReport } from "@/db/queries/site-health";
import { type Examined, examine } from "@/domain/oversight/site-health";
import { now, today } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { measured, siteHealth, verdictNames, vetoLimits, vetoNames } from "@/text/site-health";
import { OversightFrame } from "../oversight-frame";

export const metadata: Metadata = { title: siteHealth.title, robots: "noindex" };

const TONES: Readonly<Record<Examined["verdict"], Tone>> = {
  passed: "open",
  failed: "overdue",
  unknown: "none",
};

/** The site as the state examines it: the four counters, and below them what each of them counted. */
export default async function SiteHealthPage() {
  const staff = await requireStaff("oversight.read");
  const at = now();
  const report = await healthReport(staff, { today: today(), at });
  const examined = examine(report.state);
  const count = (verdict: Examined["verdict"]) => examined.filter((one) => one.verdict === verdict).length;
  const heads = [siteHealth.veto, siteHealth.verdict, siteHealth.found, siteHealth.limit];
  return (
    <OversightFrame current="/oversight/site-health">
      <PageBody title={siteHealth.title} lead={siteHealth.lead}>
        <p className="mt-4 text-base font-semibold">
          {siteHealth.finding(count("failed"), count("unknown"))}
        </p>
        <p className="mb-3 text-ink-2">{siteHealth.asOf(at)}</p>
        <Table caption={siteHealth.caption} heads={heads.map((label) => ({ label }))}>
          {examined.map(({ veto, verdict }) => (
            <Row key={veto}>
              <RowHead>{vetoNames[veto]}</RowHead>
              <Cell line>
                <Tag tone={TONES[verdict]}>{verdictNames[verdict]}</Tag>
              </Cell>
              <Cell>{measured(veto, report.state)}</Cell>
              <Cell>{vetoLimits[veto]}</Cell>
            </Row>
          ))}
        </Table>
        <p className="no-print mt-4">
          <a href="/oversight/site-health/export" className={buttonClass("secondary", "staff")}>
            {siteHealth.export}
          </a>
        </p>
        <EmptyColumns {...report} />
        <OverdueColumns {...report} />
        <FailedProbes {...report} />
        <FaultyFiles {...report} />
        <ScanStates {...report} />
        <DeadLinks {...report} />
        <AgencySites {...report} />
        <Exceptions {...report} />
      </PageBody>
    </OversightFrame>
  );
}
