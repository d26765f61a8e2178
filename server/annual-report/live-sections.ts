import { countedTables } from "@/db/queries/report-tables";
import { yearlyFiguresOf } from "@/db/queries/yearly-figures";
import type { ReportSections } from "@/domain/annual-report/report-content";
import {
  SECTION_TWO_FIGURES,
  type SectionTwoFigure,
  sectionTwoOf,
  sumOfSectionsTwo,
} from "@/domain/annual-report/section-two";
import type { RemedyKind } from "@/domain/remedy/remedy-kinds";
import { REMEDY_COLUMNS } from "@/domain/remedy/remedy-tally";
import { breachSentence, REPORT_COLUMNS } from "@/text/annual-report";

const isOfSectionTwo = (figure: string): figure is SectionTwoFigure =>
  SECTION_TWO_FIGURES.some((one) => one === figure);

/** Section 二 of one agency as entered, and what nobody entered yet. */
async function sectionTwoNow(agencyId: string, year: number) {
  const entered = (await yearlyFiguresOf([agencyId], year)).filter(({ figure }) => isOfSectionTwo(figure));
  return sectionTwoOf(Object.fromEntries(entered.map(({ figure, value }) => [figure, value])));
}

/**
 * The three tables of a year as they stand now, for one agency or several together; `reporterId` is whose report it is. Nothing is frozen by
 * reading it.
 */
export async function liveSections(
  agencyIds: readonly string[],
  year: number,
  reporterId: string,
): Promise<{ sections: ReportSections; missing: { agencyId: string; figures: SectionTwoFigure[] }[] }> {
  const { requests, remedies, identities } = await countedTables(agencyIds, year, reporterId);
  const two = await Promise.all(
    agencyIds.map(async (agencyId) => ({ agencyId, ...(await sectionTwoNow(agencyId, year)) })),
  );
  const five = (kind: RemedyKind) => {
    const [upheld, corrected, other, pending, total] = REMEDY_COLUMNS.map((column) => remedies[kind][column]);
    return [upheld ?? 0, corrected ?? 0, other ?? 0, pending ?? 0, total ?? 0] as [
      number,
      number,
      number,
      number,
      number,
    ];
  };
  return {
    sections: {
      section2: sumOfSectionsTwo(two.map(({ section }) => section)),
      section3: { columns: REPORT_COLUMNS.map(({ label }) => label), rows: requests.rows },
      section4: {
        review: five("review"),
        suitDirect: five("suitDirect"),
        suitAfterReview: five("suitAfterReview"),
      },
      identities: identities.map(({ code, holds, breaches }) =>
        holds ? { code, holds } : { code, holds, detail: breaches.map(breachSentence).join("；") },
      ),
    },
    missing: two.flatMap(({ agencyId, missing }) =>
      missing.length > 0 ? [{ agencyId, figures: missing }] : [],
    ),
  };
}
