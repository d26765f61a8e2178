import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { overviewPeriod, PERIOD_PARTS, type PeriodPart, type Span } from "@/domain/oversight/overview-period";
import { TARGETS_BY_DEFAULT } from "@/domain/oversight/targets";
import { addDays, beijingInstant, calendarDate, yearOf } from "@/domain/time/calendar-date";
import { type WorkingCalendar, workingDaysBetween } from "@/domain/time/working-days";
import { q, type Store } from "../client";
import { setOverviewTargets } from "../mutations/overview-targets";
import { auditEntries } from "../schema/house-keeping";
import { DEMO_ACCOUNTS } from "../seed/accounts";
import { seedDemonstration } from "../seed/demonstration";
import { accountForTest, proofOf } from "../test-staff";
import { openTestStore } from "../test-store";
import { publicAgencies } from "./agencies";
import { calendarInForce } from "./calendar";
import { caseFigures } from "./oversight";
import {
  OVERVIEW_LISTS,
  type OverviewList,
  overviewCases,
  overviewFigures,
  overviewPublications,
} from "./overview";
import { columnStates, columnsWithin } from "./overview-columns";
import { overviewTargets } from "./overview-targets";

const today = calendarDate("2026-11-24");
const by = proofOf<"oversight.read">("supervisor", ["supervisor"]);
let store: Store;
let calendar: WorkingCalendar;

beforeAll(async () => {
  store = openTestStore();
  await seedDemonstration({
    today,
    now: beijingInstant(today, 16),
    accounts: DEMO_ACCOUNTS.map((account) => ({ ...account, passwordHash: "none" })),
    unknownPasswordHash: "none",
  });
  calendar = await calendarInForce();
});
afterAll(() => store.close());

const periodOf = (part: PeriodPart, year = 2026) => overviewPeriod({ year, part }, today);

/** Everything a list holds, page by page. */
async function listed(list: OverviewList, agencyId: string | null, span: Span) {
  const rows: Awaited<ReturnType<typeof overviewCases>>["items"] = [];
  for (let before: string | null = null; ; ) {
    const asked = { list, agencyId, span };
    const page: Awaited<ReturnType<typeof overviewCases>> = await overviewCases(by, asked, before, 3);
    rows.push(...page.items);
    if (page.next === null) {
      expect(new Set(rows.map(({ number }) => number)).size).toBe(page.total);
      return rows;
    }
    before = page.next;
  }
}

describe("the six numbers of the leader's page", () => {
  it("open exactly what they count, for the city and for every agency, in every part of the year", async () => {
    const scopes = [null, ...(await publicAgencies()).slice(0, 6).map(({ id }) => id)];
    for (const agencyId of scopes)
      for (const part of ["year", "q4", "q3", "m11", "m10"] as const) {
        const period = periodOf(part);
        const { now } = await overviewFigures(by, { agencyId, period, calendar });
        const counts: Record<OverviewList, number> = {
          received: now.received ?? 0,
          closed: now.closed,
          late: now.late,
          answered: now.answered,
          overdue: now.overdue ?? 0,
        };
        for (const list of OVERVIEW_LISTS)
          expect([part, list, (await listed(list, agencyId, period)).length]).toEqual([
            part,
            list,
            counts[list],
          ]);
        const papers = await overviewPublications(by, { agencyId, span: period }, 1, 10_000);
        expect([papers.items.length, papers.total]).toEqual([now.published, now.published]);
        expect(await columnsWithin(agencyId)).toHaveLength(now.columnsHeld);
      }
  });

  it("count as overdue from the day after the last one, until the evening before the end", async () => {
    const [one] = await listed("overdue", null, periodOf("year"));
    const dueOn = calendarDate(one?.dueOn ?? "");
    const holds = async (day: typeof dueOn) => {
      const period = overviewPeriod({ year: yearOf(day), part: "year" }, day);
      const { now } = await overviewFigures(by, { agencyId: null, period, calendar });
      const rows = await listed("overdue", null, period);
      expect(rows).toHaveLength(now.overdue ?? 0);
      return rows.some(({ number }) => number === one?.number);
    };
    expect([await holds(dueOn), await holds(addDays(dueOn, 1))]).toEqual([false, true]);
    const [late] = await listed("late", null, periodOf("year"));
    const closedOn = calendarDate(late?.closedOn ?? "");
    const wasOverdue = async (day: typeof dueOn) => {
      const period = overviewPeriod({ year: yearOf(day), part: "year" }, day);
      return (await listed("overdue", null, period)).some(({ number }) => number === late?.number);
    };
    expect([await wasOverdue(addDays(closedOn, -1)), await wasOverdue(closedOn)]).toEqual([
      (late?.dueOn ?? "") < addDays(closedOn, -1),
      false,
    ]);
  });

  it("are the numbers of the table of all agencies where both count the same", async () => {
    const { rows } = await caseFigures(by, { year: 2026, today });
    const { now } = await overviewFigures(by, { agencyId: null, period: periodOf("year"), calendar });
    const sum = (figure: "received" | "closed" | "late" | "overdue") =>
      rows.reduce((total, row) => total + row[figure], 0);
    expect([now.received, now.closed, now.late, now.overdue]).toEqual([
      sum("received"),
      sum("closed"),
      sum("late"),
      sum("overdue"),
    ]);
    expect(now.received).toBeGreaterThan(20);
    expect(now.late).toBeGreaterThan(0);
    expect(now.overdue).toBeGreaterThan(0);
  });

  it("take the average over the answers of the list, and the shares over what was closed and over the columns", async () => {
    const period = periodOf("year");
    const { now } = await overviewFigures(by, { agencyId: null, period, calendar });
    const days = (await listed("answered", null, period)).map(({ receivedOn, closedOn }) =>
      workingDaysBetween(calendarDate(receivedOn ?? ""), calendarDate(closedOn ?? ""), calendar),
    );
    expect(now.days).toBe(Math.round((days.reduce((sum, one) => sum + one, 0) * 10) / days.length));
    expect(now.onTime).toBe(Math.round(((now.closed - now.late) * 1000) / now.closed));
    const states = await columnStates(await columnsWithin(null), period.to);
    const kept = states.filter(({ isKept }) => isKept).length;
    expect(now.columns).toBe(Math.round((kept * 1000) / states.length));
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(states.length);
  });

  it("run through twelve months that add up to their year, and repeat the month they end with", async () => {
    const { now, months } = await overviewFigures(by, {
      agencyId: null,
      period: periodOf("year", 2025),
      calendar,
    });
    for (const figure of ["received", "published"] as const)
      expect(months.reduce((sum, month) => sum + (month[figure] ?? 0), 0)).toBe(now[figure]);
    for (const [at, span] of periodOf("year", 2025).months.entries())
      for (const list of ["received", "late", "overdue"] as const)
        expect([at, list, (await listed(list, null, span)).length]).toEqual([at, list, months[at]?.[list]]);
    const november = await overviewFigures(by, { agencyId: null, period: periodOf("m11"), calendar });
    expect(november.now).toEqual(november.months[11]);
    const october = await overviewFigures(by, { agencyId: null, period: periodOf("m10"), calendar });
    expect(october.now).toEqual(november.months[10]);
  });

  it("are empty and not wrong where an agency has nothing", async () => {
    for (const part of PERIOD_PARTS.slice(0, 3)) {
      const { now } = await overviewFigures(by, { agencyId: "nobody", period: periodOf(part), calendar });
      expect(now).toMatchObject({ received: 0, onTime: null, days: null, overdue: 0, columns: null });
    }
  });
});

describe("targets", () => {
  it("hold by default until an administrator sets others, which the audit log names", async () => {
    expect(await overviewTargets()).toEqual(TARGETS_BY_DEFAULT);
    const admin = proofOf<"site.manage">(await accountForTest("targets-admin", ["systemAdmin"]), [
      "systemAdmin",
    ]);
    const wanted = { ...TARGETS_BY_DEFAULT, published: 30, days: 120 };
    await setOverviewTargets(admin, wanted, beijingInstant(today, 17));
    await setOverviewTargets(admin, wanted, beijingInstant(today, 18));
    expect(await overviewTargets()).toEqual(wanted);
    const entries = await q()
      .select({ fields: auditEntries.fields })
      .from(auditEntries)
      .where(eq(auditEntries.intent, "overviewTargets.set"));
    expect(entries).toEqual([{ fields: ["target.days", "target.published"] }]);
  });
});
