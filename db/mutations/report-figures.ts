import type { Staff } from "@/domain/access/actor";
import type { ReportRefusal } from "@/domain/annual-report/workflow";
import { beijingDate, type CalendarDate, daysBetween } from "@/domain/time/calendar-date";
import { tx } from "../client";
import { holdersOf } from "../queries/due-cases";
import { reportOf } from "../queries/report-record";
import { figuresState } from "../queries/yearly-figures";
import { appendAudit } from "./audit";
import { notify } from "./notices";
import { type EnteredFigure, enterFigures } from "./yearly-figures";

/** Enters figures of the own agency's report, if they still are what the person saw and the report is still being written. */
export async function enterReportFigures(
  by: Staff<"report.write">,
  { year, seen, entries }: { year: number; seen: string; entries: readonly EnteredFigure[] },
  at: number,
): Promise<{ entered: number } | { refusal: ReportRefusal }> {
  const { agencyId } = by;
  if (agencyId === null) return { refusal: "noSuchReport" };
  return tx(async () => {
    const report = await reportOf(agencyId, year);
    if (report?.origin === "imported") return { refusal: "imported" };
    if (report && report.stage !== "drafting") return { refusal: "wrongStage" };
    if ((await figuresState(agencyId, year)) !== seen) return { refusal: "changedMeanwhile" };
    await enterFigures(by.id, { agencyId, year, entries }, at);
    return { entered: entries.length };
  });
}

/** Tells everybody of an agency who writes its report that it is due, once a day; how many there are and how many were told. */
export async function remindOfReport(
  by: Staff<"report.write">,
  { agencyId, year, dueOn }: { agencyId: string; year: number; dueOn: CalendarDate },
  at: number,
): Promise<{ writers: number; told: number }> {
  return tx(async () => {
    const on = beijingDate(at);
    const writers = (await holdersOf("editor")).get(agencyId) ?? [];
    let told = 0;
    for (const { id } of writers) {
      const facts = { year, dueOn, days: daysBetween(on, dueOn) };
      if (await notify({ staffId: id, kind: "reportDue", infoRequestId: null, on, facts }, at)) told += 1;
    }
    if (told > 0) {
      await appendAudit({
        at,
        actor: by.id,
        intent: "annualReport.remind",
        objectKind: "agency",
        objectId: agencyId,
        fields: [String(year)],
      });
    }
    return { writers: writers.length, told };
  });
}
