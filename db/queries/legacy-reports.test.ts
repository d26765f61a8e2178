import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FORM_2010_OUTCOMES, oldLedgerBalance, percentOf } from "@/domain/annual-report/form-2010";
import { valuesAt } from "@/domain/annual-report/requests-table";
import { HOLIDAY_NOTICES } from "@/domain/law/holidays/notices";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { workingCalendar } from "@/domain/time/working-days";
import { exec, type Store, tx } from "../client";
import { legacyReports } from "../schema/past-reports";
import { actsOfReport2010 } from "../seed/replay-report-2010";
import { FIGURES_2010 } from "../seed/report-2010";
import { agencyForTest } from "../test-cases";
import { openTestStore } from "../test-store";
import { oldLedgerOf, publicLegacyReport, publicLegacyReports } from "./legacy-reports";
import { countedTables } from "./report-tables";
import { yearlyFiguresOf } from "./yearly-figures";

const today = calendarDate("2026-11-24");
const present = { today, now: beijingInstant(today, 16), calendar: workingCalendar(HOLIDAY_NOTICES) };

describe("the ledger of 2010, counted from the store", () => {
  let store: Store;
  let agencyId: string;

  beforeAll(async () => {
    store = openTestStore();
    agencyId = await agencyForTest("city", "ZC");
    const acts = actsOfReport2010({ agencyId, casePrefix: "ZC" }, present, beijingInstant(today, 9));
    for (const act of acts) await act.run();
  });
  afterAll(() => store.close());

  it("is 109 + 87 + 98 + 179 + 79 + 12 = 564 = 498 + 8 + 13 + 10 + 13 + 22", async () => {
    const ledger = await oldLedgerOf(agencyId, 2010);
    expect(ledger.channels).toEqual({ counter: 109, fax: 87, email: 98, online: 179, letter: 79, other: 12 });
    expect(FORM_2010_OUTCOMES.map(({ word }) => ledger.outcomes[word])).toEqual([498, 8, 13, 10, 13, 22]);
    expect(ledger).toMatchObject({ total: 564, open: 0, reviews: 0, suits: 0, feeCents: 0 });
    expect(oldLedgerBalance(ledger)).toEqual({ channels: true, outcomes: true, subjects: true });
  });

  it("gives the shares of the report: 88.3, 1.4, 2.3, 1.8, 2.3, 3.9 and 16.8, 23.2, 12.6 per cent", async () => {
    const { outcomes, subjects, total } = await oldLedgerOf(agencyId, 2010);
    expect(FORM_2010_OUTCOMES.map(({ word }) => percentOf(outcomes[word], total))).toEqual([
      88.3, 1.4, 2.3, 1.8, 2.3, 3.9,
    ]);
    expect(
      [subjects.planning, subjects.socialSecurity, subjects.healthAndEducation].map((one) =>
        percentOf(one, total),
      ),
    ).toEqual([16.8, 23.2, 12.6]);
  });

  it("keeps what no ledger holds as entered figures with their source", async () => {
    const figures = await yearlyFiguresOf([agencyId], 2010);
    const entered = (name: string) => figures.find(({ figure }) => figure === name)?.value;
    expect(
      [
        "oldPublished",
        "oldFullTextPercent",
        "oldConsultedOnline",
        "oldConsultedAtCounter",
        "oldConsultedByPhone",
        "oldColumnVisits",
      ].map(entered),
    ).toEqual([32122, 69, 927, 165817, 79229, 408862]);
    expect(figures).toHaveLength(Object.keys(FIGURES_2010).length);
    for (const { source } of figures) expect(source).toMatch(/2010年.*第[二四]部分/);
  });

  it("stands in section 三 of 2010 only where the mapping is clear, and in no other year", async () => {
    const { requests, identities } = await countedTables([agencyId], 2010);
    const totalOf = (code: string) => valuesAt(requests, code)[6];
    expect(["一", "二", "三(一)", "三(二)", "三(三)1", "三(四)1", "三(四)3", "四"].map(totalOf)).toEqual([
      564, 0, 498, 8, 0, 23, 0, 0,
    ]);
    expect(requests.unplaced[6]).toBe(35);
    // What stands in no row is not hidden: the sum of the outcomes is short of it.
    expect(identities.filter(({ holds }) => !holds).map(({ code }) => code)).toEqual(["R1"]);
    for (const year of [2009, 2011, 2026]) {
      const other = await countedTables([agencyId], year);
      expect([year, ...other.requests.rows.flatMap(({ values }) => values)].slice(1)).toEqual(
        Array.from({ length: 175 }, () => 0),
      );
    }
  });

  it("has words whose tokens are all figures, and cannot be changed", async () => {
    const report = await publicLegacyReport("city", 2010);
    expect(Object.keys(report?.parts ?? {})).toHaveLength(8);
    expect(await publicLegacyReports()).toEqual([
      { agencyCode: "city", agencyName: expect.any(String), year: 2010 },
    ]);
    expect(await publicLegacyReport("city", 2011)).toBe(null);
    const deletion = tx(async () => exec(sql`DELETE FROM ${legacyReports}`));
    await expect(deletion).rejects.toHaveProperty("cause.message", expect.stringContaining("append-only"));
  });
});
