import { describe, expect, it } from "vitest";
import { calendarDate } from "../time/calendar-date";
import { feeOf } from "./fees";

const on = calendarDate("2026-11-24");
const yuanOf = (...asked: Parameters<typeof feeOf>) => (feeOf(...asked)?.cents ?? Number.NaN) / 100;

describe("国办函〔2020〕109号第四条 按件计收", () => {
  it.each([
    [0, 0],
    [10, 0],
    [11, 100],
    [30, 2000],
    [31, 2200],
    [35, 3000],
    [40, 4000],
    [41, 4300],
    [50, 7000],
    [60, 11_000],
    [100, 37_000],
  ])("%i applications in a month cost %i yuan in all", (items, yuan) => {
    expect(yuanOf({ method: "items", before: 0, items }, on)).toBe(yuan);
    // One after another they cost the same as together: each pays only for its own place in the month.
    const oneByOne = Array.from({ length: items }, (_, before) =>
      yuanOf({ method: "items", before, items: 1 }, on),
    );
    expect(oneByOne.reduce((sum, one) => sum + one, 0)).toBe(yuan);
  });

  it("shows which step, how many and how much", () => {
    expect(feeOf({ method: "items", before: 28, items: 14 }, on)).toMatchObject({
      cents: 280_000,
      article: "第四条",
      lines: [
        { from: 29, to: 30, units: 2, yuanEach: 100, yuan: 200 },
        { from: 31, to: 40, units: 10, yuanEach: 200, yuan: 2000 },
        { from: 41, to: 42, units: 2, yuanEach: 300, yuan: 600 },
      ],
    });
  });
});

describe("国办函〔2020〕109号第五条 按量计收", () => {
  it.each([
    [0, 0],
    [30, 0],
    [31, 10],
    [100, 700],
    [101, 720],
    [200, 2700],
    [201, 2740],
    [250, 4700],
    [500, 14_700],
  ])("%i pages cost %i yuan", (pages, yuan) => {
    expect(yuanOf({ method: "pages", pages }, on)).toBe(yuan);
  });
});

it("there is no fee before 2021-01-01", () => {
  expect(feeOf({ method: "items", before: 20, items: 1 }, calendarDate("2020-12-31"))).toBe(null);
  expect(feeOf({ method: "items", before: 20, items: 1 }, calendarDate("2021-01-01"))?.cents).toBe(10_000);
});
