import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { exec, q, type Store, tx } from "../client";
import { placesForTests, publishedForTests } from "../published-for-tests";
import { visitTotals } from "../queries/visit-totals";
import { visitCounting, visitDayAddresses, visitDays } from "../schema/visit-days";
import { visits } from "../schema/visits";
import { openTestStore } from "../test-store";
import { countVisits } from "./visit-days";
import { forgetVisits, recordVisits, type WaitingVisit } from "./visits";

const HOUR = 3_600_000;
const AT = beijingInstant(calendarDate("2026-03-09"), 10);
const LATER = AT + 48 * HOUR;
let store: Store;
let ids: { column: string; city: string; office: string; publication: string };
beforeEach(async () => {
  store = openTestStore();
  const { agencies, columns } = await placesForTests();
  const column = columns.get("finance") ?? "";
  const [city = "", office = ""] = agencies.values();
  const publication = await publishedForTests({ agencyId: office, columnId: column });
  ids = { column, city, office, publication };
});
afterEach(() => store.close());

const home = (over: Partial<WaitingVisit> = {}): WaitingVisit => ({
  at: AT,
  route: "/",
  kind: null,
  visited: null,
  reader: "browser",
  network: "203.0.113.7",
  status: 200,
  ...over,
});
const text = (over: Partial<WaitingVisit> = {}) =>
  home({ route: "/p/[id]", kind: "publication", visited: ids.publication, ...over });
const counted = async () =>
  (await q().select().from(visitDays)).map(({ on, page, columnId, agencyId, reader, views }) =>
    [on, page, columnId, agencyId, reader, views].join(" "),
  );

describe("visits of a day", () => {
  it("are counted by page, column, agency and reader; a part of a file, an error and a machine are no page", async () => {
    await recordVisits([
      home(),
      home({ status: 304 }),
      home({ status: 404 }),
      text(),
      text({ route: "/hant/p/[id]" }),
      text({ reader: "crawler" }),
      text({ route: "/p/[id].[format]", status: 206 }),
      text({ route: "/p/[id].[format]" }),
      home({ route: "/catalogue/[column]", kind: "column", visited: "finance" }),
      home({ route: "/agencies/[code]", kind: "agency", visited: "city" }),
      home({ route: "/api/v1/[...resource]", reader: "harvester" }),
    ]);
    await countVisits(AT);
    const { column, city, office } = ids;
    expect((await counted()).toSorted()).toEqual(
      [
        "2026-03-09 home   browser 2",
        `2026-03-09 publication ${column} ${office} browser 2`,
        `2026-03-09 publication ${column} ${office} crawler 1`,
        `2026-03-09 download ${column} ${office} browser 1`,
        `2026-03-09 column ${column}  browser 1`,
        `2026-03-09 agency  ${city} browser 1`,
        "2026-03-09 machine   harvester 1",
      ].toSorted(),
    );
    expect(await visitTotals(null, 2026)).toEqual({
      pageViews: 6,
      downloads: 1,
      robotReads: 1,
      dailyAddresses: 0,
    });
    expect(await visitTotals([office], 2026)).toEqual({
      pageViews: 2,
      downloads: 1,
      robotReads: 1,
      dailyAddresses: null,
    });
    expect(await visitTotals(null, 2025)).toMatchObject({ pageViews: 0, downloads: 0 });
  });

  it("are never counted twice, however often the job runs and wherever it was stopped", async () => {
    await recordVisits([home(), home()]);
    await countVisits(AT);
    await countVisits(AT);
    await recordVisits([home()]);
    // A stop in the middle: what was written of the batch is undone with the mark of how far it came.
    await tx(async () => {
      await q()
        .insert(visits)
        .values({ ...text(), mark: "m", times: 5 });
      throw new Error("stopped");
    }).catch(() => undefined);
    await countVisits(AT);
    await countVisits(LATER);
    expect((await visitTotals(null, 2026)).pageViews).toBe(3);
  });

  it("all come in, also when more wait than one step counts", async () => {
    const many = Array.from({ length: 4100 }, (_, at) => home({ network: `n${at}` }));
    await recordVisits(many);
    await countVisits(LATER);
    expect((await visitTotals(null, 2026)).pageViews).toBe(4100);
    expect((await q().select().from(visitCounting)).map(({ countedThrough }) => countedThrough)).toEqual([
      4100,
    ]);
    expect((await visitTotals(null, 2026)).dailyAddresses).toBe(4100);
  });

  it("belong to the day in Beijing, and the year with it", async () => {
    const newYear = beijingInstant(calendarDate("2027-01-01"));
    await recordVisits([home({ at: newYear - 1 }), home({ at: newYear })]);
    await countVisits(newYear);
    expect((await visitTotals(null, 2026)).pageViews).toBe(1);
    expect((await visitTotals(null, 2027)).pageViews).toBe(1);
  });

  it("outlast the book, which is not forgotten before it was counted", async () => {
    await recordVisits([home(), text()]);
    expect(await forgetVisits(LATER)).toBe(0);
    await countVisits(AT);
    // The day is not over: its addresses are still to be counted.
    expect(await forgetVisits(LATER)).toBe(0);
    await countVisits(LATER);
    expect(await forgetVisits(LATER)).toBe(2);
    await countVisits(LATER);
    expect(await visitTotals(null, 2026)).toMatchObject({ pageViews: 2, dailyAddresses: 1 });
  });

  it("cannot be lowered or thrown away", async () => {
    await recordVisits([home(), home()]);
    await countVisits(LATER);
    const lower = () => tx(() => exec(sql`UPDATE visit_days SET views = 1`));
    await expect(lower()).rejects.toMatchObject({ cause: { message: expect.stringContaining("only grow") } });
    await expect(tx(() => exec(sql`DELETE FROM visit_days`))).rejects.toMatchObject({
      cause: { message: expect.stringContaining("kept") },
    });
    await expect(tx(() => exec(sql`UPDATE visit_counting SET counted_through = 0`))).rejects.toMatchObject({
      cause: { message: expect.stringContaining("once") },
    });
  });
});

describe("addresses of a day", () => {
  it("count one address once a day, again on the next, and no robot; every day once, also after a stop of days", async () => {
    await recordVisits([
      home(),
      text(),
      home({ at: AT + 3 * HOUR }),
      home({ network: "203.0.113.8" }),
      home({ network: "203.0.113.9", reader: "crawler" }),
      home({ network: "203.0.113.9", status: 404 }),
      home({ at: AT + 24 * HOUR }),
    ]);
    // Half past midnight the day before may still be being written.
    await countVisits(beijingInstant(calendarDate("2026-03-10"), 0, 30));
    expect(await q().select().from(visitDayAddresses)).toEqual([]);
    await countVisits(AT + 5 * 24 * HOUR);
    await countVisits(AT + 5 * 24 * HOUR);
    const rows = await q().select().from(visitDayAddresses);
    expect(rows.map(({ on, addresses }) => [on, addresses])).toEqual([
      ["2026-03-09", 2],
      ["2026-03-10", 1],
      ["2026-03-11", 0],
      ["2026-03-12", 0],
      ["2026-03-13", 0],
    ]);
    expect((await visitTotals(null, 2026)).dailyAddresses).toBe(3);
  });
});
