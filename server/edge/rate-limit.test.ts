import { describe, expect, it } from "vitest";
import { rateLimiter } from "./rate-limit";

const MINUTE = 60_000;
const rates = { pages: { times: 3, perMs: MINUTE }, submit: { times: 1, perMs: MINUTE } };

describe("the token buckets", () => {
  it("lets as many through at once as the rule allows, then says when to come again", () => {
    const limiter = rateLimiter(rates);
    const verdicts = [0, 1, 2, 3].map((at) => limiter.take("pages", "a", at));
    const left = (remaining: number, resetSeconds: number) => ({ limit: 3, remaining, resetSeconds });
    expect(verdicts).toEqual([
      { allowed: true, left: left(2, 20) },
      { allowed: true, left: left(1, 40) },
      { allowed: true, left: left(0, 60) },
      { allowed: false, left: left(0, 60), retrySeconds: 20 },
    ]);
  });

  it("fills again evenly and never beyond the rule", () => {
    const limiter = rateLimiter(rates);
    for (const at of [0, 0, 0]) limiter.take("pages", "a", at);
    expect(limiter.take("pages", "a", 19_999).allowed).toBe(false);
    expect(limiter.take("pages", "a", 20_001).allowed).toBe(true);
    expect(limiter.take("pages", "a", 20_002)).toMatchObject({ allowed: false, retrySeconds: 20 });
    const allowed = Array.from({ length: 10 }, () => limiter.take("pages", "a", 60 * MINUTE).allowed);
    expect(allowed.filter(Boolean)).toHaveLength(3);
  });

  it("does not punish who keeps asking", () => {
    const limiter = rateLimiter(rates);
    limiter.take("submit", "a", 0);
    for (let at = 1; at < 60; at++) expect(limiter.take("submit", "a", at * 1000).allowed).toBe(false);
    expect(limiter.take("submit", "a", MINUTE).allowed).toBe(true);
  });

  it("keeps clients and rules apart", () => {
    const limiter = rateLimiter(rates);
    limiter.take("submit", "a", 0);
    expect(limiter.take("submit", "b", 0).allowed).toBe(true);
    expect(limiter.take("pages", "a", 0).allowed).toBe(true);
    expect(limiter.take("submit", "a", 0).allowed).toBe(false);
  });

  it("gains nothing when the clock steps back", () => {
    const limiter = rateLimiter(rates);
    limiter.take("submit", "a", MINUTE);
    expect(limiter.take("submit", "a", 0).allowed).toBe(false);
  });

  it("stays small under a flood of addresses and forgets full buckets first", () => {
    const limiter = rateLimiter(rates, 100);
    limiter.take("submit", "patient", 0);
    for (let at = 0; at < 500; at++) limiter.take("pages", `flood-${at}`, MINUTE - 1 + at);
    expect(limiter.size).toBeLessThanOrEqual(100);
    const fresh = rateLimiter(rates, 3);
    fresh.take("submit", "a", 0);
    fresh.take("pages", "b", 0);
    fresh.take("pages", "c", 0);
    fresh.take("pages", "d", 30_000);
    expect(fresh.take("submit", "a", 30_001).allowed).toBe(false);
  });
});
