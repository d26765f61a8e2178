import { describe, expect, it } from "vitest";
import { formatIndexNumber, parseIndexNumber } from "./index-number";

describe("formatIndexNumber", () => {
  it("writes five places", () => {
    expect(formatIndexNumber({ prefix: "000014349", year: 2017, serial: 110 })).toBe("000014349/2017-00110");
    expect(formatIndexNumber({ prefix: "11441300007187648G", year: 2026, serial: 100_000 })).toBe(
      "11441300007187648G/2026-100000",
    );
  });

  it.each([
    { prefix: "00001434", year: 2017, serial: 1 },
    { prefix: "00001434a", year: 2017, serial: 1 },
    { prefix: "000014349", year: 17, serial: 1 },
    { prefix: "000014349", year: 2017, serial: 0 },
    { prefix: "000014349", year: 2017, serial: 1.5 },
  ])("refuses parts that make no index number: %j", (parts) => {
    expect(() => formatIndexNumber(parts)).toThrow(RangeError);
  });
});

describe("parseIndexNumber", () => {
  it.each([
    ["000014349/2017-00110", { prefix: "000014349", year: 2017, serial: 110 }],
    ["00001434-9/2017-00110", { prefix: "000014349", year: 2017, serial: 110 }],
    [
      "１１４４１３００００７１８７６４８ｇ／２０１７－０００９６",
      { prefix: "11441300007187648G", year: 2017, serial: 96 },
    ],
    ["11370322004222241N/2021-5135380", { prefix: "11370322004222241N", year: 2021, serial: 5_135_380 }],
  ])("reads %s", (text, parts) => {
    expect(parseIndexNumber(text)).toEqual(parts);
  });

  it.each(["", "000014349", "000014349/2017-00000", "0000143490/2017-00110", "增府办〔2026〕16号"])(
    "refuses %j",
    (text) => {
      expect(parseIndexNumber(text)).toBeNull();
    },
  );
});
