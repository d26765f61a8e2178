import { describe, expect, it } from "vitest";
import { trackingThrottle } from "./tracking-throttle";

const MINUTE = 60_000;
const START = 1_800_000_000_000;

describe("wrong codes for one number", () => {
  it("AU-025 rest the number after five within thirty minutes, until the first is thirty minutes old", () => {
    const throttle = trackingThrottle();
    for (let count = 0; count < 5; count += 1) {
      expect(throttle.restsUntil("ZC-2026-000001", START + count * MINUTE)).toBe(null);
      throttle.wrong("ZC-2026-000001", START + count * MINUTE);
    }
    const until = START + 30 * MINUTE;
    expect(throttle.restsUntil("ZC-2026-000001", START + 5 * MINUTE)).toBe(until);
    expect(throttle.restsUntil("ZC-2026-000001", until - 1)).toBe(until);
    expect(throttle.restsUntil("ZC-2026-000001", until)).toBe(null);
    expect(throttle.restsUntil("ZC-2026-000002", START + 5 * MINUTE)).toBe(null);
  });

  it("never add up over a longer time, and are forgotten when the holder comes", () => {
    const throttle = trackingThrottle();
    for (let count = 0; count < 20; count += 1) throttle.wrong("A", START + count * 8 * MINUTE);
    expect(throttle.restsUntil("A", START + 20 * 8 * MINUTE)).toBe(null);
    for (let count = 0; count < 4; count += 1) throttle.wrong("B", START);
    throttle.right("B");
    throttle.wrong("B", START);
    expect(throttle.restsUntil("B", START)).toBe(null);
  });

  it("AU-026 take bounded memory under a flood of numbers", () => {
    const throttle = trackingThrottle(100);
    for (let count = 0; count < 20_000; count += 1) throttle.wrong(`N${count}`, START + count);
    expect(throttle.size).toBeLessThanOrEqual(100);
  });
});
