// `npm run bench -- report [--cases N]`: what the live annual report takes over a ledger of N cases of two years (1,000,000 unless said).
import { at } from "./bench-portal.mjs";

const YEARS = [2024, 2025];
const TURNS = 7;
const BARS = { 100000: 300, 1000000: 2000 };

/** A proof of permission that only measures. */
const supervisor = { id: "bench", roles: ["supervisor"] };

/** Fills the store and prints how long each reading takes, first and in the middle of several turns. */
export async function benchReport(argv) {
  const flag = argv.indexOf("--cases");
  const count = flag === -1 ? 1_000_000 : Number(argv[flag + 1]);
  if (!Number.isSafeInteger(count) || count < 1) throw new Error("--cases takes a whole number");
  const { boot } = await import("../server/boot.ts");
  const { fillReportForBench } = await import("../db/report-cases-for-bench.ts");
  const { publicAgencies } = await import("../db/queries/agencies.ts");
  const { casesOfCell, countedTables, remediesOfYear } = await import("../db/queries/report-tables.ts");
  const { liveSections } = await import("../server/annual-report/live-sections.ts");
  const { overviewFigures } = await import("../db/queries/overview.ts");
  const { overviewPeriod } = await import("../domain/oversight/overview-period.ts");
  const { calendarInForce } = await import("../db/queries/calendar.ts");
  const { calendarDate } = await import("../domain/time/calendar-date.ts");
  const { store } = await boot();
  const started = performance.now();
  const code = await fillReportForBench(count, YEARS);
  console.log(
    `${count} cases of ${YEARS.join(" and ")} made in ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
  const all = await publicAgencies();
  const agency = all.find((one) => one.code === code);
  const city = all.map(({ id }) => id);
  const year = YEARS[1];
  const cell = (row, applicantType, before = null) =>
    casesOfCell(supervisor, city, year, { row, applicantType }, before, 50);
  const calendar = await calendarInForce();
  const period = overviewPeriod({ year, part: "year" }, calendarDate(`${year}-12-31`));
  const readings = [
    ["section 三 and 四, one agency", () => countedTables([agency.id], year, agency.id)],
    ["section 三 and 四, the whole city", () => countedTables(city, year)],
    ["the three tables, one agency", () => liveSections([agency.id], year, agency.id)],
    ["the three tables, the whole city", () => liveSections(city, year, city[0])],
    ["section 四, the whole city", () => remediesOfYear(city, year)],
    ["a cell of many cases (三(七))", () => cell("ended", null)],
    ["a cell of few cases", () => cell("closedOther", "legalService")],
    ["its next page", () => cell("closedOther", "legalService", "BENCH-000500000")],
    [
      "the leader's six numbers, the city",
      () => overviewFigures(supervisor, { agencyId: null, period, calendar }),
    ],
  ];
  console.log("reading                               first ms   p50 ms   slowest ms");
  let slowest = 0;
  for (const [name, read] of readings) {
    const waits = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const before = performance.now();
      await read();
      waits.push(performance.now() - before);
    }
    const row = [waits[0], at(waits, 0.5), Math.max(...waits)].map((ms) => ms.toFixed(0).padStart(9));
    if (name.startsWith("the three tables")) slowest = Math.max(slowest, ...waits);
    console.log(`${name.padEnd(38)}${row.join(" ")}`);
  }
  const bar = BARS[count];
  if (bar)
    console.log(`bar: the report of all agencies within ${bar} ms: ${slowest <= bar ? "held" : "NOT HELD"}`);
  store.close();
}
