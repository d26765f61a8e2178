import { frozenContents, reportStates } from "@/db/queries/report-desk";
import { agencyTree, type TreeAgency } from "@/db/queries/reporting-agencies";
import type { ReportTables } from "@/domain/annual-report/content-changes";
import { reportDueOn } from "@/domain/annual-report/report-due";
import { agenciesOfReport, dueGroupOf } from "@/domain/annual-report/reporting-agencies";
import { handIn, isOverdue, rollUpDifferences } from "@/domain/annual-report/roll-up";
import { today } from "../clock";
import { liveSections } from "./live-sections";

/** How far the report of each of some agencies has come. */
export async function handInsOf(agencies: readonly TreeAgency[], year: number) {
  const states = await reportStates(
    agencies.map(({ id }) => id),
    year,
  );
  return agencies.map(({ id, code, name, level }) => {
    const state = states.find(({ agencyId }) => agencyId === id);
    const stage = state?.stage ?? null;
    const isPublic = (state?.firstPublishedAt ?? null) !== null;
    const dueOn = reportDueOn(dueGroupOf({ level }), year);
    return {
      id,
      code,
      name,
      state: handIn({ stage, isPublic }),
      dueOn,
      isLate: isOverdue({ stage, isPublic, dueOn }, today()),
    };
  });
}
export type HandInRow = Awaited<ReturnType<typeof handInsOf>>[number];

/** The same for everybody below a government, in the order of the tree. */
export async function handInsBelow(agency: Pick<TreeAgency, "id">, year: number) {
  return handInsOf(agenciesOfReport(agency.id, await agencyTree()).slice(1), year);
}

/**
 * R7: the tables of a government as the ledger stands, against the sum of what its agencies froze; whoever has not frozen counts as the
 * ledger stands. A case counts where it was received (`receivedById`), so nowhere twice.
 */
export async function rollUpNow(agency: Pick<TreeAgency, "id">, year: number, whole: ReportTables) {
  const ids = agenciesOfReport(agency.id, await agencyTree()).map(({ id }) => id);
  const frozen = await frozenContents(ids.slice(1), year);
  const all = ids.length - 1;
  // Where nobody has frozen anything the sum is the ledger itself.
  if (frozen.length === 0) return { frozen: 0, all, differences: [] };
  const open = ids.filter((id) => !frozen.some(({ agencyId }) => agencyId === id));
  const { sections } = await liveSections(open, year, agency.id);
  return {
    frozen: frozen.length,
    all,
    differences: rollUpDifferences([sections, ...frozen.map(({ content }) => content)], whole),
  };
}
