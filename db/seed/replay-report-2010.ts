import { FORM_2010_FIGURES } from "@/domain/annual-report/form-2010";
import { ledger2010 } from "@/domain/annual-report/ledger-2010";
import { importedCase } from "@/domain/info-request/archive/import-row";
import { archiveHistory } from "@/domain/info-request/archive/import-row-history";
import { type ArchivedCase, archiveHashes, keepArchived } from "../mutations/case-archive";
import { keepLegacyReport } from "../mutations/legacy-reports";
import { enterFigures } from "../mutations/yearly-figures";
import { newId } from "../new-id";
import type { Act, Present } from "./acts";
import { FIGURES_2010, PARTS_2010, SOURCE_2010 } from "./report-2010";

const YEAR = 2010;

/** The cases as `npm run import -- info-requests` reads them, row by row. */
function archived(agencyId: string, casePrefix: string, { today, calendar }: Present): ArchivedCase[] {
  return ledger2010("city", calendar).map((told) => {
    const read = importedCase({ ...told }, today);
    if ("problems" in read) throw new Error(`${told.externalId}: ${JSON.stringify(read.problems)}`);
    const facts = { calendar, agencyId: () => null, caseId: () => null, remedyId: () => "" };
    const walked = archiveHistory(read.row, facts);
    if ("problems" in walked) throw new Error(`${told.externalId}: ${JSON.stringify(walked.problems)}`);
    const { events: _, ...row } = read.row;
    const { history } = walked;
    return {
      id: newId(),
      agencyId,
      casePrefix,
      row,
      ...archiveHashes(read.row, agencyId),
      history,
      remedyIds: [],
    };
  });
}

/** Reads the ledger and the report of 2010 in, on the day the portal opened. */
export function actsOfReport2010(
  { agencyId, casePrefix }: { agencyId: string; casePrefix: string },
  present: Present,
  openedAt: number,
): Act[] {
  const at = openedAt + 60_000;
  const entries = FORM_2010_FIGURES.map((figure) => ({ figure, ...FIGURES_2010[figure] }));
  return [
    {
      at,
      run: async () => {
        await keepArchived(archived(agencyId, casePrefix, present), present.calendar, at);
        await enterFigures(null, { agencyId, year: YEAR, entries }, at);
        const report = { agencyId, year: YEAR, parts: { ...PARTS_2010 }, source: SOURCE_2010 };
        await keepLegacyReport(null, report, at);
      },
    },
  ];
}
