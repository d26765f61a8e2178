import type { Metadata } from "next";
import { PageFrame } from "@/components/site/page-frame";
import { Paragraphs } from "@/components/site/standing-page";
import { StatusMarker } from "@/components/site/status-marker";
import { ErrorSummary } from "@/components/ui/error-summary";
import { calendarInForce, knownYears } from "@/db/queries/calendar";
import { RECKONED_DAYS, type ReckonedField, reckon } from "@/domain/info-request/clock/reckoning";
import { type QueryParams, textParam } from "@/server/query-params";
import { deadlinePage, reckonedFields, reckoningProblems } from "@/text/deadline";
import { pageMetadata } from "../page-metadata";
import { ReckoningForm } from "./reckoning-form";
import { ReckoningResult } from "./reckoning-result";

interface Props {
  searchParams: Promise<QueryParams>;
}

export function generateMetadata(): Promise<Metadata> {
  const { title, description } = deadlinePage;
  return pageMetadata({ title, description, canonicalPath: "/deadline" });
}

/** The calculator: everything in its address, so that it can be kept, sent on and printed. */
export default async function DeadlinePage({ searchParams }: Props) {
  const params = await searchParams;
  const fields: readonly ReckonedField[] = [...RECKONED_DAYS, "extensionDays"];
  const names = [...fields, "channel"].filter((name) => Object.hasOwn(params, name));
  const typed = Object.fromEntries(names.map((name) => [name, textParam(params, name)]));
  const reckoning = reckon(typed, await calendarInForce(), await knownYears());
  const problems = fields.flatMap((field) => {
    const problem = reckoning.problems[field];
    return problem ? [{ field, sentence: `${reckonedFields[field]}：${reckoningProblems[problem]}` }] : [];
  });
  return (
    <PageFrame trail={[{ label: deadlinePage.title }]}>
      {problems.length > 0 ? <StatusMarker status={422} /> : null}
      <h1 className="font-title text-2xl font-bold">{deadlinePage.title}</h1>
      <Paragraphs lines={[deadlinePage.lead]} />
      <ErrorSummary title={deadlinePage.summary(problems.length)} problems={problems} />
      {reckoning.clock ? <ReckoningResult {...reckoning} clock={reckoning.clock} /> : null}
      <ReckoningForm reckoning={reckoning} />
    </PageFrame>
  );
}
