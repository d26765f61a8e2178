import { describe, expect, it } from "vitest";
import { type Address, addressOf } from "./addresses";
import { bodyLimit, EDGE_LIMITS, edgeLimits, ratesOf } from "./limits";
import { rateLimiter } from "./rate-limit";

const at = (path: string): Address => {
  const address = addressOf(path, false);
  if (!address) throw new Error(path);
  return address;
};
const rates = (path: string, query = "") => ratesOf(at(path), new URLSearchParams(query));

describe("the limits", () => {
  it.each([
    ["/", ["pages"]],
    ["/search", ["pages", "search"]],
    ["/search/suggest", ["suggest"]],
    ["/search/export", ["downloads", "search"]],
    ["/apply/save", ["forms"]],
    ["/apply/submit", ["submit"]],
    ["/track/open", ["trackOpen"]],
    ["/track/case", ["pages"]],
    ["/f/ab/x.pdf", ["downloads"]],
    ["/_next/static/a.js", ["assets"]],
    ["/login/submit", ["staff"]],
    ["/desk", ["staff"]],
    ["/api/health", []],
    ["/api/v1/agencies", ["openApi"]],
    ["/api/v1/archive", ["downloads"]],
  ])("counts %s as %j", (path, names) => {
    expect(rates(path)).toEqual(names);
  });

  it("counts a search by the interface as a search", () => {
    expect(rates("/api/v1/publications", "q=x")).toEqual(["openApi", "search"]);
  });

  it("SE-015 lets nobody search a thousand times a minute, and says when to come back", () => {
    const limiter = rateLimiter(EDGE_LIMITS.rates);
    const verdicts = Array.from({ length: 1000 }, (_, at) => limiter.take("search", "203.0.113.7", at * 60));
    const allowed = verdicts.filter((verdict) => verdict.allowed).length;
    expect(allowed).toBeGreaterThanOrEqual(30);
    expect(allowed).toBeLessThanOrEqual(60);
    const refused = verdicts.flatMap((verdict) => (verdict.allowed ? [] : verdict.retrySeconds));
    expect(Math.min(...refused)).toBeGreaterThan(0);
    expect(limiter.take("search", "203.0.113.8", 60_000)).toMatchObject({ allowed: true });
  });

  it("never stands in the way of a lawful application: 60 an hour", () => {
    expect(EDGE_LIMITS.rates.submit).toEqual({ times: 60, perMs: 3_600_000 });
  });

  it("gives staff pages room for their actions and public forms for 100 kB of text (FF-005)", () => {
    expect(bodyLimit(at("/desk"), EDGE_LIMITS)).toBe(6 * 1024 * 1024);
    expect(bodyLimit(at("/apply/save"), EDGE_LIMITS)).toBe(512 * 1024);
    expect(bodyLimit(at("/login/submit"), EDGE_LIMITS)).toBe(512 * 1024);
  });

  it("is wider while developing, and what the caller sets wins", () => {
    expect(edgeLimits(true).rates.pages.times).toBe(20 * EDGE_LIMITS.rates.pages.times);
    expect(edgeLimits(false)).toEqual(EDGE_LIMITS);
    expect(edgeLimits(false, { inFlight: 2 }).inFlight).toBe(2);
  });
});
