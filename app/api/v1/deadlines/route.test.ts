import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "@/db/client";
import { holidaysForTest } from "@/db/test-cases";
import { openTestStore } from "@/db/test-store";
import { GET as calendarOf } from "../calendar/[year]/route";
import { GET } from "./route";

let store: Store;
beforeAll(async () => {
  store = openTestStore();
  await holidaysForTest();
});
afterAll(() => store.close());

const ask = (query: string) => GET(new Request(`http://localhost/api/v1/deadlines?${query}`));
const askYear = (year: string) => calendarOf(new Request(`http://localhost/api/v1/calendar/${year}`));

describe("GET /api/v1/deadlines", () => {
  it("counts twenty working days unless told, and lists every day up to the due date", async () => {
    const response = await ask("receivedOn=2026-09-30");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    const body = await response.json();
    expect(Object.keys(body)).toEqual(["dueOn", "provisional", "days"]);
    expect(body).toMatchObject({ dueOn: "2026-11-03", provisional: false });
    expect(body.days[0]).toEqual({ on: "2026-09-30", counted: false, reason: "receiptDay" });
    expect(body.days[1]).toEqual({ on: "2026-10-01", counted: false, reason: "holiday" });
    expect(body.days.at(-1)).toEqual({ on: "2026-11-03", counted: true, reason: "workday", number: 20 });
    expect(body.days).toContainEqual({ on: "2026-10-10", counted: true, reason: "makeUpWorkday", number: 3 });
  });

  it("takes other counts, and says when it had to guess", async () => {
    expect(await (await ask("receivedOn=2025-01-20&workingDays=40")).json()).toMatchObject({
      dueOn: "2025-03-21",
    });
    expect(await (await ask("receivedOn=2026-12-10&workingDays=250")).json()).toMatchObject({
      provisional: true,
    });
  });

  it.each([
    ["", "receivedOn"],
    ["receivedOn=2026-02-30", "receivedOn"],
    ["receivedOn=2026/2/9", "receivedOn"],
    ["receivedOn=2026-09-30&receivedOn=2026-09-29", "receivedOn"],
    ["receivedOn=2006-12-31", "receivedOn"],
    ["receivedOn=9999-12-31", "receivedOn"],
    ["receivedOn=2026-09-30&workingDays=0", "workingDays"],
    ["receivedOn=2026-09-30&workingDays=251", "workingDays"],
    ["receivedOn=2026-09-30&workingDays=1.5", "workingDays"],
    ["receivedOn=2026-09-30&workingDays=-3", "workingDays"],
    ["receivedOn=2026-09-30&workingDays=", "workingDays"],
  ])("answers 422 to “%s” and names the parameter", async (query, parameter) => {
    const response = await ask(query);
    expect(response.status).toBe(422);
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect(await response.json()).toMatchObject({
      type: "about:blank",
      status: 422,
      errors: [{ parameter, detail: expect.stringMatching(/[一-龥]/) }],
    });
  });
});

describe("GET /api/v1/calendar/{year}", () => {
  it("lists days off and worked weekends with their sources", async () => {
    const body = await (await askYear("2026")).json();
    expect(body).toMatchObject({
      year: 2026,
      known: true,
      weekendsWorked: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
    });
    expect(body.daysOff).toHaveLength(33);
    expect(body.sources[0]).toMatch(/^https:/);
  });

  it("says of a year without a notice that it is not known, and 404 of what is no year", async () => {
    expect(await (await askYear("2027")).json()).toEqual({
      year: 2027,
      known: false,
      daysOff: [],
      weekendsWorked: [],
      sources: [],
    });
    for (const wrong of ["0000", "20266", "abcd", "1800"]) expect((await askYear(wrong)).status).toBe(404);
  });
});
