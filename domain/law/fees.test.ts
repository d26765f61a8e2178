import { expect, it } from "vitest";
import { feeByItems, feeByPages } from "./fees";

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
])("第四条 按件计收: %i applications in a month cost %i yuan", (items, yuan) => {
  expect(feeByItems(items)).toBe(yuan);
});

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
])("第五条 按量计收: %i pages cost %i yuan", (pages, yuan) => {
  expect(feeByPages(pages)).toBe(yuan);
});
