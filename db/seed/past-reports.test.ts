import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { valuesAt } from "@/domain/annual-report/requests-table";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import type { Store } from "../client";
import { publishedReport, publishedReports } from "../queries/annual-reports";
import { countedTables } from "../queries/report-tables";
import { agencyTree, reportingAgencyIds } from "../queries/reporting-agencies";
import { openTestStore } from "../test-store";
import { DEMO_ACCOUNTS } from "./accounts";
import { seedDemonstration } from "./demonstration";

describe.each([
  ["2026-11-24", 2026],
  ["2027-02-10", 2026],
  ["2026-04-01", 2026],
] as const)("the demonstration's past reports, made on %s", (day, next) => {
  let store: Store;
  beforeAll(async () => {
    store = openTestStore();
    const today = calendarDate(day);
    await seedDemonstration({
      today,
      now: beijingInstant(today, 16),
      accounts: DEMO_ACCOUNTS.map((account) => ({ ...account, passwordHash: "none" })),
      unknownPasswordHash: "none",
    });
  });
  afterAll(() => store.close());

  it("stand for the city and six others, two years each, and none of the year that is due next", async () => {
    const all = await publishedReports();
    expect(all.filter(({ origin }) => origin === "imported")).toHaveLength(14);
    expect([...new Set(all.map(({ year }) => year))]).toEqual([next - 1, next - 2]);
  });

  it("satisfy every identity, and each year begins where the one before ended", async () => {
    for (const { agencyCode } of await publishedReports()) {
      const [last, before] = await Promise.all(
        [next - 1, next - 2].map(
          async (year) => (await publishedReport(agencyCode, year))?.versions[0]?.content,
        ),
      );
      for (const content of [last, before])
        expect(content?.identities.filter(({ holds }) => !holds)).toEqual([]);
      if (last && before) expect(valuesAt(last.section3, "二")).toEqual(valuesAt(before.section3, "四"));
    }
  });

  it("are where the ledger goes on: R4 of the next report holds for the government and for every agency", async () => {
    const tree = await agencyTree();
    for (const { agencyCode } of await publishedReports()) {
      const id = tree.find(({ code }) => code === agencyCode)?.id ?? "";
      const { identities } = await countedTables(await reportingAgencyIds({ id }), next, id);
      expect([agencyCode, identities.filter(({ holds }) => !holds)]).toEqual([agencyCode, []]);
    }
  });

  it("hold the city's own office to the ledger and not to the sum of the whole city", async () => {
    const city = (await agencyTree()).find(({ code }) => code === "city")?.id ?? "";
    const { identities } = await countedTables([city], next, city);
    expect(identities.find(({ code }) => code === "R4")?.holds).toBe(true);
  });
});
