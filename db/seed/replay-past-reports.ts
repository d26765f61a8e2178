import type { ReportContent } from "@/domain/annual-report/report-content";
import { nextReportDue } from "@/domain/annual-report/report-due";
import { type ReportValues, valuesAt } from "@/domain/annual-report/requests-table";
import type { SectionTwo } from "@/domain/annual-report/section-two";
import { addDays } from "@/domain/time/calendar-date";
import { confirmImportedReport, readInReport, takeInPublished } from "../mutations/imported-reports";
import { countedTables } from "../queries/report-tables";
import { reportingAgencyIds } from "../queries/reporting-agencies";
import { type Act, officeHour, type Present } from "./acts";
import { AGENCIES } from "./agencies";
import { actingOfficer } from "./officers";
import { type PastNumbers, pastContent, pastNumbers, restOf, summedNumbers } from "./past-reports";

/** Departments and a town whose past reports were read in, with about how many applications each had a year. */
const REPORTERS = [
  ["planning", 34],
  ["land-housing", 41],
  ["human-resources", 26],
  ["health", 15],
  ["education", 12],
  ["xintang", 22],
] as const;
/** Who has no report of its own here, the city's office among them, stands in the city's sum. */
const REST_SIZE = 64;

/** Those with people of their own in the demonstration; the others' archives came by the command. */
const PEOPLE: Readonly<Record<string, string>> = { city: "city", planning: "dept", xintang: "town" };
const DAYS_AGO = 40;

const none = (): ReportValues => [0, 0, 0, 0, 0, 0, 0];
const carried = (persons: number, businesses: number): ReportValues => [
  persons,
  businesses,
  ...([0, 0, 0, 0] as const),
  persons + businesses,
];
/** What the years before the last two handed on. */
const EARLIER = { own: carried(1, 0), rest: carried(2, 1) } as const;

/** Rules in force grow by what was made and shrink by what was repealed, year by year. */
function rulesOf(size: number, yearsBack: number): SectionTwo {
  const made = 2 + (size % 3);
  const inForce = 20 + (size % 17) - yearsBack * (made - 1);
  return {
    regulations: [0, 0, 0],
    normativeDocuments: [made, 1, inForce],
    licences: size * 31 + yearsBack * 7,
    penalties: size * 9 + yearsBack * 5,
    coercions: size % 7,
    feesWan: (size * 137) / 100,
  };
}

interface Known {
  agency: (code: string) => string;
  officer: (username: string) => string;
}

const named = (code: string) => {
  const found = AGENCIES.find((one) => one.code === code);
  if (!found) throw new Error(`the demonstration has no agency ${code}`);
  return found;
};

/** What an agency's ledger says of a year that was carried into the next, and of what was contested and not ended yet. */
async function ledgerOf(agencyIds: readonly string[], year: number) {
  const { requests } = await countedTables(agencyIds, year);
  const { remedies } = await countedTables(agencyIds, year - 1);
  return { carriedIn: valuesAt(requests, "二"), remedies };
}

/** Reports of the three years before the one that is due next, so made that the ledger goes on exactly where they end (R4). */
async function pastReports({ agency }: Known, { today }: Present) {
  const { year } = nextReportDue("government", today);
  const cityId = agency("city");
  const whole = await ledgerOf(await reportingAgencyIds({ id: cityId }), year);
  const own = await Promise.all(REPORTERS.map(([code]) => ledgerOf([agency(code)], year)));
  const restCarried = restOf(
    whole.carriedIn,
    own.map(({ carriedIn }) => carriedIn),
  );
  const remediesOf = (yearsBack: number, pending: Awaited<ReturnType<typeof ledgerOf>>["remedies"] | null) =>
    ({
      review: [1 + yearsBack, 0, 0, pending?.review.pending ?? 0],
      suitDirect: [0, 0, 0, pending?.suitDirect.pending ?? 0],
      suitAfterReview: [0, 0, 0, pending?.suitAfterReview.pending ?? 0],
    }) satisfies PastNumbers["remedies"];
  const noSuits = {
    review: [0, 0, 0, 0],
    suitDirect: [0, 0, 0, 0],
    suitAfterReview: [0, 0, 0, 0],
  } satisfies PastNumbers["remedies"];

  const numbersOf = (yearsBack: number) => {
    const isLast = yearsBack === 1;
    const departments = REPORTERS.map(([, size], place) =>
      pastNumbers(
        size - yearsBack * 2,
        EARLIER.own,
        isLast ? (own[place]?.carriedIn ?? none()) : EARLIER.own,
        rulesOf(size, yearsBack),
        noSuits,
      ),
    );
    const rest = pastNumbers(
      REST_SIZE - yearsBack * 3,
      EARLIER.rest,
      isLast ? restCarried : EARLIER.rest,
      rulesOf(REST_SIZE, yearsBack),
      remediesOf(yearsBack, isLast ? whole.remedies : null),
    );
    return { departments, city: summedNumbers([...departments, rest]) };
  };
  const years = [3, 2, 1].map((yearsBack) => ({ year: year - yearsBack, ...numbersOf(yearsBack) }));
  return years.map((one, place) => {
    const before = years[place - 1];
    return {
      year: one.year,
      city: pastContent(named("city"), one.year, "government", one.city, before?.city.counts ?? null),
      departments: one.departments.flatMap((numbers, at): { code: string; content: ReportContent }[] => {
        const [code] = REPORTERS[at] ?? [];
        if (code === undefined) return [];
        const earlier = before?.departments[at]?.counts ?? null;
        return [{ code, content: pastContent(named(code), one.year, "own", numbers, earlier) }];
      }),
    };
  });
}

/** Reads the reports of past years in: the last two are public, the city's of the year before still waits for a second person. */
export function actsOfPastReports(known: Known, present: Present): Act[] {
  const day = (daysAgo: number) => addDays(present.today, -daysAgo);
  const at = officeHour(day(DAYS_AGO), 60, present);
  const take = async (code: string, content: ReportContent, isPublic: boolean) => {
    const agencyId = known.agency(code);
    const { name } = named(code);
    const prefix = PEOPLE[code];
    const fileName = `${name}${content.year}年度报告.xlsx`;
    const read = { agencyId, fileName, fileHash: "", content, reason: null };
    const done =
      prefix === undefined
        ? await takeInPublished(read, "批准人：冯志刚", at)
        : await readInReport(
            await actingOfficer<"report.write">(known.officer(`${prefix}-editor`)),
            read,
            at,
          );
    if (!("id" in done))
      throw new Error(`the demonstration's report of ${code} was refused: ${JSON.stringify(done)}`);
    if (prefix === undefined || !isPublic) return;
    const publisher = await actingOfficer<"report.publish">(known.officer(`${prefix}-publisher`));
    const confirmed = await confirmImportedReport(publisher, done.id, at);
    if ("refusal" in confirmed)
      throw new Error(`the demonstration's report of ${code}: ${confirmed.refusal}`);
  };
  return [
    {
      at,
      run: async () => {
        const [oldest, ...years] = await pastReports(known, present);
        for (const { city, departments } of years) {
          for (const { code, content } of departments) await take(code, content, true);
          await take("city", city, true);
        }
        if (oldest) await take("city", oldest.city, false);
      },
    },
  ];
}
