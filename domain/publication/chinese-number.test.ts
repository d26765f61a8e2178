import { expect, it } from "vitest";
import { chineseNumber } from "./chinese-number";

it.each([
  ["一", 1],
  ["十", 10],
  ["十二", 12],
  ["二十", 20],
  ["三十五", 35],
  ["一百", 100],
  ["一百零三", 103],
  ["一百一十", 110],
  ["二百二十二", 222],
  ["一千零二十", 1020],
  ["二〇一九", 2019],
  ["12", 12],
])("reads %s", (text, value) => {
  expect(chineseNumber(text)).toBe(value);
});

it.each(["", "条", "一条", "十条", "1一", "一二三四五六七八九十"])("refuses %j", (text) => {
  expect(chineseNumber(text)).toBeNull();
});
