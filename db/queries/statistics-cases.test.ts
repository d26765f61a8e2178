import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { APPLICANT_TYPES, CHANNELS } from "@/domain/info-request/application/channels";
import { OUTCOME_IDS } from "@/domain/law/outcomes";
import { THEMES } from "@/domain/publication/themes";
import { CASE_TIMINGS, type CaseCut, isKeyOf, LONG_STEPS, UNPLACED } from "@/domain/statistics/case-cuts";
import { DAY_BANDS } from "@/domain/statistics/day-bands";
import { monthsOf, type Span } from "@/domain/statistics/period";
import { calendarDate } from "@/domain/time/calendar-date";
import { workingDaysBetween } from "@/domain/time/working-days";
import type { Store } from "../client";
import { keepMadeCases, type MadeCase, madeCases } from "../ledger-for-tests";
import { agencyForTest, holidaysForTest } from "../test-cases";
import { proofOf } from "../test-staff";
import { openTestStore } from "../test-store";
import { calendarInForce } from "./calendar";
import { caseStatistics, casesOfCut, type Scope } from "./statistics-cases";

const by = proofOf<"oversight.read">("supervisor", ["supervisor"]);
const span = (from: string, to: string): Span => ({ from: calendarDate(from), to: calendarDate(to) });
const YEAR = span("2019-01-01", "2019-12-31");
let store: Store;
const bodies: { id: string; code: string }[] = [];
let ledger: MadeCase[] = [];

beforeAll(async () => {
  store = openTestStore();
  await holidaysForTest();
  for (const code of ["one", "two", "three"])
    bodies.push({ code, id: await agencyForTest(code, code.toUpperCase()) });
  ledger = madeCases(
    1500,
    bodies.map(({ id }) => id),
  );
  await keepMadeCases(ledger);
});
afterAll(() => store.close());

/** Told again without SQL: which cases stand in a part of a cut. */
async function naive(
  { agencies, span: { from, to } }: Scope,
  cut: CaseCut,
  key: string,
): Promise<MadeCase[]> {
  const calendar = await calendarInForce();
  const codeOf = (one: MadeCase) => bodies.find(({ id }) => id === one.agencyId)?.code;
  const counted = ledger.filter(
    (one) =>
      agencies.some(({ id }) => id === one.agencyId) &&
      one.receivedOn !== null &&
      !(one.stage === "closed" && one.outcome === null && one.legacyOutcome === null),
  );
  const came = counted.filter(
    ({ receivedOn }) => receivedOn !== null && receivedOn >= from && receivedOn <= to,
  );
  const went = counted.filter(({ closedOn }) => closedOn !== null && closedOn >= from && closedOn <= to);
  const timing = ({ receivedOn, closedOn, dueOn }: MadeCase) =>
    (receivedOn ?? "") < "2019-05-15"
      ? "undated"
      : dueOn !== null && (closedOn ?? "") > dueOn
        ? "late"
        : "onTime";
  const days = ({ receivedOn, closedOn }: MadeCase) =>
    receivedOn && closedOn ? Math.max(0, workingDaysBetween(receivedOn, closedOn, calendar)) : -1;
  const band = DAY_BANDS.find((one) => one.key === key);
  switch (cut) {
    case "received":
      return came;
    case "channel":
      return came.filter(({ channel }) => channel === key);
    case "applicantType":
      return came.filter(({ applicantType }) => applicantType === key);
    case "theme":
      return came.filter(({ theme }) => (theme === null ? UNPLACED : theme.split("\\")[0]) === key);
    case "month":
      return came.filter(({ receivedOn }) => receivedOn?.startsWith(key));
    case "agency":
      return came.filter((one) => codeOf(one) === key);
    case "ended":
      return went;
    case "outcome":
      return went.filter(({ outcome }) => (outcome ?? UNPLACED) === key);
    case "timing":
      return went.filter((one) => timing(one) === key);
    case "provisional":
      return went.filter((one) => one.dueProvisional && one.dueOn !== null && timing(one) !== "undated");
    case "step":
      return went.filter((one) => one[key === "extended" ? "extended" : "amendmentAsked"]);
    case "fee":
      return went.filter(({ fee }) => fee?.kind === "paid" || fee?.kind === "archived");
    case "days":
      return went.filter((one) => band && days(one) >= band.from && days(one) <= band.to);
    case "agencyEnded":
      return went.filter((one) => codeOf(one) === key);
    case "agencyLate":
      return went.filter((one) => codeOf(one) === key && timing(one) === "late");
  }
}

async function listed(scope: Scope, cut: CaseCut, key: string): Promise<string[]> {
  const calendar = await calendarInForce();
  const numbers: string[] = [];
  for (let before: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof casesOfCut>> = await casesOfCut(
      by,
      scope,
      { cut, key },
      calendar,
      before,
      97,
    );
    numbers.push(...page.items.map(({ number }) => number));
    if (page.next === null) return numbers;
    before = page.next;
  }
}

async function figures(scope: Scope) {
  const { received, ended } = await caseStatistics(by, scope, await calendarInForce());
  const inBand = (from: number, to: number) =>
    ended.days.reduce((sum, { value, count }) => (value >= from && value <= to ? sum + count : sum), 0);
  const maps: Partial<Record<CaseCut, ReadonlyMap<string, number>>> = {
    channel: received.channels,
    applicantType: received.applicantTypes,
    theme: received.themes,
    month: received.months,
    agency: received.agencies,
    outcome: ended.outcomes,
    timing: new Map(Object.entries(ended.timings)),
    step: new Map(Object.entries(ended.steps)),
    days: new Map(DAY_BANDS.map(({ key, from, to }) => [key, inBand(from, to)])),
    agencyEnded: new Map([...ended.agencies].map(([code, one]) => [code, one.ended])),
    agencyLate: new Map([...ended.agencies].map(([code, one]) => [code, one.late])),
  };
  const wholes: Partial<Record<CaseCut, number>> = {
    received: received.total,
    ended: ended.total,
    provisional: ended.provisional,
    fee: ended.fees.cases,
  };
  return { ended, of: (cut: CaseCut, key: string) => wholes[cut] ?? maps[cut]?.get(key) ?? 0 };
}

const codes = ["one", "two", "three"];
const KEYS: Record<CaseCut, (asked: Span) => readonly string[]> = {
  received: () => [""],
  channel: () => CHANNELS,
  applicantType: () => APPLICANT_TYPES,
  theme: () => [...THEMES.map(({ name }) => name), UNPLACED],
  month: monthsOf,
  agency: () => codes,
  ended: () => [""],
  outcome: () => [...OUTCOME_IDS, UNPLACED],
  timing: () => CASE_TIMINGS,
  provisional: () => [""],
  step: () => LONG_STEPS,
  fee: () => [""],
  days: () => DAY_BANDS.map(({ key }) => key),
  agencyEnded: () => codes,
  agencyLate: () => codes,
};

describe("statistics of a random ledger", () => {
  const asked: [string, Span, number][] = [
    ["a year of all", YEAR, 3],
    ["a quarter of one agency", span("2019-04-01", "2019-06-30"), 1],
    ["days that somebody typed", span("2019-12-17", "2020-02-03"), 2],
    ["a span without anything", span("2030-01-01", "2030-12-31"), 3],
  ];

  it.each(asked)("of %s count as a person would and open exactly those cases", async (_name, days, many) => {
    const scope = { agencies: bodies.slice(0, many), span: days };
    const { of, ended } = await figures(scope);
    for (const [cut, keys] of Object.entries(KEYS) as [CaseCut, (typeof KEYS)[CaseCut]][])
      for (const key of keys(days)) {
        expect(isKeyOf(cut, key), `${cut} ${key}`).toBe(true);
        const expected = (await naive(scope, cut, key)).map(({ number }) => number).sort();
        expect({ cut, key, count: of(cut, key) }).toEqual({ cut, key, count: expected.length });
        const numbers = await listed(scope, cut, key);
        // Whoever asks for an agency outside the scope is shown nothing.
        expect({ cut, key, numbers: numbers.toSorted() }).toEqual({ cut, key, numbers: expected });
      }
    const paid = (await naive(scope, "fee", "")).reduce((sum, { fee }) => sum + (fee?.cents ?? 0), 0);
    expect(ended.fees.cents).toBe(paid);
  });

  it("has something of every kind, so that nothing above was compared with nothing", async () => {
    const { of } = await figures({ agencies: bodies, span: YEAR });
    for (const [cut, keys] of Object.entries(KEYS) as [CaseCut, (typeof KEYS)[CaseCut]][])
      expect(keys(YEAR).some((key) => of(cut, key) > 0)).toBe(true);
    const sum = (cut: CaseCut) => KEYS[cut](YEAR).reduce((total, key) => total + of(cut, key), 0);
    for (const cut of ["channel", "applicantType", "theme", "month", "agency"] as const)
      expect([cut, sum(cut)]).toEqual([cut, of("received", "")]);
    for (const cut of ["outcome", "timing", "days", "agencyEnded"] as const)
      expect([cut, sum(cut)]).toEqual([cut, of("ended", "")]);
  });
});
