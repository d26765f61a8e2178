import { ChecksTable } from "@/components/report-desk/checks-table";
import { reportWarnings } from "@/domain/annual-report/report-warnings";
import { scopeOf } from "@/domain/annual-report/reporting-agencies";
import type { OwnReport } from "@/server/annual-report/own-report";
import { rollUpNow } from "@/server/annual-report/roll-up-now";
import { reportDesk as words } from "@/text/report-desk";

/** Where the cases behind a failing identity stand. */
function linksOf(code: string, base: string, hasFrozenBefore: boolean) {
  const cells = `${base}/cells`;
  if (code === "R1" || code === "R9")
    return [{ href: `${cells}?row=unplaced`, label: words.caseLinks.unplaced }];
  if (code !== "R4") return [];
  return [
    { href: `${cells}?row=carriedIn`, label: words.caseLinks.carriedIn },
    { href: `${cells}?row=carriedOut&of=before`, label: words.caseLinks.carriedOutBefore },
    ...(hasFrozenBefore
      ? [{ href: `${cells}?row=corrected&of=before`, label: words.caseLinks.corrected }]
      : []),
  ];
}

const helpOf = (code: string) =>
  code === "R1" || code === "R9"
    ? words.identityHelp.unplaced
    : code === "R4"
      ? words.identityHelp.carryOver
      : null;

/** Identities and warnings of the report as the ledger stands now. */
export async function Checks({ own, year, base }: { own: OwnReport; year: number; base: string }) {
  const { live, before, agency } = own;
  const rollUp = scopeOf(agency) === "government" ? await rollUpNow(agency, year, live) : null;
  return (
    <ChecksTable
      identities={live.identities}
      warnings={reportWarnings(live, before)}
      linksOf={(code) => linksOf(code, base, before !== null)}
      help={helpOf}
      rollUp={
        rollUp && {
          cells: rollUp.differences.length,
          link: { href: `${base}/roll-up`, label: words.seeRollUp },
        }
      }
      hasBefore={before !== null}
    />
  );
}
