import type { Metadata } from "next";
import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { Button, buttonClass } from "@/components/ui/button";
import { batchCases } from "@/db/queries/batches";
import type { QueryParams } from "@/server/query-params";
import { apply } from "@/text/apply";
import { batch } from "@/text/batch";
import { pageMetadata } from "../../../../page-metadata";
import { viewIn } from "../../place";
import { ApplicantPage } from "./applicant-page";
import { CheckPage, checkProblems } from "./check-page";
import { TablePage, tableProblems } from "./table-page";
import { type BatchVisit, sharedState, visitBatch } from "./visit";

interface Props {
  params: Promise<{ token: string }>;
  searchParams: Promise<QueryParams>;
}

function titleOf(visit: BatchVisit, query: QueryParams): string {
  const view = viewIn(query);
  const isChecked = query.check === "1";
  const heading = { table: batch.table, applicant: batch.shared, check: batch.check }[view].heading;
  const count = {
    table: () => tableProblems(visit).length,
    applicant: () => Object.keys(sharedState(visit, isChecked).problems).length,
    check: () => checkProblems(visit, isChecked).length,
  }[view]();
  return `${count > 0 ? apply.errorPrefix : ""}${heading}`;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const visit = await visitBatch((await params).token);
  const title = visit.state === "open" ? titleOf(visit, await searchParams) : batch[visit.state].heading;
  return pageMetadata({
    title,
    description: batch.description,
    canonicalPath: "/apply/batch",
    indexed: false,
  });
}

export default async function BatchDraftPage({ params, searchParams }: Props) {
  const { token } = await params;
  const visit = await visitBatch(token);
  if (visit.state === "gone") return <Gone />;
  if (visit.state === "submitted")
    return <Submitted token={token} batchId={visit.batchId} hasCode={visit.code !== null} />;
  const query = await searchParams;
  const isChecked = query.check === "1";
  const view = viewIn(query);
  if (view === "applicant") return <ApplicantPage visit={visit} isChecked={isChecked} />;
  if (view === "check")
    return <CheckPage visit={visit} isChecked={isChecked} hasChanged={query.changed === "1"} />;
  return <TablePage visit={visit} addsRow={query.add === "1"} isRenewed={query.renewed === "1"} />;
}

const trailTo = (label: string) => [
  { label: apply.section, href: "/apply" },
  { label: batch.title, href: "/apply/batch" },
  { label },
];

function Gone() {
  const { heading, what, restart } = batch.gone;
  return (
    <PageFrame section="/apply" trail={trailTo(heading)}>
      <StatusMarker status={404} />
      <h1 className="font-title text-3xl font-bold">{heading}</h1>
      <p className="mt-4 max-w-read">{what}</p>
      <p className="mt-6">
        <a href="/apply/batch" className={buttonClass()}>
          {restart}
        </a>
      </p>
    </PageFrame>
  );
}

async function Submitted({ token, batchId, hasCode }: { token: string; batchId: string; hasCode: boolean }) {
  const cases = await batchCases(batchId);
  const { heading, what, receipt, track } = batch.submitted;
  return (
    <PageFrame section="/apply" trail={trailTo(heading)}>
      <h1 className="font-title text-3xl font-bold">{heading}</h1>
      <p className="mt-4 max-w-read text-lg">{what(cases.length)}</p>
      <ul className="mt-2 columns-2 tabular-nums sm:columns-3">
        {cases.map(({ number }) => (
          <li key={number} className="whitespace-nowrap">
            {number}
          </li>
        ))}
      </ul>
      <div className="mt-6 flex flex-wrap gap-4">
        {hasCode ? (
          <form action="/apply/batch/submit" method="post">
            <input type="hidden" name="token" value={token} />
            <Button type="submit">{receipt}</Button>
          </form>
        ) : null}
        <a href="/track" className={buttonClass("secondary")}>
          {track}
        </a>
      </div>
    </PageFrame>
  );
}
