import { oldLedgerOf, publicLegacyReport } from "@/db/queries/legacy-reports";
import { countedTables } from "@/db/queries/report-tables";
import { yearlyFiguresOf } from "@/db/queries/yearly-figures";
import { withFigures } from "@/domain/annual-report/bound-text";
import {
  FORM_2010_FIGURES,
  FORM_2010_PARTS,
  FORM_2010_TOKENS,
  type OldFigure,
  type OldLedger,
  type OldPart,
  oldLedgerBalance,
} from "@/domain/annual-report/form-2010";
import { valuesAt } from "@/domain/annual-report/requests-table";
import { form2010 } from "@/text/form-2010";

/** What the tokens of the text stand for: the entered figures and those of the ledger. */
function tokensOf(entered: ReadonlyMap<OldFigure, number>, ledger: OldLedger) {
  const known = FORM_2010_FIGURES.map((figure) => [FORM_2010_TOKENS[figure], entered.get(figure) ?? null]);
  return {
    ...(Object.fromEntries(known) as Record<string, number | null>),
    受理申请: ledger.total,
    行政复议: ledger.reviews,
    行政诉讼: ledger.suits,
    收费: ledger.feeCents / 100,
  };
}

/**
 * A report in the form of before 2019, put together anew: the words as published, the figures counted from the ledger or entered with their source;
 * null where the agency has none for the year.
 */
export async function report2010(agencyCode: string, year: number) {
  const found = await publicLegacyReport(agencyCode, year);
  if (!found) return null;
  const ledger = await oldLedgerOf(found.agencyId, year);
  const figures = (await yearlyFiguresOf([found.agencyId], year)).flatMap(({ figure, value, source }) => {
    const known = FORM_2010_FIGURES.find((one) => one === figure);
    return known ? [{ figure: known, value, source }] : [];
  });
  const entered = new Map(figures.map(({ figure, value }) => [figure, value]));
  const tokens = tokensOf(entered, ledger);
  const { requests } = await countedTables([found.agencyId], year);
  const parts = Object.fromEntries(
    FORM_2010_PARTS.map((part) => [part, withFigures(found.parts[part], tokens, form2010.gap)]),
  ) as Record<OldPart, string>;
  return {
    agency: { code: found.agencyCode, name: found.agencyName },
    year,
    source: found.source,
    readInAt: found.at,
    parts,
    ledger,
    balance: oldLedgerBalance(ledger),
    figures,
    /** Where the cases stand in section 三 of today's form, and how many stand nowhere in it. */
    today: {
      rows: new Map(requests.rows.map(({ code }) => [code, valuesAt(requests, code)[6]])),
      unplaced: requests.unplaced[6],
    },
  };
}
export type OldReport = NonNullable<Awaited<ReturnType<typeof report2010>>>;
